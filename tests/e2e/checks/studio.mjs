// Studio: a note from a template to a snippet that a page shows, without a line of JSON; and what else it promises.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import axe from "axe-core";
import { framed } from "../server.mjs";
import { pageWith, styleHash } from "../snippet.mjs";

const STUDIO = "/studio/index.html";
const TABLE = "Quarter\tOrders (USD m)\nQ1 2026\t412.6\nQ2 2026\tn/a\nQ3 2026\t455.1\nQ4 2025\t398.4";
const SENTENCE = "Orders of Brackwater Instruments came to $460.1 million in the third quarter.";
const PARAGRAPH = "[data-path='[\"summary\",1]']";

export function studio(page) {
  if (!existsSync(join(process.env.DIST ?? "dist", STUDIO))) {
    test("Studio", { skip: "not built: the compiler has no target for the program that it runs" }, () => {});
    return;
  }

  test("from the template to a snippet that a page shows", () => journey(page));

  test("a template has no problem, and none of its figures is wrong", async () => {
    for (const id of ["results", "preview", "comparison", "minimal"]) {
      await begin(page, id);
      assert.match(
        await page.run(() => document.querySelector("#state").textContent),
        /agree with the data\.$|^No problem\./,
        id,
      );
      assert.equal(await page.run(() => document.querySelectorAll(".finding.error, .finding.warning").length), 0, id);
    }
  });

  test("a reload keeps the work", async () => {
    await begin(page, "results");
    await type(page, "[data-path='[\"title\"]']", "Kept through a reload");
    await page.until("the title", () => document.querySelector("#note-title").textContent === "Kept through a reload");
    await page.driver.navigate().refresh();
    await page.until("the note again", () => document.querySelector("#note-title")?.textContent === "Kept through a reload");
    await page.run(() => document.querySelector("#new").click());
    await page.until("the list of notes", () => document.querySelector(".kept")?.textContent.includes("Kept through a reload"));
  });

  test("a broken JSON says where, and is undone", async () => {
    await begin(page, "minimal");
    await page.run(() => document.querySelector("#tab-json").click());
    await page.run(() => document.querySelector("#json-editor").shadowRoot.querySelector(".cm-content").focus());
    await page.press("x");
    const told = await page.until("the problem", () => document.querySelector(".finding.error .place")?.textContent);
    assert.equal(told, "line 1, column 1");
    assert.ok(
      await page.until(
        "its mark",
        () => document.querySelector("#json-editor").shadowRoot.querySelector(".cm-lint-marker-error") && true,
      ),
    );
    await page.run(() => document.querySelector("#undo").click());
    await page.until("no problem", () => /^No problem/.test(document.querySelector("#state").textContent));
  });

  test("the keyboard reaches a note, its form, its JSON and what is published", () => byKeyboard(page));

  for (const width of [320, 768, 1280]) test(`nothing is wider than the page at ${width} px`, () => withinWidth(page, width));

  const unfit = page.engine === "webkit" && "axe is for the engines that its authors test it in";
  test("nothing serious that axe finds", { skip: unfit }, async () => {
    await page.visit(STUDIO);
    await toStart(page);
    await page.run(axe.source);
    assert.deepEqual(await page.run(violations), [], "start");
    await begin(page, "results");
    await page.run(axe.source);
    for (const tab of ["findings", "preview", "publish", "json"]) {
      await page.run((tab) => document.querySelector(`#tab-${tab}`).click(), tab);
      if (tab === "publish") await page.until("pieces", () => document.querySelector("[data-piece]"));
      assert.deepEqual(await page.run(violations), [], tab);
    }
  });

  test("asks for nothing but its own files, and reports no error", () => {
    const asked = page.server.requests.filter(({ path }) => path.startsWith("/studio/") || path.startsWith("/embed/"));
    assert.deepEqual(
      asked.filter(({ status }) => status !== 200),
      [],
    );
    assert.deepEqual(
      page.server.problems.filter((problem) => problem.includes("/studio/")),
      [],
    );
  });
}

async function journey(page) {
  await begin(page, "results");
  await page.run(() => document.querySelector("[data-control='paste a table']").click());
  await type(page, "dialog textarea", TABLE);
  const read = await page.until("what was read", () => document.querySelector("dialog .understood")?.textContent);
  assert.match(read, /A value for each quarter, from 2025-Q4 to 2026-Q3; decimal point/);
  assert.match(await page.run(() => document.querySelector("dialog .found").textContent), /3 values, 1 gap/);
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("dialog .found select")].map(({ value }) => value)), [
    "USD",
    "million",
  ]);
  await page.run(() => document.querySelector("dialog .strong").click());
  const cell = `[data-path='["series",2,"values",2]']`;
  assert.equal(
    await page.until("the gap", (css) => document.querySelector(css) && [document.querySelector(css).value], cell).then(String),
    "",
  );

  await type(page, PARAGRAPH, SENTENCE);
  const fix = await page.until(
    "the figure that differs",
    () => document.querySelector('[data-verdict="differs"] .fix')?.textContent,
  );
  assert.equal(fix, "Use $455.1 million");
  await page.run(() => document.querySelector('[data-verdict="differs"] .fix').click());
  await page.until(
    "no figure that differs",
    () => /agree with the data/.test(document.querySelector("#state").textContent) && !document.querySelector(".finding.error"),
  );
  assert.equal(await page.run((css) => document.querySelector(css).value, PARAGRAPH), SENTENCE.replace("460.1", "455.1"));

  await preview(page);
  await page.run(() => document.querySelector("#tab-publish").click());
  const snippet = await page.until("the snippet", () => document.querySelector('[data-piece$="snippet.html"]')?.value);
  await page.run(() => document.querySelector('[aria-label="Copy: Snippet"]').click());
  assert.match(
    await page.until(
      "that it was copied",
      () => /Copied|Selected/.exec(document.querySelector('[aria-label="Copy: Snippet"]').textContent)?.[0],
    ),
    /Copied|Selected/,
  );

  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' ${styleHash()}`,
    "connect-src 'self'",
    "img-src data:",
  ];
  page.server.put("/from-studio.html", pageWith(snippet), policy);
  await page.open("/from-studio.html");
  assert.match(await page.text("h1"), /^Brackwater beats/);
  assert.ok((await page.texts(".summary")).join(" ").includes("$455.1 million"));
}

/// The note with scripts and without, in frames.
async function preview(page) {
  await page.run(() => document.querySelector("#tab-preview").click());
  const inFrame = (what, script) => page.until(what, script);
  await inFrame("the note in its frame", () =>
    document
      .querySelector("iframe")
      ?.contentDocument?.querySelector("research-widget")
      ?.shadowRoot?.textContent.includes("$455.1 million"),
  );
  await page.run(() => document.querySelector("input[name=script][value=without]").click());
  await inFrame("the note without scripts", () => {
    const widget = document.querySelector("iframe[sandbox]")?.contentDocument?.querySelector("research-widget");
    return widget?.shadowRoot?.querySelector('[data-state="static"]')?.textContent.includes("$455.1 million");
  });
  const serif = () =>
    getComputedStyle(
      document.querySelector("iframe").contentDocument.querySelector("research-widget").shadowRoot.querySelector("h1"),
    ).fontFamily;
  assert.match(await page.until("its style", serif), /serif/i);
}

async function byKeyboard(page) {
  await page.visit(STUDIO);
  await toStart(page);
  await page.tabTo('[data-template="results"]');
  await page.press("ENTER");
  await page.until("the note", () => document.querySelector(".finding"));
  await page.tabTo("#tab-form");
  await page.tabTo("[data-path='[\"title\"]']");
  const ring = await page.run(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(ring, "solid", "the focus is seen");
  await page.run(() => document.querySelector("#tab-form").focus());
  await page.press("ARROW_RIGHT");
  assert.equal(await page.run(() => document.activeElement.id), "tab-json");
  await page.until("the JSON", () => !document.querySelector("#json").hidden);
  await page.tabTo("#json-editor");
  await page.tabTo("#tab-findings"); // Tab leaves the editor
  await page.press("ARROW_RIGHT", "ARROW_RIGHT");
  await page.until("what is published", () => document.querySelector("[data-piece]"));
}

async function withinWidth(page, width) {
  await page.driver.get(page.server.origin + framed(STUDIO, width));
  await page.driver.switchTo().frame(0);
  const overflow = () => page.run(() => document.documentElement.scrollWidth - innerWidth);
  await toStart(page);
  assert.ok((await overflow()) <= 0, "start");
  await page.run(() => document.querySelector('[data-template="results"]').click());
  await page.until("the note", () => document.querySelector(".finding"));
  for (const tab of ["form", "json", "findings", "preview", "publish"]) {
    await page.run((tab) => document.querySelector(`#tab-${tab}`).click(), tab);
    if (tab === "publish") await page.until("pieces", () => document.querySelector("[data-piece]"));
    assert.ok((await overflow()) <= 0, tab);
    assert.deepEqual(await page.run(cutOff), [], tab);
    assert.ok(await page.run((tab) => document.querySelector(`#${tab}`).getClientRects().length > 0, tab), `${tab} is shown`);
  }
  await page.driver.switchTo().defaultContent();
}

/// Runs in the page: what reaches beyond its right edge, but for what scrolls by itself.
function cutOff() {
  const isFree = (element) => !element.closest(".scroller, .scaled, .unseen, pre");
  const beyond = (element) => isFree(element) && element.getBoundingClientRect().right > innerWidth + 0.5;
  return [...document.querySelectorAll("main *, header *")]
    .filter(beyond)
    .map(({ tagName, className }) => `${tagName} ${className}`);
}

/// Opens Studio with a template, and waits until it was checked.
async function begin(page, id) {
  await page.visit(STUDIO);
  await toStart(page);
  await page.run((id) => document.querySelector(`[data-template="${id}"]`).click(), id);
  await page.until("the check", () => document.querySelector("#state").textContent);
}

/// Leaves the note that the tab had open before.
async function toStart(page) {
  await page.until("the start or a note", () => document.querySelector("[data-template], .verdict"));
  if (await page.run(() => !document.querySelector("#work").hidden)) await page.run(() => document.querySelector("#new").click());
  await page.until("the start", () => document.querySelector("[data-template]") && !document.querySelector("#start").hidden);
}

/// Puts a text into a field as if it had been pasted there.
function type(page, css, text) {
  return page.run(
    (css, text) => {
      const field = document.querySelector(css);
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    css,
    text,
  );
}

/// Runs in the page: axe's serious and critical violations, one line for each element.
async function violations() {
  const { violations } = await axe.run(document, { preload: false, iframes: false });
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
