// Whether a page shows the note, and charts that answer; shadow roots included, closed ones too.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { prose } from "./peers/note/words.js";

const NOTE = JSON.parse(readFileSync(new URL("../../notes/amazon-q1-2026.json", import.meta.url)));
const FIGURES = ["$181.5B", "+17%", "$37.6B", "+28%", "$364B", ">$20B", "$44.2B", "24% of revenue", "−5% a quarter"];
const ANSWER_MS = 500; // for a chart to answer the pointer
const LEAST_COLOURED = 500; // pixels of a chart

/// All that the page has to say, in pieces.
const PHRASES = [
  ...[NOTE.title, NOTE.standfirst, NOTE.publisher.name, ...FIGURES],
  ...NOTE.keyFigures.map(({ label }) => label),
  ...[String(NOTE.sentiment.score), NOTE.sentiment.label, "AMZN", "MSFT"],
  ...NOTE.summary.map(prose),
  ...NOTE.charts.map(({ title }) => title),
  ...NOTE.sections.flatMap(({ heading, body }) => [heading, ...body.map(prose)]),
  ...NOTE.scenarios.assumptions.map(({ name }) => name),
  ...NOTE.scenarios.cases.flatMap(({ name, summary }) => [name, summary]),
  ...NOTE.sources.map(({ title }) => title),
  ...NOTE.disclosures,
  ...[NOTE.callToAction.text, NOTE.callToAction.button],
];

const withoutSpace = (text) => text.replace(/\s+/g, "");

const missingPhrases = (text) => PHRASES.filter((phrase) => !withoutSpace(text).includes(withoutSpace(phrase)));

export async function assertText(page) {
  const missing = missingPhrases((await look(page)).text);
  if (missing.length > 0) throw new Error(`the page does not say: ${missing.join(" | ")}`);
}

/// Whether the page shows the summary and the analysis.
export async function saysNote(page) {
  const missing = missingPhrases((await look(page)).text);
  const story = [...NOTE.summary, ...NOTE.sections.flatMap(({ body }) => body)].map(prose);
  return !story.some((text) => missing.includes(text));
}

/// Fails unless each chart of the note is drawn in colour and looks different once the pointer is over it.
export async function assertInteractive(page) {
  const { plots } = await look(page);
  if (plots.length !== NOTE.charts.length) throw new Error(`${plots.length} charts, not ${NOTE.charts.length}`);
  for (const { x, y, width, height } of plots) {
    const clip = { x, y, width, height, scale: 1 };
    const picture = async () => (await page.command("Page.captureScreenshot", { clip })).data;
    await page.run(`scrollTo(0, ${y - 100})`);
    const top = y - (await page.run("scrollY"));
    const before = await picture();
    const coloured = await page.run(`(${colouredPixels})("${before}")`);
    if (coloured < LEAST_COLOURED) throw new Error(`a chart has ${coloured} coloured pixels`);
    await page.command("Input.dispatchMouseEvent", { type: "mouseMoved", x: x + width / 2, y: top + height / 2 });
    await sleep(ANSWER_MS);
    if ((await picture()) === before) throw new Error("a chart does not answer the pointer");
  }
}

/// Where the first chart is, in pixels of the page.
export const firstPlot = async (page) => (await look(page)).plots[0];

/// The text that is laid out, and where elements of the class `plot` are, in pixels of the page.
async function look(page) {
  const { documents, strings } = await page.command("DOMSnapshot.captureSnapshot", { computedStyles: [] });
  const [{ nodes, layout }] = documents;
  const classOf = (node) => {
    const pairs = nodes.attributes[node];
    const at = pairs.findIndex((index, i) => i % 2 === 0 && strings[index] === "class");
    return at === -1 ? "" : (strings[pairs[at + 1]] ?? ""); // an empty value has no string
  };
  // What is offered to the keyboard alone, inside a paragraph, is none of its words.
  const isSkip = (node) => node >= 0 && (classOf(node) === "skip" || isSkip(nodes.parentIndex[node] ?? -1));
  const words = layout.text.map((index, i) => (isSkip(layout.nodeIndex[i]) ? "" : (strings[index] ?? "")));
  const text = words.join("");
  const plots = layout.nodeIndex.flatMap((node, i) => {
    const [x, y, width, height] = layout.bounds[i];
    return classOf(node).split(/\s+/).includes("plot") ? { x, y, width, height } : [];
  });
  return { text, plots };
}

/// In the page: how many pixels of a PNG picture are neither white, grey nor black.
async function colouredPixels(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    const rgb = data.subarray(i, i + 3);
    if (Math.max(...rgb) - Math.min(...rgb) > 60) count += 1;
  }
  return count;
}
