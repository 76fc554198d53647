// Lists of like things: a card for each, and a button for one more.
import { button, h } from "../ui/dom.js";
import { REDRAWN } from "./fields.js";

/// `card` draws one entry at its path; `fresh` makes a new one. `word` is what one is called.
export function list(note, path, word, card, fresh) {
  const entries = note.at(path) ?? [];
  const cards = entries.map((entry, index) => {
    const at = [...path, index];
    const name = entry?.name ?? entry?.title ?? entry?.heading ?? "";
    return h(
      "fieldset",
      { class: "card" },
      h("legend", {}, `${word} ${index + 1}`),
      card(at, entry, index),
      removeButton(note, at, `${word} ${index + 1}${name ? `: ${name}` : ""}`),
    );
  });
  return [...cards, addButton(note, path, `Add ${article(word)} ${word.toLowerCase()}`, fresh)];
}

const article = (word) => (/^[aeiou]/i.test(word) ? "an" : "a");

export function addButton(note, path, text, fresh) {
  const add = () => {
    note.append(path, fresh(), REDRAWN);
    focusLater(`[data-path^=${CSS.escape(JSON.stringify([...path, note.at(path).length - 1]).slice(0, -1))}]`);
  };
  return button(text, add, { class: "add", "data-control": `add ${path.join(" ")} ${text}` });
}

export function removeButton(note, path, what) {
  const remove = () => {
    note.remove(path, REDRAWN);
    focusLater(`[data-control^="add ${path.slice(0, -1).join(" ")}"]`);
  };
  return button("Remove", remove, {
    class: "quiet remove",
    "aria-label": `Remove ${what}`,
    "data-control": `remove ${path.join(" ")}`,
  });
}

/// The focus goes to what has come, or to the list that something has gone from.
function focusLater(css) {
  queueMicrotask(() => document.querySelector(css)?.focus());
}
