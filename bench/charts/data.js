// The data that every library draws, and the ranges that every library shows.

const START_MS = Date.UTC(2024, 0, 2);
const MINUTE_MS = 60_000;
const SEED = 20_240_102;

/// How many ranges `rangeOf` knows.
export const STEPS = 60;

/// Where the walk through the ranges turns: at the step, the share of the whole that is seen, and its middle.
const TURNS = [
  { step: -1, share: 1, middle: 0.5 },
  { step: 19, share: 0.02, middle: 0.62 }, // zoomed in
  { step: 29, share: 0.02, middle: 0.7 }, // panned
  { step: 39, share: 0.25, middle: 0.6 }, // zoomed out
  { step: 49, share: 0.25, middle: 0.3 }, // panned back
  { step: 59, share: 1, middle: 0.5 }, // all again
];

/// A random walk, one value a minute; the same for the same number of points.
export function seriesOf(points) {
  const random = mulberry32(SEED);
  let value = 100;
  return {
    time: Float64Array.from({ length: points }, (_, i) => START_MS + i * MINUTE_MS),
    values: Float64Array.from({ length: points }, () => (value += random() - 0.5)),
  };
}

/// What the step shows, first and last, in epoch milliseconds.
export function rangeOf(step, points) {
  const next = TURNS.findIndex((turn) => step <= turn.step);
  const [from, to] = [TURNS[next - 1], TURNS[next]];
  const way = (step - from.step) / (to.step - from.step);
  const share = from.share * (to.share / from.share) ** way;
  const middle = from.middle + (to.middle - from.middle) * way;
  const whole = (points - 1) * MINUTE_MS;
  const first = Math.min(Math.max(middle - share / 2, 0), 1 - share);
  return [START_MS + first * whole, START_MS + (first + share) * whole];
}

function mulberry32(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
