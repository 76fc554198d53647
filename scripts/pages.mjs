// The pages of the notes in notes/, made of the one that Trunk has built: index.html is the first note's, ID.html those of
// the others.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FIRST = "amazon-q1-2026";
const ELEMENT = /<research-widget>[^]*<\/research-widget>/;

/// Writes a page for each note into a folder; `element` makes the element of the note's id and text.
export function writePages(folder, element) {
  const template = readFileSync(join(folder, "index.html"), "utf8");
  for (const file of readdirSync("notes").filter((name) => name.endsWith(".json"))) {
    const id = file.replace(/\.json$/, "");
    const text = readFileSync(join("notes", file), "utf8");
    const name = id === FIRST ? "index.html" : `${id}.html`;
    const page = withAbout(template, name, text).replace(ELEMENT, () => element(id, text));
    writeFileSync(join(folder, name), page);
  }
}

/// The element with the note inside.
export const withJson = (_, text) =>
  `<research-widget><script type="application/json">${text.trim().replaceAll("<", "\\u003c")}</script></research-widget>`;

/// Language and title of the page, and which of the links is its own. A note that is being written may not be JSON.
function withAbout(html, name, text) {
  const { lang, title } = parsed(text);
  const href = name === "index.html" ? "./" : name;
  return html
    .replace(/<html lang="[^"]*">/, () => `<html lang="${escaped(lang ?? "en")}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title ?? name)}</title>`)
    .replace(/ aria-current="page"/g, "")
    .replace(`<a href="${href}">`, `<a href="${href}" aria-current="page">`);
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
