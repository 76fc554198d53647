// What a newsroom adds to a story: authors, corrections, impact, blocks of prose, ratings, events, related pieces, tags.
import assert from "node:assert/strict";
import { before, test } from "node:test";

export function newsroom(page) {
  before(() => page.open("/?note=newsroom"));

  test("the head says who wrote it, when it was changed and what was wrong", async () => {
    assert.deepEqual(await page.texts(".authors .author"), ["Dana WhitlockTechnology analyst", "Ali Tan"]);
    assert.deepEqual(await page.texts(".kicker .publisher"), ["Example Research"]);
    assert.equal(await page.text(".byline .updated"), "Updated 1 May 2026");
    assert.equal(await page.text(".impact b"), "Market impact: medium");
    assert.equal(
      await page.text(".correction"),
      "Correction, 30 April 2026, 14:05 UTC: An earlier version gave revenue as $1,248m.",
    );
    assert.equal(await page.attribute(".correction time", "datetime"), "2026-04-30T14:05Z");
    // The figure of a correction is what was wrong.
    assert.deepEqual(await page.texts(".correction .figure"), []);
  });

  test("the figures of the standfirst, of lists and of tables are buttons with cards", async () => {
    for (const [css, datum] of [
      [".standfirst .resolved", "Revenue, change on the period before, Q1 2026"],
      [".summary .points .resolved", "Revenue, Q1 2026"],
      [".small-table td .resolved", "Revenue, Q1 2026"],
    ]) {
      await page.click(css);
      await page.until(`the card of ${css}`, () => inNote().querySelector(".popover .datum"));
      assert.equal(await page.text(".popover .datum"), datum);
      await page.press("ESCAPE");
      await page.until("no card", () => !inNote().querySelector(".popover"));
    }
  });

  test("lists, tables and quotations are what they are to assistive technology", async () => {
    assert.deepEqual(await page.texts(".summary ol.points li"), ["First.", "Second."]);
    assert.deepEqual(await page.texts(".small-table thead th"), ["Q1 2026", "Q4 2025"]);
    assert.deepEqual(await page.texts('.small-table th[scope="row"]'), ["Revenue", "Orders"]);
    assert.deepEqual(await page.texts(".summary .quote figcaption"), ["Dana Whitlock, chief executive"]);
    assert.equal(await page.attribute(".small-table", "aria-label"), "In millions");
  });

  test("after the story: ratings, what is coming, related pieces, topics", async () => {
    const rows = await page.run(() =>
      [...inNote().querySelectorAll(".ratings tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    assert.deepEqual(rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " "))), [
      ["CorvanePellham Securities", "Buybefore: Hold", "▲ upgraded", "1 May 2026"],
      ["LumenHouse", "AA-", "", "1 April 2026"],
    ]);
    assert.deepEqual(await page.texts(".events li"), ["30 July 2026, 07:00 UTCResults", "Q4 2026New plantLumen"]);
    assert.equal(await page.attribute(".related a", "href"), "https://example.com/chips");
    assert.deepEqual(await page.texts(".tags li"), ["Semiconductors", "Earnings"]);
  });

  test("nothing is wider than the page, however narrow that is", async () => {
    for (const width of [320, 375, 768, 1280]) {
      await page.openFramed("/?note=newsroom", width);
      const [reach, room] = await page.run(() => {
        const all = [...inNote().querySelectorAll("*")].filter((e) => !e.closest(".small-table > *, .visually-hidden, .skip, svg"));
        return [Math.max(...all.map((e) => e.getBoundingClientRect().right)), document.documentElement.clientWidth];
      });
      assert.ok(reach <= room + 0.5, `${width}: ${reach} of ${room}`);
    }
  });

  test("a label without a score is told once, in the head", async () => {
    await page.open("/?note=newsroom");
    assert.equal(await page.text(".sentiment-inline"), "Sentiment Bullish");
    assert.deepEqual(await page.texts(".sentiment"), []);
  });
}
