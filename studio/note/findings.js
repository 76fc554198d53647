// What `check` says, at its place in the text, with the changes that mend it.
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { rangeOf, setAt, steps } from "./json_edit.js";
import { placeOf } from "./markup.js";

/// Findings in the order of the text: `severity`, `path` (steps), `message`, `from`, `to`, `fixes`, and the figure if it is one.
export function findingsOf(text, { problems, warnings, figures }) {
  const tree = parseTree(text);
  return [
    ...problems.map((problem) => ofProblem(text, tree, problem, "error")),
    ...warnings.map((warning) => ofProblem(text, tree, warning, "warning")),
    ...figures.map((figure) => ofFigure(text, tree, figure)),
  ].sort((one, other) => one.from - other.from);
}

function ofProblem(text, tree, { code, path, found, expected, fix }, severity) {
  const at = path.startsWith("$") ? rangeOf(tree, steps(path)) : lineAndColumn(text, path);
  const message = `found ${found}; expected ${expected}`;
  const fixes = fix ? [{ label: fixLabel(fix), change: (now) => patched(now, fix) }] : [];
  return {
    code,
    severity,
    path: path.startsWith("$") ? steps(path) : undefined,
    where: path,
    found,
    expected,
    message,
    fixes,
    ...at,
  };
}

const SEVERITIES = { differs: "error", contradicts: "error", unresolved: "warning" };

function ofFigure(text, tree, figure) {
  const path = steps(figure.path);
  const node = tree && findNodeAtLocation(tree, path);
  const place = node?.type === "string" ? placeOf(node.value, figure.sentence) : undefined;
  const at = place ? inString(text, node, place) : rangeOf(tree, path);
  const finding = { code: figure.code, severity: SEVERITIES[figure.verdict] ?? "none", path, where: figure.path };
  return { ...finding, message: figure.message, figure, place, fixes: place ? figureFixes(path, figure, place) : [], ...at };
}

/// The number that the data give, or a reference to one of the data that may be meant.
function figureFixes(path, figure, place) {
  const [, expected] = figure.verdict === "differs" ? (figure.message.match(/ differs: expected (.+)$/) ?? []) : [];
  const fixes = expected ? [{ label: `Use ${expected}`, change: inProse(path, figure, () => expected) }] : [];
  if (figure.verdict !== "unresolved" || place.link) return fixes;
  const valueOf = (reference) => figure.message.split(`#${reference} (`)[1]?.split(")")[0];
  const named = (reference) => `#${reference}${valueOf(reference) ? ` (${valueOf(reference)})` : ""}`;
  const tie = (reference) => ({
    label: `It is ${named(reference)}`,
    change: inProse(path, figure, (words) => `[${words}](#${reference})`),
  });
  return figure.candidates.map(tie);
}

/// A change of the words of a figure, wherever they stand by then.
const inProse = (path, figure, replace) => (text) => {
  const tree = parseTree(text);
  const prose = tree && findNodeAtLocation(tree, path)?.value;
  const place = typeof prose === "string" ? placeOf(prose, figure.sentence) : undefined;
  if (!place) return [];
  const { from, to } = place;
  return setAt(text, path, prose.slice(0, from) + replace(prose.slice(from, to)) + prose.slice(to));
};

/// A place within a text as a place in the JSON that it is written in, where a character may be an escape.
function inString(text, node, { from, to }) {
  const raw = text.slice(node.offset + 1, node.offset + node.length - 1);
  const at = [];
  for (const { index, 0: unit } of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\[^]|[^]/g)) at.push({ index, end: index + unit.length });
  const start = node.offset + 1;
  return { from: start + (at[from]?.index ?? 0), to: start + (at[to - 1]?.end ?? raw.length), isThere: true };
}

/// `line 4, column 2`, of which the column counts bytes.
function lineAndColumn(text, words) {
  const [line, column] = (words.match(/\d+/g) ?? [1, 1]).map(Number);
  const before = text
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, { length }) => sum + length + 1, 0);
  const rest = new TextEncoder().encode(text.slice(before).split("\n")[0]);
  const from = Math.min(before + new TextDecoder().decode(rest.slice(0, Math.max(0, column - 1))).length, text.length);
  return { from, to: Math.min(from + 1, text.length), isThere: true };
}

function fixLabel([{ op, path, value }, more]) {
  if (more || op !== "replace") return op === "move" && !more ? `Rename to “${path.split("/").at(-1)}”` : "Correct it";
  const words = typeof value === "string" ? `“${value}”` : JSON.stringify(value);
  return words.length > 60 ? "Correct it" : `Use ${words}`;
}

/// The changes of a JSON Patch. Those of the program replace values and rename fields.
function patched(text, patch) {
  const tree = parseTree(text);
  const changes = ({ op, path, from, value }) =>
    op === "move" ? renamed(tree, pathOf(tree, from), pathOf(tree, path)) : setAt(text, pathOf(tree, path), value);
  return tree ? patch.flatMap(changes) : [];
}

/// The steps of a JSON pointer.
function pathOf(tree, pointer) {
  const path = [];
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const isEntry = findNodeAtLocation(tree, path)?.type === "array";
    path.push(isEntry ? Number(name) : name);
  }
  return path;
}

/// A field under another name.
function renamed(tree, from, to) {
  const key = findNodeAtLocation(tree, from)?.parent?.children?.[0];
  return key ? [{ from: key.offset, to: key.offset + key.length, insert: JSON.stringify(to.at(-1)) }] : [];
}
