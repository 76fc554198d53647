// What this suite is there to reach, in terms of its own measures.
import { LIBRARIES, OURS } from "./libraries.mjs";

const PEERS = Object.keys(LIBRARIES).filter((name) => name !== OURS);

/// The least of the peers.
const best = (of) => Math.min(...PEERS.map(of));

const milliseconds = (value) => `${value.toFixed(0)} ms`;
const bytes = (value) => `${value.toLocaleString("en")} B`;
const score = (value) => value.toFixed(4);

const code = ({ size }) => size("JS", OURS) + size("wasm", OURS) + size("CSS", OURS);

/// `slow` and `fast` give the median of a measure in that condition, `size` gives bytes by type.
const GOALS = [
  {
    goal: "what it takes to read ours is at most 25,000 bytes",
    limit: () => 25_000,
    found: ({ size }) => size("toRead", OURS),
    text: bytes,
  },
  {
    goal: "and less than what the leanest peer takes to show anything",
    limit: ({ size }) => best((name) => size("toRead", name)) - 1,
    found: ({ size }) => size("toRead", OURS),
    text: bytes,
  },
  {
    goal: "first contentful paint at most 0.6 of the best peer's, slow",
    limit: ({ slow }) => 0.6 * best((name) => slow("fcp", name)),
    found: ({ slow }) => slow("fcp", OURS),
    text: milliseconds,
  },
  {
    goal: "largest contentful paint at most 0.6 of the best peer's, slow",
    limit: ({ slow }) => 0.6 * best((name) => slow("lcp", name)),
    found: ({ slow }) => slow("lcp", OURS),
    text: milliseconds,
  },
  {
    goal: "charts interactive no later than Chart.js's, slow",
    limit: ({ slow }) => slow("ready", "chartjs"),
    found: ({ slow }) => slow("ready", OURS),
    text: milliseconds,
  },
  {
    goal: "values at the pointer after at most 0.8 of the best peer's time, slow",
    limit: ({ slow }) => 0.8 * best((name) => slow("answers", name)),
    found: ({ slow }) => slow("answers", OURS),
    text: milliseconds,
  },
  {
    goal: "blocking time after the first paint no longer than any peer's, slow",
    limit: ({ slow }) => best((name) => slow("blocking", name)),
    found: ({ slow }) => slow("blocking", OURS),
    text: milliseconds,
  },
  {
    goal: "blocking time from the start no longer than any peer's, slow",
    limit: ({ slow }) => best((name) => slow("blockingAll", name)),
    found: ({ slow }) => slow("blockingAll", OURS),
    text: milliseconds,
  },
  {
    goal: "no layout shift, in any condition",
    limit: () => 0,
    found: ({ slow, fast }) => Math.max(slow("shift", OURS), fast("shift", OURS)),
    text: score,
  },
  { goal: "JS, wasm and CSS at most 130,000 bytes", limit: () => 130_000, found: code, text: bytes },
  { goal: "aim: JS, wasm and CSS at most 100,000 bytes", limit: () => 100_000, found: code, text: bytes },
];

/// Rows of a table: the goal, its limit, what was found, and whether that is enough; without those that lack a page or
/// a condition.
export function goals({ sizes, measures }) {
  const of = (condition) => (measure, name) => measures[condition]?.[measure][name]?.median ?? NaN;
  const size = (type, name) => (sizes[name] ? (sizes[name][type] ?? 0) : NaN);
  const from = { slow: of("slow"), fast: of("fast"), size };
  return GOALS.map(({ goal, limit, found, text }) => [goal, limit(from), found(from), text])
    .filter(([, limit, found]) => !Number.isNaN(limit + found))
    .map(([goal, limit, found, text]) => [goal, text(limit), text(found), found <= limit ? "met" : "missed"]);
}
