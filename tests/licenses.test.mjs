// LICENSES.txt, in dist/embed/ and dist/npm/: our own licences, and those of every crate that is in the module.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const { version } = JSON.parse(readFileSync("dist/embed/manifest.json", "utf8"));
const text = readFileSync("dist/embed/LICENSES.txt", "utf8");
const options = ["--locked", "--target", "wasm32-unknown-unknown", "-e", "normal,no-proc-macro", "--prefix", "none"];
const tree = execFileSync("cargo", ["tree", ...options, "--format", "{p}|{l}"], { encoding: "utf8" });
const crates = [...new Set(tree.trim().split("\n").map((line) => line.replace(/ \(\*\)$/, "")))].slice(1).map((line) => {
  const [, name, version, licence] = line.match(/^(\S+) v(\S+).*\|(.*)$/);
  return { crate: `${name} ${version}`, licence };
});

test("the same file lies in the folder of the version, and more in the package, which has the command line, too", () => {
  assert.equal(readFileSync(`dist/embed/${version}/LICENSES.txt`, "utf8"), text);
  const more = readFileSync("dist/npm/LICENSES.txt", "utf8");
  for (const { crate, licence } of crates) assert.ok(more.includes(`\n${crate}: ${licence}\n`), crate);
  if (existsSync("dist/npm/cli.js")) assert.match(more, /^resvg [\d.]+: Apache-2.0 OR MIT$/m);
});

test("our own licences are there", () => {
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) assert.ok(text.includes(readFileSync(name, "utf8").trim()), name);
});

test("every crate of the module is named with its licence", () => {
  assert.ok(crates.length > 40, `${crates.length} crates`);
  for (const { crate, licence } of crates) assert.ok(text.includes(`\n${crate}: ${licence}\n`), crate);
});

test("every crate that brings a text has it there, and each text stands there once", () => {
  const parts = text.split(/\n\n-{80}\n\n/).slice(4);
  const bare = crates.filter(({ crate }) => !parts.some((part) => part.split(":\n\n")[0].split(", ").includes(crate)));
  assert.deepEqual(bare.map(({ crate }) => crate), []);
  const texts = parts.map((part) => part.slice(part.indexOf(":\n\n")).replace(/\s+/g, " "));
  assert.equal(new Set(texts).size, texts.length);
});
