// A table out of a spreadsheet: shows what was understood, to be confirmed, before anything is written.
import { idOf } from "../form/fields.js";
import { choicesOf } from "../form/companies.js";
import { written } from "../tables/numbers.js";
import { later } from "../tables/periods.js";
import { readTable } from "../tables/read.js";
import { SCALES, UNITS } from "../tables/units.js";
import { button, debounced, h, newId } from "./dom.js";

const MARKS = [
  ["", "as found"],
  [".", "point: 1,234.5"],
  [",", "comma: 1.234,5"],
];
const ORDERS = [
  ["", "day / month / year"],
  ["month", "month / day / year"],
];

/// A field for a table with, below it, how it is read. `chosen()` is what was confirmed, `undefined` where there is nothing.
export function tableReader({ companies = [], sources = [], changed = () => {} } = {}) {
  const input = h("textarea", {
    rows: 6,
    id: newId("table"),
    spellcheck: false,
    placeholder: "Quarter\tRevenue (USD m)\nQ1 2026\t412.6\nQ2 2026\t…",
  });
  const mark = choice("Decimal mark", MARKS);
  const order = choice("Dates with slashes", ORDERS);
  const company = companies.length ? choice("Company of all", [["", "—"], ...companies]) : undefined;
  const source = sources.length ? choice("Source of all", [["", "—"], ...sources]) : undefined;
  // One company is meant, if there is one.
  for (const field of [company, source]) if (field?.select.options.length === 2) field.select.value = field.select.options[1].value;
  const understood = h("div", { "aria-live": "polite" });
  let read;
  let rows = [];
  const update = () => {
    const text = input.value;
    read = text.trim()
      ? readTable(text, { mark: mark.select.value || undefined, monthFirst: order.select.value === "month" })
      : undefined;
    rows = read?.series?.map(seriesRow) ?? [];
    understood.replaceChildren(...(read ? report(read, rows) : []));
    changed(Boolean(rows.length));
  };
  input.addEventListener("input", debounced(120, update));
  for (const { select } of [mark, order]) select.addEventListener("change", update);
  const file = h("input", { type: "file", accept: ".csv,.tsv,.txt,text/csv", "aria-label": "Open a CSV file" });
  file.addEventListener("change", async () => {
    if (!file.files[0]) return;
    input.value = await file.files[0].text();
    update();
  });
  const element = h(
    "div",
    { class: "table-reader" },
    h("label", { for: input.id }, "Table: copy cells in your spreadsheet, paste them here"),
    input,
    h(
      "div",
      { class: "row" },
      mark.element,
      order.element,
      company?.element,
      source?.element,
      h("div", { class: "field" }, h("span", { class: "label" }, "Or a file"), file),
    ),
    understood,
  );
  const chosen = () => {
    const wanted = rows.filter((row) => row.isWanted());
    if (!wanted.length) return undefined;
    return {
      frequency: read.frequency,
      series: wanted.map((row) => row.series()),
      company: company?.select.value || undefined,
      source: source?.select.value || undefined,
    };
  };
  return { element, chosen, input };
}

function choice(label, options, value) {
  const select = h(
    "select",
    { id: newId("choice") },
    options.map(([key, name]) => h("option", { value: key }, name)),
  );
  if (value !== undefined) select.value = value;
  return { select, element: h("div", { class: "field" }, h("label", { for: select.id }, label), select) };
}

/// One series that was found, with fields for what was guessed of it.
function seriesRow(found, place) {
  const wanted = h("input", { type: "checkbox", checked: true, "aria-label": `Take series ${place + 1}` });
  const name = h("input", { type: "text", value: found.name, "aria-label": `Name of series ${place + 1}` });
  const unit = choice(`Unit of series ${place + 1}`, UNITS, found.unit).select;
  const scale = choice(
    `Scale of series ${place + 1}`,
    SCALES.map((one) => [one, one]),
    found.scale,
  ).select;
  unit.setAttribute("aria-label", `Unit of series ${place + 1}`);
  scale.setAttribute("aria-label", `Scale of series ${place + 1}`);
  const values = found.values && !found.points ? found.values : found.points.map(({ value }) => value);
  const gaps = values.filter((value) => value === null).length;
  const why = found.why.length ? `by “${found.why.join("”, “")}”` : "nothing in the table says";
  const element = h(
    "tr",
    {},
    h("td", {}, wanted),
    h("td", {}, name),
    h("td", {}, unit),
    h("td", {}, scale, h("p", { class: "hint" }, why)),
    h("td", {}, `${written(values.find((value) => value !== null))} … ${written(values.findLast((value) => value !== null))}`),
    h("td", {}, `${values.length - gaps} values${gaps ? `, ${gaps} ${gaps === 1 ? "gap" : "gaps"}` : ""}`),
  );
  const series = () => ({ ...found, name: name.value.trim() || found.name, unit: unit.value, scale: scale.value });
  return { element, series, isWanted: () => wanted.checked };
}

function report({ problem, notices, frequency, series, mark }, rows) {
  if (problem) return [h("p", { class: "notice bad" }, problem)];
  const [first] = series;
  const start = first.points ? first.points[0].period : first.start;
  const end = first.points ? first.points.at(-1).period : later(first.start, first.values.length - 1);
  const head = ["Take", "Name", "Unit", "Scale", "Values", ""].map((name) => h("th", { scope: "col" }, name));
  return [
    h(
      "p",
      { class: "understood" },
      h("strong", {}, `A value for each ${frequency}, from ${start} to ${end}; decimal ${mark === "," ? "comma" : "point"}. `),
      notices.join(" "),
    ),
    h(
      "div",
      { class: "scroller" },
      h(
        "table",
        { class: "found" },
        h("thead", {}, h("tr", {}, head)),
        h(
          "tbody",
          {},
          rows.map(({ element }) => element),
        ),
      ),
    ),
    h("p", { class: "hint" }, "Correct what was guessed wrong. Empty cells stay gaps."),
  ];
}

/// Series for a note out of what was confirmed.
export function seriesOf({ frequency, series, company, source }, note) {
  const taken = [];
  return series.map(({ name, unit, scale, start, values, points }) => {
    const known = { at: (path) => (path[0] === "series" ? [...(note.at(path) ?? []), ...taken] : note.at(path)) };
    const data = points ? { points: points.map(({ period, value }) => ({ period, value })) } : { start, values };
    const one = {
      id: idOf(name, known),
      name,
      company,
      source,
      unit,
      scale: scale === "one" ? undefined : scale,
      frequency,
      ...data,
    };
    taken.push(one);
    return JSON.parse(JSON.stringify(one));
  });
}

/// The dialog in which a table becomes series of the note.
export function pasteTable(note, done) {
  const add = button("Add to the note", () => finish(), { class: "strong", disabled: true });
  const reader = tableReader({
    companies: choicesOf(note, "companies"),
    sources: choicesOf(note, "sources"),
    changed: (has) => (add.disabled = !has),
  });
  const withChart = h("input", { type: "checkbox", checked: true });
  const close = () => dialog.close();
  const dialog = h(
    "dialog",
    { class: "wide", "aria-labelledby": "paste-title", on: { close: () => dialog.remove() } },
    h("h2", { id: "paste-title" }, "Paste a table"),
    reader.element,
    h("label", { class: "box" }, withChart, "Draw a chart of it"),
    h("div", { class: "buttons" }, add, button("Cancel", close)),
  );
  const finish = () => {
    const chosen = reader.chosen();
    if (!chosen) return;
    done(seriesOf(chosen, note), withChart.checked);
    close();
  };
  document.body.append(dialog);
  dialog.showModal();
  reader.input.focus();
}
