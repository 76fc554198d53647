// Turns of the page, between parts of what takes long. Firefox holds timers back for seconds while a page is loading, but
// neither messages nor frames.

/// Resolves after the page has had its turn.
export function pageTurn() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/// Acts after some milliseconds, or with the next frame.
export function soon(act, ms) {
  const timer = setTimeout(once, ms);
  const frame = requestAnimationFrame(once);
  function once() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    act();
  }
}
