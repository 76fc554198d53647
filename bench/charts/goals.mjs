// What this suite is there to reach, in terms of its own measures.
import { OURS } from "./libraries.mjs";

const FRAME_MS = 1000 / 60;

const GOALS = [
  {
    goal: "a step at 1,000,000 points costs at most half of uPlot's",
    limit: (of) => 0.5 * of("step", 1_000_000, "uplot"),
    found: (of) => of("step", 1_000_000, OURS),
  },
  {
    goal: "a step at 100,000 points costs at most uPlot's",
    limit: (of) => of("step", 100_000, "uplot"),
    found: (of) => of("step", 100_000, OURS),
  },
  {
    goal: "a step at 1,000,000 points costs at most 1.2 times one at 1,000",
    limit: (of) => 1.2 * of("step", 1_000, OURS),
    found: (of) => of("step", 1_000_000, OURS),
  },
  {
    goal: "the first draw of 1,000,000 points costs at most 1.2 times uPlot's",
    limit: (of) => 1.2 * of("firstDraw", 1_000_000, "uplot"),
    found: (of) => of("firstDraw", 1_000_000, OURS),
  },
  {
    goal: "the first draw of 1,000 points is done within one frame",
    limit: () => FRAME_MS,
    found: (of) => of("firstDraw", 1_000, OURS),
  },
];

/// Rows of a table: the goal, its limit, what was found, and whether that is enough.
export function goals(measures) {
  const of = (measure, points, name) => measures[measure][points]?.[name]?.median ?? NaN;
  return GOALS.map(({ goal, limit, found }) => [goal, limit(of), found(of)])
    .filter(([, limit, found]) => !Number.isNaN(limit + found))
    .map(([goal, limit, found]) => [goal, limit.toFixed(1), found.toFixed(1), found <= limit ? "met" : "missed"]);
}
