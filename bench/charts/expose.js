// What every page of this suite offers to whoever drives it: window.scaleBench.
import { rangeOf, seriesOf } from "./data.js";

/// Offers a library: `prepare` gives the data its shape and is not timed, `draw` draws all of them for the first time,
/// `show` shows a range of them.
export function expose({ prepare = (data) => data, draw, show }) {
  const root = document.querySelector("#chart");
  let count = 0;
  window.scaleBench = {
    async load(points) {
      const data = prepare(seriesOf(points));
      count = points;
      return millisecondsUntilPainted(() => draw(root, data));
    },
    async step(step) {
      const [from, to] = rangeOf(step, count);
      return millisecondsUntilPainted(() => show(from, to));
    },
  };
}

async function millisecondsUntilPainted(act) {
  const start = performance.now();
  act();
  await painted();
  return performance.now() - start;
}

/// A message sent from a frame's callback arrives once that frame is laid out and painted.
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}
