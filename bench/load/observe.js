// What runs in every page before its own scripts: it takes down what the browser reports.

/// Sets window.loadBench: a promise of all entries, kept some time after the page has set the mark; rejected when the
/// page fails or takes longer than the limit.
export function observe(mark, settleMs, limitMs) {
  const entries = {};
  const fields = {
    paint: ({ name, startTime }) => ({ name, startTime }),
    "largest-contentful-paint": ({ startTime, size }) => ({ startTime, size }),
    "layout-shift": ({ startTime, value, hadRecentInput }) => ({ startTime, value, hadRecentInput }),
    longtask: ({ startTime, duration }) => ({ startTime, duration }),
    mark: ({ name, startTime }) => ({ name, startTime }),
  };
  window.loadBench = new Promise((resolve, reject) => {
    const see = (type, list) => {
      entries[type].push(...list.getEntries().map(fields[type]));
      if (list.getEntriesByName(mark).length > 0) setTimeout(() => resolve(entries), settleMs);
    };
    for (const type of Object.keys(fields)) {
      entries[type] = [];
      new PerformanceObserver((list) => see(type, list)).observe({ type, buffered: true });
    }
    addEventListener("error", ({ message }) => reject(new Error(message)));
    addEventListener("unhandledrejection", ({ reason }) => reject(reason));
    setTimeout(() => reject(new Error(`no mark ${mark}`)), limitMs);
  });
}

/// Sets window.answer: a promise of the time at which the page first shows the values at the pointer, which `isShown`
/// tells in each frame.
export function observeAnswer(isShown, limitMs) {
  window.answer = new Promise((resolve, reject) => {
    const look = () => {
      if (document.body && isShown()) resolve(performance.now());
      else if (performance.now() > limitMs) reject(new Error("no value at the pointer"));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
