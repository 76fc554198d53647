// Elements, named in one expression.

/// An element with properties and children. `class`, `data-*`, `aria-*`, `role` and `for` are attributes; `on` has listeners.
export function h(tag, { on = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (/^(class|role|for|list|data-|aria-)/.test(name)) element.setAttribute(name, value);
    else element[name] = value;
  }
  for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener);
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

export const button = (text, click, properties = {}) => h("button", { type: "button", on: { click }, ...properties }, text);

let names = 0;
/// An id that nothing else in the page has.
export const newId = (word) => `${word}-${++names}`;

/// Offers a file to be saved.
export function download(name, content, type = "text/plain") {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }));
  h("a", { href: url, download: name }).click();
  // Long enough for the browser to have begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/// Says something to those who do not see it happen.
export function announce(text) {
  const status = document.querySelector("#announcements");
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
}

/// Waits until nothing has called for a while.
export function debounced(wait, call) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), wait);
  };
}

/// Copies a text and says so on its button. Without a clipboard, as on pages that are not secure, the text is selected.
export async function copy(text, control, field) {
  const before = control.textContent;
  try {
    await navigator.clipboard.writeText(text);
    control.textContent = "Copied";
    announce("Copied to the clipboard");
  } catch {
    field?.focus();
    field?.select();
    control.textContent = document.execCommand?.("copy") ? "Copied" : "Selected: press Ctrl+C";
    announce(control.textContent);
  }
  setTimeout(() => (control.textContent = before), 2_000);
}
