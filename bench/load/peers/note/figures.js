// The figures that the page computes from the levels of the note.
import note from "../../../../notes/amazon-q1-2026.json";

export { note };

const byId = (list, id) => list.find((item) => item.id === id);

export const seriesOf = (id) => byId(note.series, id);

export const companyOf = (id) => byId(note.companies, id);

/// Quarters are counted from year 0 on, so that a year is 4.
export function quarterOf(period) {
  const [year, quarter] = period.split("-Q").map(Number);
  return 4 * year + quarter - 1;
}

export const quartersBetween = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const levelAt = ({ start, values }, quarter) => values[quarter - quarterOf(start)] ?? null;

/// Percent on a year earlier; some series hold nothing else.
export function growthAt(series, quarter) {
  if (series.measure === "yoy") return levelAt(series, quarter);
  const [now, before] = [levelAt(series, quarter), levelAt(series, quarter - 4)];
  return now === null || before === null ? null : 100 * (now / before - 1);
}

/// Percent of the series that it is a part of.
export const shareAt = (series, quarter) =>
  (100 * levelAt(series, quarter)) / levelAt(seriesOf(series.shareOf), quarter);
