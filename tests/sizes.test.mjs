// Byte budgets of what a page embeds ($DIST, else dist/), as brotli at its highest level. Sizes are exact: raise a budget
// only together with the table in the README, and say in the change what the bytes buy.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const BUDGETS = { ".wasm": 240_000, ".js": 15_000, ".css": 6_400 };

const dist = process.env.DIST ?? "dist";
const bytes = (extension) =>
  readdirSync(join(dist, "embed"))
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(join(dist, "embed", name)));

for (const [extension, budget] of Object.entries(BUDGETS)) {
  test(`${extension} files keep within ${budget} bytes`, (t) => {
    const files = bytes(extension);
    assert.ok(files.length > 0, `${dist} has no ${extension} file`);
    const raw = files.reduce((sum, file) => sum + file.length, 0);
    const brotli = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    t.diagnostic(`${extension}: ${raw} bytes, ${brotli} as brotli, budget ${budget}`);
    assert.ok(brotli <= budget, `${brotli} bytes of brotli, ${brotli - budget} over the budget`);
  });
}
