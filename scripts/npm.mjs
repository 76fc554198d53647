// After scripts/dist.mjs: makes the npm package, dist/npm/, of what is published and of npm/.
//
//   research-widget.js        the element, for bundlers and servers, too
//   research-widget-*         what it loads, as in dist/embed/; the stylesheet as a script, for bundlers do to stylesheets
//                             whatever they are told to
//   research-widget.css       the stylesheet, for prerendered pages that link to it
//   cli.js                    the command line, with research-widget-cli.wasm, and embed/, which it copies into sites
//   react.js                  the element as a React component
//   *.d.ts                    types: of the element from its JSDoc, the rest as they stand in the sources
//   custom-elements.json      the same as a Custom Elements Manifest
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { MODULES, PACKAGE as IN_PACKAGE, licenses } from "./licenses.mjs";
import { element, isVersion } from "./minified.mjs";

const EMBED = "dist/embed";
const PACKAGE = "dist/npm";
const ELEMENT = "research-widget.js";
const PROGRAM = "target/wasm32-wasip1/release/research-widget.wasm";
const { version, policy, files } = JSON.parse(readFileSync(join(EMBED, "manifest.json"), "utf8"));
const [coreScript, core, proseScript, prose, style] = ["core.js", "core.wasm", "prose.js", "prose.wasm", "style.js"].map(
  (name) => files[`research-widget-${name}`],
);
const cargo = (field) => readFileSync("Cargo.toml", "utf8").match(new RegExp(`^${field} = "(.*)"$`, "m"))[1];

rmSync(PACKAGE, { recursive: true, force: true });
mkdirSync(PACKAGE, { recursive: true });
for (const { name } of [coreScript, core, proseScript, prose, style]) take(EMBED, name);
take(EMBED, "research-widget.css");
const hasProgram = commandLine();
write("LICENSES.txt", licenses(hasProgram ? IN_PACKAGE : MODULES));
for (const name of ["index.d.ts", "react.js", "react.d.ts"]) take("npm", name);
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) take(".", name);
write("README.md", readFileSync("npm/README.md", "utf8").replace("{{policy}}", policy).replace("{{version}}", version));
write("package.json", text(about()));

const sources = mkdtempSync(join(tmpdir(), "npm-"));
cpSync("src/embed/element", sources, { recursive: true });
write("custom-elements.json", text(manifest()));
const chunks = [coreScript, proseScript, style].map(({ name }) => `--external:./${name}`);
write(ELEMENT, element(sources, filesModule(), `--inject:${join(sources, "server.js")}`, ...chunks));
types();
rmSync(sources, { recursive: true });

/// The command line, built by `make dist` where the compiler has its target; else the package goes without.
function commandLine() {
  if (!existsSync(PROGRAM)) {
    console.log(`the package has no command line: there is no ${PROGRAM}, for the target wasm32-wasip1 is missing`);
    return false;
  }
  const features = ["--enable-bulk-memory", "--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-mutable-globals"];
  const options = ["-Os", ...features, "--strip-debug", "--strip-producers", "--strip-target-features", "--output"];
  execFileSync("wasm-opt", [PROGRAM, ...options, join(PACKAGE, "research-widget-cli.wasm")]);
  take("npm", "cli.js");
  // What `embed` copies, without the forms that servers compress by themselves.
  const isOther = (name) => isVersion(name) || /\.(br|gz)$/.test(name);
  cpSync(EMBED, join(PACKAGE, "embed"), { recursive: true, filter: (path) => !isOther(basename(path)) });
  chmodSync(join(PACKAGE, "cli.js"), 0o755);
  return true;
}

/// Bundlers make parts of their own of the scripts, and find the module by this very expression. Vite before 8 moves
/// scripts alone into a folder of its own while one works on a page, and serves the rest from the package.
function filesModule() {
  const moved = String.raw`/\/node_modules\/\.[^?]*\/deps\/(?=[^/]*$)/`;
  const file = ({ name, integrity }) =>
    `{ url: new URL("./${name}", import.meta.url).href.replace(${moved}, "/node_modules/research-widget/"), integrity: "${integrity}" }`;
  return `export const FILES = {
      core: ${file(core)},
      coreScript: { integrity: "" },
      prose: ${file(prose)},
      proseScript: { integrity: "" },
      style: { integrity: "" },
    };
    export const importCore = () => import("./${coreScript.name}");
    export const importProse = () => import("./${proseScript.name}");
    export const importStyle = () => import("./${style.name}");`;
}

/// What the analyzer finds, without what pages can't reach.
function manifest() {
  run("cem", "analyze", "--globs", ELEMENT, "--outdir", ".", "--quiet");
  const found = JSON.parse(readFileSync(join(sources, "custom-elements.json"), "utf8"));
  for (const declaration of found.modules.flatMap((module) => module.declarations))
    declaration.members = declaration.members.filter((member) => member.privacy !== "private");
  return found;
}

/// The compiler writes down nothing but what is exported, which in the sources the element is not.
function types() {
  const path = join(sources, ELEMENT);
  writeFileSync(path, readFileSync(path, "utf8").replace(/^class ResearchWidget /m, "export $&"));
  const options = ["--allowJs", "--declaration", "--emitDeclarationOnly", "--stripInternal", "--outDir", "types"];
  run("tsc", ...options, "--target", "es2023", "--lib", "es2023,dom,dom.iterable", "--module", "esnext", ELEMENT);
  take(join(sources, "types"), "research-widget.d.ts");
  take(sources, "types.d.ts");
}

function about() {
  return {
    name: "research-widget",
    version,
    description: cargo("description"),
    keywords: ["web-components", "custom-element", "charts", "finance", "research", "webassembly"],
    license: cargo("license"),
    type: "module",
    exports: {
      ".": { types: "./index.d.ts", default: `./${ELEMENT}` },
      "./react": { types: "./react.d.ts", default: "./react.js" },
      "./research-widget.css": "./research-widget.css",
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    // For what does not know "exports".
    main: `./${ELEMENT}`,
    module: `./${ELEMENT}`,
    types: "./index.d.ts",
    customElements: "custom-elements.json",
    ...(hasProgram ? { bin: { "research-widget": "./cli.js" }, engines: { node: ">=20" } } : {}),
    sideEffects: [`./${ELEMENT}`, "./react.js"],
    peerDependencies: { react: ">=18" },
    peerDependenciesMeta: { react: { optional: true } },
    files: ["*.js", "*.wasm", "*.css", "*.d.ts", "embed", "custom-elements.json", "LICENSE*"],
  };
}

function run(tool, ...options) {
  execFileSync(resolve("npm/node_modules/.bin", tool), options, { cwd: sources, stdio: ["ignore", "ignore", "inherit"] });
}

function take(folder, name) {
  copyFileSync(join(folder, name), join(PACKAGE, name));
}

function write(name, bytes) {
  writeFileSync(join(PACKAGE, name), bytes);
}

function text(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
