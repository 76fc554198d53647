// How figures, dates and prose look.

const MINUS = "−";

const plain = (value, digits) => String(Number(Math.abs(value).toFixed(digits)));

const sign = (value) => (value < 0 ? MINUS : "+");

export const signed = (value, digits = 0) => `${sign(value)}${plain(value, digits)}`;

/// `$37.6B`, from billions.
export const dollars = (billions) => `$${plain(billions, 1)}B`;

export const percent = (value) => `${value < 0 ? MINUS : ""}${plain(value, 0)}%`;

export const growth = (value, digits = 0) => `${signed(value, digits)}%`;

export const quarterName = (quarter) => `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`;

export const dateName = (date) =>
  new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/// Prose without the links from its figures to their data.
export const prose = (text) => text.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
