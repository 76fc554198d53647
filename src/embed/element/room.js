// Which elements are near the window, and which have an instance: a page has room for so many and no more. Where another
// one needs room, one far from the window is let go: what it shows stays, and becomes live again when it comes near.
const NEAR = "600px"; // so far from the window an element begins to load
const MOST = 60; // instances: Chromium has room for some 125 in a page, and one that begins anew has two for a moment
const SEEN_MS = 100;

const watched = new Set();
const near = new Set();
const waiting = new Map(); // elements that wait for room, and what they are told by
const live = new Map(); // elements that have room, longest away from the window first, and what lets them go

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else if (near.delete(target) && live.has(target)) keep(target, live.get(target));
      if (isIntersecting) target.begin();
    }
    share();
  },
  { rootMargin: NEAR },
);

/// From now on the element begins when it comes near the window, or when the page is printed.
export function watch(element) {
  if (watched.size === 0) addEventListener("beforeprint", beginAll);
  watched.add(element);
  observer.observe(element);
}

/// The element has left the page.
export function unwatch(element) {
  watched.delete(element);
  near.delete(element);
  observer.unobserve(element);
  if (watched.size === 0) removeEventListener("beforeprint", beginAll);
}

/// Resolves once there is room for an instance of the element; `letGo` frees it, or says false where that can't be.
export function room(element, letGo) {
  if (live.has(element)) return undefined;
  return new Promise((resolve) => {
    waiting.set(element, () => resolve(keep(element, letGo)));
    share();
  });
}

/// The element needs no room any more.
export function leave(element) {
  live.delete(element);
  waiting.delete(element);
  share();
}

/// One has become live, which can now be let go: but not in its own call, and not before its page has seen it.
export function shareLater() {
  setTimeout(share, SEEN_MS);
}

// Gives room to those that wait, those near the window first.
function share() {
  while (waiting.size > 0 && (live.size < MOST || isOneLetGo())) {
    const next = [...waiting.keys()].find((element) => near.has(element)) ?? waiting.keys().next().value;
    const give = waiting.get(next);
    waiting.delete(next);
    give();
  }
}

function isOneLetGo() {
  const far = [...live].find(([element, letGo]) => !near.has(element) && letGo());
  return far !== undefined && live.delete(far[0]);
}

// Last in the order.
function keep(element, letGo) {
  live.delete(element);
  live.set(element, letGo);
}

function beginAll() {
  for (const element of watched) element.begin();
}
