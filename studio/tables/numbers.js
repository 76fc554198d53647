// Numbers as spreadsheets and people write them.

const NOTHING = /^(?:|[-–—.…]+|n\.?\s?a\.?|#n\/?a!?|n\/a|n\.?\s?m\.?|k\.?\s?a\.?|null|na|nan)$/i;

/// Whether a cell says that there is no figure. That is a gap, never zero.
export const isGap = (cell) => NOTHING.test(cell.trim());

/// A cell as a number: `null` for a gap, `undefined` for what is neither. `mark` is the decimal mark.
export function readNumber(cell, mark = ".") {
  if (isGap(cell)) return null;
  const isInParentheses = /^\s*\(.*\)\s*$/.test(cell); // as accountants write losses
  if (/\d[\s\u00a0\u202f](?!\d{3}(?!\d))\d/.test(cell)) return undefined; // `412 1`: the mark of a footnote, or two numbers
  const bare = cell
    .replace(/[()\s\u00a0\u202f'’%]|[$€£¥₹]|bps?\b/gi, "")
    .replace(/^[−–]/, "-")
    .replace(/^\+/, "");
  const thousands = mark === "." ? "," : ".";
  const grouped = new RegExp(`^-?[1-9]\\d{0,2}(?:\\${thousands}\\d{3})+(?:\\${mark}\\d+)?$`);
  const plain = new RegExp(`^-?(?:\\d+(?:\\${mark}\\d*)?|\\${mark}\\d+)(?:e[+-]?\\d+)?$`, "i");
  if (!grouped.test(bare) && !plain.test(bare)) return undefined;
  const number = Number(bare.replaceAll(thousands, "").replace(mark, "."));
  return isInParentheses ? -Math.abs(number) : number;
}

/// The decimal mark that most cells can be read with; where both fit, the one that some cell can only have.
export function decimalMark(cells) {
  const numeric = cells.filter((cell) => /\d/.test(cell));
  const count = (mark) => numeric.filter((cell) => readNumber(cell, mark) !== undefined).length;
  const [points, commas] = [count("."), count(",")];
  if (points !== commas) return points > commas ? "." : ",";
  // 1,5 and 12,50 are no thousands: only a decimal comma reads them so, and 1.5 the other way round.
  return numeric.some((cell) => /^\D*\d+,\d{1,2}\D*$/.test(cell)) && !numeric.some((cell) => /\.\d{1,2}\D*$/.test(cell))
    ? ","
    : ".";
}

/// A number as it is typed into a field.
export const written = (value, mark = ".") =>
  value === null || value === undefined ? "" : String(value).replace(/^-/, "−").replace(".", mark);

const WORD = { atLeast: "at least", moreThan: "more than", atMost: "at most", lessThan: "less than", about: "about" };
const SIGNS = { "≥": "atLeast", ">=": "atLeast", ">": "moreThan", "≤": "atMost", "<=": "atMost", "<": "lessThan", "~": "about" };

/// An amount of a fact as it is typed: `205 to 215`, `at least 40`. `undefined` for one that has no such form.
export function amountText(amount, mark = ".") {
  if (amount === null || amount === undefined) return "";
  if (typeof amount === "number") return written(amount, mark);
  const fields = Object.keys(amount);
  const of = (field) => written(amount[field], mark);
  if (fields.length === 2 && "from" in amount && "to" in amount) return `${of("from")} to ${of("to")}`;
  if (fields.length === 2 && "plusMinus" in amount) return `${of("mid")} ± ${of("plusMinus")}`;
  return fields.length === 1 && WORD[fields[0]] ? `${WORD[fields[0]]} ${of(fields[0])}` : undefined;
}

/// The amount that such a text states; `null` for an empty one, `undefined` for what is none.
export function readAmount(text, mark = ".") {
  if (isGap(text)) return null;
  const number = readNumber(text, mark);
  if (number !== undefined) return number;
  const parts = (separator) => text.split(separator).map((part) => readNumber(part, mark));
  const isPair = (pair) => pair.length === 2 && pair.every((one) => typeof one === "number");
  const tolerance = parts("±");
  if (isPair(tolerance)) return { mid: tolerance[0], plusMinus: tolerance[1] };
  const range = parts(/\s+(?:to|bis)\s+|\s*[–—]\s*|(?<=\d)\s*-\s*(?=\d)|\s*\.\.+\s*/);
  if (isPair(range)) return { from: Math.min(...range), to: Math.max(...range) };
  for (const [field, word] of [...Object.entries(WORD), ...Object.entries(SIGNS).map(([sign, field]) => [field, sign])]) {
    if (!text.trim().toLowerCase().startsWith(word)) continue;
    const bound = readNumber(text.trim().slice(word.length), mark);
    if (typeof bound === "number") return { [field]: bound };
  }
  return undefined;
}
