// The notes of all news (tests/news): each is shown whole, fits narrow and wide pages, and nothing of it is empty.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = new URL("../../news/", import.meta.url);
const NOTES = readdirSync(FOLDER)
  .filter((name) => /^\d/.test(name))
  .map((name) => [name, readFileSync(new URL(`${name}/note.json`, FOLDER), "utf8")]);
const WIDTHS = [320, 744, 1280];

/// What is wrong with the note as it is shown.
function faults() {
  const root = inNote().querySelector(".research-note");
  const room = document.documentElement.clientWidth;
  const own = [...root.querySelectorAll("*")].filter((e) => !e.closest(".small-table > *, .visually-hidden, .skip, svg, .table"));
  const faults = [];
  const seen = own.filter((e) => e.getBoundingClientRect().width > 0);
  for (const e of seen.filter((e) => e.getBoundingClientRect().right > room + 0.5)) {
    faults.push(`wider than the page: ${e.localName}.${e.className} ${e.textContent.slice(0, 40)}`);
  }
  for (const e of root.querySelectorAll(".results table")) {
    const box = e.closest(".results").getBoundingClientRect();
    if (e.getBoundingClientRect().right > box.right + 0.5) faults.push(`wider than its box: ${e.ariaLabel ?? "table"}`);
  }
  for (const e of root.querySelectorAll("p, li, h1, h2, h3, td, th, dd, dt")) {
    const isBlank = !e.textContent.trim() && !e.querySelector("svg, img, slot");
    // The live region has words once something is said.
    if (isBlank && e.localName !== "td" && !e.matches(".visually-hidden")) faults.push(`empty: ${e.localName}.${e.className}`);
  }
  for (const e of root.querySelectorAll(".results th small")) {
    if (!e.previousSibling.textContent.endsWith(" ")) faults.push(`words run together: ${e.parentElement.textContent}`);
  }
  const text = root.innerText;
  for (const word of ["NaN", "undefined", "Infinity", "[object", "null"]) {
    if (text.includes(word)) faults.push(`says ${word}`);
  }
  if (root.querySelector(".problems")) faults.push(text.slice(0, 200));
  return faults.slice(0, 5);
}

export function news(page) {
  for (const width of WIDTHS) {
    test(`each of ${NOTES.length} news notes is whole at ${width} px`, async () => {
      assert.equal(NOTES.length, 24);
      const heard = page.server.problems.length;
      await page.openFramed("/?note=minimal", width);
      const found = [];
      for (const [name, json] of NOTES) {
        const { title } = JSON.parse(json);
        await page.run(async (json) => {
          const widget = document.querySelector("research-widget");
          widget.note = json;
          await widget.ready;
        }, json);
        const isRead = () => !inNote().querySelector('.frame[data-prose="unread"]');
        await page.until(`the prose of ${name}`, isRead);
        assert.equal((await page.text("h1")).replace(/\s+/g, " "), title.replace(/\s+/g, " "));
        found.push(...(await page.run(faults)).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
      assert.deepEqual(page.server.problems.slice(heard), []);
    });
  }
}
