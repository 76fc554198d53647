// What both charts show, for any library: labels of quarters, and series of numbers.
import { growthAt, levelAt, note, quarterOf, quartersBetween, seriesOf } from "./figures.js";
import { dollars, growth, quarterName } from "./words.js";

const COLORS = ["#c24e00", "#0f6cbd", "#7a5d45"];
const OLD_COLOR = "#8fb9e0";

const VIEWS = {
  yoy: {
    subtitle: (quantity) => `${quantity}, change on a year earlier, percent`,
    valueAt: growthAt,
    text: (value) => growth(value, 1),
    tick: (value) => `${value}%`,
  },
  level: {
    subtitle: (quantity) => `${quantity} a quarter, USD billion`,
    valueAt: levelAt,
    text: dollars,
    tick: dollars,
  },
};

export const charts = note.charts.map(({ id, title, quantity, mark, series, views, from, to }) => {
  const { subtitle, valueAt, text, tick } = VIEWS[views[0]];
  const quarters = quartersBetween(quarterOf(from), quarterOf(to));
  const lines = series.map(seriesOf);
  return {
    id,
    title,
    subtitle: subtitle(quantity),
    isBar: mark === "bar",
    labels: quarters.map(quarterName),
    series: lines.flatMap((line, i) =>
      parts(line, i, quarters, (quarter) => valueAt(line, quarter)),
    ),
    text,
    tick,
    footnote: footnote(lines),
  };
});

/// One series, or two where its definition changed: they are not comparable, so no line joins them.
function parts(line, i, quarters, valueAt) {
  const name = line.label ?? line.name;
  const part = { name, color: COLORS[i], isDashed: i === 2, values: quarters.map(valueAt) };
  const change = line.breaks && quarterOf(line.breaks[0].at);
  if (!change) return [part];
  const only = (isShown) => part.values.map((value, at) => (isShown(quarters[at]) ? value : null));
  return [
    { ...part, name: `${name} (old)`, color: OLD_COLOR, values: only((quarter) => quarter < change) },
    { ...part, values: only((quarter) => quarter >= change) },
  ];
}

function footnote(lines) {
  const remark = ({ label }, period, reason) => `${label}, ${quarterName(quarterOf(period))}: ${reason}`;
  return [
    ...lines.flatMap((line) => line.breaks?.map(({ at, reason }) => remark(line, at, reason)) ?? []),
    ...lines.flatMap((line) => line.gaps?.map(({ periods, reason }) => remark(line, periods[0], reason)) ?? []),
    ...lines.map(({ label, definition }) => `${label}: ${definition}`),
  ].join(" ");
}

