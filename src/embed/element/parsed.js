/// Whether the parser is past an element, so that all that stands inside is there.
export function isParsed(element) {
  if (element.ownerDocument.readyState !== "loading") return true;
  for (let node = element; node; node = node.parentNode ?? node.host) if (node.nextSibling) return true;
  return false;
}
