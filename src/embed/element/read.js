// The note of an element: set by a script, or inside as JSON, or at an address.

/// The value of its JSON. Throws an Error with `problems`, one a line.
export async function read(element, given) {
  if (typeof given === "object") return given;
  if (given !== undefined) return parse(given, "note");
  const src = element.getAttribute("src");
  if (src !== null) return parse(await load(src), src);
  const inside = element.querySelector(':scope > script[type="application/json"]');
  if (inside) return parse(inside.textContent, "the script inside");
  throw problem("found no note; expected the attribute src, a script of type application/json inside, or the property note");
}

function parse(text, place) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw problem(`${place}: found text that is not JSON (${error.message}); expected JSON`);
  }
}

async function load(src) {
  if (!URL.canParse(src, document.baseURI)) throw problem(`src: found "${src}"; expected an address`);
  const url = new URL(src, document.baseURI);
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin" });
  } catch (error) {
    const isElsewhere = url.origin !== location.origin;
    const advice = isElsewhere
      ? `; a note from another origin needs the header Access-Control-Allow-Origin there, and connect-src ${url.origin} here`
      : "";
    throw problem(`src: could not load ${url} (${error.message})${advice}`);
  }
  if (!response.ok) throw problem(`src: found status ${response.status} at ${url}; expected a note`);
  return response.text();
}

function problem(line) {
  return Object.assign(new Error(line), { problems: [line] });
}
