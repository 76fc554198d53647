// After `trunk build`: makes of dist/embed/ what is published.
//
//   - one minified script of the element, one of the core, one stylesheet, the module; each under a name that tells its
//     content, and the files that pages name under plain ones, too
//   - brotli and gzip beside each
//   - manifest.json: for each plain name its name by content, sizes, integrity; and the policy that a page needs
//
// What the element loads later it loads by content and integrity, so that who has checked research-widget.js has
// checked all of it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const EMBED = "dist/embed";
const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.*)"$/m);
const POLICY = {
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "data:",
  "connect-src": "'self'",
};

const files = {};
const core = { glue: "research-widget-core.js", wasm: "research-widget-core.wasm", style: "research-widget.css" };
keep(core.glue, minified(core.glue));
keep(core.wasm, readFileSync(join(EMBED, core.wasm)));
keep(core.style, minified(core.style));
writeFileSync(join(EMBED, "files.js"), filesModule());
keep("research-widget.js", minified("research-widget.js", "--bundle", `--inject:${join(EMBED, "server.js")}`));
for (const name of ["frame.js", "embed.js", "embed.css"]) keep(name, minified(name));
keep("embed.html", readFileSync(join(EMBED, "embed.html")));

for (const name of readdirSync(EMBED)) rmSync(join(EMBED, name), { recursive: true });
for (const [plain, { name, bytes }] of Object.entries(files)) {
  // The core is loaded by content alone.
  const names = plain.includes("-core.") ? [name] : [plain, name];
  for (const name of names) {
    writeFileSync(join(EMBED, name), bytes);
    writeFileSync(join(EMBED, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(EMBED, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

const policy = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");
const manifest = {
  version,
  policy,
  files: Object.fromEntries(Object.entries(files).map(([plain, { bytes, ...file }]) => [plain, file])),
};
writeFileSync(join(EMBED, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
report();

/// src/embed/element/files.js with the published names.
function filesModule() {
  const entries = Object.entries(core).map(([file, plain]) => {
    const { name, integrity } = files[plain];
    return `${file}: { url: new URL("./${name}", import.meta.url).href, integrity: "${integrity}" }`;
  });
  return `export const FILES = { ${entries.join(", ")} };`;
}

function minified(name, ...options) {
  const folder = mkdtempSync(join(tmpdir(), "dist-"));
  const out = join(folder, name);
  execFileSync("esbuild", [
    join(EMBED, name),
    "--minify",
    "--legal-comments=none",
    "--charset=utf8",
    "--target=chrome111,firefox121,safari16.4",
    ...(name.endsWith(".js") ? ["--format=esm"] : []),
    ...options,
    `--outfile=${out}`,
    "--log-level=warning",
  ]);
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes;
}

function keep(plain, bytes) {
  const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  const short = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  files[plain] = {
    name: plain.replace(/\.[^.]+$/, (extension) => `.${short}${extension}`),
    integrity,
    raw: bytes.length,
    brotli: brotliCompressSync(bytes).length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    bytes,
  };
}

function report() {
  for (const [plain, { raw, brotli, gzip, integrity }] of Object.entries(manifest.files))
    console.log([plain.padEnd(28), ...[raw, brotli, gzip].map((n) => String(n).padStart(8)), ` ${integrity}`].join(""));
  console.log(`\nThe policy that a page needs:\n  ${policy}`);
}
