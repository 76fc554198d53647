// The files that the element loads later, with their integrity where it is known. What is published has another such
// module: scripts/dist.mjs writes that of pages, scripts/npm.mjs that of the npm package.
const file = (name) => ({ url: new URL(name, import.meta.url).href, integrity: "" });

export const FILES = {
  core: file("research-widget-core.wasm"),
  coreScript: file("research-widget-core.js"),
  prose: file("research-widget-prose.wasm"),
  proseScript: file("research-widget-prose.js"),
  style: file("research-widget-style.js"),
};

export const importCore = () => import(FILES.coreScript.url);
export const importProse = () => import(FILES.proseScript.url);
export const importStyle = () => import(FILES.style.url);
