// A table as it is pasted out of a spreadsheet, read as series. Every guess is shown to be confirmed.
import Papa from "papaparse";
import { decimalMark, isGap, readNumber } from "./numbers.js";
import { FREQUENCIES, asEndsOfPeriods, later, ordinal, readPeriod } from "./periods.js";
import { CURRENCIES, nameOf, unitOf } from "./units.js";

const MISSING_LIMIT = 400; // periods between two rows that are filled with gaps

/// The rows of a text with tabs, commas or semicolons, without empty rows and columns.
export function cellsOf(text) {
  const { data } = Papa.parse(text.replace(/\s+$/, ""), { delimiter: text.includes("\t") ? "\t" : "" });
  const width = Math.max(0, ...data.map(({ length }) => length));
  const rows = data.map((row) => Array.from({ length: width }, (_, place) => (row[place] ?? "").trim()));
  const isUsed = (_, column) => rows.some((row) => row[column] !== "");
  return rows.map((row) => row.filter(isUsed)).filter((row) => row.some((cell) => cell !== ""));
}

/// Reads series out of rows. `problem` says what is in the way; `notices` what was done that nobody may have meant.
export function readTable(text, given = {}) {
  const cells = cellsOf(text);
  if (!cells.length) return { problem: "There is no table: expected rows with tabs, commas or semicolons between cells." };
  const turned = orientation(cells, given.monthFirst);
  if (!turned) return { problem: noPeriods(cells) };
  const { header, body, isAcross, corner } = turned;
  const mark = given.mark ?? decimalMark(body.flatMap(({ cells }) => cells));
  const notices = isAcross ? ["The periods stand in the first row."] : ["The periods stand in the first column."];
  const periods = frequencyOf(body.map(({ period }) => period));
  if (periods.problem) return periods;
  if (periods.isEnds) notices.push(`The days are the ends of periods, read as ${periods.frequency}s.`);
  const rows = body.map(({ cells }, place) => ({ cells, period: periods.texts[place] }));
  const columns = header.map((heading, column) => readColumn(heading, column, rows, { mark, isAcross, corner })).filter(Boolean);
  const problem =
    columns.map((column) => column.problem).find(Boolean) ??
    repeated(rows) ??
    (columns.length ? undefined : "Found periods but no column of figures beside them.");
  if (problem) return { problem };
  const { series, missing } = aligned(columns, rows, periods.frequency);
  if (missing)
    notices.push(
      `${missing} ${missing === 1 ? "period is" : "periods are"} not in the table and ${missing === 1 ? "stays" : "stay"} empty.`,
    );
  return { frequency: periods.frequency, mark, series, notices, periods: rows.map(({ period }) => period) };
}

/// The table with periods down: `header` without the cell above them, `body` the rows that begin with a period.
function orientation(cells, monthFirst) {
  const down = headed(cells, monthFirst);
  const turned = cells[0].map((_, column) => cells.map((row) => row[column]));
  const across = headed(turned, monthFirst);
  if (!down && !across) return undefined;
  const isAcross = !down || (across && across.body.length > down.body.length);
  return { ...(isAcross ? across : down), isAcross };
}

/// A table whose first column has periods: rows above the first of them are its header.
function headed(rows, monthFirst) {
  // One day that can only be month first is enough for all of them.
  const isMonthFirst = monthFirst || rows.some(([first]) => /^\s*\d{1,2}\/(?:1[3-9]|[23]\d)\/\d{4}\s*$/.test(first));
  const periods = rows.map(([first]) => readPeriod(first, isMonthFirst));
  const start = periods.findIndex(Boolean);
  const count = periods.filter(Boolean).length;
  if (start < 0 || count < 2 || periods.slice(start).some((period) => !period) || start > 3) return undefined;
  const header = rows[0].slice(1).map((_, column) =>
    rows
      .slice(0, start)
      .map((row) => row[column + 1])
      .filter(Boolean)
      .join(", "),
  );
  const corner = rows
    .slice(0, start)
    .map(([first]) => first)
    .join(" ");
  const named = header.map((name, column) => name || (header.length === 1 && corner ? corner : `Series ${column + 1}`));
  return {
    header: named,
    corner,
    body: rows.slice(start).map((row, place) => ({ period: periods[start + place], cells: row.slice(1) })),
  };
}

function noPeriods(cells) {
  const seen = cells[0]
    .slice(1, 4)
    .concat(cells.slice(1, 4).map(([first]) => first))
    .filter(Boolean)
    .slice(0, 4);
  const found = seen.map((cell) => `“${cell}”`).join(", ") || "nothing";
  return `Found no periods in the first row or the first column (found ${found}). Expected at least two such as 2024, 2024-Q1, Q1 2024, Mar 2024 or 2024-03-31.`;
}

/// One frequency for all; days that end periods are those.
function frequencyOf(periods) {
  const frequencies = [...new Set(periods.map(({ frequency }) => frequency))];
  const texts = periods.map(({ text }) => text);
  if (frequencies.length > 1) {
    const [one, other] = frequencies.map((frequency) => periods.find((period) => period.frequency === frequency).text);
    return {
      problem: `Found periods of two lengths, ${one} and ${other}: expected one frequency in a table (${FREQUENCIES.join(", ")}).`,
    };
  }
  const ends = frequencies[0] === "day" ? asEndsOfPeriods(texts) : undefined;
  return ends ? { ...ends, isEnds: true } : { frequency: frequencies[0], texts };
}

function readColumn(heading, column, rows, { mark, isAcross, corner }) {
  const cells = rows.map(({ cells }) => cells[column]);
  if (cells.every(isGap)) return undefined;
  const values = cells.map((cell) => readNumber(cell, mark));
  const wrong = values.indexOf(undefined);
  const place = isAcross ? "row" : "column";
  if (wrong >= 0)
    return {
      problem: `${rows[wrong].period}, ${place} “${heading}”: found “${cells[wrong]}”, expected a number such as ${mark === "," ? "1.234,5" : "1,234.5"}, or an empty cell for a gap.`,
    };
  // What the column says itself wins over what stands in the corner for all of the table.
  const own = unitOf(`${heading} ${cells.find((cell) => !isGap(cell))}`);
  const all = own.unit && !CURRENCIES.includes(own.unit) ? { why: [] } : unitOf(corner);
  const { unit = all.unit ?? "number", scale = all.scale ?? "one" } = own;
  const why = own.why.length ? own.why : all.why;
  return { name: nameOf(heading), unit, scale, why, values };
}

function repeated(rows) {
  const seen = new Set();
  for (const { period } of rows) {
    if (seen.has(period)) return `Found ${period} twice: expected each period once.`;
    seen.add(period);
  }
  return undefined;
}

/// Values in rising order of their periods; periods between that the table does not have are gaps, but for days, which
/// keep their dates.
function aligned(columns, rows, frequency) {
  const order = rows.map(({ period }, place) => ({ at: ordinal(period), period, place })).sort((one, other) => one.at - other.at);
  if (frequency === "day") {
    const points = ({ values }) => order.map(({ period, place }) => ({ period, value: values[place] }));
    return { series: columns.map((column) => ({ ...column, points: points(column) })), missing: 0 };
  }
  const start = order[0];
  const span = Math.min(order.at(-1).at - start.at + 1, order.length + MISSING_LIMIT);
  const series = columns.map((column) => {
    const values = Array(span).fill(null);
    for (const { at, place } of order) values[at - start.at] = column.values[place];
    return { ...column, start: start.period, values };
  });
  return { series, missing: span - order.length, last: later(start.period, span - 1) };
}
