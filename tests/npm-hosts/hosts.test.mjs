// The npm package in other people's programs, unmodified: each is installed by its lock file, builds its page of the
// folders beside this file, and serves it to Chromium, where the note has to be live, styled, and alone.
//
//   make test-hosts              all of them; HOST=next one folder alone
//   HOST=vite WAY="7, dev"       one way of one folder
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { install, packed } from "../../scripts/npm-hosts.mjs";
import { start } from "../e2e/browsers.mjs";

const DIST = process.env.DIST ?? "dist";
const PLACE = "target/npm-hosts";
const LIMIT_MS = 10 * 60_000;
const TITLE = "Amazon turns AI spending into growth faster than Microsoft";
const CSS = ["container: research-note", "fill: none", "host: block"];

const next = (...options) => ({ build: ["next", "build", ...options], run: (port) => ["next", "start", "-p", port], checks: [nextPages] });
const nextDev = (...options) => ({ run: (port) => ["next", "dev", "-p", port, ...options], checks: [nextPages] });
const vite = (version) => join("node_modules", `vite${version}`, "bin/vite.js");
const viteBuild = (version) => ({ build: [vite(version), "build", "--outDir", "out", "--emptyOutDir"], serve: "out" });
const viteDev = (version) => ({ run: (port) => [vite(version), "--port", port, "--force"] });
const bundled = (name, ...build) => ({ build, serve: `out/${name}`, page: "src/index.html" });

/// By folder and way: what builds, and what then serves the page.
const HOSTS = {
  next: {
    "Turbopack": next(),
    "webpack": next("--webpack"),
    "Turbopack, dev": nextDev(),
    "webpack, dev": nextDev("--webpack"),
  },
  vite: Object.fromEntries(
    [5, 6, 7, 8].flatMap((version) => [
      [`${version}`, viteBuild(version)],
      [`${version}, dev`, viteDev(version)],
    ]),
  ),
  docusaurus: { build: { build: ["docusaurus", "build"], serve: "build", checks: [mdxPage] } },
  angular: { build: { build: ["ng", "build"], serve: "dist/browser" } },
  bundlers: {
    "webpack, style-loader": bundled("webpack-style", "webpack", "--config", "webpack.style.config.js"),
    "webpack, mini-css-extract-plugin": bundled("webpack-extract", "webpack", "--config", "webpack.extract.config.js"),
    "rspack": bundled("rspack", "rspack", "build"),
    "rollup": bundled("rollup", "rollup", "-c"),
    "esbuild": { ...bundled("esbuild", "esbuild", "src/main.js", "--bundle", "--format=esm", "--splitting", "--outdir=out/esbuild"), copies: /^research-widget-.*\.wasm$/ },
    "parcel": { build: ["parcel", "build", "src/index.html", "--dist-dir", "out/parcel", "--no-cache"], serve: "out/parcel" },
  },
};

const isChosen = (name, chosen) => !chosen || chosen.split(";").includes(name);
const hosts = Object.entries(HOSTS).filter(([host]) => isChosen(host, process.env.HOST));

describe("the npm package in", { concurrency: 1 }, () => {
  let browser;
  before(async () => (browser = await start("chromium")));
  after(() => browser?.stop());
  for (const [host, ways] of hosts) {
    describe(host, { concurrency: 1 }, () => {
      const folder = resolve(PLACE, host);
      before(() => prepare(host, folder), { timeout: LIMIT_MS });
      for (const [way, how] of Object.entries(ways)) {
        if (!isChosen(way, process.env.WAY)) continue;
        test(way, { timeout: LIMIT_MS }, async () => {
          const server = await serve(folder, how);
          try {
            await check(browser.driver, server.origin);
            for (const more of how.checks ?? []) await more(browser.driver, server.origin);
          } finally {
            await server.stop();
          }
        });
      }
    });
  }
});

/// The folder's own packages, then the packed one of ours; a note, and a prerendered one with the files that it names.
async function prepare(host, folder) {
  const lock = readFileSync(join("tests/npm-hosts", host, "package-lock.json"));
  const installed = join(folder, "node_modules/.installed-lock");
  cpSync(join("tests/npm-hosts", host), folder, { recursive: true });
  if (!existsSync(installed) || !readFileSync(installed).equals(lock)) {
    await run(folder, ["npm", "ci", "--no-audit", "--no-fund"]);
    writeFileSync(installed, lock);
  }
  rmSync(join(folder, "node_modules/research-widget"), { recursive: true, force: true });
  packed(join(DIST, "npm"), (file) => install(file, folder, "--ignore-scripts"));
  const note = "notes/amazon-q1-2026.json";
  for (const open of ["public", "static", "src/open"].filter((name) => name === "public" || host === "docusaurus")) {
    mkdirSync(join(folder, open), { recursive: true });
    cpSync(note, join(folder, open, "note.json"));
    cpSync(join(DIST, "embed"), join(folder, open, "embed"), { recursive: true });
  }
  const [snippet] = readFileSync(join(DIST, "hosts/plain/index.html"), "utf8").match(/<research-widget[^]*<\/research-widget>/);
  writeFileSync(join(folder, "snippet.html"), snippet.replaceAll("../../embed/", "/embed/"));
}

async function serve(folder, { build, run: command, serve: served, page, copies }) {
  if (build) await run(folder, build);
  if (command) return started(folder, command);
  const out = join(folder, served);
  if (page) cpSync(join(folder, page), join(out, "index.html"));
  if (page || served.startsWith("out/")) cpSync(join(folder, "public/note.json"), join(out, "note.json"));
  if (copies) cpSync(join(folder, "node_modules/research-widget"), out, { recursive: true, filter: (path) => !/\/research-widget\/./.test(path) || copies.test(path.split("/").at(-1)) });
  return files(out);
}

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };

async function files(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const isThere = existsSync(path) && extname(path);
    response.writeHead(isThere ? 200 : 404, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(isThere ? readFileSync(path) : "not found");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => server.closeAllConnections() ?? new Promise((done) => server.close(done));
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}

/// A program that serves the page itself, in a group of processes that ends with it.
async function started(folder, command) {
  const port = await freePort();
  const [program, ...options] = commandOf(folder, command(String(port)));
  const child = spawn(program, options, { cwd: folder, detached: true, stdio: "ignore", env: environment(folder) });
  const ended = new Promise((done) => child.on("exit", done));
  const origin = `http://localhost:${port}`; // Next.js, developing, refuses others
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`${command(port).join(" ")} ended at once`);
    if (await fetch(origin).catch(() => undefined)) break;
    await sleep(100);
  }
  const stop = async () => {
    process.kill(-child.pid);
    await ended;
  };
  return { origin, stop };
}

async function freePort() {
  const server = await files(".");
  await server.stop();
  return new URL(server.origin).port;
}

/// The note becomes live, looks as it should, and leaves the page's own paragraph alone.
async function check(driver, origin, path = "/") {
  await driver.get(origin + path);
  const isLive = await until(driver, () => document.querySelector("research-widget")?.shadowRoot?.querySelector('[data-state="live"]'));
  if (!isLive) assert.fail(`${path}: ${await driver.executeScript(() => document.querySelector("research-widget")?.shadowRoot?.textContent.slice(-500) ?? document.body.textContent.slice(0, 500))}`);
  assert.deepEqual(await driver.executeScript(looks), { notice: null, title: TITLE, css: CSS, charts: 2 });
}

/// Run in the page.
function looks() {
  const widget = document.querySelector("research-widget");
  const style = (css) => getComputedStyle(widget.shadowRoot.querySelector(css));
  return {
    notice: widget.shadowRoot.querySelector(".notice")?.textContent ?? null,
    title: widget.shadowRoot.querySelector('[part~="title"]')?.textContent,
    css: [
      `container: ${style(".research-note").containerName}`,
      `fill: ${style(".line").fill}`,
      `host: ${getComputedStyle(document.querySelector("p.theme.kicker")).display}`,
    ],
    charts: widget.figures.charts.length,
  };
}

/// A note in hand with listeners, on the first load and after navigation by the client; and a prerendered one.
async function nextPages(driver, origin) {
  const told = (line) => until(driver, (line) => document.querySelector("#heard")?.textContent.includes(line), line);
  const callsToAction = async () => {
    assert.ok(await told(`ready ${TITLE}`), "onReady");
    await driver.executeScript(() => document.querySelector("research-widget").shadowRoot.querySelector('[part~="button"]').click());
    assert.ok(await told("call to action http"), "onCta");
  };
  await check(driver, origin, "/given");
  await callsToAction();
  await check(driver, origin, "/");
  await driver.executeScript(() => document.querySelector('a[href="/given"]').click());
  assert.ok(await until(driver, () => document.querySelector("#heard")), "the other page");
  await callsToAction();
  const html = await (await fetch(`${origin}/made`)).text();
  assert.ok(html.includes('<template shadowrootmode="open">') && html.includes(TITLE), "the server's HTML holds the note");
  await check(driver, origin, "/made");
}

/// A page of Markdown with the element.
async function mdxPage(driver, origin) {
  await check(driver, origin, "/address/");
}

async function until(driver, script, ...values) {
  for (let tries = 0; tries < 400; tries++) {
    const answer = await driver.executeScript(script, ...values).catch(() => undefined);
    if (answer) return answer;
    await sleep(100);
  }
  return undefined;
}

async function run(folder, command) {
  const [program, ...options] = commandOf(folder, command);
  await promisify(execFile)(program, options, { cwd: folder, env: environment(folder), maxBuffer: 64 << 20 }).catch((error) => {
    assert.fail(`${command.join(" ")}: ${error.stdout.slice(-3000)}${error.stderr.slice(-3000)}`);
  });
}

/// A script of a package is run by Node.js, anything else is looked up among the packages.
const commandOf = (folder, [program, ...options]) =>
  program.endsWith(".js") ? [process.execPath, join(folder, program), ...options] : [program, ...options];

const environment = (folder) => ({
  ...process.env,
  PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
  NG_CLI_ANALYTICS: "false",
  CI: "1",
});
