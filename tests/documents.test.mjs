// The documents: what they link to, and the targets, scripts and files that they name, are there; docs/stability.md and
// docs/element.md name all that the element declares; ARCHITECTURE.md has the imports of tests/layers.rs, and
// bench/results/hostile.md the notes of bench/hostile/.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { NOTES } from "../bench/hostile/notes.mjs";

const read = (path) => readFileSync(path, "utf8");
const documents = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n").filter(existsSync);
const withoutCode = (text) => text.replace(/^```[^]*?^```$/gm, "");
// As GitHub makes them of headings.
const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
const anchors = (path) => [...withoutCode(read(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading));

test("each relative link of a document leads to a file, and to a heading of it", () => {
  for (const path of documents)
    for (const [link, address] of withoutCode(read(path)).replace(/`[^`\n]*`/g, "").matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?|mailto):/.test(address)) continue;
      const [file, heading] = address.split("#");
      const target = file ? join(dirname(path), file) : path;
      assert.ok(existsSync(target), `${path}: ${link}`);
      if (heading && target.endsWith(".md")) assert.ok(anchors(target).includes(heading), `${path}: ${link}`);
    }
});

test("each target of the Makefile that a document names is there", () => {
  const targets = new Set(read("Makefile").match(/^[a-z][a-z-]*(?=:(?!=))/gm));
  for (const path of documents)
    for (const [code] of read(path).matchAll(/^```[^]*?^```$|`[^`\n]+`/gm))
      for (const [, target] of code.matchAll(/(?:^`?|=\w+ )make ([a-z-]+)/gm))
        assert.ok(targets.has(target), `${path}: make ${target}`);
});

test("each file that the documents for contributors name is there", () => {
  for (const path of documents.filter((path) => /^([A-Z]+|docs\/\w+)\.md$/.test(path)))
    for (const [, name] of withoutCode(read(path)).matchAll(/`((?:src|tests|styles|scripts|docs|fuzz|bench|\.github)\/[\w./-]*)/g))
      assert.ok(existsSync(name), `${path}: ${name}`);
});

test("each function, type and constant that the documents for contributors name is there", () => {
  const files = execFileSync("git", ["ls-files", "src", "tests", "fuzz", "scripts", "*.toml", "Makefile"], { encoding: "utf8" });
  const isCode = (path) => /\.(rs|m?js|toml)$|Makefile$|scripts\//.test(path) && existsSync(path);
  const words = new Set(files.trim().split("\n").filter(isCode).flatMap((path) => read(path).match(/\w+/g)));
  for (const path of ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/developers.md"])
    for (const [, name] of withoutCode(read(path)).matchAll(/`(?:\w+::)*([a-zA-Z_]\w*)(?:\(\))?`/g))
      assert.ok(words.has(name), `${path}: ${name}`);
});

test("what may change when: all that the element declares is named, and nothing else", () => {
  const source = read("src/embed/element/research-widget.js");
  const declared = (tag) => [...source.matchAll(new RegExp(`^ \\* @${tag} (?:\\{[^]*?\\} )?\\[?([\\w-]+)`, "gm"))].map(([, name]) => name);
  const rows = Object.fromEntries([...read("docs/stability.md").matchAll(/^\| ([\w ,]+) \| (.*) \|$/gm)].map(([, name, text]) => [name, text]));
  const named = (row) => [...rows[row].split(":")[0].matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  const same = (row, names) => assert.deepEqual(named(row).sort(), names.sort(), row);
  same("attributes", declared("attr"));
  same("events", declared("fires"));
  same("CSS parts", declared("csspart"));
  same("custom properties", declared("cssprop"));
  same("slots", declared("slot").filter((name) => name !== "-"));
  assert.ok(named("attributes").length > 5 && named("CSS parts").length > 5);

  const page = read("docs/element.md");
  for (const name of ["attr", "fires", "csspart", "cssprop"].flatMap(declared))
    assert.ok(page.includes(`\`${name}\``) || page.includes(`${name}:`), `docs/element.md: ${name}`);
});

test("ARCHITECTURE.md has the imports of tests/layers.rs", () => {
  const table = read("tests/layers.rs").match(/const LAYERS[^=]*= \[([^]*?)\n\];/)[1];
  const law = [...table.matchAll(/\(\s*"(\w+)",\s*&\[([^\]]*)\]/g)].map(([, name, list]) => [name, list.match(/\w+/g) ?? []]);
  const rows = [...read("ARCHITECTURE.md").matchAll(/^\| \[`(\w+)`\]\(src\/\w+\) \| .* \| (.*) \|$/gm)];
  assert.deepEqual(rows.map(([, name, list]) => [name, list.match(/\w+/g) ?? []]), law.filter(([name]) => name !== "main"));
});

test("bench/results/hostile.md has a row for each note of bench/hostile/notes.mjs", () => {
  const rows = [...read("bench/results/hostile.md").matchAll(/^\| (.*?) +\|/gm)].map(([, name]) => name);
  assert.deepEqual(rows.slice(1).filter((name) => !/^-+$/.test(name)), Object.keys(NOTES));
});
