// The results as Markdown whose tables read well as plain text, too.
import { goals } from "./goals.mjs";
import { LIBRARIES, OURS } from "./libraries.mjs";

const TITLES = {
  firstDraw: "First draw",
  step: "One step of zoom or pan: the median of 60",
  slowStep: "A slow step: the 95th percentile of 60",
  processor: "One step: processor time of the whole browser, all its threads together",
};

export function report({ date, browser, machine, load, versions, runs, measures }) {
  const packages = Object.entries(versions).map((entry) => entry.join(" "));
  return (
    [
      "# Charts of a thousand to a million points",
      `Milliseconds: median (least–greatest) of ${runs} runs. ${date}, ${[browser, ...packages].join(", ")}; ` +
        `${machine}, load ${load.toFixed(1)} at the start. What is measured, and how: [README](../README.md).`,
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
      ...names.map((name) => spread(byLibrary[name])),
      ...(isCompared ? [`${(byLibrary[OURS].median / best).toFixed(2)}x`] : []),
    ];
  });
  return table(
    ["points", ...names.map((name) => LIBRARIES[name].title), ...(isCompared ? ["ours to best peer"] : [])],
    rows,
  );
}

const spread = ({ median, min, max }) => `${milliseconds(median)} (${milliseconds(min)}–${milliseconds(max)})`;

const milliseconds = (value) => value.toFixed(value < 100 ? 1 : 0);

function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [head, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("\n");
}
