// Exploring a chart: ranges by mouse, wheel, keys and strip; pins; series as switches; help; what is spoken of it.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const NO_TOUCH = "WebKitGTK's driver makes a mouse of a finger";
const NO_WHEEL = "WebKitGTK's driver turns no wheel";
const FIGURE = '[data-chart="growth"]';
const SURFACE = `${FIGURE} .surface`;

export function explore(page) {
  beforeEach(() => page.open("/"));

  test("dragging selects a range, a double-click shows all again", async () => {
    const before = await axis(page);
    const x = await xOfPlaces(page, 17);
    await page.drag(SURFACE, x(4), x(12));
    await spoken(page, "Shown: Q1 2023 to Q1 2025.");
    assert.deepEqual(await years(page), [2023, 2024, 2025]);
    assert.notDeepEqual(await axis(page), before, "the value axis fits what is shown");
    await page.doubleClick(SURFACE);
    await spoken(page, "");
    assert.deepEqual(await axis(page), before);
    assert.deepEqual(await page.texts(`${FIGURE} .pins`), [], "the clicks of a double-click leave no pin");
  });

  test("while dragging the range is named, and Escape gives it up", async () => {
    const x = await xOfPlaces(page, 17);
    await page.drag(SURFACE, x(4), x(12), { lift: false });
    const isNamed = (css) => inNote().querySelector(css)?.textContent.replaceAll("\u00a0", " ") === "Q1 2023 – Q1 2025";
    await page.until("the span", isNamed, `${FIGURE} .brush-label`);
    await page.drag(SURFACE, x(12), x(4.2), { press: false });
    await page.until("no span", (css) => !inNote().querySelector(css), `${FIGURE} .brush-label`);
  });

  test("with Shift dragging moves the range", async () => {
    await zoomByKeys(page, 4);
    const before = await span(page);
    const x = await xOfPlaces(page, 5);
    await page.drag(SURFACE, x(1), x(3), { key: "SHIFT" });
    await page.until("another range", (css, old) => inNote().querySelector(css).textContent !== old, status, before);
    assert.equal(await count(page), await countOf(before), "as wide as before");
  });

  test("a wheel scrolls the page, and says how to zoom", { skip: page.engine === "webkit" && NO_WHEEL }, async () => {
    await page.wheel(SURFACE, 120);
    await page.until("the hint", (css) => inNote().querySelector(css), `${FIGURE} .hint`);
    assert.equal(await page.text(`${FIGURE} .hint`), "Hold Ctrl or ⌘ and scroll to zoom");
    await spoken(page, "");
    await page.until("a page that scrolled", () => scrollY > 0);
    await page.mouseAway();
    await page.until("no hint", (css) => !inNote().querySelector(css), `${FIGURE} .hint`);
  });

  test("a wheel scrolls the page where the chart has the focus", { skip: page.engine === "webkit" && NO_WHEEL }, async () => {
    const x = await xOfPlaces(page, 17);
    await page.clickAt(SURFACE, x(8));
    await spoken(page, "Pinned: Q1 2024.");
    assert.ok(await page.run((css) => inNote().activeElement.matches(css), SURFACE), "the chart has the focus");
    const top = await page.run(() => scrollY);
    await page.wheel(SURFACE, -120, { x: x(8) });
    await page.until("a page that scrolled", (top) => scrollY < top, top);
    await spoken(page, "Pinned: Q1 2024.");
  });

  test("a wheel zooms about the pointer with Ctrl", { skip: page.engine === "webkit" && NO_WHEEL }, async () => {
    const x = await xOfPlaces(page, 17);
    await page.scrollTo(SURFACE);
    const top = await page.run(() => scrollY);
    await page.wheel(SURFACE, -240, { x: x(0), key: "CONTROL" });
    await page.until("a range", (css) => inNote().querySelector(css).textContent, status);
    assert.match(await span(page), /^Shown: Q1 2022 to/, "the pointer's end stays");
    assert.equal(await page.run(() => scrollY), top, "the page stays");
    await page.wheel(SURFACE, 480, { x: x(0), key: "CONTROL" });
    await page.wheel(SURFACE, 480, { x: x(0), key: "CONTROL" });
    await spoken(page, "");
  });

  test("ranges that fit the data", async () => {
    assert.deepEqual(await page.texts(`${FIGURE} .ranges button`), ["1Y", "3Y", "All"]);
    await page.click(`${FIGURE} .ranges button:nth-child(1)`);
    await spoken(page, "Shown: Q1 2025 to Q1 2026.");
    const pressed = () => page.texts(`${FIGURE} .ranges [aria-pressed="true"]`);
    assert.deepEqual(await pressed(), ["1Y"]);
    await page.click(`${FIGURE} .ranges button:nth-child(3)`);
    await spoken(page, "");
    assert.deepEqual(await pressed(), ["All"]);
  });

  test("the strip moves and widens the range", async () => {
    const strip = `${FIGURE} .overview`;
    await page.click(`${FIGURE} .ranges button:nth-child(1)`);
    await spoken(page, "Shown: Q1 2025 to Q1 2026.");
    const edges = () =>
      page.run((css) => {
        const window = inNote().querySelector(css);
        const [x, width] = ["x", "width"].map((name) => window[name].baseVal.value);
        return [x, x + width];
      }, `${strip} .window`);
    let [left, right] = await edges();
    const step = (right - left) / 5;
    await page.drag(strip, left, left - 4 * step);
    await spoken(page, "Shown: Q1 2024 to Q1 2026.");
    await page.drag(strip, right, right - 4 * step);
    await spoken(page, "Shown: Q1 2024 to Q1 2025.");
    [left, right] = await edges();
    await page.drag(strip, (left + right) / 2, (left + right) / 2 - 4 * step);
    await spoken(page, "Shown: Q1 2023 to Q1 2024.");
  });

  test("dragging is drawn once a frame", async () => {
    const redrawn = await page.run(async (figure) => {
      const [svg, strip] = [".plot > .shapes", ".overview"].map((css) => inNote().querySelector(`${figure} ${css}`));
      let redrawn = 0;
      new MutationObserver(() => redrawn++).observe(svg, { subtree: true, childList: true, attributes: true });
      const { left, right, top } = strip.querySelector(".window").getBoundingClientRect();
      const fire = (type, clientX) =>
        strip.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerId: 1, pointerType: "mouse", clientX, clientY: top + 5 }),
        );
      fire("pointerdown", left);
      for (let step = 1; step <= 8; step++) fire("pointermove", left + ((right - left) * step) / 17);
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let frames = 0; frames < 4; frames++) await frame();
      return redrawn;
    }, FIGURE);
    assert.equal(redrawn, 1);
    assert.match(await span(page), /^Shown: Q1 2024 to/);
  });

  test("two pins compare", async () => {
    await page.click(`${FIGURE} button[data-view="level"]`);
    await page.until("the view", (css) => inNote().querySelector(css).dataset.view === "level", FIGURE);
    const x = await xOfPlaces(page, 17);
    await page.clickAt(SURFACE, x(0));
    await page.until("a pin", (css) => inNote().querySelector(css), `${FIGURE} .pins`);
    assert.match(await page.text(`${FIGURE} .pins .definitions`), /AWS segment net sales\. Source: Amazon quarterly/);
    await page.clickAt(SURFACE, x(16));
    await page.until("two pins", (css) => inNote().querySelectorAll(css).length === 2, `${FIGURE} .unpin`);
    assert.deepEqual(await page.texts(`${FIGURE} .pins tbody tr:first-child > *`), [
      "AWS",
      "$18.441B",
      "$37.6B",
      "+$19.159B",
      "+103.9%",
      "+19.5%",
    ]);
    await spoken(page, "Pinned: Q1 2022, Q1 2026.");
    assert.equal((await page.texts(`${FIGURE} .pinned .crosshair`)).length, 2);
    await page.click(`${FIGURE} .pins th:nth-child(2) button`);
    await spoken(page, "Pinned: Q1 2026.");
    await page.clickAt(SURFACE, x(16));
    await spoken(page, "");
  });

  test("values of two definitions are not compared", async () => {
    const x = await xOfPlaces(page, 17);
    await page.clickAt(SURFACE, x(2));
    await page.clickAt(SURFACE, x(14));
    await page.until("two pins", (css) => inNote().querySelectorAll(css).length === 2, `${FIGURE} .unpin`);
    assert.deepEqual(await page.texts(`${FIGURE} .pins tbody td:last-child`), [
      "−7.3 pts",
      "– new definition from Q3 2024",
      "−1.3 pts",
    ]);
  });

  test("series are set off, put out of sight and brought back by their labels", async () => {
    const label = (name) => `${FIGURE} .label-buttons [aria-label="${name}"]`;
    const slot = await page.run((css) => inNote().querySelector(css).classList.contains("highlight-s2"), `${FIGURE} .plot`);
    assert.equal(slot, false);
    await page.hover(label("Azure"), 8);
    await page.until("a focus", (css) => inNote().querySelector(css), `${FIGURE} .highlight-s2`);
    await page.clickAt(label("Azure"), 8);
    await spoken(page, "Hidden: Azure.");
    assert.deepEqual(await lines(page), ["s1", "s3"]);
    await page.clickAt(label("AWS"), 8);
    await spoken(page, "Hidden: AWS, Azure.");
    await page.clickAt(label("Amazon total"), 8);
    assert.deepEqual(await lines(page), ["s3"], "the last one stays");
    await page.click(`${FIGURE} button[data-view="index"]`);
    await page.until("the view", (css) => inNote().querySelector(css).dataset.view === "index", FIGURE);
    assert.deepEqual(await lines(page), ["s3"], "in every view");
    await page.click(`${FIGURE} .legend button`);
    await page.until("AWS", (css) => inNote().querySelector(css), `${FIGURE} .plot > svg .line.s1`);
  });

  test("everything by keys alone", async () => {
    await page.tabTo(SURFACE);
    const steps = [
      [["+"], /^Shown: Q2 2023 to Q1 2026\.$/],
      [["-"], /^$/],
      [["+", "+"], /^Shown: Q2 2024 to Q1 2026\.$/],
      [["HOME"], /^Shown: Q1 2022 to Q4 2023\.$/],
      [["ENTER"], /Pinned: Q1 2022\.$/],
      [["END", "ENTER"], /^Shown: Q2 2024 to Q1 2026\. Pinned: Q1 2022, Q1 2026\.$/],
      [["ESCAPE"], /^Pinned: Q1 2022, Q1 2026\.$/],
      [["ESCAPE"], /^$/],
      [["ARROW_DOWN", "h"], /^Hidden: AWS\.$/],
      [["h"], /^$/],
    ];
    for (const [keys, expected] of steps) {
      await page.press(...keys);
      await page.until(
        `${expected} after ${keys}`,
        (css, source) => new RegExp(source).test(inNote().querySelector(css).textContent.replace(/\s+/g, " ")),
        status,
        expected.source,
      );
    }
    await page.press("ARROW_DOWN");
    const text = await page.until("one series", (css) => /: \S+ \+[\d.]+%(\. In the text: .*)?$/.exec(inNote().querySelector(css).ariaValueText), SURFACE);
    assert.ok(text);
    await page.press("?");
    await page.until("the keys", (css) => inNote().querySelector(css), `${FIGURE} .keys`);
    await page.press("ESCAPE");
    await page.until("no keys", (css) => !inNote().querySelector(css), `${FIGURE} .keys`);
    await page.press("t");
    await page.until("the table with the focus", (css) => inNote().activeElement?.matches(css), `${FIGURE} .data-table`);
    await page.press("t");
    await page.until("the picture with the focus", (css) => inNote().activeElement?.matches(css), SURFACE);
  });

  test("moving the mouse is silent", async () => {
    await page.run((css) => {
      window.said = 0;
      const observer = new MutationObserver((changes) => (window.said += changes.length));
      observer.observe(inNote().querySelector(css), { childList: true, characterData: true, subtree: true });
    }, status);
    const x = await xOfPlaces(page, 17);
    for (const place of [3, 7, 11]) {
      await page.hover(SURFACE, x(place));
      await page.until("a readout", (css, place) => inNote().querySelector(css).ariaValueNow === `${place}`, SURFACE, place);
    }
    assert.equal(await page.run(() => window.said), 0);
  });

  test("one finger scrolls the page", async () => {
    const action = (css) => getComputedStyle(inNote().querySelector(css)).touchAction;
    for (const css of [SURFACE, `${FIGURE} .overview`]) assert.equal(await page.run(action, css), "pan-y", css);
  });

  test("two fingers zoom", { skip: page.engine === "webkit" && NO_TOUCH }, async () => {
    const x = await xOfPlaces(page, 17);
    await page.pinch(SURFACE, [x(6), x(10)], [x(2), x(14)]);
    await page.until("a range", (css) => inNote().querySelector(css).textContent, status);
    const shown = await count(page);
    assert.ok(shown >= 4 && shown <= 8, `${shown} periods`);
  });

  test("a link restores what is shown", async () => {
    const fragment = "#rw1:amazon-q1-2026&growth=view:level,range:2023-Q1..2025-Q1,hide:amazon.revenue,pin:2024-Q1";
    await page.open("/");
    await page.run((fragment) => void (location.hash = fragment), fragment);
    await spoken(page, "Shown: Q1 2023 to Q1 2025. Hidden: Amazon total. Pinned: Q1 2024.");
    assert.equal(await page.attribute(FIGURE, "data-view"), "level");
    const encoded = `#${fragment.slice(1).replaceAll(":", "%3A").replaceAll(",", "%2C").replaceAll("&", "%26")}`;
    for (const [path, link] of [["/?note=amazon-q1-2026", fragment], ["/?a", encoded], ["/?b", fragment.replaceAll("&", "&amp;")]]) {
      await page.open(path + link);
      await spoken(page, "Shown: Q1 2023 to Q1 2025. Hidden: Amazon total. Pinned: Q1 2024.");
    }
  });
}

const status = `${FIGURE} [role="status"]`;

const span = (page) => page.text(status);

function spoken(page, sentence) {
  const says = (css, sentence) => inNote().querySelector(css)?.textContent.replace(/\s+/g, " ") === sentence;
  return page.until(sentence || "nothing spoken", says, status, sentence);
}

/// The numbers of the value axis.
const axis = (page) => page.texts(`${FIGURE} .scale .axis`);

const years = async (page) =>
  (await page.texts(`${FIGURE} .period-labels .axis`)).map(Number).filter((year) => year > 1900);

/// The slots of the lines that are drawn.
const lines = (page) =>
  page.run(
    (css) => [...new Set([...inNote().querySelectorAll(css)].map((line) => /s\d/.exec(line.getAttribute("class"))[0]))].sort(),
    `${FIGURE} .plot > svg .line`,
  );

/// How many quarters a spoken span has.
function countOf(sentence) {
  const [, a, b, c, d] = /Q(\d) (\d+) to Q(\d) (\d+)/.exec(sentence).map(Number);
  return (d - b) * 4 + c - a + 1;
}

const count = async (page) => countOf(await span(page));

async function zoomByKeys(page, times) {
  await page.tabTo(SURFACE);
  for (let time = 0; time < times; time++) await page.press("+");
  await page.until("a range", (css) => inNote().querySelector(css).textContent, status);
}

/// Where the middles of periods stand, in pixels from the left of the surface.
async function xOfPlaces(page, count) {
  const width = await page.run((css) => inNote().querySelector(css).clientWidth, SURFACE);
  return (place) => (width * (place + 0.5)) / count;
}
