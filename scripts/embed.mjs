// Trunk's hook after a build: puts what pages embed into embed/ of the folder that Trunk has filled, and makes the pages
// of the notes.
//
//   research-widget.js, module.js, ... the element, as it stands in src/embed/element/
//   research-widget-core.js, .wasm     what draws notes, as a function that makes instances
//   research-widget-prose.js, .wasm    what reads their prose, likewise
//   research-widget.css                all stylesheets of the widget
//   research-widget-style.js           the same as a string
//   embed.html, frame.js, ...          the page for frames, and what pages with frames load
//   0.1.0/, ...                        versions that were published before, which Trunk would remove
import { copyFile, cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isVersion, styleModule } from "./minified.mjs";
import { withJson, writePages } from "./pages.mjs";

const STYLES = ["tokens", "note", "newsroom", "chart", "picture", "explore", "checked", "results", "embed"];
const MODULES = { "research-widget": "research-widget-core", "research-widget-prose": "research-widget-prose" };
const FOLDERS = ["src/embed/element", "src/embed/frame"];

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this script");
const embed = join(staging, "embed");
await mkdir(embed, { recursive: true });

for (const folder of FOLDERS)
  for (const name of await readdir(folder)) await copyFile(join(folder, name), join(embed, name));

const styles = await Promise.all(STYLES.map((name) => readFile(`styles/${name}.css`, "utf8")));
await writeFile(join(embed, "research-widget.css"), styles.join("\n"));
await writeFile(join(embed, "research-widget-style.js"), styleModule(styles.join("\n")));

// wasm-bindgen makes a script that sets up one instance in variables of its own. Within a function, each call makes
// another; and the WebAssembly that it sees is the one that it is given.
for (const [built, name] of Object.entries(MODULES)) {
  await rename(join(staging, `${built}_bg.wasm`), join(embed, `${name}.wasm`));
  const bindings = await readFile(join(staging, `${built}.js`), "utf8");
  const script = `export default function instance(WebAssembly) {\n${bindings}\nreturn wasm_bindgen;\n}\n`;
  await writeFile(join(embed, `${name}.js`), script);
  await rm(join(staging, `${built}.js`));
}

const before = join(process.env.TRUNK_DIST_DIR ?? "dist", "embed");
for (const name of (await readdir(before).catch(() => [])).filter(isVersion))
  await cp(join(before, name), join(embed, name), { recursive: true });

writePages(staging, withJson);
