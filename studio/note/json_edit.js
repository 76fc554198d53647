// Changes of one value in the text of a JSON document that leave every other byte as it is.
import { findNodeAtLocation, modify, parseTree } from "jsonc-parser";

const INDENT = "  ";
const LINE_LIMIT = 110;

/// The steps of a path such as `$.series[0].values[3]`.
export function steps(path) {
  const found = path.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\["([^\]]*)"\]/g);
  return [...found].map(([, name, index, quoted]) => (index === undefined ? (name ?? quoted) : Number(index)));
}

/// Where a value stands; where there is none, what would hold it. `isThere` says which.
export function rangeOf(tree, path) {
  for (let depth = path.length; tree && depth >= 0; depth--) {
    const node = findNodeAtLocation(tree, path.slice(0, depth));
    if (!node) continue;
    const isThere = depth === path.length;
    // Of a holder the first character: all of it would be too much to underline.
    return { from: node.offset, to: isThere ? node.offset + node.length : node.offset + 1, isThere };
  }
  return { from: 0, to: 0, isThere: false };
}

/// The change that sets a value; `undefined` removes it.
export function setAt(text, path, value) {
  if (value === undefined) return removeAt(text, path);
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, path);
  if (!node) return insertMissing(text, tree, path, value);
  const insert = print(value, indentAt(text, node.offset));
  return [{ from: node.offset, to: node.offset + node.length, insert }];
}

/// The change that puts an entry into a list, which is made if it is not there.
export function appendTo(text, path, value) {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, path);
  return list ? insertInto(text, list, undefined, value) : setAt(text, path, [value]);
}

/// The change that removes a value; nothing where it is not there.
export function removeAt(text, path) {
  const tree = parseTree(text);
  if (!tree || !findNodeAtLocation(tree, path)) return [];
  return modify(text, path, undefined, {}).map(({ offset, length, content }) => ({
    from: offset,
    to: offset + length,
    insert: content,
  }));
}

/// The change that puts an entry of a list before or after its neighbour.
export function moveWithin(text, path, from, to) {
  const tree = parseTree(text);
  const [one, other] = [from, to].map((index) => findNodeAtLocation(tree, [...path, index]));
  if (!one || !other) return [];
  const textOf = (node) => text.slice(node.offset, node.offset + node.length);
  const changed = (node, insert) => ({ from: node.offset, to: node.offset + node.length, insert });
  return [changed(one, textOf(other)), changed(other, textOf(one))].sort((a, b) => a.from - b.from);
}

/// A document after changes.
export function applied(text, changes) {
  const inOrder = [...changes].sort((a, b) => b.from - a.from);
  return inOrder.reduce((before, { from, to, insert }) => before.slice(0, from) + insert + before.slice(to), text);
}

function insertMissing(text, tree, path, value) {
  if (!tree) return [{ from: 0, to: text.length, insert: print(nested(path, value), "") + "\n" }];
  let depth = path.length - 1;
  while (depth > 0 && !findNodeAtLocation(tree, path.slice(0, depth))) depth--;
  const holder = findNodeAtLocation(tree, path.slice(0, depth));
  const name = holder.type === "object" ? path[depth] : undefined;
  return insertInto(text, holder, name, nested(path.slice(depth + 1), value));
}

/// A value within the objects and lists that its path names.
function nested(path, value) {
  return path.reduceRight((inner, step) => (typeof step === "number" ? [inner] : { [step]: inner }), value);
}

function insertInto(text, holder, name, value) {
  const key = name === undefined ? "" : `${JSON.stringify(name)}: `;
  const children = holder.children ?? [];
  const last = children.at(-1);
  const outer = indentAt(text, holder.offset);
  if (!last) {
    const [open, close] = holder.type === "object" ? "{}" : "[]";
    const inner = outer + INDENT;
    const insert = `${open}\n${inner}${key}${print(value, inner)}\n${outer}${close}`;
    return [{ from: holder.offset, to: holder.offset + holder.length, insert }];
  }
  const end = last.offset + last.length;
  const isInLine = !text.slice(holder.offset, children[0].offset).includes("\n");
  const inner = indentAt(text, last.offset);
  const between = isInLine ? ", " : `,\n${inner}`;
  return [{ from: end, to: end, insert: between + key + print(value, isInLine ? outer : inner) }];
}

function indentAt(text, offset) {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).match(/^[ \t]*/)[0];
}

/// A value as people write it: short ones in a line, numbers always.
export function print(value, indent = "") {
  const short = inLine(value);
  if (short.length + indent.length <= LINE_LIMIT || !isNested(value) || isNumbers(value)) return short;
  const inner = indent + INDENT;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const entries = Array.isArray(value)
    ? value.map((one) => print(one, inner))
    : Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${print(one, inner)}`);
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indent}${close}`;
}

const isNested = (value) => value !== null && typeof value === "object";
const isNumbers = (value) => Array.isArray(value) && value.every((one) => one === null || typeof one === "number");

function inLine(value) {
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  if (!isNested(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${inLine(one)}`);
  return entries.length ? `{ ${entries.join(", ")} }` : "{}";
}
