// The files that the element loads later, with their integrity where it is known. scripts/dist.mjs writes another, with
// the names that are published. Each address is an expression of this very form, for by that form bundlers find files.
export const FILES = {
  glue: { url: new URL("./research-widget-core.js", import.meta.url).href, integrity: "" },
  wasm: { url: new URL("./research-widget-core.wasm", import.meta.url).href, integrity: "" },
  style: { url: new URL("./research-widget.css", import.meta.url).href, integrity: "" },
};
