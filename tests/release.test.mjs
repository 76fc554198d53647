// scripts/release: in a clone, dry and, with `make` played, in earnest; and what it makes of the changelog. What `make dist`
// does with the versions that were published before, with the programs that it runs played.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
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
      [ ! -e "${folder}/breaks-$1" ] || exit 1
      [ "$1" = dist ] || exit 0
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
    const wanted = ["make check", "make test-hosts", "write Cargo.toml", "write CHANGELOG.md", "make dist", "npm pack", "tar ", "git commit", "git tag"];
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

  for (const target of ["check", "test-hosts", "dist"])
    test(`where make ${target} fails, nothing follows, and nothing stays changed`, () => {
      const breaks = join(folder, `breaks-${target}`);
      writeFileSync(breaks, "");
      assert.equal(script("99.0.0").status, 1);
      rmSync(breaks);
      assert.equal(readFileSync(join(folder, "made"), "utf8").trim().split("\n").at(-1), `make ${target}`);
      untouched();
    });

  test("in earnest it checks, writes the version everywhere, builds, packs, commits and tags", () => {
    const { status, stderr } = script("99.0.0");
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(join(folder, "made"), "utf8"), "make check\nmake test-hosts\nmake dist\n");
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

describe("dist/embed/ made again", () => {
  const folder = mkdtempSync(join(tmpdir(), "versions-"));
  const tools = join(folder, "tools");
  const [dist, staging] = [join(folder, "dist"), join(folder, "staging")];
  const root = { id: "root", name: "research-widget", version: "0", targets: [] };
  const metadata = JSON.stringify({ packages: [root], resolve: { root: "root", nodes: [{ id: "root", deps: [] }] } });
  const PLAYED = {
    cargo: `echo '${metadata}'`,
    esbuild: 'for option; do case $option in --outfile=*) cp "$1" "${option#--outfile=}";; esac; done',
  };
  const run = (name, variables) => {
    const env = { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}`, ...variables };
    const { status, stderr } = spawnSync(process.execPath, [resolve("scripts", name)], { cwd: folder, env, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  };
  /// As Trunk does: fills a folder, runs its hook, and puts the folder in the place of the last one.
  const make = (version) => {
    const cargo = readFileSync("Cargo.toml", "utf8").replace(/^version = ".*"$/m, `version = "${version}"`);
    writeFileSync(join(folder, "Cargo.toml"), cargo);
    mkdirSync(staging);
    for (const name of ["research-widget", "research-widget-prose"]) {
      writeFileSync(join(staging, `${name}_bg.wasm`), `module of ${version}`);
      writeFileSync(join(staging, `${name}.js`), `// script of ${version}`);
    }
    writeFileSync(join(staging, "index.html"), "<!doctype html><research-widget></research-widget>");
    run("embed.mjs", { TRUNK_STAGING_DIR: staging, TRUNK_DIST_DIR: dist });
    rmSync(dist, { recursive: true, force: true });
    renameSync(staging, dist);
    run("dist.mjs");
  };
  const files = (name) =>
    Object.fromEntries(readdirSync(join(dist, name)).map((file) => [file, readFileSync(join(dist, name, file), "base64")]));
  const folders = () =>
    readdirSync(join(dist, "embed"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const madeOf = (name) => JSON.parse(readFileSync(join(dist, name, "manifest.json"), "utf8")).version;

  before(() => {
    mkdirSync(tools);
    for (const [name, script] of Object.entries(PLAYED)) writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    for (const path of ["src/embed", "styles", "notes", "LICENSE-MIT", "LICENSE-APACHE"])
      cpSync(path, join(folder, path), { recursive: true });
    make("0.1.0");
  });
  after(() => rmSync(folder, { recursive: true }));

  test("the folder of an earlier version stays as it is, byte for byte, beside that of the new one", () => {
    const first = files("embed/0.1.0");
    assert.ok(Object.keys(first).some((name) => /^research-widget-core\.\w+\.wasm$/.test(name)), Object.keys(first).join());
    make("0.2.0");
    make("1.0.0-rc.1");
    assert.deepEqual(folders(), ["0.1.0", "0.2.0", "1.0.0-rc.1"]);
    assert.deepEqual(files("embed/0.1.0"), first);
    assert.deepEqual(["embed", "embed/0.1.0", "embed/0.2.0"].map(madeOf), ["1.0.0-rc.1", "0.1.0", "0.2.0"]);
  });

  test("that of the same version is made anew, and nothing else stays", () => {
    make("0.2.0");
    make("0.1.0");
    const others = () => folders().filter((name) => name !== "0.1.0").map((name) => files(`embed/${name}`));
    const before = others();
    assert.ok(before.length > 0);
    for (const name of ["embed/old.js", "embed/0.1.0/old.js"]) writeFileSync(join(dist, name), "");
    make("0.1.0");
    assert.equal(existsSync(join(dist, "embed/old.js")), false);
    assert.equal(existsSync(join(dist, "embed/0.1.0/old.js")), false);
    assert.deepEqual(others(), before);
  });
});
