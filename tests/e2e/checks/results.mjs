// Results: the table and the picture of what was expected against what came.
import assert from "node:assert/strict";
import { before, test } from "node:test";

export function results(page) {
  before(() => page.open("/?note=results"));

  test("each figure with what it is held against, and how it came out in words", async () => {
    const rows = await page.run(() =>
      [...inNote().querySelectorAll(".results tbody tr")].map((row) =>
        [...row.children].map((cell) => {
          const copy = cell.cloneNode(true);
          for (const hidden of copy.querySelectorAll(".skip, .head")) hidden.remove();
          return copy.textContent.trim();
        }),
      ),
    );
    assert.deepEqual(rows[0], ["Adjusted pre-tax profit", "£96.3M", "£104.8M", "−8.1%", "£98.1M", "▼missed by 1.8%"]);
    assert.deepEqual(rows.at(-1).slice(-1), ["▼narrowed, midpoint lower"]);
  });

  test("a figure of the table is a button with a card", async () => {
    await page.click(".results tbody tr:first-child .main .resolved");
    await page.until("the card", () => inNote().querySelector(".results .popover .datum"));
    await page.press("ESCAPE");
    await page.until("no card", () => !inNote().querySelector(".popover"));
  });

  test("one picture fits, whatever the width, and nothing is wider than the note", async () => {
    for (const width of [320, 375, 768, 1280]) {
      await page.openFramed("/?note=results", width);
      const [shown, reach, room] = await page.run(() => {
        const drawn = [...inNote().querySelectorAll(".drawn")].filter((drawing) => drawing.getClientRects().length);
        const rights = [...drawn, ...inNote().querySelectorAll(".results *")].map((e) => e.getBoundingClientRect().right);
        return [drawn.length, Math.max(...rights), document.documentElement.clientWidth];
      });
      assert.equal(shown, 1, `${width}`);
      assert.ok(reach <= room, `${width}: ${reach} of ${room}`);
    }
  });

  test("the picture has a name that says all of it", async () => {
    await page.open("/?note=results");
    const name = await page.attribute(".pictures", "aria-label");
    assert.match(name, /^Adjusted pre-tax profit, 26 weeks to 27 September: £96.3M; consensus £98.1M; a year earlier £104.8M\./);
  });
}
