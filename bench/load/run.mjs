// Loads the same note as built by us and by others, and writes results/load.json and results/load.md.
//
//   node bench/load/run.mjs [--only ours,chartjs] [--runs 3] [--condition slow] [--in-parts]
//
// With an option it only prints; --in-parts splits each peer's charts from its text. Our page is $OURS_ENTRY in the folder
// $OURS, else pages/amazon-q1-2026.html in dist.
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { launch } from "../chromium.mjs";
import { circumstances } from "../circumstances.mjs";
import { serve } from "../server.mjs";
import { summary } from "../statistics.mjs";
import { CONDITIONS } from "./conditions.mjs";
import { LIBRARIES, OURS } from "./libraries.mjs";
import { AS_PUBLISHED, ENTRY, ourFiles } from "./ours.mjs";
import { peerFiles } from "./peers.mjs";
import { MEASURES, report } from "./report.mjs";
import { assertThrottled } from "./throttling.mjs";
import { answer, bytes, measure, placeOfChart, prove } from "./visit.mjs";

const RUNS = 9;
const RESULTS = new URL("../results/", import.meta.url);

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string" },
    condition: { type: "string" },
    "in-parts": { type: "boolean" },
  },
});
const names = options.only?.split(",") ?? Object.keys(LIBRARIES);
const conditions = options.condition?.split(",") ?? Object.keys(CONDITIONS);
const runs = Number(options.runs ?? RUNS);
const load = loadavg()[0];

const subjects = [];
try {
  for (const name of names) subjects.push(await subjectOf(name));
  const results = await measureAll();
  const text = report(results);
  console.log(`\n${text}`);
  if (Object.keys(options).length === 0) {
    await mkdir(RESULTS, { recursive: true });
    await writeFile(new URL("load.json", RESULTS), `${JSON.stringify(results, null, 2)}\n`);
    await writeFile(new URL("load.md", RESULTS), text);
  }
} finally {
  for (const { server } of subjects) server.close();
}

/// A page on a server of its own, so that it may use any path.
async function subjectOf(name) {
  const isOurs = name === OURS;
  const files = isOurs ? await ourFiles() : await peerFiles(name, { isInParts: options["in-parts"] });
  const server = await serve(files, { isBrotli: true });
  const { mark, answers } = LIBRARIES[name];
  const entry = isOurs ? ENTRY : "index.html";
  return { name, server, entry, published: isOurs ? AS_PUBLISHED.slice(1) : entry, mark, answers };
}

async function measureAll() {
  const packages = names.flatMap((name) => LIBRARIES[name].packages);
  const from = circumstances({ browser: await browserVersion(), packages, load, runs });
  const sizes = {};
  // Also the unmeasured visits that fill the system's caches.
  for (const subject of subjects) sizes[subject.name] = await bytes(subject, CONDITIONS[conditions[0]]);
  const measures = {};
  for (const condition of conditions) {
    await assertThrottled(CONDITIONS[condition]);
    for (const subject of subjects) await prove(subject, CONDITIONS[condition]);
    for (const subject of subjects) subject.place = await placeOfChart(subject, CONDITIONS[condition]);
    measures[condition] = await measureCondition(condition);
  }
  return { ...from, build: options["in-parts"] ? "in two parts" : "in one script", sizes, measures };
}

/// The pages take turns, and who begins changes from run to run, so that a slow minute hits all of them.
async function measureCondition(condition) {
  const visits = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (let turn = 0; turn < subjects.length; turn++) {
      const subject = subjects[(run + turn) % subjects.length];
      const vitals = await measure(subject, CONDITIONS[condition]);
      const answers = await answer(subject, CONDITIONS[condition], subject.place);
      visits[subject.name].push({ ...vitals, answers });
    }
    console.log(`${condition}: run ${run + 1} of ${runs}`);
  }
  const summaries = (name, { digits }) =>
    names.map((library) => [library, summary(visits[library].map((visit) => visit[name]), digits)]);
  return Object.fromEntries(
    Object.entries(MEASURES).map(([name, about]) => [name, Object.fromEntries(summaries(name, about))]),
  );
}

async function browserVersion() {
  const browser = await launch();
  await browser.stop();
  return browser.version;
}
