// Nothing sticks out, overlaps or is cut off, at any width, in any view of any chart.
import assert from "node:assert/strict";
import { test } from "node:test";

const WIDTHS = [256, 320, 480, 768, 1280]; // 256: a window of 1280 at 500%
const VIEWS = { "amazon-q1-2026": 4 + 5, "nordwerk-2026-03": 5 + 4 + 3 + 4, "tarnbrook-h1-2025": 0, "feldkamp-q3-2025": 0, minimal: 0, "several-mistakes": 0 };

export function layout(page) {
  for (const [note, views] of Object.entries(VIEWS)) {
    for (const width of WIDTHS) {
      test(`${note} at ${width} px`, async () => {
        await page.openFramed(`/?note=${note}`, width);
        const { seen, faults } = await page.run(walk);
        assert.equal(seen, views, "number of views");
        assert.deepEqual(faults, []);
      });
    }
  }

  // As far down as a desk wants to see them without scrolling, in pixels from the top.
  for (const [width, css, most] of [
    [1280, "figure .plot", 640],
    [1280, ".summary p", 260],
    [390, ".summary p", 430],
  ])
    test(`first screen: at ${width} px ${css} begins within ${most} px`, async () => {
      await page.openFramed("/", width);
      const top = await page.run((css) => inNote().querySelector(css).getBoundingClientRect().top + scrollY, css);
      assert.ok(top <= most, `${top}`);
    });

  // The second note has charts of few periods, which have no ranges.
  for (const note of ["amazon-q1-2026", "fiscal-periods"])
    for (const width of [320, 768])
      test(`${note} at ${width} px: what can be done with a chart stands at its right`, async () => {
        await page.openFramed(`/?note=${note}`, width);
        const { rows, hasRanges } = await page.run(() => {
          const rows = [...inNote().querySelectorAll(".tools")];
          const right = (element) => Math.round(element.getBoundingClientRect().right);
          return {
            rows: rows.map((row) => right(row) - right(row.lastElementChild)),
            hasRanges: rows.map((row) => Boolean(row.querySelector(".ranges"))),
          };
        });
        assert.deepEqual(rows, rows.map(() => 0));
        assert.equal(hasRanges.includes(false), note === "fiscal-periods");
      });

  test("charts follow the width", async () => {
    await page.openFramed("/", 1280);
    const fits = (what) =>
      page.until(what, () => {
        const plots = [...inNote().querySelectorAll(".plot")];
        return plots.every((plot) => {
          const [labels] = [...plot.querySelectorAll(":scope > .ends")];
          const right = (labels ?? plot.querySelector(".grid-lines")).getBoundingClientRect().right;
          return Math.abs(right - plot.getBoundingClientRect().right) < 1;
        });
      });
    const [wide] = await page.run(() => (window.line = inNote().querySelector(".shapes .line")) && [innerWidth]);
    await page.run(() => (frameElement.width = 1000));
    await fits("charts a little narrower");
    assert.ok(await page.run(() => window.line.isConnected), "nothing is drawn again");
    await page.run(() => (frameElement.width = 320));
    await page.until("words of a narrow chart", () => inNote().querySelector(".ends.at-narrow"));
    await fits("narrow charts");
    await page.run((wide) => (frameElement.width = wide), wide);
    await page.until("words of a wide chart", () => inNote().querySelector(".ends.at-wide"));
    await fits("wide charts");
  });
}

/// Runs in the page: goes through all views of all charts and both ends of each readout, and says what is wrong.
async function walk() {
  const TOLERANCE_PX = 1.1; // one, and a little for the engines' rounding
  const faults = [];
  const pen = document.createElement("canvas").getContext("2d");
  const box = (element) => element.getBoundingClientRect();
  const name = (element) => `"${element.textContent.replace(/\s+/g, " ").trim()}"`;

  /// The box of a text's ink: fonts leave room above and below it, and engines differ in whether outlines count.
  function textBox(text) {
    if (text.childElementCount) throw new Error(`${name(text)} has parts, which want measuring one by one`);
    const { x, width } = text.getBBox();
    pen.font = getComputedStyle(text).font;
    const ink = pen.measureText(text.textContent);
    const baseline = text.getStartPositionOfChar(0).y;
    const toScreen = text.getScreenCTM();
    const corner = (x, y) => new DOMPoint(x, y).matrixTransform(toScreen);
    const a = corner(x, baseline - ink.actualBoundingBoxAscent);
    const b = corner(x + width, baseline + ink.actualBoundingBoxDescent);
    return { left: a.x, top: a.y, right: b.x, bottom: b.y };
  }

  async function until(what, test) {
    for (const limit = performance.now() + 5000; !test(); await new Promise((resolve) => setTimeout(resolve, 5))) {
      if (performance.now() > limit) throw new Error(`waited 5 s for ${what}`);
    }
  }

  /// A width is reported once, with the innermost element without which the page would fit.
  const known = new Set();
  function checkPage(where) {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth || known.has(scrollWidth)) return;
    known.add(scrollWidth);
    const path = [];
    for (let inner = document.body; inner; inner = [...(inner.shadowRoot ?? inner).children].find(fitsWithout)) path.push(inner);
    const names = path.slice(1).map((e) => [e.localName, ...e.classList].join("."));
    faults.push(`${where}: the page is ${scrollWidth} px wide in ${clientWidth} px, by ${names.join(" > ")}`);
  }

  function fitsWithout(element) {
    const old = element.getAttribute("style");
    element.style.display = "none";
    const fits = document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth;
    if (old === null) element.removeAttribute("style");
    else element.style.cssText = old;
    return fits;
  }

  function checkTexts(where, plot) {
    const frame = box(plot);
    const seen = [...plot.querySelectorAll("text")].filter((text) => text.getClientRects().length);
    const texts = seen.map((text) => ({ name: name(text), ...textBox(text) }));
    if (texts.length < 4) faults.push(`${where}: only ${texts.length} texts`);
    for (const [place, a] of texts.entries()) {
      const out = Math.max(frame.left - a.left, a.right - frame.right, frame.top - a.top, a.bottom - frame.bottom);
      if (out > TOLERANCE_PX) faults.push(`${where}: ${a.name} sticks out of the picture by ${out.toFixed(1)} px`);
      for (const b of texts.slice(place + 1)) {
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (width > TOLERANCE_PX && height > TOLERANCE_PX) {
          faults.push(`${where}: ${a.name} and ${b.name} overlap by ${width.toFixed(1)} × ${height.toFixed(1)} px`);
        }
      }
    }
  }

  async function checkReadout(where, figure, key) {
    const surface = figure.querySelector(".surface");
    surface.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const end = key === "Home" ? "0" : surface.ariaValueMax;
    const readout = () => figure.querySelector(".readout:not(.resting)");
    await until(`a readout in ${where}`, () => readout() && surface.ariaValueNow === end);
    checkPage(`${where}, readout at ${key}`);
    const { left, right } = box(readout());
    if (readout().scrollHeight > box(figure.querySelector(".longest")).height + 1) faults.push(`${where}: the readout at ${key} needs more lines`);
    if (left < 0 || right > innerWidth) faults.push(`${where}: the readout at ${key} lies from ${left} to ${right} px`);
    surface.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    await until(`no readout in ${where}`, () => !readout());
  }

  async function choose(figure, view) {
    const picture = () => figure.querySelector(".plot > .shapes, .data-table").outerHTML;
    const old = picture();
    if (figure.dataset.view === view) return;
    figure.querySelector(`button[data-view="${view}"]`).click();
    await until(`the view ${view}`, () => figure.dataset.view === view && picture() !== old);
  }

  /// Each control stands below or to the right of the one before it.
  function checkOrder() {
    const controls = [...inNote().querySelectorAll('a[href], button:not([tabindex]), [tabindex="0"]')];
    for (const [place, control] of controls.slice(1).entries()) {
      const [a, b] = [box(controls[place]), box(control)];
      const isAbove = b.bottom <= a.top + TOLERANCE_PX;
      const isLeft = b.top < a.bottom - TOLERANCE_PX && b.right <= a.left + TOLERANCE_PX;
      if (isAbove || isLeft)
        faults.push(`${name(control) || control.className} comes after ${name(controls[place])} but stands before it`);
    }
  }

  checkPage("at first");
  checkOrder();
  let seen = 0;
  for (const figure of inNote().querySelectorAll("figure[data-chart]")) {
    for (const view of [...figure.querySelectorAll("button[data-view]")].map((button) => button.dataset.view)) {
      await choose(figure, view);
      const where = `${figure.dataset.chart}/${view}`;
      checkPage(where);
      seen += 1;
      if (view === "table") continue;
      checkTexts(where, figure.querySelector(".plot"));
      await checkReadout(where, figure, "Home");
      await checkReadout(where, figure, "End");
    }
  }
  return { seen, faults };
}
