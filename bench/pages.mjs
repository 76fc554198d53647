// Bench pages as a browser gets them: one script and one stylesheet each, bundled and minified for production.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

/// All files by their paths: a page for each of the given scripts, and beside them the built widget.
export async function pages(scripts, dist) {
  const files = new Map();
  const manifest = JSON.parse(await readFile(join(dist, "embed/manifest.json"), "utf8"));
  for (const [plain, { name }] of Object.entries(manifest.files))
    files.set(`/${plain}`, await readFile(join(dist, "embed", name)));
  const { outputFiles } = await build({
    entryPoints: scripts,
    outdir: "/",
    bundle: true,
    minify: true,
    format: "esm",
    target: "esnext",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  for (const { path, contents } of outputFiles) files.set(`/${basename(path)}`, contents);
  for (const name of scripts.map((script) => basename(script, ".js"))) files.set(`/${name}.html`, html(name, files));
  return files;
}

function html(name, files) {
  const styles = files.has(`/${name}.css`) ? `<link rel="stylesheet" href="/${name}.css">` : "";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
    ${styles}<style>body { margin: 0 }</style><div id="chart"></div><script type="module" src="/${name}.js"></script>`;
}
