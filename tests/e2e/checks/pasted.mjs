// Snippets as they arrive: through Markdown, with a newer note at an address, with nothing there.
import assert from "node:assert/strict";
import { test } from "node:test";
import showdown from "showdown";
import { prerendered } from "../snippet.mjs";

const TITLE = "Amazon turns AI spending into growth faster than Microsoft";
const CARD = "/never-asked-for.png";

export function pasted(page) {
  const show = async (body) => {
    page.server.put("/pasted.html", `<!doctype html><html lang="en"><head><title>Pasted</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`);
    const known = page.server.requests.length;
    await page.open("/pasted.html");
    return () => page.server.requests.slice(known).map(({ path }) => path);
  };
  /// State, title, articles in the root, and whether anything beside the root is seen.
  const seen = () =>
    page.run(() => {
      const widget = document.querySelector("research-widget");
      return [
        inNote().querySelector(".frame").dataset.state,
        inNote().querySelector("h1").textContent,
        inNote().querySelectorAll("article").length,
        [...widget.children].some((child) => child.getClientRects().length > 0),
      ];
    });

  test("through Markdown that puts a paragraph around it: live, and its words seen once", async () => {
    const card = page.server.origin + CARD;
    const html = new showdown.Converter().makeHtml(`Before.\n\n${snippet("--card-url", card, "--page-url", card)}\nAfter.`);
    assert.ok(html.includes("<p><research-widget "), "a paragraph is put around");
    const asked = await show(html);
    assert.deepEqual(await seen(), ["live", TITLE, 1, false]);
    assert.ok(!asked().includes(CARD), "the picture beside the note is not loaded");
  });

  test("inserted by a script: live, and its words seen once", async () => {
    await page.open("/@lax/hosts/plain/index.html");
    await page.run((html) => {
      document.querySelector("research-widget").remove();
      document.body.insertAdjacentHTML("beforeend", html);
    }, snippet());
    await page.until("the note", () => inNote()?.querySelector('[data-state="live"]'));
    assert.deepEqual(await seen(), ["live", TITLE, 1, false]);
  });

  test("a newer note at the address takes the place of the one inside", async () => {
    await show(snippet("--src", "/notes/minimal.json"));
    const [state, title, articles] = await seen();
    assert.deepEqual([state, articles], ["live", 1]);
    assert.notEqual(title, TITLE);
  });

  test("where nothing is at the address, the note inside is live", async () => {
    await show(snippet("--src", "/notes/not-there.json"));
    assert.deepEqual(await seen(), ["live", TITLE, 1, false]);
    assert.equal(await page.run(() => heard.filter(({ name }) => name === "failed").length), 0);
  });
}

const snippet = (...options) => prerendered("--eager", "--embed", "/embed/", "--linked-style", ...options);
