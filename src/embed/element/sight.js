// Whether readers have a note before their eyes: half of it, or half a window of it, for a second.
const LONG_MS = 1_000;
const STEPS = 20; // of an element's height, at which the browser tells
const watched = new Map(); // elements, how they are told, and the timer of those in sight

const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const watch = watched.get(entry.target);
      clearTimeout(watch?.timer);
      if (watch && isInSight(entry)) wait(entry.target, watch);
    }
  },
  { threshold: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS) },
);

/// Calls `act` once the element has been in sight; again a second later where that returns false, as it is still there.
export function watchSight(element, act) {
  if (watched.has(element)) return;
  watched.set(element, { act });
  observer.observe(element);
}

export function unwatchSight(element) {
  clearTimeout(watched.get(element)?.timer);
  watched.delete(element);
  observer.unobserve(element);
}

function wait(element, watch) {
  watch.timer = setTimeout(() => {
    if (document.visibilityState === "visible" && watch.act()) unwatchSight(element);
    else wait(element, watch);
  }, LONG_MS);
}

// In a frame of another origin the browser does not tell how high the window is.
function isInSight({ isIntersecting, intersectionRect, boundingClientRect, rootBounds }) {
  const least = Math.min(boundingClientRect.height, rootBounds?.height ?? innerHeight) / 2;
  return isIntersecting && intersectionRect.height >= least;
}
