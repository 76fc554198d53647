// Loads hostile notes by their address and prints how long each blocks its tab and how much memory that takes:
//
//   scripts/with-wasm node bench/hostile/run.mjs [part of a name] [--runs 3]
//
// Writes results/hostile.md where all notes are loaded. A note may have problems; it may not hang or crash.
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { launch } from "../chromium.mjs";
import { circumstances, sentence } from "../circumstances.mjs";
import { ourFiles } from "../load/ours.mjs";
import { serve } from "../server.mjs";
import { spread, table } from "../tables.mjs";
import { summary } from "../statistics.mjs";
import { NOTES } from "./notes.mjs";

const PAGE = `<!doctype html><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,">
  <script type="module" src="/embed/research-widget.js"></script>
  <research-widget src="/note.json" loading="eager"></research-widget>`;
const SCREEN = { width: 1280, height: 800 };
const SETTLE_MS = 2_000;
const GOALS = { longest: 300, blocked: 1_000, memory: 300 };
const RESULTS = new URL("../results/hostile.md", import.meta.url);

const { values: options, positionals } = parseArgs({ options: { runs: { type: "string" } }, allowPositionals: true });
const names = Object.keys(NOTES).filter((name) => name.includes(positionals[0] ?? ""));
const runs = Number(options.runs ?? 3);
const load = loadavg()[0];
const files = await ourFiles();
files.set("/index.html", Buffer.from(PAGE));
const server = await serve(files);
let version;

try {
  const rows = [];
  for (const name of names) {
    files.set("/note.json", Buffer.from(NOTES[name]()));
    const bytes = files.get("/note.json").length;
    const visits = [];
    for (let run = 0; run < runs; run++) visits.push(await visit());
    const [longest, blocked, memory] = ["longest", "blocked", "memory"].map((key) => summary(visits.map((v) => v[key]), 0));
    const isMet = longest.median <= GOALS.longest && blocked.median <= GOALS.blocked && memory.median <= GOALS.memory;
    const cells = [longest, blocked, memory].map((figures) => spread(figures, String));
    rows.push([name, kilobytes(bytes), visits[0].outcome, ...cells, isMet ? "yes" : "no"]);
    console.log(rows.at(-1).join(" | "));
  }
  const head = ["note", "kB", "outcome", "longest task, ms", "all tasks over 50 ms, ms", "memory of the tab, MB", "within the goals"];
  const about = sentence(circumstances({ browser: version, packages: [], load, runs }));
  const text = `# Hostile notes\n\n${about} Medians of ${runs} visits, least and greatest in brackets. Goals: no task over ${GOALS.longest} ms, ${GOALS.blocked} ms in all, ${GOALS.memory} MB.\n\n${table(head, rows)}\n`;
  console.log(`\n${text}`);
  if (positionals.length === 0) writeFileSync(RESULTS, text);
} finally {
  server.close();
}

/// One visit in a browser of its own.
async function visit() {
  const browser = await launch();
  version = browser.version;
  try {
    const page = await browser.open(`${server.origin}/index.html`, SCREEN, async (command) => {
      await command("Page.enable");
      await command("Page.addScriptToEvaluateOnNewDocument", { source: `(${observe})()` });
    });
    await page.until("window.outcome !== undefined");
    const measured = await page.run(`new Promise((resolve) => setTimeout(() => resolve(window.measured()), ${SETTLE_MS}))`);
    return { ...measured, memory: await peakMegabytes(browser) };
  } finally {
    await browser.stop();
  }
}

/// In the page, before all else: collects long tasks, and what became of the note.
function observe() {
  const tasks = [];
  new PerformanceObserver((entries) => tasks.push(...entries.getEntries())).observe({ type: "longtask", buffered: true });
  for (const name of ["ready", "failed"])
    addEventListener(`research-widget-${name}`, ({ detail }) => {
      window.outcome ??= name === "ready" ? "live" : `${detail.problems.length} problem${detail.problems.length === 1 ? "" : "s"} told`;
    });
  window.measured = () => ({
    outcome: window.outcome,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    blocked: tasks.reduce((sum, { duration }) => sum + duration, 0),
  });
}

/// The most that the tab's process has ever held, as Linux counts it.
async function peakMegabytes(browser) {
  const peaks = (await browser.rendererIds()).map((id) => {
    const [, kilobytes] = readFileSync(`/proc/${id}/status`, "utf8").match(/VmHWM:\s+(\d+) kB/);
    return Number(kilobytes) / 1000;
  });
  return Math.max(...peaks);
}

function kilobytes(bytes) {
  return bytes < 10_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000).toLocaleString("en");
}
