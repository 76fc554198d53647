// Whether a page really shows what it was asked to: the outline of its picture beside that of the data.
import { HEIGHT, WIDTH } from "./size.js";

const LEAST_LIKENESS = 0.97;
const LEAST_WIDTH = 0.8;

/// Fails unless the picture of the page's chart has a line that runs like the data from `from` to `to`.
export async function assertDrawn(page, { time, values }, [from, to]) {
  const clip = await page.run(`(${plotRectangle})()`);
  if (clip.width !== WIDTH || clip.height !== HEIGHT)
    throw new Error(`the chart is ${clip.width} x ${clip.height} px, not ${WIDTH} x ${HEIGHT}`);
  const { data } = await page.command("Page.captureScreenshot", { clip: { ...clip, scale: 1 } });
  const line = longestRun(await page.run(`(${outlineOf})("${data}")`));
  if (line.length < LEAST_WIDTH * WIDTH) throw new Error(`the line is ${line.length} of ${WIDTH} px wide`);
  const place = (ms) => ((ms - time[0]) / (time.at(-1) - time[0])) * (time.length - 1);
  const tops = highest(values, place(from), place(to), line.length);
  const likeness = -correlation(line, tops); // rows are counted downwards
  if (likeness < LEAST_LIKENESS) throw new Error(`the line is not that of the data: correlation ${likeness}`);
}

/// In the page: where the plot stands.
function plotRectangle() {
  const plot = document.querySelector("#chart .plot svg, #chart canvas");
  if (!plot) throw new Error("the page has no plot");
  const { x, y, width, height } = plot.getBoundingClientRect();
  return { x, y, width, height };
}

/// In the page: for each column of a PNG picture the first row that is neither white, grey nor black.
async function outlineOf(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const isColoured = (row, column) => {
    const rgb = data.subarray(4 * (row * width + column), 4 * (row * width + column) + 3);
    return Math.max(...rgb) - Math.min(...rgb) > 60;
  };
  const rows = Array.from({ length: height }, (_, row) => row);
  return Array.from({ length: width }, (_, column) => rows.findIndex((row) => isColoured(row, column)));
}

/// The longest stretch without a -1: the line, without a label beside it.
function longestRun(rows) {
  const runs = [[]];
  for (const row of rows) row === -1 ? runs.push([]) : runs.at(-1).push(row);
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/// The highest value in each of `count` equal parts of the places from `first` to `last`; between points is a line.
function highest(values, first, last, count) {
  const at = (place) => {
    const i = Math.min(Math.floor(place), values.length - 2);
    return values[i] + (place - i) * (values[i + 1] - values[i]);
  };
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [part, part + 1].map((edge) => first + ((last - first) * edge) / count);
    return values
      .subarray(Math.ceil(from), Math.floor(to) + 1)
      .reduce((a, b) => Math.max(a, b), Math.max(at(from), at(to)));
  });
}

function correlation(xs, ys) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const covariance = (as, a0, bs, b0) => mean(as.map((a, i) => (a - a0) * (bs[i] - b0)));
  return covariance(xs, x0, ys, y0) / Math.sqrt(covariance(xs, x0, xs, x0) * covariance(ys, y0, ys, y0));
}
