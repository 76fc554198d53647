// How Studio reads tables that are pasted into it: periods, numbers, units, gaps. A guess that is wrong would be a wrong figure.
import assert from "node:assert/strict";
import { test } from "node:test";
import { amountText, readAmount, readNumber } from "../studio/tables/numbers.js";
import { readPeriod } from "../studio/tables/periods.js";
import { readTable } from "../studio/tables/read.js";

const series = (text, given) => {
  const { problem, series } = readTable(text, given);
  assert.equal(problem, undefined);
  return series.map(({ name, unit, scale, start, values, points }) => ({ name, unit, scale, start, values: values && points ? points : values }));
};

test("periods down or across, with units and scales in the headings; an empty cell is a gap", () => {
  const down = "\tRevenue (USD m)\tMargin, %\nQ1 2025\t1,234.5\t12.5\nQ2 2025\t\t(3.1)\nQ3 2025\t1,300\tn/a";
  assert.deepEqual(series(down), [
    { name: "Revenue", unit: "USD", scale: "million", start: "2025-Q1", values: [1234.5, null, 1300] },
    { name: "Margin", unit: "percent", scale: "one", start: "2025-Q1", values: [12.5, -3.1, null] },
  ]);
  const across = "€bn,2022,2023,2024\nSales,1.5,–,2.25\nStaff,10,12,0";
  assert.deepEqual(series(across).map(({ name, unit, scale, values }) => [name, unit, scale, values]), [
    ["Sales", "EUR", "billion", [1.5, null, 2.25]],
    ["Staff", "EUR", "billion", [10, 12, 0]],
  ]);
});

test("decimal commas, rows in falling order, periods that the table leaves out", () => {
  const text = "Quartal;Umsatz (Mio. EUR)\n4. 2025;1\nx;2";
  assert.match(readTable(text).problem, /Found no periods/);
  const german = "Quartal;Umsatz (Mio. EUR)\nQ3 2025;1.234,5\nQ1 2025;-2,75";
  assert.deepEqual(series(german), [{ name: "Umsatz", unit: "EUR", scale: "million", start: "2025-Q1", values: [-2.75, null, 1234.5] }]);
});

test("days that end periods are those periods; others keep their dates", () => {
  const ends = "Date\tEPS ($)\n2024-12-31\t1.1\n2025-03-31\t1.2";
  assert.deepEqual(series(ends), [{ name: "EPS", unit: "USD", scale: "one", start: "2024-Q4", values: [1.1, 1.2] }]);
  const [days] = readTable("Date\tClose ($)\n3/14/2025\t10\n3/17/2025\t11").series;
  assert.deepEqual(days.points, [
    { period: "2025-03-14", value: 10 },
    { period: "2025-03-17", value: 11 },
  ]);
});

test("what can't be read is told by its place, and nothing is guessed", () => {
  assert.match(readTable("\tSales\n2024\t1\n2024\t2").problem, /Found 2024 twice/);
  assert.match(readTable("\tSales\n2024\t1\n2025-Q1\t2").problem, /two lengths, 2024 and 2025-Q1/);
  assert.match(readTable("\tSales\n2024\t1\n2025\tabout 2").problem, /2025, column “Sales”: found “about 2”/);
  assert.match(readTable("").problem, /no table/);
  assert.match(readTable("\tSales\n2024\t412 1\n2025\t2").problem, /found “412 1”/);
  assert.deepEqual(series("\tPrice (NZ$)\n2023\t0,523\n2024\t1,234")[0].values, [0.523, 1.234]);
  assert.deepEqual(series("\tPC shipments (NZ$)\n2023\t1\n2024\t2")[0].unit, "NZD");
  const days = readTable("Date\tClose\n01/02/2026\t1\n01/13/2026\t3").series[0].points;
  assert.deepEqual(days.map(({ period }) => period), ["2026-01-02", "2026-01-13"]);
});

test("headings of periods, and what is none", () => {
  const read = (text, monthFirst) => readPeriod(text, monthFirst)?.text;
  const forms = { "Q1 2026": "2026-Q1", "1Q26": "2026-Q1", "2026Q1": "2026-Q1", "FY26 Q3": "FY2026-Q3", "H1 2025": "2025-H1" };
  for (const [text, period] of Object.entries(forms)) assert.equal(read(text), period, text);
  assert.deepEqual(["Mar 2024", "März 2024", "03/2024", "2024", "FY24", "31.12.2025"].map((text) => read(text)), [
    ...["2024-03", "2024-03", "2024-03", "2024", "FY2024", "2025-12-31"],
  ]);
  assert.deepEqual([read("4/5/2025"), read("4/5/2025", true)], ["2025-05-04", "2025-04-05"]);
  for (const text of ["2024E", "Q5 2024", "13/2024", "31.02.2025", "Total", "26"]) assert.equal(read(text), undefined, text);
});

test("numbers and amounts are read as they are written, and written as they are read", () => {
  assert.deepEqual(["1 234,5", "1.234", "−3", "(0,3)"].map((cell) => readNumber(cell, ",")), [1234.5, 1234, -3, -0.3]);
  assert.deepEqual(["1.2.3", "12m", "1,23"].map((cell) => readNumber(cell)), [undefined, undefined, undefined]);
  for (const text of ["205 to 215", "70 ± 10", "at least 40", "−1.5"]) assert.equal(amountText(readAmount(text)), text);
  assert.deepEqual([readAmount("-2 to 1"), readAmount("205-215"), readAmount(">15")], [
    { from: -2, to: 1 },
    { from: 205, to: 215 },
    { moreThan: 15 },
  ]);
  assert.equal(readNumber(amountText(0.0000001)), 0.0000001);
});
