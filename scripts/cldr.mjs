// Writes src/format/cldr.rs, the symbols of currencies, from an unpacked npm package cldr-numbers-full:
//   node scripts/cldr.mjs FOLDER && cargo fmt
// Of the currencies of src/units/currency.rs it takes those that have a symbol; the others are printed by their codes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: cldr.mjs FOLDER");
const json = (path) => JSON.parse(readFileSync(join(folder, path), "utf8"));
const { version } = json("package.json");
const [english, german] = ["en", "de"].map(
  (language) => json(`main/${language}/currencies.json`).main[language].numbers.currencies,
);
const root = new URL("..", import.meta.url);
const currencies = readFileSync(new URL("src/units/currency.rs", root), "utf8");
const codes = currencies.match(/const CODES: &str = "([^"]*)"/)[1].split(/[\s\\]+/).filter((code) => code !== "XXX");
const symbolOf = (currencies, code) => currencies[code]?.symbol ?? code;
const isNamed = (currencies, code) => symbolOf(currencies, code) !== code;
const table = (of) => codes.flatMap(of).join(",").replaceAll("\u{a0}", "\\u{a0}");
const isShared = (code) => symbolOf(english, code) === symbolOf(german, code);
const symbols = table((code) => (isShared(code) && isNamed(english, code) ? [code + symbolOf(english, code)] : []));
const own = (currencies) =>
  table((code) => (!isShared(code) && isNamed(currencies, code) ? [code + symbolOf(currencies, code)] : []));
writeFileSync(
  new URL("src/format/cldr.rs", root),
  `//! Symbols of currencies. Written by scripts/cldr.mjs from CLDR ${version} (npm cldr-numbers-full).

/// Codes with the symbols that English and German both have for them.
pub(super) const SYMBOLS: &str = "${symbols}";
/// Those that English has, and German does not.
pub(super) const ENGLISH_SYMBOLS: &str = "${own(english)}";
/// Those that German has, and English does not.
pub(super) const GERMAN_SYMBOLS: &str = "${own(german)}";
`,
);
