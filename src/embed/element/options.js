// What the attributes of an element, and a script, ask of the note that is mounted in it.
import { fragmentFromState } from "./state.js";

const ASKING = ["src", "lang", "view"];
const VARIANTS = ["full", "card", "charts", "gauge"];

export const LINK = /^#rw1(:|%3A)/i; // how the fragment of a link to a view begins; mail and chat programs may encode it
const linkedNote = () => LINK.test(location.hash) && location.hash.replace(LINK, "").split(/[&%]/)[0];

/// Which parts of the note are shown.
export const variant = (element) => VARIANTS.find((known) => known === element.getAttribute("variant")) ?? "full";

const isForAuthor = (element) => element.hasAttribute("author") || new URLSearchParams(location.search).has("author");

/// Whether attributes may ask for something else than a prerendered note shows.
export const wantsOther = (element) => isForAuthor(element) || ASKING.some((name) => element.hasAttribute(name));

/// The options of `read` and `mount` (src/embed/widget/options.rs). `about` has the ids of the note and of its first chart, `wanted` is the
/// state that a script has set.
export function options(element, about, { columns, claims, wanted }) {
  const option = (name) => element.getAttribute(name) ?? undefined;
  const author = isForAuthor(element);
  const isOfIt = wanted && wanted.note === about.note;
  const begin = isOfIt ? wanted : withView(element, about, { note: about.note, charts: {} });
  return {
    variant: option("variant"),
    lang: option("lang"),
    theme: wanted?.theme ?? option("theme"),
    columns,
    claims: author ? undefined : claims, // those of a page are for its readers
    author,
    state: linkedNote() === about.note ? location.hash : fragmentFromState(begin),
  };
}

/// A state with the view that the attributes ask for.
export function withView(element, about, state) {
  const view = element.getAttribute("view");
  const chart = element.getAttribute("chart") ?? about.chart;
  if (!view || !chart) return state;
  return { ...state, charts: { ...state.charts, [chart]: { ...state.charts[chart], view } } };
}
