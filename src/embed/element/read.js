// The note of an element: set by a script, or at an address, or inside as JSON.
import { address } from "./address.js";

// As much as src/note/ reads.
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_VALUES = 160_000;
const MOST_FIELDS = 200;
const MANY_FIELDS = 20_000;
const MOST_MS = 30_000;
const CREDENTIALS = ["same-origin", "include"]; // beside `omit`

/// Whether there is anything to read.
export function hasNote(element, given) {
  return given !== undefined || element.hasAttribute("src") || inside(element) !== null;
}

/// The parsed JSON; the note inside the element is the fallback for an address that fails. Throws an Error with `problems`,
/// one a line. `signal` aborts the request when the result is no longer needed.
export async function read(element, given, signal) {
  if (typeof given === "object") return given;
  if (given !== undefined) return parse(given, "note");
  const src = element.getAttribute("src");
  const within = inside(element);
  if (src !== null) {
    try {
      return parse(await load(src, element.getAttribute("credentials"), signal), src);
    } catch (error) {
      if (within === null || signal.aborted) throw error;
      console.warn(error.message);
    }
  }
  if (within !== null) return parse(within, "the note inside");
  throw problem(MISSING);
}

/// The JSON of a script inside the element, else of a prerendered one, whose template is the root by now; null without.
function inside(element) {
  return element.querySelector(':scope > script[type="application/json"]')?.textContent ?? prerendered(element, "note");
}

function prerendered(element, name) {
  return element.shadowRoot?.querySelector("data." + name)?.value ?? null;
}

/// The id of the note inside; undefined where there is none.
export function idInside(element) {
  try {
    return JSON.parse(inside(element))?.id;
  } catch {
    return undefined;
  }
}

/// What `prerender` has found in the prose of the note inside.
export function packedClaims(element) {
  try {
    return JSON.parse(prerendered(element, "claims")) ?? undefined;
  } catch {
    return undefined; // they are no JSON: the prose is read again
  }
}

export const MISSING =
  "found no note; expected the attribute src, a script of type application/json inside, or the property note";

function parse(text, place) {
  if (isTooMuch(text))
    throw problem(`${place}: found too much; expected at most ${MOST_VALUES} values, ${MOST_FIELDS} fields an object`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw problem(`${place}: found text that is not JSON (${error.message}); expected JSON`);
  }
}

/// Whether a text has more values, or more fields in one object, than a note may have: those would take a browser
/// seconds to make.
function isTooMuch(text) {
  if (!hasMore(text, ":", MANY_FIELDS) && !hasMore(text, ",", MOST_VALUES)) return false;
  const fields = [];
  for (let i = 0, values = 0, isQuoted = false; i < text.length; i += 1) {
    const c = text[i];
    if (c === "\\") i += 1;
    else if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (c === "{") fields.push(0);
    else if (c === "}") fields.pop();
    else if (c === ":" && ++fields[fields.length - 1] > MOST_FIELDS) return true;
    else if (c === "," && ++values > MOST_VALUES) return true;
  }
  return false;
}

function hasMore(text, character, count) {
  for (let at = 0; count >= 0; count -= 1) {
    at = text.indexOf(character, at) + 1;
    if (!at) return false;
  }
  return true;
}

async function load(src, wanted, signal) {
  const url = address(src);
  if (!url) throw problem(`src: found "${src}"; expected an address`);
  const loading = new AbortController();
  const cancel = () => loading.abort();
  let isLate = false;
  const timer = setTimeout(() => cancel((isLate = true)), MOST_MS);
  signal.addEventListener("abort", cancel);
  try {
    const credentials = CREDENTIALS.find((word) => word === wanted) ?? "omit";
    const response = await fetch(url, { credentials, signal: loading.signal });
    if (!response.ok) throw problem(`src: found status ${response.status} at ${url}; expected a note`);
    return await text(response, url);
  } catch (error) {
    if (error.problems) throw error;
    if (isLate) throw problem(`src: found no end of ${url} after ${MOST_MS / 1000} s; expected a note`);
    const isElsewhere = url.origin !== location.origin;
    const advice = isElsewhere
      ? `; a note from another origin needs the header Access-Control-Allow-Origin there, and connect-src ${url.origin} here`
      : "";
    throw problem(`src: could not load ${url} (${error.message})${advice}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", cancel);
    cancel(); // what has not been read of the answer
  }
}

/// The text of an answer, of which no more is loaded than a note may have.
async function text(response, url) {
  const tooLarge = (found) => problem(`src: found ${found} bytes at ${url}; expected at most ${MOST_BYTES}`);
  const said = Number(response.headers.get("content-length"));
  if (said > MOST_BYTES) throw tooLarge(said);
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let [parts, size] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) throw tooLarge(`more than ${MOST_BYTES}`);
    parts += decoder.decode(value, { stream: true });
  }
}

function problem(line) {
  return Object.assign(new Error(line), { problems: [line] });
}
