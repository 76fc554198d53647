// The results as Markdown whose tables read well as plain text, too.
import { sentence } from "../circumstances.mjs";
import { spread, table } from "../tables.mjs";
import { CONDITIONS } from "./conditions.mjs";
import { goals } from "./goals.mjs";
import { LIBRARIES, OURS } from "./libraries.mjs";

const milliseconds = (value) => value.toFixed(0);

/// By the name of a measure: what the tables call it, how its values look, and the digits that are kept of them.
export const MEASURES = {
  fcp: { title: "first contentful paint, ms", text: milliseconds, digits: 1 },
  lcp: { title: "largest contentful paint, ms", text: milliseconds, digits: 1 },
  ready: { title: "charts interactive, ms", text: milliseconds, digits: 1 },
  answers: { title: "a chart shows the values at the pointer, ms", text: milliseconds, digits: 1 },
  blocking: { title: "blocking time, first paint to charts, ms", text: milliseconds, digits: 1 },
  blockingAll: { title: "blocking time, start to charts, ms", text: milliseconds, digits: 1 },
  longest: { title: "longest task, start to charts, ms", text: milliseconds, digits: 1 },
  shift: { title: "layout shift", text: (value) => value.toFixed(3), digits: 6 },
  memory: { title: "memory, MB", text: (value) => (value / 1e6).toFixed(2), digits: 0 },
};

const SIZES = ["HTML", "CSS", "JS", "wasm", "JSON", "other", "all", "toRead"];

export function report({ sizes, measures, build, ...from }) {
  return (
    [
      "# The same note, loaded",
      `Median (least–greatest) of ${from.runs} visits; peers ${build}. ${sentence(from)} ` +
        "What is measured, and how: [README](../README.md).",
      `## Bytes sent, as brotli\n\n${sizeTable(sizes)}`,
      ...Object.entries(measures).map(([name, byMeasure]) => {
        const { title, description } = CONDITIONS[name];
        return `## ${title}\n\n${capitalised(description)}.\n\n${measureTable(byMeasure)}`;
      }),
      `## Goals\n\n${table(["goal", "limit", "found", ""], goals({ sizes, measures }))}`,
    ].join("\n\n") + "\n"
  );
}

function sizeTable(sizes) {
  const names = Object.keys(sizes);
  const rows = SIZES.filter((type) => names.some((name) => sizes[name][type])).map((type) => {
    const values = names.map((name) => sizes[name][type] ?? 0);
    const title = type === "toRead" ? "needed to read" : type;
    return [title, ...values.map((value) => value.toLocaleString("en")), ...comparison(names, values)];
  });
  return table(head("bytes", names), rows);
}

function measureTable(byMeasure) {
  const names = Object.keys(Object.values(byMeasure)[0]);
  const rows = Object.entries(byMeasure).map(([measure, byName]) => {
    const medians = names.map((name) => byName[name].median);
    const { title, text } = MEASURES[measure];
    return [title, ...names.map((name) => spread(byName[name], text)), ...comparison(names, medians)];
  });
  return table(head("measure", names), rows);
}

const peersOf = (names) => names.filter((name) => name !== OURS);

const isCompared = (names) => names.includes(OURS) && peersOf(names).length > 0;

const head = (first, names) => [
  first,
  ...names.map((name) => LIBRARIES[name].title),
  ...(isCompared(names) ? ["ours to best peer"] : []),
];

/// Our value as a multiple of the least of the peers'; a dash where that is nothing.
function comparison(names, values) {
  if (!isCompared(names)) return [];
  const ours = values[names.indexOf(OURS)];
  const best = Math.min(...values.filter((_, i) => names[i] !== OURS));
  return [best > 0 ? `${(ours / best).toFixed(2)}x` : "–"];
}

const capitalised = (text) => text[0].toUpperCase() + text.slice(1);
