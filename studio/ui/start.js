// Where a note comes from: a template, a file, pasted words, or an earlier session.
import { TEMPLATES } from "../templates/index.js";
import { print } from "../note/json_edit.js";
import { button, h, newId } from "./dom.js";
import { seriesOf, tableReader } from "./import.js";

const GERMAN = /\b(?:der|die|das|und|ist|im|auf|mit|von|Umsatz|Quartal|Prozent)\b/g;
const ENGLISH = /\b(?:the|and|is|in|of|to|with|revenue|quarter|percent)\b/g;

/// Calls `begin` with the text of a note. `kept` are the notes in this browser.
export function start(place, { begin, resume, forget, kept }) {
  const templates = TEMPLATES.map(({ id, name, about, text }) =>
    h(
      "li",
      { class: "template" },
      h("h3", {}, name),
      h("p", {}, about),
      button(`Start from “${name}”`, () => begin(`${print(text)}\n`), { class: "strong", "data-template": id }),
    ),
  );
  place.replaceChildren(
    h(
      "div",
      { class: "start" },
      h("h1", {}, "Make a research note whose figures check themselves"),
      h(
        "p",
        { class: "lead" },
        "Write, paste your figures, and see at once which numbers in the text agree with the data. At the end you copy a snippet into your site. Everything stays in this browser.",
      ),
      kept.length > 0 && keptNotes(kept, resume, forget),
      h("h2", {}, "Start from a template"),
      h("p", { class: "hint" }, "The companies in the templates are fictional, and so are their figures."),
      h("ul", { class: "templates" }, templates),
      h("h2", {}, "Or from what you have"),
      h("div", { class: "ways" }, opener(begin), paster(begin)),
    ),
  );
}

function keptNotes(kept, resume, forget) {
  const rows = kept.map(({ key, title, changed }) =>
    h(
      "li",
      {},
      button(title || "Note without a title", () => resume(key), { class: "link" }),
      h("span", { class: "hint" }, ` ${new Date(changed).toLocaleString()}`),
      button("Delete", () => confirm(`Delete “${title}” from this browser? It can’t be brought back.`) && forget(key), {
        class: "quiet",
        "aria-label": `Delete ${title}`,
      }),
    ),
  );
  return [h("h2", {}, "Go on with a note in this browser"), h("ul", { class: "kept" }, rows)];
}

/// A file that is chosen, or dropped here.
function opener(begin) {
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const input = h("input", { type: "file", accept: ".json,application/json", id: newId("file") });
  const take = async (file) => {
    if (!file) return;
    const text = await file.text();
    problem.hidden = /^\s*\{/.test(text);
    problem.textContent = `${file.name}: found ${text.trim() ? `“${text.trim().slice(0, 20)}”` : "nothing"} at its start, expected the “{” of a note.`;
    if (problem.hidden) begin(text);
  };
  input.addEventListener("change", () => take(input.files[0]));
  const zone = h(
    "div",
    { class: "way drop" },
    h("h3", {}, "Open a note"),
    h("label", { for: input.id }, "Choose a JSON file, or drop it here"),
    input,
    problem,
  );
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
  return zone;
}

/// Words and a table as they are copied out of a document and a spreadsheet.
function paster(begin) {
  const company = h("input", { type: "text", id: newId("company") });
  const prose = h("textarea", {
    rows: 6,
    id: newId("prose"),
    placeholder: "The first line becomes the title.\n\nThen paragraphs.",
  });
  const reader = tableReader();
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const make = () => {
    const paragraphs = prose.value
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean);
    problem.hidden = paragraphs.length > 1;
    problem.textContent = `Text: found ${paragraphs.length === 1 ? "a title alone" : "nothing"}, expected a title and at least one paragraph below it.`;
    if (problem.hidden) begin(`${print(noteOf(paragraphs, company.value.trim(), reader.chosen()))}\n`);
  };
  return h(
    "div",
    { class: "way" },
    h("h3", {}, "Paste text and a table"),
    h("div", { class: "field" }, h("label", { for: company.id }, "Company (may be left out)"), company),
    h("div", { class: "field" }, h("label", { for: prose.id }, "Text"), prose, problem),
    reader.element,
    h("div", { class: "buttons" }, button("Make a note of it", make, { class: "strong" })),
  );
}

function noteOf([title, ...paragraphs], company, table) {
  const none = { at: () => [] };
  const id =
    company
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "company";
  const series = table ? seriesOf({ ...table, company: company ? id : undefined, source: "own" }, none) : [];
  const count = (words) => (paragraphs.join(" ").match(words) ?? []).length;
  const chart = {
    id: "chart",
    title: series[0]?.name,
    series: series
      .filter((one) => one.unit === series[0].unit && one.scale === series[0].scale)
      .slice(0, 8)
      .map((one) => one.id),
    views: ["level"],
  };
  return {
    version: 1,
    id: "my-note",
    lang: count(GERMAN) > count(ENGLISH) ? "de" : "en",
    title,
    ...(company ? { companies: [{ id, name: company }] } : {}),
    ...(series.length ? { sources: [{ id: "own", title: "Own table" }], series } : {}),
    summary: paragraphs,
    ...(series.length ? { charts: [chart] } : {}),
  };
}
