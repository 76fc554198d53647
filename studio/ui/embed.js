// The folder of the element that Studio lies beside.

export const EMBED = new URL("../embed/", location.href);

let files;

/// What `prerender` reads of it, as texts by their names.
export function embedFiles() {
  files ??= Promise.all(["manifest.json", "research-widget.css"].map(async (name) => [name, await textOf(name)])).then(
    Object.fromEntries,
  );
  // What was not there may come.
  files.catch(() => (files = undefined));
  return files;
}

async function textOf(name) {
  const address = new URL(name, EMBED);
  const answer = await fetch(address);
  if (!answer.ok)
    throw new Error(`${address}: found ${answer.status}, expected the file; Studio has to lie beside the folder embed/`);
  return answer.text();
}
