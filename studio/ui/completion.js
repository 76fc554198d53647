// What may stand where the caret is, and what is meant by what the pointer is on: both from the schema of the format.
import { getLocation, parse } from "jsonc-parser";
import { beginningOf, fieldsAt, formsAt, valuesAt } from "../note/schema.js";

/// Fields whose values are ids, and where these are declared.
const IDS = {
  company: ["companies"],
  companies: ["companies"],
  source: ["sources"],
  series: ["series"],
  right: ["series"],
  emphasis: ["series"],
  shareOf: ["series"],
  facts: ["facts", "series"],
};

export function completions(context) {
  const text = context.state.doc.toString();
  const location = getLocation(text, context.pos);
  const word = context.matchBefore(/"[^"\n]*|[\w-]+/);
  if (!word && !context.explicit) return null;
  const reference = context.matchBefore(/\(#[\w.@/:-]*/);
  if (reference) return { from: reference.from + 2, options: references(parse(text)), validFor: /^[\w.-]*$/ };
  const { from, end } = token(text, location, word?.from ?? context.pos, context.pos);
  const options = location.isAtPropertyKey ? names(text, location.path, end) : values(text, location.path);
  const replaced = options.map((option) => ({ ...option, apply: replacing(end - context.pos, option.apply ?? option.label) }));
  return options.length ? { from, options: replaced, validFor: /^"?[^"\n]*$/ } : null;
}

/// Puts a text in place of what was typed and of the rest of the name or value, its quotation mark too.
const replacing = (rest, insert) => (view, _, from, to) =>
  view.dispatch({
    changes: { from, to: Math.min(to + rest, view.state.doc.length), insert },
    selection: { anchor: from + insert.length - (/["\]}]$/.test(insert) && insert.includes(": ") ? 1 : 0) },
  });

/// Where the name or value that is being written begins and ends.
function token(text, { previousNode: node }, start, pos) {
  const isWithin = node && node.offset < pos && pos <= node.offset + node.length && !text.slice(node.offset, pos).includes("\n");
  if (!isWithin) return { from: start, end: pos };
  const end = node.offset + node.length;
  // A text without its end would reach to the end of its line.
  return { from: node.offset, end: text[end - 1] === '"' ? end : pos };
}

function names(text, path, end) {
  const holder = path.slice(0, -1);
  const hasValue = /^\s*:/.test(text.slice(end));
  return fieldsAt(holder).map(({ name, isRequired, about }) => ({
    label: JSON.stringify(name),
    apply: JSON.stringify(name) + (hasValue ? "" : `: ${beginningOf([...holder, name])}`),
    info: about,
    detail: isRequired ? "required" : undefined,
    boost: isRequired ? 1 : 0,
    type: "property",
  }));
}

function values(text, path) {
  const name = path.findLast((step) => typeof step === "string");
  const lists = IDS[name] ?? [];
  const note = lists.length ? parse(text) : undefined;
  const ids = lists.flatMap((list) => note?.[list] ?? []).filter((one) => one?.id);
  const declared = ids.map(({ id, name, title }) => ({ label: JSON.stringify(id), info: name ?? title, type: "variable" }));
  const listed = valuesAt(path).map(({ value, about }) => ({
    label: JSON.stringify(value),
    info: about || undefined,
    type: "enum",
  }));
  return [...declared, ...listed];
}

/// What words of the prose can be tied to.
function references(note) {
  const of = (list, isSeries) =>
    (note?.[list] ?? [])
      .filter((one) => one?.id)
      .map(({ id, name, start }) => ({ label: isSeries ? `${id}@${start ?? ""}` : id, info: name, type: "variable" }));
  return [...of("facts", false), ...of("series", true)];
}

/// The description of the field that the pointer is on.
export function explanation(view, pos) {
  const { path, previousNode } = getLocation(view.state.doc.toString(), pos);
  const about = formsAt(path.slice(0, -1))
    .map((form) => form.properties?.[path.at(-1)]?.description)
    .find(Boolean);
  if (!about || !previousNode || pos > previousNode.offset + previousNode.length) return null;
  const create = () => {
    const dom = document.createElement("div");
    dom.className = "studio-about";
    dom.textContent = about;
    return { dom };
  };
  return { pos: previousNode.offset, end: previousNode.offset + previousNode.length, create };
}
