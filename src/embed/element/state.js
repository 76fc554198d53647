// The state as plain JSON, and as the fragment of a link (src/state/fragment.rs), which has the same parts.
const LISTS = ["hide", "pin"];

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

export function fragmentFromState({ note, charts = {} }) {
  const parts = (chosen) =>
    Object.entries(chosen).flatMap(([key, values]) => [values].flat().map((value) => `${key}:${value}`));
  const texts = Object.entries(charts).map(([id, chosen]) => `&${id}=${parts(chosen).join(",")}`);
  return `rw1:${note}${texts.join("")}`;
}
