// Times the charts of all libraries and writes results/charts.json and results/charts.md.
//
//   node bench/charts/run.mjs [--only ours,uplot] [--points 1000,1000000] [--runs 3]
//
// With an option it only prints. Reads the built widget from $DIST, else dist/.
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "../chromium.mjs";
import { circumstances } from "../circumstances.mjs";
import { pages } from "../pages.mjs";
import { serve } from "../server.mjs";
import { median, quantile, summary } from "../statistics.mjs";
import { rangeOf, seriesOf, STEPS } from "./data.js";
import { assertDrawn } from "./drawn.mjs";
import { LIBRARIES } from "./libraries.mjs";
import { report } from "./report.mjs";

const POINTS = [1_000, 10_000, 100_000, 1_000_000];
const RUNS = 9;
const WINDOW = { width: 1000, height: 900 };
const SETTLE_MS = 300; // until a page that has just loaded leaves the processors alone
const CHECKED_STEPS = [9, 29, 49]; // on the way in, deep in, half-way out
const RESULTS = new URL("../results/", import.meta.url);

const { values: options } = parseArgs({
  options: { only: { type: "string" }, points: { type: "string" }, runs: { type: "string" } },
});
const names = options.only?.split(",") ?? Object.keys(LIBRARIES);
const sizes = options.points?.split(",").map(Number) ?? POINTS;
const runs = Number(options.runs ?? RUNS);

const load = loadavg()[0];
const files = await pages(
  names.map((name) => path(`pages/${name}.js`)),
  process.env.DIST ?? "dist",
);
const server = await serve(files);
// Otherwise every frame waits for the screen's, and most of the time measured is that wait.
const browser = await launch("disable-frame-rate-limit");
try {
  const packages = names.map((name) => LIBRARIES[name].package).filter(Boolean);
  const from = circumstances({ browser: browser.version, packages, load, runs });
  const results = { ...from, measures: await measureAll() };
  const text = report(results);
  console.log(`\n${text}`);
  if (Object.keys(options).length === 0) {
    await mkdir(RESULTS, { recursive: true });
    await writeFile(new URL("charts.json", RESULTS), `${JSON.stringify(results, null, 2)}\n`);
    await writeFile(new URL("charts.md", RESULTS), text);
  }
} finally {
  await browser.stop();
  server.close();
}

/// The libraries take turns, and who begins changes from run to run, so that a slow minute hits all of them.
async function measureAll() {
  for (const name of names) await visit(name, sizes[0]); // unmeasured: fills the browser's caches
  const measures = { firstDraw: {}, step: {}, slowStep: {}, processor: {} };
  for (const points of sizes) {
    const visits = Object.fromEntries(names.map((name) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(run + turn) % names.length];
        visits[name].push(await visit(name, points));
      }
      console.log(`${points} points: run ${run + 1} of ${runs}`);
    }
    for (const [measure, table] of Object.entries(measures))
      table[points] = Object.fromEntries(names.map((name) => [name, summary(visits[name].map((v) => v[measure]))]));
  }
  return measures;
}

/// One fresh page of a library, and the milliseconds that it took; fails where the page does not show the data.
async function visit(name, points) {
  const data = seriesOf(points);
  const page = await browser.open(`${server.origin}/${name}.html`, WINDOW);
  try {
    await page.until("Boolean(window.scaleBench)");
    await sleep(SETTLE_MS);
    const firstDraw = await page.run(`scaleBench.load(${points})`);
    await assertDrawn(page, data, [data.time[0], data.time.at(-1)]);
    const before = await browser.busyMs();
    const steps = await page.run(`(${walk})(${STEPS})`);
    const processor = ((await browser.busyMs()) - before) / STEPS;
    for (const step of CHECKED_STEPS) {
      await page.run(`scaleBench.step(${step})`);
      await assertDrawn(page, data, rangeOf(step, points));
    }
    return { firstDraw, step: median(steps), slowStep: quantile(steps, 0.95), processor };
  } catch (error) {
    throw new Error(`${name} at ${points} points: ${error.message}`);
  } finally {
    await page.close();
  }
}

/// In the page: all steps, one after the other.
async function walk(count) {
  const times = [];
  for (let step = 0; step < count; step++) times.push(await window.scaleBench.step(step));
  return times;
}

function path(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
