// Makes a release: scripts/release 1.2.0 [--dry-run]
//
//   1. refuses what is no later version, a version that has a tag, a tree with changes, a changelog without news
//   2. make check, make test-hosts
//   3. writes the version into Cargo.toml, the lock files and the golden pages (the package takes it from Cargo.toml), and
//      makes of CHANGELOG.md's "Unreleased" the version's section
//   4. make dist; into target/release-1.2.0/: the npm package, and what pages embed
//   5. commits, and tags v1.2.0 with the section's text
//
// --dry-run does the first, and says what the rest would do. Nothing is pushed or uploaded.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { release } from "./changelog.mjs";

const GOLDEN = "tests/golden/pages";
const isDryRun = process.argv.includes("--dry-run");
const [version, ...rest] = process.argv.slice(2).filter((word) => word !== "--dry-run");
const tag = `v${version}`;
const folder = `target/release-${version}`;

try {
  const { changes, entries } = prepared();
  step("make", "check");
  step("make", "test-hosts");
  write(changes);
  publish(changes.map(({ path }) => path));
  step("git", "tag", "--annotate", "--cleanup=verbatim", tag, "-m", `${version}\n\n${entries}`);
  say(isDryRun ? "dry run: nothing was written" : `${tag} is committed and tagged; its files are in ${folder}/`);
} catch (error) {
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 1;
}

/// Each file that changes, with its new text, and the entries of the changelog; throws where this can't be released.
function prepared() {
  if (rest.length || !/^\d+\.\d+\.\d+$/.test(version ?? "")) throw new Error("usage: scripts/release VERSION [--dry-run]");
  if (git("tag", "--list", tag)) throw new Error(`there is a tag ${tag}`);
  const changed = git("status", "--porcelain");
  if (changed) throw new Error(`there are changes that are not committed:\n${changed}`);
  const [, current] = read("Cargo.toml").match(/^version = "(.*)"$/m);
  // The first release may be of the version that stands there.
  const isFirst = version === current && !git("tag", "--list", "v*");
  if (!isFirst && !isLater(version, current)) throw new Error(`${version} is not later than ${current}`);
  const locked = `name = "research-widget"\nversion = "`;
  const places = [
    ["Cargo.toml", `version = "`, `"`],
    ["Cargo.lock", locked, `"`],
    ["fuzz/Cargo.lock", locked, `"`],
    ...readdirSync(GOLDEN).map((name) => [join(GOLDEN, name), `="`, "-"]),
  ];
  const { text, entries } = release(read("CHANGELOG.md"), version, new Date().toISOString().slice(0, 10));
  const renamed = places.map(([path, before, after]) =>
    renamedIn(path, `${before}${current}${after}`, `${before}${version}${after}`),
  );
  return { changes: [...renamed.filter(Boolean), { path: "CHANGELOG.md", text }], entries };
}

/// The file with one place changed; nothing for a golden page without it, such as that of problems.
function renamedIn(path, before, after) {
  const text = read(path);
  const found = text.split(before).length - 1;
  if (found === 0 && path.startsWith(GOLDEN)) return null;
  if (found !== 1) throw new Error(`${path} has ${found} places for the version, not one`);
  return { path, text: text.replace(before, after) };
}

function write(changes) {
  for (const { path, text } of changes) {
    say(`write ${path}`);
    if (!isDryRun) writeFileSync(path, text);
  }
}

/// Builds, packs and commits; what was written is taken back where that fails.
function publish(paths) {
  try {
    step("make", "dist");
    if (!isDryRun) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
    }
    step("npm", "pack", "./dist/npm", "--pack-destination", folder);
    step("tar", "-czf", join(folder, `research-widget-embed-${version}.tar.gz`), "-C", "dist", `embed/${version}`);
    step("git", "add", "--", ...paths);
    step("git", "commit", "--quiet", "-m", `Release ${version}`);
  } catch (error) {
    git("restore", "--staged", "--worktree", "--", ...paths);
    throw error;
  }
}

function step(command, ...options) {
  say([command, ...options.map((option) => option.split("\n")[0])].join(" "));
  if (!isDryRun) execFileSync(command, options, { stdio: ["ignore", "inherit", "inherit"] });
}

function isLater(version, current) {
  const [a, b] = [version, current].map((text) => text.split(".").map(Number));
  const different = a.findIndex((number, i) => number !== b[i]);
  return different >= 0 && a[different] > b[different];
}

function git(...options) {
  return execFileSync("git", options, { encoding: "utf8" }).trimEnd();
}

function read(path) {
  return readFileSync(path, "utf8");
}

function say(text) {
  process.stdout.write(`release: ${text}\n`);
}
