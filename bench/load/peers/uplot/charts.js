// uPlot, which has lines and bars, and a tooltip of our own, which it has not.
import uPlot from "uplot";
import { tooltip } from "./tooltip.js";

const LEGEND_HEIGHT = 30;

/// Draws the chart and gives the function that removes it.
export function draw(root, chart) {
  const size = () => ({ width: root.clientWidth, height: root.clientHeight - LEGEND_HEIGHT });
  const plot = new uPlot({ ...optionsOf(chart), ...size() }, columnsOf(chart), root);
  const observer = new ResizeObserver(() => plot.setSize(size()));
  observer.observe(root);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
}

const columnsOf = ({ labels, series }) => [labels.map((_, i) => i), ...series.map(({ values }) => values)];

function optionsOf(chart) {
  const { isBar, labels, series, tick } = chart;
  const years = labels.flatMap((label, i) => (label.startsWith("Q1 ") ? i : []));
  const grid = { stroke: "#dfe3e8", width: 1 };
  const axis = { font: "12px system-ui, sans-serif", stroke: "#58616c", ticks: { show: false } };
  const margin = isBar ? 0.6 : 0.1;
  return {
    legend: { live: false },
    cursor: { y: false, drag: { x: false } },
    scales: {
      x: { time: false, range: (_, min, max) => [min - margin, max + margin] },
      y: { range: (_, min, max) => [0, max * 1.1] },
    },
    axes: [
      {
        ...axis,
        size: 30,
        grid: { show: false },
        splits: () => years,
        values: () => years.map((i) => labels[i].slice(3)),
      },
      { ...axis, grid, values: (_, values) => values.map(tick) },
    ],
    series: [{}, ...series.map((line, i) => (isBar ? bars(line, i) : stroke(line)))],
    plugins: [tooltip(chart)],
  };
}

const stroke = ({ name, color, isDashed }) => ({
  label: name,
  stroke: color,
  width: 2,
  dash: isDashed ? [5, 3] : [],
  points: { show: false },
});

/// Two series share a quarter: the bars of the first stand left of its middle, those of the second right of it.
const bars = ({ name, color }, i) => ({
  label: name,
  fill: color,
  points: { show: false },
  paths: uPlot.paths.bars({ size: [0.38, 40], align: i === 0 ? -1 : 1 }),
});
