// Units and scales as headings of tables name them.

export const CURRENCIES = [
  "USD",
  "EUR",
  "GBP",
  "JPY",
  "CHF",
  "CAD",
  "AUD",
  "NZD",
  "SEK",
  "NOK",
  "DKK",
  "INR",
  "CNY",
  "HKD",
  "SGD",
  "KRW",
  "BRL",
  "ZAR",
  "PLN",
  "CZK",
  "HUF",
  "TRY",
  "MXN",
  "ILS",
  "AED",
  "SAR",
];
export const UNITS = [
  ...CURRENCIES.map((code) => [code, code]),
  ["percent", "percent"],
  ["basis-points", "basis points"],
  ["multiple", "multiple (2.4×)"],
  ["count", "count of things"],
  ["number", "plain number"],
];
export const SCALES = ["one", "thousand", "million", "billion", "trillion", "lakh", "crore", "hundredth"];

const SYMBOLS = [
  ["US$", "USD"],
  ["CA$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["A$", "AUD"],
  ["C$", "CAD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
];
const SCALE_WORDS = [
  ["trillion", /\b(?:trillions?|trn|tn)\b/i],
  ["billion", /\b(?:billions?|bn|mrd|milliarden?)\b|(?<=[$€£¥])\s*b\b|(?<=\d\s?)b\b/i],
  ["million", /\b(?:millions?|mio|mn|mln|mm|millionen)\b|(?<=[$€£¥]\s?|[A-Z]{3}\s|\(|\d\s?)m\b/i],
  ["thousand", /\b(?:thousands?|tsd|tausend|000s?)\b|['’]000|(?<=[$€£¥]\s?|[A-Z]{3}\s|\(|\d\s?)k\b/i],
  ["crore", /\b(?:crores?|cr)\b/i],
  ["lakh", /\b(?:lakhs?|lacs?)\b/i],
];

/// What a text says of unit and scale; `why` has the words by which each is known.
export function unitOf(text) {
  const found = { why: [] };
  const take = (field, value, words) => {
    if (found[field]) return;
    found[field] = value;
    found.why.push(words.trim());
  };
  const code = text.match(new RegExp(`\\b(${CURRENCIES.join("|")})\\b`));
  if (code) take("unit", code[1], code[0]);
  for (const [symbol, unit] of SYMBOLS) if (text.includes(symbol)) take("unit", unit, symbol);
  const rate = text.match(/%|\b[Pp]er ?cent\b|\bpc\b|\b[Pp]rozent\b/);
  if (rate) take("unit", "percent", rate[0]);
  const points = text.match(/\b(?:bps?|basis points|Basispunkte)\b/i);
  if (points) take("unit", "basis-points", points[0]);
  for (const [scale, word] of SCALE_WORDS) {
    const match = text.match(word);
    if (match) take("scale", scale, match[0]);
  }
  return found;
}

/// A heading without its words for unit and scale, which stand in brackets or at its end.
export function nameOf(heading) {
  const without = heading.replace(/\s*[([][^)\]]*[)\]]/g, (part) => (hasUnit(part) ? "" : part));
  const parts = without.split(/\s*,\s*/);
  if (parts.length > 1 && hasUnit(parts.at(-1))) parts.pop();
  return parts.join(", ").trim() || heading.trim();
}

const hasUnit = (text) => {
  const { unit, scale } = unitOf(text);
  return Boolean(unit ?? scale);
};
