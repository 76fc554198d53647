// The npm package, dist/npm/: it installs, imports on a server, and its types and manifest say what the sources do.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { install, packed } from "../scripts/npm-hosts.mjs";

const PACKAGE = "dist/npm";
const PAGES = "tests/golden/pages"; // notes as HTML, with every part and slot
const hasProgram = existsSync(join(PACKAGE, "cli.js"));
const MODULES = { bundler: "esnext", nodenext: "nodenext" };
const project = mkdtempSync(join(tmpdir(), "npm-test-"));
const installed = join(project, "node_modules/research-widget");
const run = (script) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: project, encoding: "utf8" });
const read = (path) => readFileSync(path, "utf8");

describe("the npm package", { concurrency: 1 }, () => {
  before(() => {
    writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
    packed(PACKAGE, (file) => install(file, project));
    mkdirSync(join(project, "node_modules/@types"));
    for (const name of ["@types/react", "csstype", "react", "react-dom"])
      symlinkSync(resolve("tests/hosts/react/node_modules", name), join(project, "node_modules", name));
  });
  after(() => rmSync(project, { recursive: true }));

  test("installs whole into an empty project", () => {
    assert.deepEqual(readdirSync(installed).sort(), readdirSync(PACKAGE).sort());
    const about = JSON.parse(read(join(installed, "package.json")));
    assert.equal(about.version, read("Cargo.toml").match(/^version = "(.*)"$/m)[1]);
    const paths = [about.exports, about.main, about.module, about.types, about.customElements, about.sideEffects].flatMap(leaves);
    for (const path of paths) assert.ok(readFileSync(join(installed, path)).length, path);
  });

  test("holds each file that its script names, with its integrity", () => {
    const script = read(join(installed, "research-widget.js"));
    const names = [...script.matchAll(/"\.\/([^"]+\.(?:js|wasm|css))"/g)].map(([, name]) => name);
    assert.deepEqual(names.map((name) => name.replace(/\.[0-9a-f]{8}\./, ".")).sort(), [
      "research-widget-core.js",
      "research-widget-core.wasm",
      "research-widget-prose.js",
      "research-widget-prose.wasm",
      "research-widget-style.js",
    ]);
    assert.doesNotMatch(script, /\.css/);
    for (const name of names) assert.ok(readFileSync(join(installed, name)).length, name);
    for (const name of names.filter((name) => name.endsWith(".wasm")))
      assert.ok(script.includes(integrity(join(installed, name))), name);
  });

  test("keeps its integrity where Vite has built it into a page", () => {
    const assets = readdirSync("dist/hosts/react/assets").map((name) => join("dist/hosts/react/assets", name));
    const wasm = assets.find((path) => path.endsWith(".wasm"));
    assert.ok(assets.some((path) => path.endsWith(".js") && read(path).includes(integrity(wasm))));
  });

  test("does nothing on a server", () => {
    assert.equal(run(`import "research-widget"; console.log(typeof HTMLElement)`), "undefined\n");
  });

  test("renders on a server as a React component, with what stands inside and the prerendered content", () => {
    const render = (props, ...children) =>
      run(`import { createElement } from "react";
        import { renderToString } from "react-dom/server";
        import { ResearchWidget } from "research-widget/react";
        const props = { ...${JSON.stringify(props)}, onReady: () => {} };
        console.log(renderToString(createElement(ResearchWidget, props, ...${JSON.stringify(children)})));`).trim();
    assert.equal(
      render({ src: "/note.json", variant: "card", ctaUrl: "/demo", author: true, note: {}, className: "wide" }, "Soon"),
      '<research-widget src="/note.json" variant="card" class="wide" cta-url="/demo" author="">Soon</research-widget>',
    );
    const inside = '\n<template shadowrootmode="open"><p>A &amp; B</p></template>\n<script type="application/json">{}</script>\n';
    const snippet = `<research-widget variant="gauge" loading="eager">${inside}</research-widget>`;
    assert.equal(render({ html: `${snippet}\n<script src="w.js"></script>\n` }), snippet);
    assert.match(read(join(installed, "react.js")), /^"use client";\n/);
  });

  describe("its command line", { skip: !hasProgram && "made without: rustc has no target wasm32-wasip1" }, commandLine);
  describe("its manifest", manifest);
  describe("its types", types);
});

/// Says byte for byte what the native one says.
function commandLine() {
  const NATIVE = resolve("target/debug/research-widget");
  const NOTES = resolve("notes");
  const call = (program, options, cwd) => {
    const { status, stdout, stderr } = spawnSync(program[0], [...program.slice(1), ...options], { cwd, maxBuffer: 1 << 26 });
    return { status, stdout: String(stdout), stderr: String(stderr) };
  };
  const ours = (options, cwd = project) => call(["npx", "--no-install", "research-widget"], options, cwd);
  const native = (options, cwd = project) => call([NATIVE], options, cwd);
  const notes = readdirSync(NOTES).map((name) => join(NOTES, name));

  test("makes page, snippet and card of a note", () => {
    const files = ["ours.png", "native.png"].map((name) => join(project, name));
    for (const note of notes) {
      for (const options of [[], ["--fragment"], ["--fragment", "--variant", "card"]]) {
        const made = ours(["prerender", note, ...options]);
        assert.deepEqual(made, native(["prerender", note, ...options]), `${note} ${options}`);
        assert.equal(made.status, 0);
      }
      assert.equal(ours(["prerender", note, "--card", files[0], "--out", join(project, "page.html")]).status, 0);
      assert.equal(native(["prerender", note, "--card", files[1], "--out", join(project, "page.html")]).status, 0);
      assert.deepEqual(readFileSync(files[0]), readFileSync(files[1]), `the card of ${note}`);
    }
  });

  test("copies what pages load, so that a page of the package alone is that of the repository", () => {
    assert.equal(ours(["embed", "site/embed"]).status, 0);
    const copied = readdirSync(join(project, "site/embed")).sort();
    const published = readdirSync("dist/embed", { withFileTypes: true }).filter((entry) => entry.isFile());
    assert.deepEqual(copied, published.map(({ name }) => name).filter((name) => !/\.(br|gz)$/.test(name)).sort());
    const options = (manifest) => ["prerender", notes[0], "--fragment", "--embed", "embed/", "--manifest", manifest];
    const made = ours(options("site/embed/manifest.json"));
    assert.deepEqual(made, native(options(resolve("dist/embed/manifest.json"))));
    assert.equal(made.status, 0);
    assert.equal(ours(["embed"]).status, 2);
  });

  test("checks notes, by paths from any folder, and tells by its exit code", () => {
    const folder = join(project, "deep/er");
    mkdirSync(folder, { recursive: true });
    cpSync("tests/notes/invalid/several-mistakes.json", join(project, "deep/note.json"));
    cpSync(notes[0], join(folder, "right.json"));
    for (const [options, status] of [
      [["check", "../note.json"], 1],
      [["check", "right.json", "--all", "--format", "json"], 0],
      [["check", "right.json", "--explain"], 0],
      [["check", "./../../deep/er/right.json", "--format", "sarif"], 0],
      [["check", "--nonsense"], 2],
      [["schema"], 0],
    ]) {
      const said = ours(options, folder);
      assert.deepEqual(said, native(options, folder), options.join(" "));
      assert.equal(said.status, status, options.join(" "));
    }
    assert.equal(ours(["check", "missing.json"], folder).status, 2);
  });
}

function manifest() {
  let declared, element;
  before(async () => {
    const { modules } = JSON.parse(read(join(installed, "custom-elements.json")));
    [declared] = modules.flatMap((module) => module.declarations);
    element = await definition();
  });
  const names = (list) => list.map(({ name }) => name).sort();

  test("names the element", () => {
    assert.deepEqual([declared.tagName, declared.customElement], ["research-widget", true]);
  });

  test("has every attribute", () => {
    assert.deepEqual(names(declared.attributes), [...element.observedAttributes].sort());
  });

  test("has every property and method", () => {
    const own = Object.getOwnPropertyNames(element.prototype).filter((name) => !/^constructor$|Callback$/.test(name));
    assert.deepEqual(names(declared.members), [...own, "ready"].sort());
  });

  test("has every event", () => {
    const told = matches("src/embed/element", /#tell\("(\w+)"/g).map((name) => `research-widget-${name}`);
    assert.deepEqual(names(declared.events), told);
  });

  test("has every part, slot and custom property", () => {
    assert.deepEqual(names(declared.cssParts), matches(PAGES, /\bpart="([^"]+)"/g));
    assert.deepEqual(names(declared.slots), ["", ...matches(PAGES, /<slot name="([^"]+)"/g)]);
    assert.deepEqual(names(declared.cssProperties), matches("styles", /var\((--research-[a-z-]+)/g));
  });

  test("describes all of it", () => {
    const { attributes, members, events, cssParts, slots, cssProperties } = declared;
    const bare = [attributes, members, events, cssParts, slots, cssProperties].flat().filter((one) => !one.description);
    assert.deepEqual(names(bare), []);
  });
}

function types() {
  before(() => {
    cpSync("tests/npm", join(project, "src"), { recursive: true });
  });

  for (const resolution of Object.keys(MODULES))
    test(`accept right uses and reject wrong ones, resolved as by ${resolution}`, () => {
      compile("src/sample.ts", resolution);
      compile("src/sample.tsx", resolution);
    });

  test("have the attributes and events of the manifest, and no others", () => {
    const { modules } = JSON.parse(read(join(installed, "custom-elements.json")));
    const [{ attributes, events }] = modules.flatMap((module) => module.declarations);
    const keys = (list) => JSON.stringify(Object.fromEntries(list.map(({ name }) => [name, true])));
    const details = events.map(({ name, type }) => `Same<Events["${name}"], ${type.text}>`);
    writeFileSync(
      join(project, "src/manifest.ts"),
      `import type { Attributes, Events, Reading, Saved, State, Variant } from "research-widget";
      type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
      export const attributes: Record<keyof Attributes, true> = ${keys(attributes)};
      export const events: Record<keyof Events, true> = ${keys(events)};
      export const details: [${details.join()}] = [${details.map(() => true).join()}];`,
    );
    compile("src/manifest.ts", "bundler");
  });
}

/// The class that the package's script defines, in surroundings that are just enough for that.
async function definition() {
  let found;
  const browser = {
    HTMLElement: class {},
    IntersectionObserver: class {},
    customElements: { get: () => undefined, define: (_, element) => (found = element) },
  };
  Object.assign(globalThis, browser);
  await import(pathToFileURL(join(installed, "research-widget.js")));
  for (const name of Object.keys(browser)) delete globalThis[name];
  return found;
}

function compile(path, resolution) {
  const tsc = resolve("npm/node_modules/.bin/tsc");
  const options = ["--noEmit", "--strict", "--target", "es2023", "--lib", "es2023,dom,dom.iterable", "--jsx", "react-jsx"];
  const how = ["--moduleResolution", resolution, "--module", MODULES[resolution]];
  try {
    execFileSync(tsc, [...options, ...how, path], { cwd: project, encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout);
  }
}

function integrity(path) {
  return `sha384-${createHash("sha384").update(readFileSync(path)).digest("base64")}`;
}

/// What the first group of a pattern finds in the files of a folder, each once, sorted.
function matches(folder, pattern) {
  const files = readdirSync(folder).filter((name) => name.includes("."));
  const found = files.flatMap((name) => [...read(join(folder, name)).matchAll(pattern)].map(([, group]) => group));
  return [...new Set(found)].sort();
}

const leaves = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(leaves));
