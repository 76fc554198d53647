// The notices that go with what is published: which crates are in it, and their licences, each text once.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const RULE = `\n\n${"-".repeat(80)}\n\n`;

/// What is published, by the targets that it is compiled for.
export const MODULES = { "wasm32-unknown-unknown": "research-widget-core.*.wasm, research-widget-prose.*.wasm and their scripts" };
export const PACKAGE = { ...MODULES, "wasm32-wasip1": "research-widget-cli.wasm" };

/// The text of LICENSES.txt.
export function licenses(published) {
  const own = ["LICENSE-MIT", "LICENSE-APACHE"].map((name) => readFileSync(name, "utf8").trim());
  const linkedBy = Object.entries(published).map(([target, files]) => ({ files, crates: linked(target) }));
  const crates = unique(linkedBy.flatMap(({ crates }) => crates));
  const texts = new Map(); // by the same without white space
  for (const crate of crates) {
    for (const text of textsOf(crate)) {
      const key = text.replace(/\s+/g, " ");
      if (!texts.has(key)) texts.set(key, { text, names: [] });
      texts.get(key).names.push(nameOf(crate));
    }
  }
  const lists = linkedBy.map(
    ({ files, crates }) => `In ${files}:\n\n${crates.map((crate) => `${nameOf(crate)}: ${crate.license}`).join("\n")}`,
  );
  return [
    `research-widget: MIT OR Apache-2.0, as you choose. The two licences:`,
    ...own,
    `Third-party software. Where a choice of licences is given, it is taken under MIT.\n\n${lists.join("\n\n")}\n\n` +
      `Rust's standard library: MIT OR Apache-2.0, Copyright (c) The Rust Project Contributors`,
    ...[...texts.values()].map(({ names, text }) => `${names.join(", ")}:\n\n${text}`),
  ].join(RULE) + "\n";
}

function unique(crates) {
  const byName = new Map(crates.map((crate) => [nameOf(crate), crate]));
  return [...byName.values()].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/// The packages whose code is in what a target is compiled to: no procedural macros, nothing for building or testing alone.
function linked(target) {
  const options = ["metadata", "--locked", "--format-version", "1", "--filter-platform", target];
  const { packages, resolve } = JSON.parse(execFileSync("cargo", options, { encoding: "utf8", maxBuffer: 256 << 20 }));
  const byId = new Map(packages.map((crate) => [crate.id, crate]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const found = new Set([resolve.root]);
  for (const id of found)
    for (const { pkg, dep_kinds } of nodes.get(id).deps)
      if (dep_kinds.some(({ kind }) => kind === null) && !isMacro(pkg)) found.add(pkg);
  found.delete(resolve.root);
  return [...found].map((id) => byId.get(id)).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const nameOf = ({ name, version }) => `${name} ${version}`;

/// What a crate brings along: the MIT licence where it is among its licences, else all of them; and notices. Some bring
/// nothing but the licence's name.
function textsOf({ manifest_path, license, authors, repository }) {
  const folder = dirname(manifest_path);
  const names = readdirSync(folder).filter((name) => /^(licen[sc]e|copying|unlicense|notice|copyright)\b/i.test(name));
  const mit = names.filter((name) => /mit/i.test(name) || /notice|copyright/i.test(name));
  const chosen = /\bMIT\b/.test(license) && !/\bAND\b/.test(license) && mit.some((name) => /mit/i.test(name)) ? mit : names;
  const texts = chosen.filter((name) => !name.endsWith(".rs"));
  if (texts.length) return texts.map((name) => readFileSync(join(folder, name), "utf8").trim());
  if (!/\bMIT\b/.test(license)) throw new Error(`${folder}: found no text of ${license}`);
  return [`Copyright (c) ${authors.join(", ") || "its authors"} (${repository})\n\n${permission()}`];
}

/// The text of the MIT licence after the line of its holder.
function permission() {
  const text = readFileSync("LICENSE-MIT", "utf8");
  return text.slice(text.indexOf("Permission is hereby granted")).trim();
}
