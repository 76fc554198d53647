// After `trunk build`: makes of dist/embed/ what is published.
//
//   - one minified script of the element; the core and what reads prose, each a module with its script; the stylesheet, as
//     a script, too; each under a
//     name that tells its content, and the files that pages name under plain ones, too
//   - brotli and gzip beside each
//   - manifest.json: for each plain name its name by content, sizes, integrity; and the policy that a page needs
//   - LICENSES.txt: the licences of all that is in there
//   - all of that again in a folder of the version's name, for pages that stay with a version; those of earlier versions
//     stay as they are (scripts/embed.mjs)
//
// What the element loads later it loads by content and integrity, so that who has checked research-widget.js has
// checked all of it.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { MODULES, licenses } from "./licenses.mjs";
import { element, inComment, isVersion, minified, styleModule } from "./minified.mjs";

const EMBED = "dist/embed";
const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.*)"$/m);
const POLICY = {
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "data:",
  "connect-src": "'self'",
};

const files = {};
const STYLE = "research-widget.css";
const later = {
  core: "research-widget-core.wasm",
  coreScript: "research-widget-core.js",
  prose: "research-widget-prose.wasm",
  proseScript: "research-widget-prose.js",
  style: "research-widget-style.js",
};
for (const wasm of [later.core, later.prose]) keep(wasm, readFileSync(join(EMBED, wasm)));
for (const script of [later.coreScript, later.proseScript]) keep(script, minified(join(EMBED, script)));
const css = minified(join(EMBED, STYLE));
keep(STYLE, inComment(css)); // snippets include it
keep(later.style, Buffer.from(styleModule(String(css).trim())));
keep("research-widget.js", element(EMBED, filesModule(), `--banner:js=/* research-widget ${version} */`));
for (const name of ["frame.js", "embed.js", "embed.css"]) keep(name, minified(join(EMBED, name)));
keep("embed.html", readFileSync(join(EMBED, "embed.html")));

const policy = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");
const manifest = {
  version,
  policy,
  files: Object.fromEntries(Object.entries(files).map(([plain, { forms, ...file }]) => [plain, file])),
};

for (const name of readdirSync(EMBED).filter((name) => !isVersion(name) || name === version))
  rmSync(join(EMBED, name), { recursive: true });
const notices = licenses(MODULES);
publish(EMBED);
publish(join(EMBED, version));
report();

function publish(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [plain, { name, forms }] of Object.entries(files)) {
    // What the element loads it loads by content alone.
    const names = Object.values(later).includes(plain) ? [name] : [plain, name];
    for (const name of names)
      for (const [ending, bytes] of Object.entries(forms)) writeFileSync(join(folder, `${name}${ending}`), bytes);
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "LICENSES.txt"), notices);
}

/// Its address told by the script's own, so that a folder works wherever it lies.
function filesModule() {
  const entries = Object.entries(later).map(([file, plain]) => {
    const { name, integrity } = files[plain];
    return `${file}: { url: new URL("${name}", import.meta.url).href, integrity: "${integrity}" }`;
  });
  return `export const FILES = { ${entries.join(", ")} };
    export const importCore = () => import(FILES.coreScript.url);
    export const importProse = () => import(FILES.proseScript.url);
    export const importStyle = () => import(FILES.style.url);`;
}

function keep(plain, bytes) {
  const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  const short = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const forms = { "": bytes, ".br": brotliCompressSync(bytes), ".gz": gzipSync(bytes, { level: 9 }) };
  const [raw, brotli, gzip] = Object.values(forms).map(({ length }) => length);
  const name = plain.replace(/\.[^.]+$/, (extension) => `.${short}${extension}`);
  files[plain] = { name, integrity, raw, brotli, gzip, forms };
}

function report() {
  for (const [plain, { raw, brotli, gzip, integrity }] of Object.entries(manifest.files))
    console.log([plain.padEnd(28), ...[raw, brotli, gzip].map((n) => String(n).padStart(8)), ` ${integrity}`].join(""));
  console.log(`\nThe policy that a page needs:\n  ${policy}`);
}
