// What is around a note changes how it is shown: boxes that scale it, paper, translators, forced colours, browsers that
// know less.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Origin } from "selenium-webdriver";

const FIGURE = '[data-chart="growth"]';
const SURFACE = `${FIGURE} .surface`;
const CHROMIUM_ALONE = "only Chromium's protocol can ask for it";

/// Scales of a box around the note.
const SCALED = [
  { zoom: "0.8" },
  { zoom: "1.5" },
  { transform: "scale(0.5)", transformOrigin: "0 0" },
  { transform: "scale(1.5)", transformOrigin: "0 0" },
];

export function surroundings(page) {
  beforeEach(() => page.open("/"));

  for (const style of SCALED) {
    const name = style.transform ?? `zoom: ${style.zoom}`;

    test(`${name}: the pointer reads the period under it`, async () => {
      await page.run(scale, style);
      for (const place of [3, 8, 12]) {
        const [x, y] = await page.run(pointOfLine, FIGURE, place);
        await moveTo(page, x, y);
        await page.until(
          `period ${place} read`,
          (css, place) => inNote().querySelector(css).ariaValueNow === `${place}`,
          SURFACE,
          place,
        );
      }
      const [[mark], [point]] = [await page.run(marksAt, `${FIGURE} .read`), await page.run(pointOfLine, FIGURE, 12)];
      assert.ok(Math.abs(mark - point) < 2, `crosshair at ${mark}, point at ${point}`);
    });

    test(`${name}: the strip follows the pointer`, async () => {
      await page.run(scale, style);
      const [from, to] = await page.run(stripEnds, FIGURE);
      const at = (part) => [from[0] + (to[0] - from[0]) * part, from[1]];
      await moveTo(page, ...at(0), (actions) => actions.press());
      await moveTo(page, ...at(0.5), (actions) => actions.release());
      const spoken = await page.until("a range", (css) => inNote().querySelector(css).textContent, `${FIGURE} [role="status"]`);
      assert.match(spoken.replace(/\s/g, " "), /^Shown: Q[12] 2024 to Q1 2026\.$/);
    });

    test(`${name}: a card stands under its figure and within the window`, async () => {
      await page.run(scale, style);
      for (const number of [0, 3]) {
        await page.run((n) => inNote().querySelectorAll("[data-claim]")[n].scrollIntoView({ block: "center", inline: "nearest" }), number);
        await page.run((n) => inNote().querySelectorAll("[data-claim]")[n].focus({ preventScroll: true }), number);
        await page.until("the card of that figure", (n) => inNote().querySelectorAll("[data-claim]")[n].ariaExpanded === "true", number);
        const { gap, left, right, width } = await page.run(cardAndFigure, number);
        assert.ok(gap >= 0 && gap < 16, `${gap} px between figure ${number} and its card`);
        assert.ok(left >= -1 && right <= width + 1, `card from ${left} to ${right} in a window of ${width} px`);
      }
    });
  }

  test("pins stand on their points where the picture shrinks", async () => {
    await page.run(() => void (location.hash = "#rw1:amazon-q1-2026&growth=pin:2022-Q4,pin:2024-Q2"));
    await page.until("two pins", (css) => inNote().querySelectorAll(css).length === 2, `${FIGURE} .pinned .crosshair`);
    // As paper does: the box is narrower, and nothing is drawn again.
    await page.run((css) => (inNote().querySelector(css).style.width = "600px"), `${FIGURE} .plot`);
    const width = await page.run((css) => inNote().querySelector(css).getBoundingClientRect().width, `${FIGURE} .plot`);
    assert.equal(Math.round(width), 600, "the picture shrinks");
    const pins = await page.run(marksAt, `${FIGURE} .pinned`);
    for (const [n, place] of [3, 9].entries()) {
      const [x] = await page.run(pointOfLine, FIGURE, place);
      assert.ok(Math.abs(pins[n] - x) < 1.5, `pin at ${pins[n]}, point at ${x}`);
    }
  });

  test("paper has whole tables, and no buttons", { skip: page.engine !== "chromium" && CHROMIUM_ALONE }, async () => {
    await page.run(() => void (location.hash = "#rw1:amazon-q1-2026&growth=pin:2022-Q4&capex=table:0"));
    await page.until("a table and a pin", () => inNote().querySelector(".data-table") && inNote().querySelector(".unpin"));
    const seen = () => page.run(() => {
      const figures = inNote().querySelector(".data-table");
      const rows = [...figures.querySelectorAll("tr")];
      const bottom = figures.getBoundingClientRect().bottom;
      return {
        rows: rows.length,
        cut: rows.filter((row) => row.getBoundingClientRect().bottom > bottom + 1).length,
        overflow: getComputedStyle(figures).overflowY,
        buttons: [...inNote().querySelectorAll(".unpin, .tools button, .views button")].filter((e) => e.getClientRects().length).length,
      };
    });
    assert.ok((await seen()).cut > 0, "on the screen the table scrolls");
    await page.devTools("Emulation.setEmulatedMedia", { media: "print" });
    try {
      const { rows, ...others } = await seen();
      assert.ok(rows > 10, `${rows} rows`);
      assert.deepEqual(others, { cut: 0, overflow: "visible", buttons: 0 });
    } finally {
      await page.devTools("Emulation.setEmulatedMedia", { media: "" });
    }
  });

  test("a translated page says what is read now", async () => {
    await page.run(translate);
    const [periods, statuses] = [[], []];
    for (const place of [5, 8, 4]) {
      const [x, y] = await page.run(pointOfLine, FIGURE, place);
      await moveTo(page, x, y);
      await page.until("the period", (css, place) => inNote().querySelector(css).ariaValueNow === `${place}`, SURFACE, place);
      periods.push(...(await translated(page, `${FIGURE} .readout:not(.resting) b`)));
      const values = await page.texts(`${FIGURE} .readout:not(.resting) span`);
      statuses.push(values.filter((value) => value.includes("single source")));
    }
    assert.deepEqual(periods, ["«Q2 2023»", "«Q1 2024»", "«Q1 2023»"]);
    assert.deepEqual(statuses, [["«AWS»« +12.2% (single source)»"], [], ["«Azure»« +27% (single source)»"]]);
    await page.mouseAway();
    await page.click(`${FIGURE} button[data-view="table"]`);
    const first = () => page.texts(`${FIGURE} tbody tr:first-child th`);
    await page.until("the table", (css) => inNote().querySelector(css), `${FIGURE} .data-table`);
    assert.deepEqual(await first(), ["«Q1 2026»"]);
    await page.click(`${FIGURE} thead th:first-child button`);
    await page.until("the other order", (css) => inNote().querySelector(css).ariaSort === "ascending", `${FIGURE} thead th`);
    await page.run(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await first(), ["«Q1 2022»"]);
    for (const number of [0, 1]) {
      await page.run((n) => inNote().querySelectorAll("[data-claim][role]")[n].focus(), number);
      await page.until("the card", () => inNote().querySelector(".popover .datum")?.textContent);
      await page.run(() => new Promise(requestAnimationFrame));
      const said = await page.text(".popover .datum");
      assert.match(said, /^«[^«]*»$/, "one name, and that translated");
      periods.push(said);
    }
    assert.notEqual(periods.at(-1), periods.at(-2), "another card says something else");
  });

  test("six layers are told apart in forced colours", { skip: page.engine !== "chromium" && CHROMIUM_ALONE }, async () => {
    await page.devTools("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    try {
      for (const mark of ["stacked-bar", "bar", "stacked-area"]) {
        await page.run(showStack, mark);
        const looks = await page.run(looksOfLayers);
        assert.equal(looks.length, 8, `${mark}: ${looks}`);
        assert.equal(new Set(looks).size, 8, `${mark}: ${looks.join("; ")}`);
      }
    } finally {
      await page.devTools("Emulation.setEmulatedMedia", { features: [] });
    }
  });

  test("charts keep their colours in browsers without light-dark()", async () => {
    const modern = await page.run(inksOf);
    await page.run(forget, "light-dark(");
    assert.deepEqual(await page.run(inksOf), modern, "in the colours of the system");
    for (const [theme, ...expected] of [
      ["dark", "rgb(233, 236, 240)", "rgb(255, 183, 130)", "rgb(162, 172, 184)"],
      ["light", "rgb(22, 25, 29)", "rgb(154, 59, 0)", "rgb(88, 97, 108)"],
    ]) {
      await page.run((theme) => document.querySelector("research-widget").setAttribute("theme", theme), theme);
      await page.until(theme, (theme) => inNote().querySelector(".research-note").dataset.theme === theme, theme);
      const { ink, line, underline } = await page.run(inksOf);
      assert.deepEqual([ink, line, underline], expected, theme);
    }
  });

  // Key figures in three columns, and in two.
  for (const note of ["amazon-q1-2026", "nordwerk-2026-03"])
    for (const width of [320, 1280])
      test(`${note} at ${width} px: key figures stand side by side in browsers without subgrid`, async () => {
        await page.openFramed(`/?note=${note}`, width);
        await page.run(forget, "subgrid");
        const { rows, faults } = await page.run(keyFaults);
        assert.ok(rows > 2, `${rows} rows`);
        assert.deepEqual(faults, []);
      });
}

async function moveTo(page, x, y, then = (actions) => actions) {
  const actions = page.driver.actions().move({ origin: Origin.VIEWPORT, x: Math.round(x), y: Math.round(y), duration: 0 });
  await then(actions).perform();
}

/// The texts of a selector once the translator has been there.
async function translated(page, css) {
  await page.until("a translation", (css) => inNote().querySelector(css)?.querySelector("font"), css);
  return page.texts(css);
}

/// Runs in the page: scales the box around the note. `inWindow` makes places in the window of what the
/// browser says of elements: without `currentCSSZoom` it says it in pixels of the box.
function scale(style) {
  const px = "currentCSSZoom" in Element.prototype ? 1 : Number(style.zoom ?? 1);
  window.inWindow = (x, y) => [(x + scrollX) * px - scrollX, (y + scrollY) * px - scrollY];
  Object.assign(document.querySelector("research-widget").parentElement.style, style);
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/// Runs in the page: where a point of the first line is in the window, with the chart brought into sight.
function pointOfLine(figure, place) {
  const svg = inNote().querySelector(`${figure} .plot > .shapes`);
  svg.scrollIntoView({ block: "center", inline: "center" });
  const points = svg.querySelector(".line.s1").getAttribute("d").split(/[ML ]+/).slice(1);
  const [x, y] = points[place].split(",").map(Number);
  const { left, top, width } = svg.getBoundingClientRect();
  const scale = width / svg.viewBox.baseVal.width;
  return (window.inWindow ?? Array.of)(left + x * scale, top + y * scale);
}

/// Runs in the page: the ends of the strip's window, a pixel within it.
function stripEnds(figure) {
  const window = inNote().querySelector(`${figure} .overview .window`);
  window.scrollIntoView({ block: "center", inline: "center" });
  const { left, right, top, bottom } = window.getBoundingClientRect();
  return [left + 1, right - 1].map((x) => inWindow(x, (top + bottom) / 2));
}

function cardAndFigure(number) {
  const lines = [...inNote().querySelectorAll("[data-claim]")[number].getClientRects()];
  const card = inNote().querySelector(".popover").getBoundingClientRect();
  const below = card.top - lines.at(-1).bottom;
  const above = lines[0].top - card.bottom;
  return { gap: Math.max(below, above), left: card.left, right: card.right, width: innerWidth };
}

/// Runs in the page: where marks of a kind stand in the window.
function marksAt(css) {
  const lines = inNote().querySelectorAll(`${css} .crosshair`);
  return lines.map((line) => line.getBoundingClientRect()).map(({ left, right }) => (window.inWindow ?? Array.of)((left + right) / 2, 0)[0]);
}

/// Runs in the page: does what a browser's translator does, now and whenever something changes.
function translate() {
  const root = document.querySelector("research-widget").shadowRoot;
  const swap = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((text) => /\p{L}/u.test(text.data) && !text.parentElement.closest("font, svg, style"))) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  new MutationObserver(swap).observe(root, { subtree: true, childList: true, characterData: true });
  swap();
}

/// Runs in the page: a note whose chart has eight series that stand on each other.
async function showStack(mark) {
  const widget = document.querySelector("research-widget");
  const names = ["americas", "europe", "asia", "africa", "oceania", "other", "space", "sea"];
  const series = names.map((id, n) => ({
    id, name: id, company: "a", source: "s", unit: "USD", frequency: "quarter", start: "2025-Q1", values: [n + 1, n + 2, n + 3, n + 2],
  }));
  widget.note = {
    version: 1, id: `stack-${mark}`, lang: "en", title: "Regions",
    companies: [{ id: "a", name: "A", ticker: "A", exchange: "X" }],
    sources: [{ id: "s", title: "S" }],
    series,
    charts: [{ id: "regions", title: "Regions", series: names, mark, views: ["level"] }],
    summary: ["Words."],
  };
  await widget.ready;
}

/// Runs in the page: what tells each layer from the others.
function looksOfLayers() {
  const looks = new Map();
  for (const part of inNote().querySelectorAll('[data-chart="regions"] .plot > svg :is(.bar, .layer)')) {
    const { fill, fillOpacity, stroke } = getComputedStyle(part);
    const slot = /\bs\d\b/.exec(part.getAttribute("class"))[0];
    looks.set(slot, fillOpacity === "0" ? `hollow ${stroke}` : `${fill} ${fillOpacity}`);
  }
  return [...looks.values()];
}

/// Runs in the page: exchanges the note's stylesheet for one in which nobody knows a word.
async function forget(word) {
  const text = await (await fetch("/embed/research-widget.css")).text();
  if (!text.includes(word)) throw new Error(`the stylesheet has no ${word}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(word, `unknown-${word}`));
  const root = document.querySelector("research-widget").shadowRoot;
  for (const { sheet } of root.querySelectorAll("link")) sheet.disabled = true;
  root.adoptedStyleSheets = [sheet];
}

/// Runs in the page: what of the key figures beside the summary overlaps, leaves the note, or is not in one row with its label.
function keyFaults() {
  const TOLERANCE_PX = 1;
  const faults = [];
  const list = inNote().querySelector(".key.list");
  const boxOf = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, right, top, bottom } = (element.matches("svg") ? element : range).getBoundingClientRect();
    return { name: `"${element.textContent}"`, left, right, top, bottom };
  };
  const common = (a, b) => [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
  const rows = [...list.children];
  for (const row of rows) {
    const [label, value] = ["dt > span", ".value"].map((css) => boxOf(row.querySelector(css)));
    const [across, down] = common(label, value);
    if (down < TOLERANCE_PX || across > 0) faults.push(`${value.name} does not stand beside ${label.name}`);
  }
  const note = inNote().querySelector(".research-note").getBoundingClientRect();
  const boxes = [...list.querySelectorAll("dt > span, .sparkline, .value, small")].map(boxOf);
  boxes.push(...[...inNote().querySelectorAll(".summary p")].map(boxOf));
  for (const [place, a] of boxes.entries()) {
    if (a.left < note.left || a.right > note.right) faults.push(`${a.name} from ${a.left} to ${a.right}, note to ${note.right}`);
    for (const b of boxes.slice(place + 1))
      if (common(a, b).every((length) => length > TOLERANCE_PX)) faults.push(`${a.name} and ${b.name} overlap`);
  }
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in ${clientWidth} px`);
  return { rows: rows.length, faults };
}

/// Runs in the page: colours that would be missing.
function inksOf() {
  const style = (css) => getComputedStyle(inNote().querySelector(css));
  return {
    paper: style(".research-note").backgroundColor,
    ink: style(".research-note").color,
    line: style(".plot > svg .line.s1").stroke,
    grid: style(".plot > svg .grid").stroke,
    band: style(".band").stroke,
    underline: style(".resolved").textDecorationColor,
  };
}
