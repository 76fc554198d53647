// Title, date and what the note is called.
import { h } from "../ui/dom.js";
import { areaField, choiceField, textField } from "./fields.js";

const LANGUAGES = [
  ["en", "English"],
  ["en-GB", "English (United Kingdom)"],
  ["en-US", "English (United States)"],
  ["en-IN", "English (India)"],
  ["de", "German"],
  ["de-AT", "German (Austria)"],
  ["de-CH", "German (Switzerland)"],
];

export function details(note) {
  const required = { isRequired: true };
  return [
    areaField(note, ["title"], "Title", { ...required, rows: 1, hint: "State the finding. Its figures are checked, too." }),
    areaField(note, ["standfirst"], "Standfirst", { rows: 1, hint: "One sentence below the title." }),
    h(
      "div",
      { class: "row" },
      choiceField(note, ["lang"], "Language", LANGUAGES, required),
      textField(note, ["period"], "Period", {
        placeholder: "2026-Q1",
        spellcheck: false,
        hint: "What the note is about: 2026, 2026-Q1, 2026-03 …",
      }),
      textField(note, ["published"], "Published", { placeholder: "2026-04-30", spellcheck: false, hint: "Year, month, day." }),
      textField(note, ["id"], "Name for files", { ...required, spellcheck: false, hint: "Small letters, digits, hyphens." }),
    ),
  ];
}
