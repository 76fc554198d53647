// For servers that import the element along with a page: scripts/npm.mjs puts these in the place of the globals of the
// same names, so that where a browser's are missing the module throws nothing and defines nothing.
const isBrowser = "HTMLElement" in globalThis && "IntersectionObserver" in globalThis;
const nothing = { get: () => true };

export const HTMLElement = isBrowser ? globalThis.HTMLElement : class {};
export const IntersectionObserver = isBrowser ? globalThis.IntersectionObserver : class {};
export const customElements = isBrowser ? globalThis.customElements : nothing;
