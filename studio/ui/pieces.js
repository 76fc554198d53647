// The forms in which a note is published, each as a file.

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/// All of them; `undefined` where the note has changed meanwhile. One that can't be made has `why` instead of `text`.
export async function piecesOf(program, note, files, answers) {
  const { embed, page, noteUrl, variant, isLinked } = answers;
  const common = ["--manifest", "manifest.json", "--embed", embed, "--variant", variant];
  const at = page ? ["--page-url", page] : [];
  const [snippet, whole, text] = await Promise.all([
    program.prerender("snippet", note, ["--fragment", ...common, ...at, ...(isLinked ? ["--linked-style"] : [])], files),
    program.prerender("page", note, ["--meta", ...common, ...at], files),
    program.prerender("text", note, ["--text", ...at]),
  ]);
  if (!snippet || !whole || !text) return undefined;
  for (const { problems } of [snippet, whole, text]) if (problems) throw new Error(problems.join("\n"));
  const { id, title } = JSON.parse(note);
  return [
    {
      name: "Snippet",
      about: "The whole note as HTML, readable without scripts. Paste it where the note should appear.",
      file: `${id}.snippet.html`,
      type: "text/html",
      text: snippet.out,
    },
    byAddress(
      "Short element",
      "Loads the note from its address; correct the note there and every page has it.",
      `${id}.element.html`,
      noteUrl && element(embed, noteUrl, variant),
    ),
    byAddress(
      "Frame",
      "For editors that take nothing but frames.",
      `${id}.frame.html`,
      noteUrl && frame(embed, noteUrl, variant, title),
    ),
    {
      name: "Page",
      about: "A page of its own, with description and metadata.",
      file: `${id}.html`,
      type: "text/html",
      text: whole.out,
    },
    {
      name: "Note as JSON",
      about: "To keep, to open here again, and to serve at its address.",
      file: `${id}.json`,
      type: "application/json",
      text: note,
    },
    { name: "Plain text", about: "For mail and feeds.", file: `${id}.txt`, type: "text/plain", text: text.out },
  ];
}

const byAddress = (name, about, file, text) => ({
  name,
  about,
  file,
  type: "text/html",
  text: text || undefined,
  why: "Needs the address of the note’s JSON file, above.",
});

function element(embed, noteUrl, variant) {
  const kind = variant === "full" ? "" : ` variant="${variant}"`;
  return `<script type="module" async src="${escaped(embed)}research-widget.js"></script>
<research-widget src="${escaped(noteUrl)}"${kind}><a href="${escaped(noteUrl)}">The note as data</a></research-widget>
`;
}

function frame(embed, noteUrl, variant, title) {
  const query = new URLSearchParams({ note: noteUrl, ...(variant === "full" ? {} : { variant }) });
  return `<iframe src="${escaped(`${embed}embed.html?${query}`)}" title="${escaped(title)}"
  width="100%" height="900" loading="lazy" referrerpolicy="origin" allow="clipboard-write"></iframe>
<script type="module" src="${escaped(embed)}frame.js"></script>
`;
}

/// What a site's policy needs: where the folder is of the site's own origin, and where it is not.
export function policies({ policy, files }, { embed, page, noteUrl, isLinked }) {
  const hash = isLinked ? [] : [`'${files["research-widget.css"].integrity}'`];
  const origin = originOf(embed);
  const own = withSources(policy, { "style-src": hash });
  const noteOrigin = originOf(noteUrl);
  const others = origin ? [origin] : [];
  const other = withSources(policy, {
    "script-src": others,
    "style-src": [...others, ...hash],
    "connect-src": [...new Set([...others, ...(noteOrigin ? [noteOrigin] : [])])],
  });
  const isOwn = page && originOf(page) === origin;
  const lines = [
    { when: "If embed/ is on the site itself:", policy: own, isFor: !page || isOwn },
    { when: `If the site is another than ${origin}:`, policy: other, isFor: !page || !isOwn },
  ];
  return lines.filter(({ isFor }) => isFor);
}

function originOf(address) {
  return URL.canParse(address ?? "") ? new URL(address).origin : undefined;
}

function withSources(policy, more) {
  return policy
    .split("; ")
    .map((line) => [line, ...(more[line.split(" ")[0]] ?? [])].join(" "))
    .join("; ");
}
