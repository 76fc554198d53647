// When charts are ready: the mark that the bench waits for.

/// To be called as each chart has been drawn with its listeners; the first frame that shows all of them is marked.
export function countdown(charts) {
  return () => {
    charts -= 1;
    if (charts === 0) requestAnimationFrame(() => performance.mark("charts-ready"));
  };
}
