// Companies, and where figures come from.
import { h } from "../ui/dom.js";
import { boxField, choiceField, idOf, textField } from "./fields.js";
import { list } from "./lists.js";

const ROLES = [["mentioned", "only mentioned"]];

export function companies(note) {
  const card = (at) => [
    textField(note, [...at, "name"], "Name", { isRequired: true }),
    h(
      "div",
      { class: "row" },
      textField(note, [...at, "ticker"], "Ticker", { spellcheck: false }),
      textField(note, [...at, "exchange"], "Exchange", { spellcheck: false }),
      choiceField(note, [...at, "role"], "Role", ROLES, { none: "subject of the note" }),
    ),
    boxField(note, [...at, "fictional"], "This company is fictional; the page says so"),
  ];
  return list(note, ["companies"], "Company", card, () => ({ id: idOf("company", note), name: "New company" }));
}

export function sources(note) {
  const card = (at) =>
    h(
      "div",
      { class: "row" },
      textField(note, [...at, "title"], "Title", { isRequired: true }),
      textField(note, [...at, "url"], "Address", { type: "url", placeholder: "https://…", spellcheck: false }),
    );
  return list(note, ["sources"], "Source", card, () => ({ id: idOf("source", note), title: "New source" }));
}

/// The companies or sources that a figure can be of.
export const choicesOf = (note, list) => (note.at([list]) ?? []).map(({ id, name, title }) => [id, name ?? title ?? id]);

/// Choices of company and source; what the note's defaults say need not be said again.
export function originFields(note, at) {
  const named = (field, list) => {
    const value = note.at(["defaults", field]);
    return value ? `${choicesOf(note, list).find(([id]) => id === value)?.[1] ?? value} (default)` : "—";
  };
  return [
    choiceField(note, [...at, "company"], "Company", () => choicesOf(note, "companies"), { none: named("company", "companies") }),
    choiceField(note, [...at, "source"], "Source", () => choicesOf(note, "sources"), { none: named("source", "sources") }),
  ];
}
