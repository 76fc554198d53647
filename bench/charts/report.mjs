// The results as Markdown whose tables read well as plain text, too.
import { sentence } from "../circumstances.mjs";
import { spread, table } from "../tables.mjs";
import { goals } from "./goals.mjs";
import { LIBRARIES, OURS } from "./libraries.mjs";

const TITLES = {
  firstDraw: "First draw",
  step: "One step of zoom or pan: the median of 60",
  slowStep: "A slow step: the 95th percentile of 60",
  processor: "One step: processor time of the whole browser, all its threads together",
};

export function report({ measures, ...from }) {
  return (
    [
      "# Charts of a thousand to a million points",
      `Milliseconds: median (least–greatest) of ${from.runs} runs. ${sentence(from)} ` +
        "What is measured, and how: [README](../README.md).",
      ...Object.entries(measures).map(([name, bySize]) => `## ${TITLES[name]}\n\n${measureTable(bySize)}`),
      `## Goals\n\n${table(["goal", "limit", "found", ""], goals(measures))}`,
    ].join("\n\n") + "\n"
  );
}

function measureTable(bySize) {
  const names = Object.keys(Object.values(bySize)[0]);
  const peers = names.filter((name) => name !== OURS);
  const isCompared = names.includes(OURS) && peers.length > 0;
  const rows = Object.entries(bySize).map(([points, byLibrary]) => {
    const best = Math.min(...peers.map((name) => byLibrary[name].median));
    return [
      Number(points).toLocaleString("en"),
      ...names.map((name) => spread(byLibrary[name], milliseconds)),
      ...(isCompared ? [`${(byLibrary[OURS].median / best).toFixed(2)}x`] : []),
    ];
  });
  return table(
    ["points", ...names.map((name) => LIBRARIES[name].title), ...(isCompared ? ["ours to best peer"] : [])],
    rows,
  );
}

const milliseconds = (value) => value.toFixed(value < 100 ? 1 : 0);
