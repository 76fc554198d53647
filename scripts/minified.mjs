// Sources as they are published.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/// The bytes of a script or stylesheet, minified.
export function minified(path, ...options) {
  const folder = mkdtempSync(join(tmpdir(), "minified-"));
  const out = join(folder, basename(path));
  execFileSync("esbuild", [
    path,
    "--minify",
    "--legal-comments=none",
    "--charset=utf8",
    "--target=chrome111,firefox121,safari16.4",
    ...(path.endsWith(".js") ? ["--format=esm"] : []),
    ...options,
    `--outfile=${out}`,
    "--log-level=warning",
  ]);
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes;
}

/// The element in a folder as one script; `files` is the text of its module files.js.
export function element(folder, files, ...options) {
  writeFileSync(join(folder, "files.js"), files);
  return minified(join(folder, "research-widget.js"), "--bundle", ...options);
}

/// A stylesheet as a browser reads it, too, and as what it is for programs that read the HTML around a style as Markdown:
/// a comment, which they leave whole.
export const inComment = (css) => Buffer.from(`<!--${String(css).trim()}-->`);

/// The text of a module whose value is the text of a stylesheet.
export const styleModule = (css) => `export default ${JSON.stringify(css)};\n`;

/// Whether a folder of dist/embed/ is a version's.
export const isVersion = (name) => /^\d+\.\d+\.\d+/.test(name);
