// The state as plain JSON, and as the fragment of a link (src/state/fragment.rs), which has the same parts.
const LISTS = ["hide", "pin"];

const isText = (value) => typeof value === "string";
const parts = (value) => (value && typeof value === "object" ? Object.entries(value) : []);

/// { version: 1, note, theme, charts: { growth: { view, table, range, hide: [], focus, pin: [], scale } } }
export function stateFromFragment(fragment, theme) {
  const [head, ...charts] = fragment.split("&");
  return { version: 1, note: head.slice("rw1:".length), theme, charts: Object.fromEntries(charts.map(chart)) };
}

function chart(text) {
  const [id, parts] = text.split("=");
  const chosen = {};
  for (const part of parts.split(",")) {
    const [, key, value] = part.match(/^([^:]*):(.*)$/);
    if (LISTS.includes(key)) (chosen[key] ??= []).push(value);
    else chosen[key] = value;
  }
  return [id, chosen];
}

/// What of anything that somebody sets as state is of its form; undefined where nothing is.
export function wellFormed(state) {
  if (!isText(state?.note)) return undefined;
  const charts = Object.fromEntries(parts(state.charts).map(([id, chosen]) => [id, choices(chosen)]));
  return { version: 1, note: state.note, theme: isText(state.theme) ? state.theme : undefined, charts };
}

function choices(chosen) {
  const texts = parts(chosen).map(([key, value]) => [key, Array.isArray(value) ? value.filter(isText) : value]);
  return Object.fromEntries(texts.filter(([, value]) => isText(value) || Array.isArray(value)));
}

export function fragmentFromState({ note, charts }) {
  const part = ([key, values]) => [values].flat().map((value) => `${key}:${value}`);
  const chosen = Object.entries(charts).map(([id, chosen]) => [id, Object.entries(chosen).flatMap(part).join(",")]);
  return `rw1:${note}${chosen.map(([id, text]) => (text ? `&${id}=${text}` : "")).join("")}`;
}
