// The readout of a chart, by mouse, keys and touch.
import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";

const NO_TOUCH = "WebKitGTK's driver makes a mouse of a finger";
const FIGURE = '[data-chart="growth"]';
const SURFACE = `${FIGURE} .surface`;
const SHOWN = {
  last: { period: "Q1 2026", rows: { AWS: "+28.5%", Azure: "+40%", "Amazon total": "+16.6%" } },
  middle: { period: "Q1 2024", rows: { AWS: "+17.2%", Azure: "+31%", "Amazon total": "+12.5%" } },
  first: { period: "Q1 2022", rows: { AWS: "+36.6%", Azure: "+46%", "Amazon total": "+7.3%" } },
  before: { period: "Q4 2025", rows: { AWS: "+23.6%", Azure: "+39%", "Amazon total": "+13.6%" } },
};

export function readout(page) {
  before(() => page.open("/"));

  beforeEach(async () => {
    await page.mouseAway();
    await page.run(() => inNote().activeElement.blur());
    await isGone(page);
  });

  test("follows the mouse and goes with it", async () => {
    const x = await middlesOfPeriods(page, SURFACE);
    await page.hover(SURFACE, x.at(8));
    await shows(page, SHOWN.middle);
    await page.hover(SURFACE, x.at(-1));
    await shows(page, SHOWN.last);
    await page.mouseAway();
    await isGone(page);
  });

  test("marks the same period in every other chart", async () => {
    const x = await middlesOfPeriods(page, SURFACE);
    await page.hover(SURFACE, x.at(3));
    await page.until("a mark", () => inNote().querySelector('[data-chart="capex"] .read .crosshair'));
    const middles = await middlesOfPeriods(page, '[data-chart="capex"] .surface');
    const mark = await page.run(() => inNote().querySelector('[data-chart="capex"] .read .crosshair').x1.baseVal.value);
    assert.ok(Math.abs(mark - middles.at(3)) < 1, `${mark} is near ${middles.at(3)}`);
    assert.deepEqual(await page.texts('[data-chart="capex"] .readout:not(.resting)'), []);
  });

  test("names a status and a gap", async () => {
    const x = await middlesOfPeriods(page, '[data-chart="capex"] .surface');
    await page.hover('[data-chart="capex"] .surface', x.at(3));
    const text = () => inNote().querySelector('[data-chart="capex"] .readout:not(.resting)')?.textContent;
    assert.equal(
      plain(await page.until("a readout", text)),
      "Q4 2022 Amazon $16.59B (single source) Microsoft – (no confirmed figure)",
    );
  });

  test("works by keys alone", async () => {
    const spoken = () => page.attribute(SURFACE, "aria-valuetext");
    const steps = [
      ["END", SHOWN.last],
      ["ARROW_LEFT", SHOWN.before],
      ["HOME", SHOWN.first],
      ["ARROW_LEFT", SHOWN.first],
      ["PAGE_UP", { period: "Q1 2023" }],
      ["PAGE_UP", SHOWN.middle],
      ["PAGE_DOWN", { period: "Q1 2023" }],
      ["ARROW_RIGHT", { period: "Q2 2023" }],
    ];
    await page.tabTo(SURFACE);
    for (const [key, expected] of steps) {
      await page.press(key);
      await shows(page, expected);
      const rows = await readRows(page);
      const sentence = `${expected.period}: ${Object.entries(rows)
        .map(([name, value]) => `${name} ${value}`)
        .join("; ")}`;
      assert.equal(plain(await spoken()).replace(/ \([^)]*\)|\. In the text: .*/g, ""), sentence, `spoken after ${key}`);
    }
    const place = await page.attribute(SURFACE, "aria-valuenow");
    assert.equal(place, "5");
    await page.press("ESCAPE");
    await isGone(page);
    await page.press("END");
    await shows(page, SHOWN.last);
    await page.press("TAB");
    await isGone(page);
  });

  test("names the period of each company where their fiscal years differ", async () => {
    await page.open("/?note=fiscal-periods");
    const surface = '[data-chart="both"] .surface';
    await page.tabTo(surface);
    await page.press("END");
    await page.press("ARROW_LEFT");
    const rows = () => {
      const rows = [...inNote().querySelectorAll('[data-chart="both"] .readout:not(.resting) i')];
      return rows.length === 2 && rows.map((row) => row.textContent.replace(/\s+/g, " ").trim());
    };
    assert.deepEqual(await page.until("two rows", rows), ["Cables (Q2 FY26)", "Shirts (Q3 FY25)"]);
    assert.equal(await page.text('[data-chart="both"] .readout b'), "Q3 2025");
    assert.match(plain(await page.attribute(surface, "aria-valuetext")), /^Q3 2025: Cables \(Q2 FY26\) ₹12B; Shirts \(Q3 FY25\) ₹4B/);
    await page.open("/");
  });

  test("leaves the picture alone", async () => {
    await page.run((css) => {
      const svg = inNote().querySelector(css);
      window.kept = { line: svg.querySelector(".line.strong"), changes: 0 };
      const observer = new MutationObserver((changes) => (window.kept.changes += changes.length));
      observer.observe(svg, { subtree: true, childList: true, attributes: true, characterData: true });
    }, `${FIGURE} .plot > .shapes`);
    const x = await middlesOfPeriods(page, SURFACE);
    for (const place of [2, 5, 9, 12, 16]) {
      await page.hover(SURFACE, x.at(place));
      await page.until(
        `the readout of place ${place}`,
        (css, place) => inNote().querySelector(css).ariaValueNow === `${place}`,
        SURFACE,
        place,
      );
    }
    const kept = await page.run((css) => {
      const { line, changes } = window.kept;
      return { isSame: line === inNote().querySelector(css), isConnected: line.isConnected, changes };
    }, `${FIGURE} .plot > svg .line.strong`);
    assert.deepEqual(kept, { isSame: true, isConnected: true, changes: 0 });
  });

  test("stays after a tap", { skip: page.engine === "webkit" && NO_TOUCH }, async () => {
    const x = await middlesOfPeriods(page, SURFACE);
    await page.tap(SURFACE, x.at(8));
    await shows(page, SHOWN.middle);
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 400))); // what a lifted finger sets off is over
    await shows(page, SHOWN.middle);
    await page.tap("h1", 10);
    await isGone(page);
  });
}

const plain = (text) => text.replace(/\s+/g, " ");

/// Waits for the period, then compares every row.
async function shows(page, { period, rows }) {
  const isPeriod = (css, period) => inNote().querySelector(css)?.textContent.replace(/\s+/g, " ") === period;
  await page.until(`the readout of ${period}`, isPeriod, `${FIGURE} .readout:not(.resting) b`, period);
  if (rows) assert.deepEqual(await readRows(page), rows, period);
}

async function readRows(page) {
  const names = await page.texts(`${FIGURE} .readout i`);
  const rows = await page.texts(`${FIGURE} .readout span`);
  return Object.fromEntries(names.map((name, place) => [name, plain(rows[place]).trim().slice(name.length + 1).replace(/ \(.*/, "")]));
}

function isGone(page) {
  return page.until("no readout", () => !inNote().querySelector(".readout:not(.resting)") && !inNote().querySelector(".read"));
}

/// The middles of the quarters, in pixels from the left of the surface.
function middlesOfPeriods(page, css) {
  return page.run((css) => {
    const { clientWidth } = inNote().querySelector(css);
    return Array.from({ length: 17 }, (_, place) => (clientWidth * (place + 0.5)) / 17);
  }, css);
}
