// The pages of the peers as their visitors get them: bundled and minified for production, in memory.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { LIBRARIES } from "./libraries.mjs";

const NOTE = new URL("../../notes/amazon-q1-2026.json", import.meta.url);
const OUT = "/out";

/// The files of a peer's page by their paths. In parts, the page comes first and the charts are a script of their own,
/// fetched at the same time; else all is one script.
export async function peerFiles(name, { isInParts }) {
  const { entry, jsx } = LIBRARIES[name];
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`peers/${name}/${entry}`, import.meta.url))],
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
    outdir: OUT,
    bundle: true,
    splitting: isInParts,
    minify: true,
    format: "esm",
    target: "esnext",
    jsx: "automatic",
    jsxImportSource: jsx,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    metafile: true,
    write: false,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(OUT.length), Buffer.from(contents)]));
  files.set("/index.html", Buffer.from(await html(metafile, files)));
  return files;
}

async function html(metafile, files) {
  const { title } = JSON.parse(await readFile(NOTE));
  const preloads = [...files.keys()].filter((path) => path.endsWith(".js") && path !== "/main.js");
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="main.css">`,
    '<script type="module" src="main.js"></script>',
    ...preloads.map((path) => `<link rel="modulepreload" href="${path.slice(1)}">`),
    '<body><div id="page"></div></body></html>',
  ].join("");
}
