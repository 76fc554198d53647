// A note's text, read without a browser: what is too much of it is refused before a value is made of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../src/embed/element/read.js";

const given = (text) => read(undefined, text).catch(({ problems }) => problems);
const repeated = (count, part) => Array.from({ length: count }, (_, n) => part(n)).join(",");
const REFUSAL = "note: found too much; expected at most 160000 values, 200 fields an object";

test("an object of too many fields is refused, wherever it is, and what comes behind it is not looked at", async () => {
  const wide = `{${repeated(20_002, (n) => `"f${n}":0`)}`;
  assert.deepEqual(await given(wide), [REFUSAL]);
  assert.deepEqual(await given(`{"a":[{},{"b":${wide}`), [REFUSAL]);
});

test("many values are refused, many objects, commas and colons in texts are not", async () => {
  assert.deepEqual(await given(`[[${repeated(250_002, () => "0")}]`), [REFUSAL]);
  const objects = `[${repeated(30_000, () => '{"a":1,"b":{"c":null}}')}]`;
  assert.equal((await given(objects)).length, 30_000);
  const text = '\\",:{'.repeat(700_000);
  assert.equal((await given(`{"a":"${text}"}`)).a.length, text.length - 700_000);
});
