/// What a text says as an address, on the base of the page; undefined where it is none. (`URL.canParse` is younger than
/// the browsers that the element works in.)
export function address(text) {
  try {
    return new URL(text, document.baseURI);
  } catch {
    return undefined;
  }
}
