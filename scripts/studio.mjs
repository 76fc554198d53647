// After scripts/npm.mjs: makes Studio, dist/studio/, of studio/, the schema, and the program of the npm package.
//
//   index.html     Studio; its script, styles and worker are named by their content
//   preview.html   the frame in which it shows notes, with the element of ../embed/
//   program.*.wasm the command line, which the worker runs
//   LICENSES.txt   the licences of what is in the scripts; those of the program are in ../embed/ and the npm package
//
// All of it is static; it asks for nothing but its own files and those of ../embed/, beside which it has to lie.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const DIST = process.env.DIST ?? "dist";
const STUDIO = join(DIST, "studio");
const PROGRAM = join(DIST, "npm/research-widget-cli.wasm");
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

if (!existsSync(PROGRAM)) {
  console.log(`no Studio: there is no ${PROGRAM}, which it runs`);
  process.exit();
}
rmSync(STUDIO, { recursive: true, force: true });
mkdirSync(STUDIO, { recursive: true });
const packages = new Set();
const names = { program: keep("program.wasm", readFileSync(PROGRAM)) };
names.worker = keep("worker.js", bundled("studio/program/worker.js", { PROGRAM: names.program }));
names["studio.js"] = keep("studio.js", bundled("studio/main.js", { WORKER: names.worker }));
names["preview.js"] = keep("preview.js", bundled("studio/preview.js"));
for (const name of ["studio.css", "preview.css"]) names[name] = keep(name, bundled(join("studio", name)));
for (const name of ["index.html", "preview.html"]) writeFileSync(join(STUDIO, name), page(name));
writeFileSync(join(STUDIO, "LICENSES.txt"), notices());
report();

/// A script or stylesheet with all that it imports, minified; `constants` are names in it that stand for texts.
function bundled(path, constants = {}) {
  const folder = mkdtempSync(join(tmpdir(), "studio-"));
  const out = join(folder, "out");
  const meta = join(folder, "meta.json");
  const defined = Object.entries(constants).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
  const options = ["--bundle", "--minify", "--legal-comments=none", "--charset=utf8", "--target=chrome111,firefox121,safari16.4"];
  execFileSync(
    "esbuild",
    [path, ...options, "--format=esm", ...defined, `--outfile=${out}`, `--metafile=${meta}`, "--log-level=warning"],
    { stdio: "inherit" },
  );
  for (const input of Object.keys(JSON.parse(readFileSync(meta, "utf8")).inputs)) {
    const [name] = input.match(/(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/) ?? [];
    if (name) packages.add(name);
  }
  const bytes = readFileSync(out);
  rmSync(folder, { recursive: true });
  return bytes;
}

/// Writes a file under a name that tells its content, and answers with that.
function keep(name, bytes) {
  const short = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const named = name.replace(/\.[^.]+$/, (extension) => `.${short}${extension}`);
  writeFileSync(join(STUDIO, named), bytes);
  return named;
}

function page(name) {
  const html = readFileSync(join("studio", name), "utf8");
  return html.replaceAll(/{{(.+?)}}/g, (_, key) => (key === "policy" ? POLICY : names[key]));
}

/// The licence of each package that is in a script.
function notices() {
  const texts = [...packages].sort().map((name) => {
    const folder = join("studio/node_modules", name);
    const files = readdirSync(folder).filter((file) => /^(licen[sc]e|copying|notice)/i.test(file));
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (!files.length) throw new Error(`${folder}: found no text of ${license}`);
    return `${name} ${version}: ${license}\n\n${files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n")}`;
  });
  return `${["research-widget: MIT OR Apache-2.0, as you choose.", ...texts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function report() {
  for (const name of readdirSync(STUDIO)) {
    const bytes = readFileSync(join(STUDIO, name));
    console.log(
      [name.padEnd(28), bytes.length, brotliCompressSync(bytes).length].map((one) => String(one).padStart(8)).join(" "),
    );
  }
}
