// The JSON Schema of the note format, held by an independent validator against notes and against the reader: what the
// schema refuses the reader refuses too, and what is wrong in shape the schema refuses.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { describe, test } from "node:test";
import { LITERALS, READER_ONLY } from "./schema.cases.mjs";

const { Ajv2020 } = createRequire(new URL("e2e/package.json", import.meta.url))("ajv/dist/2020");
const read = (path) => readFileSync(path, "utf8");
const notes = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !/\.(expected|changed)\./.test(name))
    .map((name) => join(folder, name));

const schema = JSON.parse(read("schema/research-note.schema.json"));
// Conditions ask for fields that the object beside them describes.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
ajv.addSchema(schema, "note");
const validate = ajv.getSchema("note");
const FULL = "tests/notes/valid/every-field.json";

describe("the schema", () => {
  test("accepts every note that is shipped or valid", () => {
    for (const path of [...notes("notes"), ...notes("tests/notes/valid")]) {
      assert.ok(validate(JSON.parse(read(path))), `${path}: ${ajv.errorsText(validate.errors)}`);
    }
    assert.ok(validate(JSON.parse(read("README.md").match(/```json\n([^`]*)```/)[1])));
  });

  test("accepts its own examples and defaults", () => {
    let held = 0;
    for (const [pointer, part] of parts(schema)) {
      for (const value of [part.examples ?? [], "default" in part ? [part.default] : []].flat()) {
        const accepts = ajv.compile({ $ref: `note#${encodeURI(pointer)}` });
        assert.ok(accepts(value), `${pointer}: ${JSON.stringify(value)}: ${ajv.errorsText(accepts.errors)}`);
        held += 1;
      }
    }
    assert.ok(held > 60, `${held} examples and defaults`);
  });

  test("refuses invalid notes, but for what only the reader can know", () => {
    const accepted = notes("tests/notes/invalid").filter((path) => {
      try {
        return validate(JSON.parse(read(path)));
      } catch {
        return false; // no JSON, which comes before any schema
      }
    });
    const names = accepted.map((path) => basename(path, ".json"));
    assert.deepEqual(names.sort(), Object.values(READER_ONLY).flat().sort());
  });

  test("refuses what the reader refuses where a value has the wrong shape, and nothing else", () => {
    const full = JSON.parse(read(FULL));
    const changes = places(full).flatMap(([path]) => variants(full, path));
    assert.ok(changes.length > 1500, `${changes.length} changes`);
    agree(changes, ({ expected }) => !/the label of|a grade of|one for each assumption/.test(expected));
  });

  test("knows the same ids, periods, days, links, languages and references", () => {
    const full = JSON.parse(read(FULL));
    for (const { path, expected, words } of LITERALS) {
      const changed = words.map((word) => ({ path, value: word, note: replaced(full, path, word) }));
      agree(changed, (problem) => problem.expected.startsWith(expected));
    }
  });
});

// Asserts that schema and reader agree on each changed note; of the reader's problems those at the place of the change
// count that are about its shape.
function agree(changes, isAboutShape) {
  const found = problems(changes.map(({ note }) => note));
  const differences = changes.flatMap(({ path, value, note }, index) => {
    const accepted = validate(note);
    const here = found[index].filter((problem) => problem.path === named(path) && isAboutShape(problem));
    const what = `${named(path)} ${value === undefined ? "left out" : `as ${JSON.stringify(value)}`}`;
    if (!accepted && !found[index].length) return [`${what}: the reader takes it; ${ajv.errorsText(validate.errors)}`];
    if (accepted && here.length) return [`${what}: the schema takes it; the reader expects ${here[0].expected}`];
    return [];
  });
  assert.deepEqual(differences, []);
}

// The problems of each note, as `check` finds them.
function problems(all) {
  const folder = mkdtempSync(join(tmpdir(), "schema-test-"));
  const files = all.map((note, index) => {
    writeFileSync(join(folder, `${index}`), JSON.stringify(note));
    return `${index}`;
  });
  const check = ["run", "--quiet", "--manifest-path", resolve("Cargo.toml"), "--", "check", "--json", ...files];
  const run = spawnSync("cargo", check, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  rmSync(folder, { recursive: true });
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  return JSON.parse(run.stdout).map((file) => file.problems);
}

// Each value of a note with its path, the note itself first.
function places(value, path = []) {
  const inner = value !== null && typeof value === "object" ? Object.entries(value) : [];
  const key = (name) => (Array.isArray(value) ? Number(name) : name);
  return [[path, value], ...inner.flatMap(([name, item]) => places(item, [...path, key(name)]))];
}

// The note without the value at a path, and with values of every wrong type and form in its place.
function variants(note, path) {
  const before = path.reduce((value, key) => value[key], note);
  const kind = (value) => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);
  const others = [null, true, -7, [], {}].filter((value) => kind(value) !== kind(before) || kind(value) === "list");
  const values = [...others, "", " ", "no such word"];
  const isField = typeof path.at(-1) === "string";
  if (isField) values.unshift(undefined);
  return values.map((value) => ({ path, value, note: replaced(note, path, value) }));
}

function replaced(note, path, value) {
  if (!path.length) return value;
  const copy = structuredClone(note);
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  if (value === undefined) delete holder[path.at(-1)];
  else holder[path.at(-1)] = value;
  return copy;
}

// A path as the reader names it.
const named = (path) => `$${path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")}`;

// Each part of the schema with its pointer; what examples, defaults and constants hold is no part.
function* parts(value, pointer = "") {
  if (value === null || typeof value !== "object") return;
  if (pointer && !Array.isArray(value) && !/\/(properties|\$defs)$/.test(pointer)) yield [pointer, value];
  for (const [name, inner] of Object.entries(value)) {
    if (!["examples", "default", "const", "enum"].includes(name) || /\/properties$/.test(pointer)) {
      yield* parts(inner, `${pointer}/${name}`);
    }
  }
}
