// Single figures as a table: what was reported, a year earlier, what was expected.
import { SCALES, UNITS } from "../tables/units.js";
import { amountText, readAmount } from "../tables/numbers.js";
import { h } from "../ui/dom.js";
import { originFields } from "./companies.js";
import { FORM, REDRAWN, choiceField, idOf, markOf, refusal, textField } from "./fields.js";
import { addButton, removeButton } from "./lists.js";

const COLUMNS = ["Figure", "Period", "Unit", "Scale", "Value", "A year earlier", "Consensus", "Guidance", ""];
const AMOUNT_HINT =
  "Amounts are numbers, ranges (205 to 215), or bounds (at least 40). Change, surprise, beat and miss are computed.";

export function facts(note) {
  const entries = note.at(["facts"]) ?? [];
  const fresh = () => ({
    id: idOf("figure", note),
    name: "New figure",
    period: note.at(["period"]),
    unit: "USD",
    scale: "million",
    value: 0,
  });
  const head = h(
    "thead",
    {},
    h(
      "tr",
      {},
      COLUMNS.map((name) => h("th", { scope: "col" }, name || h("span", { class: "unseen" }, "Remove"))),
    ),
  );
  const body = h(
    "tbody",
    {},
    entries.map((fact, index) => row(note, ["facts", index], fact)),
  );
  return [
    h(
      "p",
      { class: "hint" },
      "One figure with what it is compared with; a history of three or more periods is better kept above. ",
      AMOUNT_HINT,
    ),
    entries.length > 0 &&
      h(
        "div",
        { class: "scroller", tabIndex: 0, role: "region", "aria-label": "Single figures" },
        h("table", { class: "facts" }, head, body),
      ),
    addButton(note, ["facts"], "Add a figure", fresh),
    entries.length > 0 && origins(note, entries),
  ];
}

function row(note, at, fact) {
  const cell = (...content) => h("td", {}, ...content);
  const name = fact.name ?? "Figure";
  const hidden = { isHidden: true, spellcheck: false };
  const isNamed = fact.period === null || typeof fact.period !== "object";
  return h(
    "tr",
    {},
    cell(textField(note, [...at, "name"], "Name", { ...hidden, isRequired: true }), h("code", {}, `#${fact.id ?? ""}`)),
    cell(
      isNamed
        ? textField(note, [...at, "period"], `${name}: period`, { ...hidden, placeholder: "2026-Q1" })
        : (fact.period.name ?? `${fact.period.from} to ${fact.period.to}`),
    ),
    cell(choiceField(note, [...at, "unit"], `${name}: unit`, UNITS, { ...hidden, isRequired: true })),
    cell(
      choiceField(
        note,
        [...at, "scale"],
        `${name}: scale`,
        SCALES.slice(1).map((scale) => [scale, scale]),
        { ...hidden, none: "one" },
      ),
    ),
    cell(amount(note, [...at, "value"], `${name}: value`)),
    cell(amount(note, [...at, "yearEarlier"], `${name}: a year earlier`)),
    cell(expected(note, at, fact, "consensus", name)),
    cell(expected(note, at, fact, "guidance", name)),
    cell(removeButton(note, at, name)),
  );
}

function amount(note, path, label, options = {}) {
  const mark = markOf(note);
  const text = amountText(note.at(path), mark);
  if (text === undefined) return h("span", { class: "hint" }, "in the JSON");
  const read = (typed) => {
    const value = readAmount(typed, mark);
    if (value === undefined)
      return refusal(
        typed,
        `a number such as ${mark === "," ? "1.234,5" : "1,234.5"}, a range such as 205 to 215, or a bound such as at least 40`,
      );
    return value ?? undefined;
  };
  return textField(note, path, label, {
    isHidden: true,
    spellcheck: false,
    inputMode: "text",
    show: (value) => amountText(value, mark),
    read,
    ...options,
  });
}

/// What was expected, of one kind; a second of the same kind is only in the JSON.
function expected(note, at, fact, kind, name) {
  const list = [...at, "expectations"];
  const own = (note.at(list) ?? []).findIndex((one) => one?.kind === kind);
  const path = [...list, own < 0 ? kind : own, "value"];
  const write = (_, __, value) => {
    const index = (note.at(list) ?? []).findIndex((one) => one?.kind === kind);
    if (index >= 0 && value !== undefined) note.set([...list, index, "value"], value, FORM);
    else if (index >= 0) note.remove(note.at(list).length > 1 ? [...list, index] : list, REDRAWN);
    else if (value !== undefined) note.append(list, { kind, value }, REDRAWN);
  };
  const field = amount(note, path, `${name}: ${kind}`, { write });
  field.querySelector?.("input")?.setAttribute("data-control", `${list.join(" ")} ${kind}`);
  return field;
}

/// Company and source of each, which the table has no room for.
function origins(note, entries) {
  const rows = entries.map((fact, index) =>
    h("div", { class: "row" }, h("p", { class: "name" }, fact.name ?? fact.id), originFields(note, ["facts", index])),
  );
  return h("details", {}, h("summary", {}, "Company and source of each figure"), rows);
}
