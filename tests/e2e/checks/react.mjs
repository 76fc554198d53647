// The npm package in pages: built by Vite into a React page, and as it is in a page without a bundler.
import assert from "node:assert/strict";
import { before, test } from "node:test";

const FIRST = "Amazon turns AI spending into growth faster than Microsoft";
const SECOND = "Nordwerk verliert Umsatz, Marge und Zeit";
const FIGURE = '[data-chart="growth"]';

export function react(page) {
  before(() => page.open("/hosts/react/index.html"));

  test("React: a note by its address, another one by a property", async () => {
    await hears(page, `by address: ready ${FIRST}`);
    await hears(page, `by property: ready ${SECOND}`);
    assert.equal(await page.run(title, "by-address"), FIRST);
    assert.equal(await page.run(title, "by-property"), SECOND);
    assert.equal(await page.run(disclosed), "Of the React page.");
  });

  test("React: a ref is the element, with its properties", async () => {
    await page.click("#count");
    await hears(page, "charts: 2");
  });

  test("React: hears what the reader does", async () => {
    await page.click(`${FIGURE} button[data-view="level"]`);
    await hears(page, "by address: view level");
    await page.hover(`${FIGURE} .surface`, 200);
    await page.until("a period that is read", () =>
      /by address: figure growth \d{4}-Q\d/.test(document.querySelector("#heard").textContent),
    );
    await page.mouseAway();
    await hears(page, "by address: figure undefined undefined");
  });

  test("React: decides what a click on the call to action does", async () => {
    await page.click('[part="button"]');
    await hears(page, "by address: Request Demo https://example.com/demo");
    assert.match(await page.driver.getCurrentUrl(), /\/hosts\/react\/index\.html$/);
  });

  test("React: attributes change the note", async () => {
    assert.equal(await page.attribute(".research-note", "data-theme"), "light");
    await page.click("#theme");
    await page.until("dark", () => inNote().querySelector(".research-note").dataset.theme === "dark");
    await page.click("#variant");
    await page.until("a card", () => inNote().querySelector(".research-note.card"));
    assert.deepEqual(await page.texts(FIGURE), []);
    assert.equal(await page.attribute(".research-note", "data-theme"), "dark");
  });

  test("React: a property changes the note", async () => {
    await page.click("#note");
    await hears(page, "by property: ready The smallest note");
    assert.equal(await page.run(title, "by-property"), "The smallest note");
  });

  test("React: takes the element away and puts it back", async () => {
    const ready = `by address: ready ${FIRST}`;
    const known = await page.run(count, ready);
    await page.click("#mount");
    await page.until("no element", () => !document.querySelector("#by-address"));
    await page.click("#mount");
    await page.until("the note again", (line, known) => {
      const lines = [...document.querySelectorAll("#heard li")].map((item) => item.textContent);
      return lines.filter((heard) => heard === line).length === known + 1;
    }, ready, known);
    assert.equal(await page.run(title, "by-address"), FIRST);
    assert.equal(await page.attribute(".research-note", "data-theme"), "dark");
    assert.ok(await page.run(() => inNote().querySelector(".research-note.card")));
  });

  test("React: nothing has failed, and all files are the page's own", async () => {
    assert.doesNotMatch(await page.run(() => document.querySelector("#heard").textContent), /failed/);
    const loaded = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    const own = loaded.filter((path) => path.includes("research-widget"));
    assert.ok(own.length >= 3, own.join());
    assert.deepEqual(own.filter((path) => !path.startsWith("/hosts/react/assets/")), []);
  });

  test("the package's files as they are, without a bundler", async () => {
    await page.open("/hosts/npm/index.html");
    assert.equal(await page.text('[part="title"]'), FIRST);
    assert.equal(await page.run(() => inNote().querySelectorAll(".surface").length), 2);
    assert.ok(await page.run(() => document.querySelector("research-widget").figures.charts.length));
  });
}

const hears = (page, line) =>
  page.until(
    `"${line}"`,
    (line) => [...document.querySelectorAll("#heard li")].some((item) => item.textContent === line),
    line,
  );

/// Run in the page.
const title = (id) => document.getElementById(id).shadowRoot.querySelector('[part="title"]').textContent;
const disclosed = () => inNote().querySelector('slot[name="disclosure"]').assignedElements()[0].textContent;
const count = (line) => [...document.querySelectorAll("#heard li")].filter((item) => item.textContent === line).length;
