// Fields of the form. Each shows one value of the note, by its path, and writes that alone.
import { h, newId } from "../ui/dom.js";

export const FORM = "form";

/// A change of the form after which it looks otherwise.
export const REDRAWN = "form, drawn anew";

/// The key by which a field is found again after the form was drawn anew.
export const keyOf = (path) => JSON.stringify(path);

/// A field in one line.
export function textField(note, path, label, options = {}) {
  const input = h("input", { type: options.type ?? "text", value: shown(note, path, options), ...attributes(path, options) });
  return written(note, path, label, input, options);
}

/// A field for a paragraph, as high as its text.
export function areaField(note, path, label, options = {}) {
  const input = h("textarea", { value: shown(note, path, options), rows: options.rows ?? 2, ...attributes(path, options) });
  return written(note, path, label, input, options);
}

/// A choice; the first option stands for no value unless the field is required. `choices` is a function where they may
/// change while the form is shown.
export function choiceField(note, path, label, choices, options = {}) {
  const select = h("select", attributes(path, options));
  select.refill = () => {
    const given = note.at(path);
    // Some values are objects, which only the JSON shows.
    const value = given !== null && typeof given === "object" ? "in the JSON" : String(given ?? "");
    const listed = typeof choices === "function" ? choices() : choices;
    const known = listed.some(([choice]) => choice === value);
    const all = [
      ...(options.isRequired && value ? [] : [["", options.none ?? "—"]]),
      ...listed,
      ...(known || !value ? [] : [[value, value]]),
    ];
    select.replaceChildren(...all.map(([choice, name]) => h("option", { value: choice }, name)));
    select.value = value;
    select.disabled = value === "in the JSON";
  };
  select.refill();
  select.addEventListener("change", () => (options.write ?? set)(note, path, select.value || undefined));
  return labelled(label, select, options);
}

/// A box to tick, for a field that is absent where it is false.
export function boxField(note, path, label) {
  const box = h("input", { type: "checkbox", checked: note.at(path) === true, "data-path": keyOf(path) });
  box.addEventListener("change", () => set(note, path, box.checked || undefined));
  return h("label", { class: "box" }, box, label);
}

/// The label above a field, and below it a hint and what is wrong with its value.
export function labelled(label, input, { hint, isHidden } = {}) {
  const id = newId("field");
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  input.id = id;
  input.setAttribute("aria-describedby", `${hint ? `${hintId} ` : ""}${problemId}`);
  return h(
    "div",
    { class: "field" },
    h("label", { for: id, class: isHidden ? "unseen" : undefined }, label),
    input,
    hint && h("p", { class: "hint", id: hintId }, hint),
    h("p", { class: "problem", id: problemId, "data-problem-of": input.dataset.path, hidden: true }),
  );
}

function written(note, path, label, input, options) {
  input.addEventListener("input", () => {
    const value = (options.read ?? textOf)(input.value, note);
    if (value instanceof Error) return refuse(input, value.message);
    refuse(input, "");
    (options.write ?? set)(note, path, value);
  });
  return labelled(label, input, options);
}

const set = (note, path, value) => note.set(path, value, FORM);
const textOf = (text) => text || undefined;
const shown = (note, path, { show }) => (show ? show(note.at(path)) : (note.at(path) ?? ""));

function attributes(path, { isRequired, placeholder, inputMode, list, disabled, spellcheck, max }) {
  const given = { placeholder, inputMode, list, disabled, spellcheck, maxLength: max };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(present), required: isRequired, "data-path": keyOf(path) };
}

/// Says below a field that what is typed in it is not written into the note, and why.
function refuse(input, message) {
  input.setCustomValidity(message);
  input.dataset.refused = message;
  const place = document.getElementById(`${input.id}-problem`);
  if (!place) return;
  place.textContent = message;
  place.hidden = !message;
  input.setAttribute("aria-invalid", String(Boolean(message)));
}

/// An id that nothing of the note has, made of a name.
export function idOf(name, note) {
  const taken = new Set(
    ["companies", "sources", "series", "facts", "charts"].flatMap((list) => note.at([list]) ?? []).map((one) => one?.id),
  );
  const plain = name.normalize("NFKD").replaceAll("ß", "ss").replace(/\p{M}/gu, "").toLowerCase();
  const slug =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 50) || "new";
  let id = slug;
  for (let count = 2; taken.has(id); count++) id = `${slug}-${count}`;
  return id;
}

/// A field for a number or an amount; what is no number is told and not written.
export function refusal(found, expected) {
  return new Error(`Found “${found}”; expected ${expected}. Not saved in the note.`);
}

/// The decimal mark of a note's language.
export const markOf = (note) => (String(note.at(["lang"])).startsWith("de") ? "," : ".");
