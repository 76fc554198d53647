// Paragraphs: those of the summary, of sections, of disclosures.
import { button, h } from "../ui/dom.js";
import { REDRAWN, areaField, textField } from "./fields.js";
import { addButton, list, removeButton } from "./lists.js";

const LINK_HINT = "A figure in brackets is tied to its datum: [28%](#revenue/yoy). Most are found by their words alone.";

export function summary(note) {
  return [
    h("p", { class: "hint" }, `Each figure is compared with the data. ${LINK_HINT}`),
    blocks(note, ["summary"], "Paragraph"),
  ];
}

export function sections(note) {
  const card = (at) => [
    textField(note, [...at, "heading"], "Heading", { isRequired: true }),
    blocks(note, [...at, "body"], "Paragraph"),
  ];
  return [
    list(note, ["sections"], "Section", card, () => ({ heading: "New section", body: ["Text of the section."] })),
    h("h3", {}, "Disclosures"),
    blocks(note, ["disclosures"], "Disclosure"),
  ];
}

function blocks(note, path, word) {
  const drawn = (note.at(path) ?? []).map((entry, index) => {
    const at = [...path, index];
    const name = `${word} ${index + 1}`;
    return h(
      "div",
      { class: "block" },
      block(note, at, entry, name),
      h("div", { class: "tools" }, mover(note, path, index, name), removeButton(note, at, name)),
    );
  });
  const fresh = () => "New paragraph.";
  return [...drawn, addButton(note, path, word === "Disclosure" ? "Add a disclosure" : "Add a paragraph", fresh)];
}

function block(note, at, entry, name) {
  if (typeof entry === "string") return areaField(note, at, name, { isRequired: true, rows: 3 });
  if (entry?.list)
    return areaField(note, [...at, "list"], `${name}: a list, a line each`, { rows: entry.list.length + 1, ...LINES });
  if (entry?.quote !== undefined)
    return [areaField(note, [...at, "quote"], `${name}: a quotation`, { rows: 2 }), textField(note, [...at, "by"], "Said by")];
  return h("p", { class: "hint" }, `${name} is a table of words: it is edited in the JSON.`);
}

const LINES = {
  show: (lines) => (Array.isArray(lines) && lines.every((line) => typeof line === "string") ? lines.join("\n") : ""),
  read: (text) => text.split("\n").filter((line) => line.trim()),
};

function mover(note, path, index, name) {
  if (index === 0) return undefined;
  const up = () => note.move(path, index - 1, index, REDRAWN);
  return button("Move up", up, {
    class: "quiet",
    "aria-label": `Move up: ${name}`,
    "data-control": `up ${path.join(" ")} ${index}`,
  });
}
