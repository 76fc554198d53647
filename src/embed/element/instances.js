// Limits the number of WebAssembly instances in a page. When another element needs one, an element far from the window
// releases its own: its content stays, and becomes interactive again when it comes near.
const NEAR = "600px"; // distance from the window at which an element starts to load
const MOST = 60; // instances: Chromium allows some 125 in a page, and one that restarts has two for a moment
const SEEN_MS = 100;

const watched = new Map(); // elements, and how they are told that they are near
const near = new Set();
const waiting = new Map(); // elements that wait for an instance, and how they are told
const live = new Map(); // elements with an instance, longest away from the window first, and how to release it

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else if (near.delete(target) && live.has(target)) keep(target, live.get(target));
      if (isIntersecting) watched.get(target)?.();
    }
    share();
  },
  { rootMargin: NEAR },
);

/// From now on the element is told when it comes near the window, or when the page is printed.
export function watch(element, onNear) {
  if (watched.size === 0) addEventListener("beforeprint", tellAll);
  watched.set(element, onNear);
  observer.observe(element);
}

/// The element has left the page.
export function unwatch(element) {
  watched.delete(element);
  near.delete(element);
  observer.unobserve(element);
  if (watched.size === 0) removeEventListener("beforeprint", tellAll);
}

/// Resolves once the element may have an instance; `release` frees it, or returns false where that is not possible.
export function acquire(element, release) {
  if (live.has(element)) return undefined;
  return new Promise((resolve) => {
    waiting.set(element, () => resolve(keep(element, release)));
    share();
  });
}

/// The element has no instance any more.
export function free(element) {
  live.delete(element);
  waiting.delete(element);
  share();
}

/// An element has become live and can be released: but not within its own call, and not before its page has seen it.
export function shareLater() {
  setTimeout(share, SEEN_MS);
}

// Gives instances to those that wait, those near the window first.
function share() {
  while (waiting.size > 0 && (live.size < MOST || isOneReleased())) {
    const next = [...waiting.keys()].find((element) => near.has(element)) ?? waiting.keys().next().value;
    const give = waiting.get(next);
    waiting.delete(next);
    give();
  }
}

function isOneReleased() {
  const far = [...live].find(([element, release]) => !near.has(element) && release());
  return far !== undefined && live.delete(far[0]);
}

// Moves to the end of the order.
function keep(element, release) {
  live.delete(element);
  live.set(element, release);
}

function tellAll() {
  for (const onNear of watched.values()) onNear();
}
