// Figures over time: what each series is, and all values in a grid.
import { later } from "../tables/periods.js";
import { SCALES, UNITS } from "../tables/units.js";
import { button, h } from "../ui/dom.js";
import { originFields } from "./companies.js";
import { choiceField, idOf, textField } from "./fields.js";
import { grids } from "./grid.js";
import { list } from "./lists.js";

const FREQUENCIES = [
  ["year", "years"],
  ["half-year", "half-years"],
  ["quarter", "quarters"],
  ["month", "months"],
  ["day", "days"],
];
const TYPES = [["stock", "an amount at the end of each period"]];

export function series(note, actions) {
  const frequencies = () => note.at(["defaults", "frequency"]);
  const card = (at, one) => [
    textField(note, [...at, "name"], "Name", { isRequired: true }),
    h(
      "div",
      { class: "row" },
      choiceField(note, [...at, "unit"], "Unit", UNITS, { isRequired: true }),
      choiceField(
        note,
        [...at, "scale"],
        "Scale",
        SCALES.slice(1).map((scale) => [scale, scale]),
        { none: "one" },
      ),
      choiceField(note, [...at, "frequency"], "A value for each of", FREQUENCIES, {
        none: frequencies() ? `${frequencies()} (default)` : "—",
      }),
      choiceField(note, [...at, "type"], "A value is", TYPES, { none: "an amount within each period" }),
      originFields(note, at),
    ),
    textField(note, [...at, "definition"], "What exactly is measured"),
    h(
      "p",
      { class: "hint" },
      "In references: ",
      h("code", {}, `#${one.id ?? ""}@${one.start ?? one.points?.[0]?.period ?? "…"}`),
    ),
  ];
  return [
    h(
      "p",
      { class: "hint" },
      "Levels only: growth, shares and sums are computed. A period without a confirmed figure stays empty; it is never zero.",
    ),
    h(
      "div",
      { class: "buttons" },
      button("Paste a table from a spreadsheet", () => actions.pasteTable(), {
        class: "strong",
        "data-control": "paste a table",
      }),
    ),
    list(note, ["series"], "Series", card, () => fresh(note)),
    grids(note),
  ];
}

/// A series beside those that are there, with their periods; the first has the last eight quarters before the note's period.
function fresh(note) {
  const other = (note.at(["series"]) ?? []).find((one) => one?.start && Array.isArray(one.values));
  const period = note.at(["period"]);
  const last = /^\d{4}-Q\d$/.test(period) ? period : `${new Date().getFullYear() - 1}-Q4`;
  const [start, count] = other ? [other.start, other.values.length] : [later(last, -7), 8];
  const origin = Object.fromEntries(
    ["company", "source", "unit", "scale", "frequency"].filter((name) => other?.[name]).map((name) => [name, other[name]]),
  );
  const own = {
    unit: "USD",
    scale: "million",
    ...(note.at(["defaults", "frequency"]) ? {} : { frequency: "quarter" }),
    ...origin,
  };
  return { id: idOf("series", note), name: "New series", ...own, start, values: Array(count).fill(null) };
}
