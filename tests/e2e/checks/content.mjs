// What the first note shows: head, key figures, sentiment, charts.
import assert from "node:assert/strict";
import { before, test } from "node:test";

export function content(page) {
  before(() => page.open("/"));

  test("says once that it is ready", async () => {
    const count = () => performance.getEntriesByName("research-widget-ready", "mark").length;
    assert.equal(await page.run(count), 1);
    await page.click('[data-chart="growth"] button[data-view="index"]');
    await page.until("the index", () => inNote().querySelector('[data-chart="growth"]').dataset.view === "index");
    await page.click('[data-chart="growth"] button[data-view="yoy"]');
    await page.until("growth", () => inNote().querySelector('[data-chart="growth"]').dataset.view === "yoy");
    assert.equal(await page.run(count), 1);
  });

  test("head", async () => {
    assert.equal(await page.text("h1"), "Amazon turns AI spending into growth faster than Microsoft");
    assert.equal(await page.driver.getTitle(), await page.text("h1"));
    assert.match(await page.text(".standfirst"), /^Cloud growth is accelerating, .* instead of size\.$/);
    assert.equal(await page.attribute(".research-note", "lang"), "en");
    assert.deepEqual(await page.texts("header time"), ["30 April 2026"]);
  });

  test("key figures", async () => {
    assert.deepEqual(await page.texts(".key dt"), [
      "Amazon revenue",
      "AWS revenue",
      "AWS backlog",
      "AI chips, run rate",
      "Capex in the quarter",
    ]);
    assert.deepEqual(await page.texts(".key dd .value"), ["$181.5B", "$37.6B", "$364B", ">$20B", "$44.2B"]);
    assert.deepEqual(await page.texts(".key dd small"), [
      "+17%",
      "+28%",
      "before Anthropic",
      "a year",
      "24% of revenue",
    ]);
  });

  test("sentiment", async () => {
    assert.equal(await page.text(".dial .score"), "0.62");
    assert.equal(await page.text(".dial .label"), "moderately positive");
    assert.equal(await page.attribute(".dial meter", "aria-valuetext"), "0.62 of −1 to 1, moderately positive");
    assert.equal(await page.run(() => inNote().querySelector(".dial meter").value), 0.62);
    assert.deepEqual(await page.texts(".sentiment tr"), [], "where no company is scored none is listed");
    assert.equal(await page.text(".sentiment-inline"), "Sentiment 0.62 moderately positive");
    const needle = await page.run(() => {
      const { width, height } = inNote().querySelector(".dial .needle").getBoundingClientRect();
      return width > 5 && height > 5;
    });
    assert.ok(needle, "the needle is drawn and slants");
  });

  test("charts", async () => {
    assert.deepEqual(await page.texts("figure[data-chart] h3"), [
      "AWS growth is the fastest since 2022",
      "Both keep spending; Amazon now spends most",
    ]);
    const drawn = (css) =>
      page.run((css) => {
        const boxes = [...inNote().querySelectorAll(css)].map((e) => e.getBoundingClientRect());
        return boxes.filter((box) => box.width > 1 && box.height > 1).length;
      }, css);
    assert.equal(await drawn('[data-chart="growth"] .plot > svg .line'), 4, "three lines, Azure's in two parts");
    assert.equal(await drawn('[data-chart="capex"] .plot > svg .bar'), 33, "two bars for 17 quarters, one unknown");
    assert.equal(await drawn('[data-chart="capex"] .plot > svg .bar.derived'), 5);
    assert.equal(await drawn('[data-chart="capex"] .plot > .hatches .hatch'), 2, "hatching tells implied bars of both apart");
  });

  test("asks its own server only", async () => {
    const names = await page.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    assert.ok(
      names.some((name) => name.endsWith(".wasm")),
      "resource entries are complete",
    );
    const foreign = names.filter((name) => !name.startsWith(`${page.server.origin}/`) && !name.startsWith("data:"));
    assert.deepEqual(foreign, []);
  });
}
