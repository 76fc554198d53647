// The note as a form, for those who do not read JSON. It is drawn anew where something else than its own fields has changed
// the note, and where entries come or go.
import { button, debounced, h } from "../ui/dom.js";
import { charts } from "./charts.js";
import { companies, sources } from "./companies.js";
import { details } from "./details.js";
import { facts } from "./facts.js";
import { FORM, keyOf } from "./fields.js";
import { sections, summary } from "./prose.js";
import { series } from "./series.js";

const PARTS = [
  ["details", "Title and date", details],
  ["companies", "Companies", companies],
  ["sources", "Sources", sources],
  ["series", "Figures over time", series],
  ["facts", "Single figures", facts],
  ["summary", "Summary", summary],
  ["charts", "Charts", charts],
  ["sections", "Sections and disclosures", sections],
];

export class Form {
  #place;
  #note;
  #actions;
  #findings = [];

  constructor(place, note, actions) {
    [this.#place, this.#note, this.#actions] = [place, note, actions];
    place.addEventListener("keydown", (event) => this.#undo(event));
    // What was typed may be the name of something that others of the form's fields offer as a choice.
    const refill = debounced(300, () =>
      place.querySelectorAll("select").forEach((select) => select !== document.activeElement && select.refill?.()),
    );
    note.addEventListener("change", ({ detail: { by } }) => (by === FORM ? refill() : this.draw()));
    this.draw();
  }

  draw() {
    const focus = this.#focus();
    const content = this.#note.isReadable ? this.#parts() : this.#unreadable();
    this.#place.replaceChildren(...content);
    this.#show();
    focus?.();
  }

  #parts() {
    const links = PARTS.map(([id, name]) => h("a", { href: `#part-${id}` }, name));
    const drawn = PARTS.map(([id, name, part]) =>
      h(
        "section",
        { id: `part-${id}`, class: "part", "aria-labelledby": `part-${id}-name`, tabIndex: -1 },
        h("h2", { id: `part-${id}-name` }, name),
        this.#part(part),
      ),
    );
    return [h("nav", { class: "parts", "aria-label": "Parts of the note" }, links), ...drawn];
  }

  /// A part whose JSON has another shape than its form can show is left to the JSON.
  #part(part) {
    try {
      return part(this.#note, this.#actions);
    } catch {
      const text = "This part of the note has a shape that the form can’t show. Correct it in the JSON.";
      return h("p", { class: "notice bad" }, text);
    }
  }

  #unreadable() {
    const open = button("Show where", () => this.#actions.goToFirstProblem());
    const text =
      "The JSON of this note can’t be read, so there is no form for it. Correct it in the JSON, or undo the last change.";
    return [h("div", { class: "notice bad" }, h("p", {}, text), open)];
  }

  /// What is undone is the note's last change, whichever view made it, not what a field remembers.
  #undo(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.#note.redo();
    else this.#note.undo();
  }

  /// Puts the focus back on the same field, at the same place in it.
  #focus() {
    const field = this.#place.contains(document.activeElement) ? document.activeElement : undefined;
    if (!field) return undefined;
    const { path, control } = field.dataset;
    const selection = "selectionStart" in field ? [field.selectionStart, field.selectionEnd] : undefined;
    return () => {
      const same = control ? this.#place.querySelector(`[data-control="${CSS.escape(control)}"]`) : path && this.#field(path);
      same?.focus({ preventScroll: true });
      if (selection?.[0] != null) same?.setSelectionRange?.(...selection);
    };
  }

  #field(key) {
    return this.#place.querySelector(`[data-path="${CSS.escape(key)}"]`);
  }

  show(findings) {
    this.#findings = findings;
    this.#show();
  }

  /// Below each field what is wrong with its value; what stands in no field is in the list of findings alone.
  #show() {
    for (const place of this.#place.querySelectorAll("[data-problem-of]")) {
      const field = place.parentElement.querySelector("[data-path]");
      if (field?.dataset.refused) continue;
      const own = this.#findings.filter(
        ({ path, severity }) => path && severity === "error" && keyOf(path) === place.dataset.problemOf,
      );
      place.textContent = own.map(({ message }) => message).join(". ");
      place.hidden = !own.length;
      field?.setAttribute("aria-invalid", String(own.length > 0));
    }
  }

  /// Goes to the field of a finding, or the nearest around it; says whether there is one.
  goTo({ path, place }) {
    for (let depth = path?.length ?? 0; depth > 0; depth--) {
      const field = this.#field(keyOf(path.slice(0, depth)));
      if (!field) continue;
      field.focus({ preventScroll: true });
      field.scrollIntoView({ block: "center" });
      if (place && depth === path.length) field.setSelectionRange?.(place.from, place.to);
      return true;
    }
    return false;
  }
}
