// What a chart answers before any script, without one, and when the core never comes: the values of each period, by mouse,
// finger and keys, in a place that moves nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { framed } from "../server.mjs";

const NO_TOUCH = "WebKitGTK's driver makes a mouse of a finger";
const LAST = "Q1 2026 AWS +28.5% Azure +40% Amazon total +16.6%";
const MIDDLE = "Q1 2024 AWS +17.2% Azure +31% Amazon total +12.5%";
const BEFORE = "Q4 2023 AWS +13.2% Azure +30% (single source) Amazon total +13.9%";
const CORELESS = "/@no-wasm/hosts/plain/index.html";
const WIDTHS = [280, 320, 390, 520, 768, 1024, 1280];

export function withoutScript(page) {
  test("without JavaScript the mouse reads any period, and at rest the last is read", async () => {
    await page.visit(framed("/hosts/plain/index.html", 700, "allow-same-origin"));
    await page.run(remember);
    assert.deepEqual(await page.run(read), [[LAST], 0]);
    const height = await page.run(heightOfChart);
    await moveTo(page, await page.run(middleOf, 8));
    await page.until("another period", isRead, MIDDLE);
    assert.deepEqual(await page.run(read), [[MIDDLE], 3], "with a dot at each value");
    assert.equal(await page.run(heightOfChart), height, "nothing moves");
    await page.mouseAway();
    await page.until("the last period", isRead, LAST);
  });

  test("where the core never comes the keys choose, one stop a chart", async () => {
    await page.visit(CORELESS);
    await page.until("the failure", () => heard.find(({ name }) => name === "failed"));
    await page.run(remember);
    const stops = () => page.run(() => inNote().activeElement?.closest("figure")?.dataset.chart ?? "");
    await page.tabTo("[data-chart=growth] .periods :checked");
    assert.equal(await page.run(() => inNote().activeElement.matches(":focus-visible")), true);
    assert.deepEqual(await page.run(read), [[LAST], 3]);
    for (let step = 0; step < 8; step++) await page.press("ARROW_LEFT");
    await page.until("eight periods before", isRead, MIDDLE);
    await page.press("ARROW_LEFT");
    await page.until("one more", isRead, BEFORE);
    assert.deepEqual(await page.run(read), [[BEFORE], 3]);
    await page.press("TAB");
    assert.notEqual(await stops(), "growth", "the next stop is beyond the chart");
    assert.deepEqual(await page.run(read), [[BEFORE], 3], "what was chosen stays");
  });

  test("keys go on where they were when the core comes", async () => {
    page.server.hold();
    await page.visit("/@held/hosts/plain/index.html");
    await page.tabTo("[data-chart=growth] .periods :checked");
    await page.press("ARROW_LEFT", "ARROW_LEFT");
    page.server.release();
    await page.ready();
    const surface = "[data-chart=growth] .surface";
    await page.until("the focus", (css) => inNote().activeElement?.matches(css), surface);
    assert.equal(await page.attribute(surface, "aria-valuenow"), "14");
    assert.equal((await page.text("[data-chart=growth] .readout b")).replace(/\s/, " "), "Q3 2025");
    await page.press("ARROW_LEFT");
    await page.until("the period before", (css) => inNote().querySelector(css).ariaValueNow === "13", surface);
  });

  test("a tap chooses", { skip: page.engine === "webkit" && NO_TOUCH }, async () => {
    await page.visit(CORELESS);
    await page.run(remember);
    await page.tap("[data-chart=growth] .periods label:nth-of-type(9)", 5);
    await page.until("the period", isRead, MIDDLE);
  });

  test("each button is named by what it reads", async () => {
    await page.visit(CORELESS);
    const named = await page.run(() => {
      const labels = [...inNote().querySelectorAll("[data-chart=growth] .periods label")];
      return [labels.length, labels[8].textContent.replace(/\s+/g, " "), inNote().querySelector(".periods legend").textContent];
    });
    assert.deepEqual(named, [17, MIDDLE, "AWS growth is the fastest since 2022: read period by period with the arrow keys"]);
  });

  for (const width of WIDTHS) {
    test(`${width} px: words neither overlap nor stick out`, async () => {
      await page.visit(framed(CORELESS, width));
      await page.driver.switchTo().frame(0);
      await page.until("the failure", () => inNote().querySelector('[data-state="failed"]'));
      assert.deepEqual(await page.run(faults), []);
    });
  }
}

/// Moves the mouse to a point of the window.
function moveTo(page, [x, y]) {
  return page.driver.actions().move({ x: Math.round(x), y: Math.round(y) }).perform();
}

/// Runs in the page, as all below: keeps the root of the note, in the frame that has no script or here.
function remember() {
  const inner = document.querySelector("iframe")?.contentDocument ?? document;
  window.staticRoot = inner.querySelector("research-widget").shadowRoot;
}

/// The readings of the first chart that are seen, and how many dots.
function read() {
  const labels = [...window.staticRoot.querySelectorAll("[data-chart=growth] .periods label")];
  const seen = (css, is) => labels.map((label) => label.querySelector(css)).filter((e) => is(getComputedStyle(e)));
  const texts = seen(".reading", ({ opacity }) => opacity === "1").map((e) => e.textContent.replace(/\s+/g, " "));
  const marks = seen("svg", ({ visibility }) => visibility === "visible").flatMap((svg) => [...svg.querySelectorAll("circle")]);
  return [texts, marks.length];
}

function isRead(text) {
  const shown = [...window.staticRoot.querySelectorAll("[data-chart=growth] .reading")].filter((e) => e.closest("label"));
  const [one, ...more] = shown.filter((e) => getComputedStyle(e).opacity === "1");
  return one.textContent.replace(/\s+/g, " ") === text && more.length === 0;
}

function heightOfChart() {
  return window.staticRoot.querySelector("[data-chart=growth]").getBoundingClientRect().height;
}

/// The middle of a period's place, in pixels from the upper left corner of the window.
function middleOf(place) {
  const label = window.staticRoot.querySelectorAll("[data-chart=growth] .periods label")[place];
  label.scrollIntoView({ block: "center" });
  const frame = document.querySelector("iframe")?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const { left, right, top, bottom } = label.getBoundingClientRect();
  return [frame.left + (left + right) / 2, frame.top + (top + bottom) / 2];
}

/// Texts of the pictures that overlap or are beyond the page.
function faults() {
  const found = [];
  for (const plot of inNote().querySelectorAll(".plot")) {
    const texts = [...plot.querySelectorAll("text")].filter((text) => text.getClientRects().length);
    if (texts.length < 6) found.push(`only ${texts.length} texts`);
    const boxes = texts.map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      // Engines differ in how much room above and below its letters they count to a text.
      return { name: text.textContent, left, right, top: top + height / 4, bottom: bottom - height / 4 };
    });
    for (const [place, a] of boxes.entries()) {
      if (a.left < -0.5 || a.right > innerWidth + 0.5) found.push(`${a.name} from ${a.left} to ${a.right}`);
      for (const b of boxes.slice(place + 1)) {
        const [across, down] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (across > 1 && down > 1) found.push(`${a.name} over ${b.name}`);
      }
    }
  }
  if (document.scrollingElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  return found;
}
