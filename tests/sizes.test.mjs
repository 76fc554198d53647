// Byte budgets of what is published ($DIST, else dist/), as brotli at its highest level. Sizes are exact: raise a budget
// only together with the table in docs/size.md, and say in the change what the bytes buy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const dist = process.env.DIST ?? "dist";
const { files } = JSON.parse(readFileSync(join(dist, "embed/manifest.json"), "utf8"));
const published = (plain) => join("embed", files[plain].name);
const brotli = (name) => brotliCompressSync(readFileSync(join(dist, name))).length;

const BUDGETS = {
  "the element's script": [7_720, [published("research-widget.js")]],
  "the core's script": [7_120, [published("research-widget-core.js")]],
  "the core": [293_700, [published("research-widget-core.wasm")]],
  "what reads prose, with its script": [292_000, [published("research-widget-prose.wasm"), published("research-widget-prose.js")]],
  "the stylesheet": [8_210, [published("research-widget.css")]],
  "the stylesheet as a script": [8_220, [published("research-widget-style.js")]],
  "what the first note is read with": [18_950, ["pages/amazon-q1-2026.html", published("research-widget.css")]],
};

for (const [what, [budget, names]] of Object.entries(BUDGETS)) {
  test(`${what} keeps within ${budget} bytes`, (t) => {
    const bytes = names.reduce((sum, name) => sum + brotli(name), 0);
    t.diagnostic(`${what}: ${bytes} bytes as brotli, budget ${budget}`);
    assert.ok(bytes <= budget, `${bytes} bytes, ${bytes - budget} over the budget`);
  });
}

// Tables of the standard library that one call brings in: entries of them, as bytes, each beside that call.
const TABLES = {
  "str::to_lowercase": "0004010028040100",
  "str::parse::<f64>": "5ad63b92d653f4ee",
};

for (const [call, entry] of Object.entries(TABLES)) {
  test(`no module has the table of ${call}`, () => {
    for (const name of ["core", "prose"])
      assert.ok(!readFileSync(join(dist, published(`research-widget-${name}.wasm`))).includes(Buffer.from(entry, "hex")), name);
  });
}

test("docs/size.md has these budgets", () => {
  const rows = readFileSync("docs/size.md", "utf8").matchAll(/^\| (.+) \| [\d,]+ \| ([\d,]+) \|$/gm);
  const written = [...rows].map(([, what, budget]) => [what, Number(budget.replaceAll(",", ""))]);
  assert.deepEqual(Object.fromEntries(written), Object.fromEntries(Object.entries(BUDGETS).map(([what, [budget]]) => [what, budget])));
});

test("the files beside are what they say", () => {
  for (const [plain, { name, brotli: said }] of Object.entries(files)) {
    const beside = readFileSync(join(dist, "embed", `${name}.br`)).length;
    assert.equal(said, beside, `${plain} in manifest.json`);
  }
});
