// scripts/release: in a clone, dry and, with `make` played, in earnest; and what it makes of the changelog.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { release } from "../scripts/changelog.mjs";

const DAY = "2026-11-28";
const HEAD = "# Changelog\n\nAll notable changes.\n\n## [Unreleased]\n";
const OLD = "## [0.1.0] - 2026-10-01\n\n### Added\n\n- The first.\n";

describe("the changelog", () => {
  test("what is unreleased stands under the version and the day, above what is older, below an empty heading", () => {
    const entries = "### Added\n\n- One,\n  of two lines.\n\n### Fixed\n\n- Another.";
    const released = release(`${HEAD}\n${entries}\n\n${OLD}`, "0.2.0", DAY);
    assert.equal(released.text, `${HEAD}\n## [0.2.0] - ${DAY}\n\n${entries}\n\n${OLD}`);
    assert.equal(released.entries, entries);
  });

  test("the first release has nothing older", () => {
    const { text } = release(`${HEAD}\n- One.\n`, "0.1.0", DAY);
    assert.equal(text, `${HEAD}\n## [0.1.0] - ${DAY}\n\n- One.\n`);
  });

  test("without news, without the heading, or with the version in it, it is refused", () => {
    assert.throws(() => release(`${HEAD}\n### Added\n\n${OLD}`, "0.2.0", DAY), /nothing under Unreleased/);
    assert.throws(() => release(`# Changelog\n\n${OLD}`, "0.2.0", DAY), /needs one line/);
    assert.throws(() => release(`${HEAD}\n- One.\n\n${OLD}`, "0.1.0", DAY), /a section 0\.1\.0 already/);
  });
});

describe("scripts/release", () => {
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  const clone = join(folder, "clone");
  const tools = join(folder, "tools");
  const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}` };
  for (const who of ["AUTHOR", "COMMITTER"])
    Object.assign(env, { [`GIT_${who}_NAME`]: "Test", [`GIT_${who}_EMAIL`]: "test@example.com" });
  const run = (command, ...options) => {
    const { status, stdout, stderr } = spawnSync(command, options, { cwd: clone, env, encoding: "utf8" });
    return { status, stdout, stderr };
  };
  const git = (...options) => {
    const { status, stdout, stderr } = run("git", ...options);
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  const script = (...options) => run("scripts/release", ...options);
  const read = (path) => readFileSync(join(clone, path), "utf8");
  let begin;

  before(() => {
    mkdirSync(clone);
    // The files as they are now, committed or not.
    const paths = ["Cargo.toml", "Cargo.lock", "CHANGELOG.md", "fuzz/Cargo.lock", "scripts", "tests/golden/pages", ".gitignore"];
    for (const path of paths) cpSync(path, join(clone, path), { recursive: true });
    // One line of news, whatever was released last.
    const news = read("CHANGELOG.md").replace("## [Unreleased]\n", "$&\n### Added\n\n- News of a test.\n");
    writeFileSync(join(clone, "CHANGELOG.md"), news);
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Begin");
    begin = git("rev-parse", "HEAD");
    mkdirSync(tools);
    const make = `#!/bin/sh
      echo "make $1" >> "${folder}/made"
      [ "$1" = dist ] || exit 0
      [ ! -e "${folder}/breaks" ] || exit 1
      version=$(sed -n 's/^version = "\\(.*\\)"/\\1/p' Cargo.toml)
      mkdir -p dist/npm "dist/embed/$version"
      echo "{\\"name\\":\\"research-widget\\",\\"version\\":\\"$version\\"}" > dist/npm/package.json
      echo module > "dist/embed/$version/research-widget.js"\n`;
    writeFileSync(join(tools, "make"), make, { mode: 0o755 });
  });
  beforeEach(() => rmSync(join(folder, "made"), { force: true }));
  after(() => rmSync(folder, { recursive: true }));

  const untouched = () => {
    assert.equal(git("rev-parse", "HEAD"), begin);
    assert.equal(git("status", "--porcelain"), "");
    assert.equal(git("tag"), "");
  };

  test("a dry run names each step and does none", () => {
    const { status, stdout, stderr } = script("99.0.0", "--dry-run");
    assert.equal(status, 0, stderr);
    const steps = stdout.trim().split("\n").map((line) => line.replace(/^release: /, ""));
    const wanted = ["make check", "write Cargo.toml", "write CHANGELOG.md", "make dist", "npm pack", "tar ", "git commit", "git tag"];
    const found = wanted.map((step) => steps.findIndex((line) => line.startsWith(step)));
    assert.ok(found.every((index, i) => index > (found[i - 1] ?? -1)), stdout);
    assert.equal(existsSync(join(folder, "made")), false, "something was made");
    untouched();
  });

  test("it refuses what is no version, no later one, one with a tag, and a tree with changes", () => {
    const refused = (says, ...options) => {
      const { status, stderr } = script(...options, "--dry-run");
      assert.equal(status, 1);
      assert.match(stderr, says);
    };
    refused(/usage: /);
    refused(/usage: /, "1.0");
    refused(/usage: /, "v1.0.0");
    refused(/0\.0\.1 is not later than /, "0.0.1");
    git("tag", "v99.0.0");
    refused(/there is a tag v99\.0\.0/, "99.0.0");
    git("tag", "--delete", "v99.0.0");
    writeFileSync(join(clone, "new"), "");
    refused(/not committed:\n\?\? new/, "99.0.0");
    rmSync(join(clone, "new"));
    untouched();
  });

  test("where the build fails, nothing stays changed", () => {
    writeFileSync(join(folder, "breaks"), "");
    assert.equal(script("99.0.0").status, 1);
    rmSync(join(folder, "breaks"));
    untouched();
  });

  test("in earnest it checks, writes the version everywhere, builds, packs, commits and tags", () => {
    const { status, stderr } = script("99.0.0");
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(join(folder, "made"), "utf8"), "make check\nmake dist\n");
    assert.match(read("Cargo.toml"), /^version = "99\.0\.0"$/m);
    for (const lock of ["Cargo.lock", "fuzz/Cargo.lock"])
      assert.match(read(lock), /name = "research-widget"\nversion = "99\.0\.0"\n/);
    assert.match(read("tests/golden/pages/minimal.html"), /="99\.0\.0-[0-9a-f]{16}"/);
    assert.match(read("CHANGELOG.md"), /^## \[Unreleased\]\n\n## \[99\.0\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- News of a test\.$/m);
    assert.equal(git("status", "--porcelain"), "");
    assert.equal(git("log", "-1", "--format=%s"), "Release 99.0.0");
    assert.equal(git("rev-parse", "v99.0.0^{commit}"), git("rev-parse", "HEAD"));
    assert.match(git("tag", "--list", "v99.0.0", "--format=%(contents)"), /^99\.0\.0\n\n### Added\n\n- News of a test\./);
    for (const name of ["research-widget-99.0.0.tgz", "research-widget-embed-99.0.0.tar.gz"])
      assert.ok(existsSync(join(clone, "target/release-99.0.0", name)), name);
  });
});
