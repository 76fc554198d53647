// What the entries that a page was observed with come to.

const LONG_MS = 50; // what a task longer than this takes beyond it, it blocks
const SESSION_GAP_MS = 1000;
const SESSION_MS = 5000;

/// Milliseconds since the visit began; the layout shift is a score.
export function vitals(entries, mark) {
  const { startTime: fcp } = entries.paint.find(({ name }) => name === "first-contentful-paint");
  const { startTime: ready } = entries.mark.find(({ name }) => name === mark);
  return {
    fcp,
    lcp: entries["largest-contentful-paint"].at(-1).startTime,
    ready,
    blocking: blockingMs(entries.longtask, fcp, ready),
    blockingAll: blockingMs(entries.longtask, 0, ready),
    longest: Math.max(0, ...clipped(entries.longtask, 0, ready)),
    shift: largestSession(entries["layout-shift"]),
  };
}

/// What tasks take beyond 50 ms each between two times; what lies outside does not count.
export const blockingMs = (tasks, from, to) =>
  clipped(tasks, from, to).reduce((sum, duration) => sum + Math.max(0, duration - LONG_MS), 0);

/// How much of each task lies between two times.
const clipped = (tasks, from, to) =>
  tasks.map(({ startTime, duration }) =>
    Math.max(0, Math.min(startTime + duration, to) - Math.max(startTime, from)),
  );

/// Cumulative layout shift as web-vitals reckons: shifts without recent input, in sessions of at most five seconds
/// without a second's pause; the largest session counts.
export function largestSession(shifts) {
  let [largest, session, first, last] = [0, 0, -Infinity, -Infinity];
  for (const { startTime, value } of shifts.filter(({ hadRecentInput }) => !hadRecentInput)) {
    const isNew = startTime - last >= SESSION_GAP_MS || startTime - first >= SESSION_MS;
    session = isNew ? value : session + value;
    if (isNew) first = startTime;
    last = startTime;
    largest = Math.max(largest, session);
  }
  return largest;
}
