// The note of an element: set by a script, or inside as JSON, or at an address.

/// The value of its JSON; what lies inside stands in for an address that fails. Throws an Error with `problems`, one a line.
export async function read(element, given) {
  if (typeof given === "object") return given;
  if (given !== undefined) return parse(given, "note");
  const src = element.getAttribute("src");
  const inside = scriptInside(element);
  if (src !== null) {
    try {
      return parse(await load(src), src);
    } catch (error) {
      if (!inside) throw error;
      console.warn(error.message);
    }
  }
  if (inside) return parse(inside.textContent, "the script inside");
  throw problem("found no note; expected the attribute src, a script of type application/json inside, or the property note");
}

// In the template of a page made beforehand, which is the root by now, or beside it.
function scriptInside(element) {
  const css = 'script[type="application/json"]';
  return element.querySelector(`:scope > ${css}`) ?? element.shadowRoot?.querySelector(css);
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
