// A chart as a table: what it holds, how it is sorted, and the way back to the picture.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const FIGURE = '[data-chart="growth"]';
const TABLE = `${FIGURE} .data-table`;
const button = (view) => `${FIGURE} button[data-view="${view}"]`;

export function table(page) {
  beforeEach(async () => {
    await page.open("/");
    await page.click(button("table"));
    await page.until("the table", (css) => inNote().querySelector(css), TABLE);
  });

  test("holds every figure of the picture, the latest first", async () => {
    assert.deepEqual(await page.texts(`${TABLE} thead th`), ["Period", "AWS", "Azure", "Amazon total"]);
    assert.equal((await page.texts(`${TABLE} tbody tr`)).length, 17);
    assert.deepEqual(await firstRow(page), ["Q1 2026", "+28.5%", "+40%", "+16.6%"]);
    assert.deepEqual(await page.texts(`${TABLE} tbody tr:nth-child(2) td`), ["+23.6%", "+39% single source", "+13.6%"]);
    assert.equal(await page.attribute(button("table"), "aria-pressed"), "true");
    assert.deepEqual(await page.texts(`${FIGURE} .surface`), []);
  });

  test("is sorted by its heads, and turned round", async () => {
    const head = (n) => `${TABLE} th:nth-child(${n})`;
    await page.tabTo(`${head(1)} button`);
    await sorts(page, () => page.press("ENTER"), head(1), "ascending", "Q1 2022");
    await sorts(page, () => page.press("ENTER"), head(1), "descending", "Q1 2026");
    await sorts(page, () => page.click(`${head(2)} button`), head(2), "descending", "Q1 2022");
    await sorts(page, () => page.click(`${head(2)} button`), head(2), "ascending", "Q2 2023");
  });

  test("gives way to the picture of another view", async () => {
    await page.click(button("level"));
    await page.until("the picture", (css) => inNote().querySelector(css), `${FIGURE} .plot > svg .line`);
    assert.deepEqual(await page.texts(TABLE), []);
    assert.equal(await page.attribute(FIGURE, "data-view"), "level");
  });

  test("stands in a picture's place without moving what is below", async () => {
    const top = () => inNote().querySelector('[data-chart="growth"] .footnotes').offsetTop;
    for (const width of [320, 768]) {
      await page.openFramed("/", width);
      const before = await page.run(top);
      await page.click(button("table"));
      await page.until("the table", (css) => inNote().querySelector(css), TABLE);
      assert.equal(await page.run(top), before, `at ${width} px`);
      assert.ok(await page.run(() => document.scrollingElement.scrollWidth <= innerWidth), `at ${width} px`);
    }
  });
}

const firstRow = (page) => page.texts(`${TABLE} tbody tr:first-child > *`);

async function sorts(page, act, head, order, period) {
  await act();
  await page.until(`${order} order`, (css, order) => inNote().querySelector(css).getAttribute("aria-sort") === order, head, order);
  assert.equal((await firstRow(page))[0], period);
}
