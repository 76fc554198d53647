// The files that the element loads later, with their integrity where it is known. What is published has another such
// module: scripts/dist.mjs writes that of pages, scripts/npm.mjs that of the npm package.
const file = (name) => ({ url: new URL(name, import.meta.url).href, integrity: "" });

export const FILES = {
  glue: file("research-widget-core.js"),
  wasm: file("research-widget-core.wasm"),
  style: file("research-widget-style.js"),
};

export const importGlue = () => import(FILES.glue.url);
export const importStyle = () => import(FILES.style.url);
