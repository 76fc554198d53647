// Periods as tables head them, in English and German, and the next of each.

const MONTHS = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  maer: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};
const MONTH_COUNT = { year: 12, "half-year": 6, quarter: 3, month: 1 };
const DAY_MS = 86_400_000;

export const FREQUENCIES = ["year", "half-year", "quarter", "month", "day"];

const YEAR = String.raw`(?<fiscal>FY|GJ)?\s*['’]?(?<year>\d{4}|\d{2})`;
const FORMS = [
  ["quarter", new RegExp(String.raw`^Q(?<part>[1-4])\s*[-/ ]?\s*${YEAR}$`, "i")],
  ["quarter", new RegExp(String.raw`^(?<part>[1-4])Q\s*[-/ ]?\s*${YEAR}$`, "i")],
  ["quarter", new RegExp(String.raw`^${YEAR}\s*[-/ ]?\s*Q(?<part>[1-4])$`, "i")],
  ["half-year", new RegExp(String.raw`^(?:H|HJ)(?<part>[12])\s*[-/ ]?\s*${YEAR}$`, "i")],
  ["half-year", new RegExp(String.raw`^(?<part>[12])(?:H|HJ)\s*[-/ ]?\s*${YEAR}$`, "i")],
  ["half-year", new RegExp(String.raw`^${YEAR}\s*[-/ ]?\s*(?:H|HJ)(?<part>[12])$`, "i")],
  ["month", /^(?<year>\d{4})-(?<part>0[1-9]|1[0-2])$/],
  ["month", /^(?<part>0?[1-9]|1[0-2])[/.](?<year>\d{4})$/],
  ["month", /^(?<name>\p{L}{3,9})\.?[\s-]*['’]?(?<year>\d{4}|\d{2})$/u],
  ["month", /^(?<year>\d{4})[\s-]*(?<name>\p{L}{3,9})$/u],
  ["year", /^(?<fiscal>FY|GJ)?\s*(?<year>(?:19|20)\d{2})$/i],
  ["year", /^(?<fiscal>FY|GJ)\s*['’]?(?<year>\d{2})$/i],
];

/// A heading as a period of the note format, with its frequency; `undefined` where it is none. Days whose order nobody can
/// tell are read as day, month, year, unless `monthFirst`.
export function readPeriod(heading, monthFirst = false) {
  const text = heading.trim().replace(/\s+/g, " ");
  const day = readDay(text, monthFirst);
  if (day) return { frequency: "day", text: day };
  for (const [frequency, form] of FORMS) {
    const groups = text.match(form)?.groups;
    if (!groups) continue;
    const part = groups.name ? MONTHS[monthKey(groups.name)] : Number(groups.part);
    if (groups.name && !part) continue;
    return { frequency, text: written(frequency, fullYear(groups.year), part, Boolean(groups.fiscal)) };
  }
  return undefined;
}

const monthKey = (name) => Object.keys(MONTHS).find((key) => name.toLowerCase().startsWith(key));
const fullYear = (year) => (year.length === 2 ? 2000 + Number(year) : Number(year));
const two = (number) => String(number).padStart(2, "0");

function written(frequency, year, part, isFiscal) {
  const start = `${isFiscal ? "FY" : ""}${year}`;
  if (frequency === "quarter") return `${start}-Q${part}`;
  if (frequency === "half-year") return `${start}-H${part}`;
  return frequency === "month" ? `${year}-${two(part)}` : start;
}

function readDay(text, monthFirst) {
  const iso = text.match(/^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/);
  const local = text.match(/^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/);
  if (!iso && !local) return undefined;
  let [year, month, day] = iso ? iso.slice(1).map(Number) : [Number(local[4]), Number(local[3]), Number(local[1])];
  // 3/31/2025 can only be the American order.
  if (local && (month > 12 || (monthFirst && local[2] === "/" && day <= 12))) [month, day] = [day, month];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/// A period as a number in its frequency, so that consecutive ones differ by one.
export function ordinal(period) {
  const [, , year, part] = period.match(/^(FY)?(\d{4})(?:-(.+))?$/) ?? [];
  if (year === undefined) return NaN;
  if (part === undefined) return Number(year);
  if (part[0] === "Q") return Number(year) * 4 + Number(part[1]) - 1;
  if (part[0] === "H") return Number(year) * 2 + Number(part[1]) - 1;
  return part.length === 2 ? Number(year) * 12 + Number(part) - 1 : Date.parse(period) / DAY_MS;
}

/// The period that is `count` after another.
export function later(period, count) {
  const fiscal = period.startsWith("FY") ? "FY" : "";
  const [, part] = period.match(/^(?:FY)?\d{4}(?:-(.+))?$/) ?? [];
  const number = ordinal(period) + count;
  if (part === undefined) return `${fiscal}${number}`;
  if (part[0] === "Q") return `${fiscal}${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
  if (part[0] === "H") return `${fiscal}${Math.floor(number / 2)}-H${(number % 2) + 1}`;
  if (part.length === 2) return `${Math.floor(number / 12)}-${two((number % 12) + 1)}`;
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/// Days that end months, quarters or years, as the periods that they end: spreadsheets head them so.
export function asEndsOfPeriods(days) {
  const isEnd = (day) => new Date(Date.parse(day) + DAY_MS).getUTCDate() === 1;
  if (days.length < 2 || !days.every(isEnd)) return undefined;
  const months = days.map((day) => ordinal(day.slice(0, 7)));
  const gap = Math.min(...months.slice(1).map((month, place) => Math.abs(month - months[place])));
  const frequency = { 1: "month", 3: "quarter", 6: "half-year", 12: "year" }[gap];
  if (!frequency) return undefined;
  const part = (day) => Math.ceil(Number(day.slice(5, 7)) / MONTH_COUNT[frequency]);
  return { frequency, texts: days.map((day) => written(frequency, Number(day.slice(0, 4)), part(day), false)) };
}
