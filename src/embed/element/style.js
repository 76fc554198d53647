// The style of a note: a link or a <style> in a prerendered root, else the stylesheet as a string in a
// module of its own, which no bundler takes for a stylesheet of the page and which no policy for styles refuses.
import { FILES, importStyle } from "./files.js";
import { preload } from "./preload.js";

const MARK = "--research-styled"; // what the stylesheet sets on the element
const PATIENCE_MS = 3_000; // so long a note waits for its link, then for the module
const ARRIVED_MS = 200;

const sheets = new WeakMap(); // by document, for only there can they be adopted
const ends = new WeakMap(); // of links
let loaded;

/// Resolves once a root has its style, or with the reason why it has none: no reason not to show a note.
export async function styled(root) {
  if (isStyled(root)) return undefined;
  await Promise.race([Promise.all(links(root).map(end)), pause(PATIENCE_MS)]);
  if (isStyled(root)) return undefined;
  // One that still hangs holds up the page behind the note in Chromium, and every script in Firefox.
  for (const link of links(root)) link.remove();
  // Where the text comes later, it is taken later.
  const adopted = text().then((css) => isStyled(root) || adopt(root, css));
  const late = pause(PATIENCE_MS).then(() => Promise.reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
  return Promise.race([adopted, late]).then(
    () => undefined,
    (error) => `could not load the stylesheet (${error.message}); the note is shown without it`,
  );
}

// Asked of the element itself: a link that was refused has a sheet in some browsers, one from elsewhere can't be read.
function isStyled(root) {
  return Boolean(getComputedStyle(root.host).getPropertyValue(MARK));
}

function links(root) {
  return [...root.querySelectorAll('link[rel="stylesheet"]')];
}

// Resolves when a link has come to an end, be it a bad one, which may have been before anybody listened: a file that has
// arrived is in force very soon, or never.
function end(link) {
  if (!ends.has(link)) {
    const hasArrived = performance.getEntriesByName(link.href).length > 0;
    const heard = new Promise((resolve) => ["load", "error"].forEach((name) => link.addEventListener(name, resolve)));
    ends.set(link, hasArrived ? Promise.race([heard, pause(ARRIVED_MS)]) : heard);
  }
  return ends.get(link);
}

/// Where that fails, a later call tries again.
function text() {
  if (!loaded) {
    preload(FILES.style);
    loaded = importStyle().then(({ default: css }) => css);
    loaded.catch(() => (loaded = undefined));
  }
  return loaded;
}

function adopt(root, css) {
  const { ownerDocument } = root;
  try {
    if (!sheets.has(ownerDocument)) {
      const sheet = new ownerDocument.defaultView.CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(ownerDocument, sheet);
    }
    root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheets.get(ownerDocument)])];
  } catch {
    // Browsers that can't: Safari before 16.4.
    root.prepend(Object.assign(ownerDocument.createElement("style"), { textContent: css }));
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
