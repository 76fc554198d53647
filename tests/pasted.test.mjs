// Snippets on their way to the reader: Markdown programs leave them whole, sanitizers leave their words, reader views find
// the text.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { inComment } from "../scripts/minified.mjs";

const require = createRequire(new URL("e2e/package.json", import.meta.url));
const markdownIt = require("markdown-it")({ html: true, linkify: true, typographer: true });
const { marked } = require("marked");
const showdown = new (require("showdown").Converter)();
const sanitized = require("sanitize-html");
const { Readability, isProbablyReaderable } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");
const { parse } = require("parse5");

const FILE = "notes/amazon-q1-2026.json";
const TITLE = "Amazon turns AI spending into growth faster than Microsoft";
const PAGE = "https://example.com/note";
const note = JSON.parse(readFileSync(FILE, "utf8"));
const options = ["--fragment", "--page-url", PAGE, "--card-url", "https://example.com/card.png"];
const snippet = prerender(...options);
const styled = withStyle((manifest) => prerender(...options, "--manifest", manifest));

describe("Markdown leaves a snippet whole", () => {
  const programs = {
    "markdown-it": (text) => markdownIt.render(text),
    marked: (text) => marked.parse(text),
    // Puts a paragraph around elements that it does not know, as Python-Markdown does.
    showdown: (text) => showdown.makeHtml(text),
  };
  const places = {
    "between paragraphs": (snippet) => `Before.\n\n${snippet}\nAfter.\n`,
    "in a list": (snippet) => `1. Before:\n\n${snippet.replace(/^/gm, "    ")}\n2. After.\n`,
  };
  for (const [style, pasted] of Object.entries({ "its style linked": snippet, "its style included": styled })) {
    const before = contents(pasted);
    assert.deepEqual(before.data, note);
    assert.equal(before.style.length > 20_000, pasted === styled);
    for (const [program, html] of Object.entries(programs))
      for (const [place, text] of Object.entries(places))
        test(`${program}, ${place}, ${style}`, () => assert.deepEqual(contents(html(text(pasted))), before));
  }

  // As Python-Markdown reads HTML in a list: tags and comments stay, words between them are Markdown.
  test("a style is a comment for programs that know only tags", () => {
    const [, style] = styled.match(/<style>([^]*?)<\/style>/);
    assert.match(style, /^<!--(?:(?!<!--|-->)[^])*-->$/);
  });
});

test("a sanitizer leaves title, link and summary", () => {
  const left = sanitized(snippet, { nonTextTags: ["template", "script", "style"] });
  assert.ok(left.includes(`<a href="${PAGE}">`) && left.includes(TITLE), left);
  assert.ok(left.includes("revenue of $181.5B, up 17% on a year earlier"), left);
  assert.ok(!left.includes('"version"'), "no data as prose");
});

// As kses and bleach do, which remove comments first: the style is one.
test("what removes tags and leaves their texts leaves no data and no style as prose", () => {
  const left = sanitized(styled.replace(/<!--[^]*?-->/g, ""), { allowedTags: ["p", "strong", "a"], nonTextTags: [] });
  assert.ok(left.includes(TITLE) && left.includes("Not investment advice."), left);
  for (const data of ['"version"', "&quot;version", "{", "var(--"]) assert.ok(!left.includes(data), data);
});

describe("a reader view", () => {
  test("finds the text of the note's own page", () => {
    const document = lightDocument(prerender());
    assert.ok(isProbablyReaderable(document));
    const { title, textContent } = new Readability(document).parse();
    assert.equal(title, TITLE);
    for (const words of [note.standfirst, "revenue of $181.5B", "Efficiency, not size", "Not investment advice."])
      assert.ok(textContent.includes(words), words);
  });

  test("finds a note within an article", () => {
    const paragraph = `<p>${"An article has paragraphs, with words, and commas, and more of them. ".repeat(4)}</p>`;
    const article = `<article><h1>An article</h1>${paragraph.repeat(3)}${snippet}${paragraph.repeat(3)}</article>`;
    const html = `<!doctype html><title>An article</title><body>${article}`;
    const { content } = new Readability(lightDocument(html)).parse();
    assert.ok(content.includes(TITLE) && content.includes(PAGE) && content.includes("$181.5B"), content);
  });
});

/// What `use` makes of the address of a manifest beside a stylesheet, of this one's rules as they are published.
function withStyle(use) {
  const folder = mkdtempSync(join(tmpdir(), "pasted-"));
  const rules = readdirSync("styles").map((name) => readFileSync(join("styles", name), "utf8"));
  const css = rules.join("").replace(/\/\*[^]*?\*\//g, "").replace(/\s*\n\s*/g, "").replaceAll(" > ", ">");
  writeFileSync(join(folder, "research-widget.css"), inComment(css));
  const file = (name) => ({ [name]: { name, integrity: "sha384-A" } });
  const files = { ...file("research-widget.js"), ...file("research-widget.css") };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ files }));
  const made = use(join(folder, "manifest.json"));
  rmSync(folder, { recursive: true });
  return made;
}

/// What a browser makes of the element in a page: its data, the words of its root, its style, and what stands beside that.
function contents(html) {
  const element = first(parse(html), (node) => node.tagName === "research-widget");
  const template = element.childNodes.find((node) => node.tagName === "template");
  const frame = first(template.content, (node) => node.attrs?.some(({ value }) => value === "frame"));
  const data = first(template.content, (node) => node.tagName === "data");
  const style = first(template.content, (node) => node.tagName === "style");
  const beside = element.childNodes.filter((node) => node !== template && words(node).trim());
  return { data: JSON.parse(data.attrs.find(({ name }) => name === "value").value), root: words(frame), style: style ? words(style) : "", beside: beside.map((node) => words(node).trim()) };
}

function first(node, isWanted) {
  if (isWanted(node)) return node;
  for (const inner of node.childNodes ?? []) {
    const found = first(inner, isWanted);
    if (found) return found;
  }
  return undefined;
}

function words(node) {
  return node.value ?? (node.childNodes ?? []).map(words).join("");
}

/// A document as reader views see it: browsers keep a declarative root out of it.
function lightDocument(html) {
  return parseHTML(html.replace(/<template[^]*?<\/template>/, "")).document;
}

function prerender(...options) {
  const { status, stdout, stderr } = spawnSync("cargo", ["run", "--quiet", "--", "prerender", FILE, ...options], {
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}
