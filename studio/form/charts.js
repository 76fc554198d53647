// Charts: which series, in which views, drawn how.
import { h, newId } from "../ui/dom.js";
import { FORM, choiceField, idOf, keyOf, textField } from "./fields.js";
import { list } from "./lists.js";

const MARKS = [
  ["line", "lines"],
  ["step", "steps"],
  ["area", "areas"],
  ["stacked-area", "stacked areas"],
  ["bar", "bars"],
  ["stacked-bar", "stacked bars"],
];
const VIEWS = [
  ["level", "values"],
  ["yoy", "growth on a year earlier"],
  ["pop", "growth on the period before"],
  ["share", "share"],
  ["ttm", "trailing twelve months"],
  ["index", "index, first period = 100"],
];

export function charts(note) {
  const series = (note.at(["series"]) ?? []).filter((one) => one?.id);
  if (!series.length) return h("p", { class: "hint" }, "A chart shows figures over time: add some above first.");
  const card = (at, chart) => [
    textField(note, [...at, "title"], "Title", { isRequired: true, hint: "State the finding; it is checked." }),
    h(
      "div",
      { class: "row" },
      chart.mark === "bar-line" ? undefined : choiceField(note, [...at, "mark"], "Drawn as", MARKS.slice(1), { none: "lines" }),
      textField(note, [...at, "quantity"], "What is measured", { placeholder: "Revenue" }),
      choiceField(
        note,
        [...at, "emphasis"],
        "Drawn strongest",
        series.map(({ id, name }) => [id, name]),
      ),
    ),
    boxes(
      note,
      [...at, "series"],
      "Series",
      series.map(({ id, name, company }) => [id, named(note, name, company)]),
    ),
    boxes(note, [...at, "views"], "Views, the first ticked is shown first", VIEWS),
  ];
  const fresh = () => ({ id: idOf("chart", note), title: series[0].name, series: [series[0].id], views: ["level"] });
  return list(note, ["charts"], "Chart", card, fresh);
}

function named(note, name, company) {
  const owner = (note.at(["companies"]) ?? []).find(({ id }) => id === company)?.name;
  return owner && !String(name).includes(owner) ? `${owner}: ${name}` : name;
}

/// Boxes for the entries of a list, which keeps the order in which they were ticked.
function boxes(note, path, label, choices) {
  const problem = newId("boxes");
  const chosen = () => note.at(path) ?? [];
  const drawn = choices.map(([value, name]) => {
    const box = h("input", { type: "checkbox", checked: chosen().includes(value), "data-path": keyOf([...path, value]) });
    box.addEventListener("change", () => {
      const others = chosen().filter((one) => one !== value);
      note.set(path, box.checked ? [...others, value] : others, FORM);
    });
    return h("label", { class: "box" }, box, name);
  });
  return h(
    "div",
    { role: "group", "aria-label": label, class: "boxes field", "aria-describedby": problem },
    h("p", { class: "label" }, label),
    drawn,
    h("p", { class: "problem", id: problem, "data-problem-of": keyOf(path), hidden: true }),
  );
}
