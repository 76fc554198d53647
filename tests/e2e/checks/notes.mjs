// The other notes of the page, the menu that switches among them, and what stands in place of a note.
import assert from "node:assert/strict";
import { test } from "node:test";

const IDS = ["amazon-q1-2026", "nordwerk-2026-03", "tarnbrook-h1-2025", "feldkamp-q3-2025", "minimal"];

const address = (id) => (id === IDS[0] ? "./" : `${id}.html`);

export function notes(page) {
  test("the German note", async () => {
    await page.open("/?note=nordwerk-2026-03");
    assert.equal(await page.attribute(".research-note", "lang"), "de");
    assert.equal(await page.text("h1"), "Nordwerk verliert Umsatz, Marge und Zeit");
    assert.deepEqual(await page.texts(".key .value"), [
      "106,8 Mio. €",
      "−104 Bp.",
      "−44,6 Mio. €",
      "rund 840 Mio. SEK",
      "1,62 Bio. ¥",
    ]);
    assert.equal(await page.text(".dial .score"), "27");
    assert.equal(await page.text(".dial .label"), "negativ");
    assert.equal(await page.attribute(".dial meter", "aria-valuetext"), "27 auf einer Skala von 0 bis 100, negativ");
    assert.deepEqual(
      await page.run(() => [...inNote().querySelectorAll(".sentiment td meter")].map((m) => m.value)),
      [14, 71, 38.5],
    );
    assert.deepEqual(await page.run(() => [...inNote().querySelectorAll("figure")].map((f) => f.dataset.chart)), [
      "umsatz",
      "mittelzufluss",
      "marge",
      "auftragsbestand",
    ]);
  });

  test("the smallest note", async () => {
    await page.open("/?note=minimal");
    assert.equal(await page.text("h1"), "The smallest note");
    assert.equal(await page.text(".summary p"), "One paragraph is enough.");
    assert.deepEqual(await page.texts("figure, .sentiment, .key, .scenarios, .call-to-action"), []);
  });

  test("a note with mistakes is the list of them", async () => {
    await page.openFramed("/?note=several-mistakes", 320);
    assert.equal(await page.text(".problems h1"), "This note can’t be shown");
    assert.ok((await page.texts(".problems li")).length > 3);
    const isWhole = await page.run(() => {
      const { right, bottom, height } = inNote().querySelector(".problems li:last-child code").getBoundingClientRect();
      return right <= innerWidth && height > 0 && bottom <= document.scrollingElement.scrollHeight;
    });
    assert.ok(isWhole, "the lines wrap within the window");
    assert.deepEqual(await page.texts(".sentiment, figure"), []);
  });

  test("the menu lists the notes and opens them", async () => {
    await page.open("/minimal.html");
    const links = () => [...inNote().querySelectorAll(".notes-list a")].map((a) => a.getAttribute("href"));
    assert.deepEqual(await page.run(links), IDS.map(address));
    assert.deepEqual(await page.texts(".notes-list [aria-current]"), ["The smallest note"]);
    for (const id of ["amazon-q1-2026", "minimal", "tarnbrook-h1-2025", "feldkamp-q3-2025", "nordwerk-2026-03"]) {
      await page.click(`.notes-list a[href="${address(id)}"]`);
      await page.until(`the address of ${id}`, (address) => location.pathname === new URL(address, location.href).pathname, address(id));
      await page.ready();
      assert.equal(await page.attribute(".notes-list [aria-current=page]", "href"), address(id));
    }
    assert.match(await page.text("h1"), /^Nordwerk/);
  });
}
