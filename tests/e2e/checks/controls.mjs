// The switches of views and colours, by mouse, keys and touch, and the way of the Tab key.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const NO_TOUCH = "WebKitGTK's driver makes a mouse of a finger";
const FIGURE = '[data-chart="growth"]';
const button = (view) => `${FIGURE} button[data-view="${view}"]`;
const FINDING = "AWS growth is the fastest since 2022";
const SUBTITLES = {
  yoy: "Revenue, change on a year earlier, percent",
  level: "Revenue a quarter, USD billion",
  index: "Revenue, index, Q1 2022 = 100",
};
// Figures of the prose have checks of their own.
const CONTROLS = 'a[href], button:not([tabindex], .skip, .popover *), [tabindex="0"]:not([data-claim])';

export function controls(page) {
  beforeEach(() => page.open("/"));

  test("views switch by mouse", () => switches(page, (view) => page.click(button(view))));

  test("views switch by keys, and the focus stays", () =>
    switches(
      page,
      async (view) => {
        await page.tabTo(button(view));
        await page.press(view === "level" ? "SPACE" : "ENTER");
        await page.until("the focus", (css) => inNote().activeElement === inNote().querySelector(css), button(view));
      },
      ["level", "index"],
    ));

  test("views switch by touch", { skip: page.engine === "webkit" && NO_TOUCH }, () =>
    switches(page, (view) => page.tap(button(view), 8)),
  );

  test("each view of the bars has its picture", async () => {
    const pictures = new Set();
    for (const view of ["level", "share", "yoy", "ttm"]) {
      await page.click(`[data-chart="capex"] button[data-view="${view}"]`);
      await page.until(view, (view) => inNote().querySelector('[data-chart="capex"]').dataset.view === view, view);
      pictures.add(await picture(page, '[data-chart="capex"]'));
    }
    assert.equal(pictures.size, 4);
    assert.equal(await page.attribute(FIGURE, "data-view"), "yoy", "the other chart keeps its view");
  });

  test("colours switch", async () => {
    const colours = () =>
      page.run(() => {
        const { backgroundColor, color } = getComputedStyle(inNote().querySelector(".research-note"));
        const { backgroundColor: page } = getComputedStyle(document.body);
        return { backgroundColor, color, page };
      });
    const choose = async (place, theme) => {
      await page.click(`.theme button:nth-child(${place})`);
      await page.until(theme, (theme) => inNote().querySelector(".research-note").dataset.theme === theme, theme);
      await page.until(
        "one pressed button",
        (place) => {
          const pressed = [...inNote().querySelectorAll(".theme button")].map((button) => button.ariaPressed);
          return pressed.length === 3 && pressed.every((is, n) => is === String(n + 1 === place));
        },
        place,
      );
      // The page hears of it from the note, a little later.
      await page.until("the page in the colours of the note", () => {
        const background = (element) => getComputedStyle(element).backgroundColor;
        return background(document.body) === background(inNote().querySelector(".research-note"));
      });
      return colours();
    };
    const auto = await colours();
    const dark = await choose(3, "dark");
    assert.deepEqual(dark, {
      backgroundColor: "rgb(20, 23, 28)",
      color: "rgb(233, 236, 240)",
      page: "rgb(20, 23, 28)",
    });
    const light = await choose(2, "light");
    assert.deepEqual(light, {
      backgroundColor: "rgb(255, 255, 255)",
      color: "rgb(22, 25, 29)",
      page: "rgb(255, 255, 255)",
    });
    const isDark = await page.run(() => matchMedia("(prefers-color-scheme: dark)").matches);
    assert.deepEqual(await choose(1, "auto"), isDark ? dark : light);
    assert.deepEqual(auto, isDark ? dark : light);
  });

  test("the Tab key reaches every control, in order and visibly", async () => {
    const count = await page.run((css) => inNote().querySelectorAll(css).length, CONTROLS);
    assert.equal(count, 1 + 3 + 4 + 1 + 6 + 5 + 1 + 5 + 1 + 5, "publisher, colours, views, surfaces and tools, demo, menu");
    const visited = [];
    for (let step = 0; step < 100 && visited.length < count; step++) {
      await page.press("TAB");
      const [isOfFigures, ...stop] = await page.run((css) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(inNote().activeElement);
        const place = [...inNote().querySelectorAll(css)].indexOf(inNote().activeElement);
        const isOfFigures = inNote().activeElement.matches("[data-claim], .skip, .popover *, .checked *");
        return [isOfFigures, place, outlineStyle !== "none" && parseFloat(outlineWidth) >= 1];
      }, CONTROLS);
      if (!isOfFigures) visited.push(stop);
      else assert.ok(stop[1], "a figure shows that it has the focus");
    }
    assert.deepEqual(
      visited,
      Array.from({ length: count }, (_, place) => [place, true]),
    );
  });
}

/// Over the first view stands what it finds, over the others what they measure, and the finding below.
const headings = (view) => (view === "yoy" ? [FINDING, SUBTITLES.yoy] : [SUBTITLES[view], FINDING]);

/// Goes through the views, and expects another picture, other headings and another pressed button each time.
async function switches(page, choose, views = ["level", "index", "yoy"]) {
  const pictures = new Set([await picture(page, FIGURE)]);
  assert.deepEqual(await page.texts(`${FIGURE} :is(h3, .subtitle)`), headings("yoy"));
  for (const view of views) {
    await choose(view);
    await page.until(view, (css, view) => inNote().querySelector(css).dataset.view === view, FIGURE, view);
    assert.deepEqual(await page.texts(`${FIGURE} :is(h3, .subtitle)`), headings(view));
    const pressed = await page.run(
      (css) => [...inNote().querySelectorAll(css)].map((b) => b.dataset.view),
      `${FIGURE} .views [aria-pressed="true"]`,
    );
    assert.deepEqual(pressed, [view]);
    const isNew = !pictures.has(await picture(page, FIGURE));
    assert.equal(isNew, view !== "yoy", `a picture of its own for ${view}`);
    pictures.add(await picture(page, FIGURE));
  }
}

function picture(page, figure) {
  return page.run((css) => inNote().querySelector(css).outerHTML, `${figure} .plot > .shapes`);
}
