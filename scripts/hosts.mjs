// After scripts/dist.mjs: prerenders the pages that Trunk has built; makes pages of the shipped notes (dist/pages/), and
// pages that host them in every way (dist/hosts/), made of the templates in tests/hosts/ and of what `research-widget
// prerender` writes.
//
//   {{note ID VARIANT}}   the snippet of a note; the variant may be left out
//   {{cards COUNT}}       elements that show notes as cards
//   {{file NAME}}         the name by content of a file of dist/embed/
//   {{earlier ID}}        the snippet of a note with the files of another version, which is made of this one
//
// A folder with a package.json is a page that uses the npm package: scripts/npm-hosts.mjs.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePage, packed, usesPackage } from "./npm-hosts.mjs";
import { writePages } from "./pages.mjs";

const NOTES = readdirSync("notes").map((name) => name.replace(/\.json$/, ""));
const MANIFEST = "dist/embed/manifest.json";
const EARLIER = "0.0.9";
const manifest = JSON.parse(readFileSync(MANIFEST, "utf8"));

execFileSync("cargo", ["build", "--quiet"], { stdio: "inherit" });

mkdirSync("dist/pages", { recursive: true });
for (const id of NOTES) {
  const page = prerender(id, "--manifest", MANIFEST, "--embed", "../embed/");
  writeFileSync(`dist/pages/${id}.html`, page);
}

// The element alone, whose script the page has.
writePages("dist", (id) => {
  const snippet = prerender(id, "--fragment", "--linked-style", "--manifest", MANIFEST, "--embed", "embed/");
  return snippet.slice(0, snippet.lastIndexOf("<script")).trim();
});

const hosts = readdirSync("tests/hosts").map((host) => [join("tests/hosts", host), join("dist/hosts", host)]);
packed("dist/npm", (file) => {
  for (const [source, folder] of hosts) if (usesPackage(source)) makePage(source, folder, file);
});

for (const [source, folder] of hosts) {
  if (usesPackage(source)) continue;
  cpSync(source, folder, { recursive: true });
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8")
    .replace(/{{note (\S+?)(?: (\S+?))?}}/g, (_, id, variant = "full") =>
      prerender(id, "--fragment", "--linked-style", "--manifest", MANIFEST, "--variant", variant, "--embed", "../../embed/"),
    )
    .replace(/{{earlier (\S+?)}}/g, (_, id) => earlier(id, join(folder, EARLIER)))
    .replace(/{{cards (\d+)}}/g, (_, count) => cards(Number(count)))
    .replace(/{{file (\S+?)}}/g, (_, name) => manifest.files[name].name);
  writeFileSync(page, html);
}

function prerender(id, ...options) {
  const command = ["run", "--quiet", "--", "prerender", `notes/${id}.json`, ...options];
  return execFileSync("cargo", command, { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
}

/// A folder of another version beside the page: the same files, but the element's script has other bytes.
function earlier(id, folder) {
  cpSync(`dist/embed/${manifest.version}`, folder, { recursive: true });
  const plain = "research-widget.js";
  const bytes = readFileSync(join(folder, plain), "utf8").replace(manifest.version, EARLIER);
  const name = `research-widget.${EARLIER}.js`;
  const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  writeFileSync(join(folder, name), bytes);
  const own = { ...manifest, version: EARLIER, files: { ...manifest.files, [plain]: { name, integrity } } };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(own));
  return prerender(id, "--fragment", "--linked-style", "--manifest", join(folder, "manifest.json"), "--embed", `${EARLIER}/`);
}

function cards(count) {
  const card = (_, place) =>
    `<research-widget src="../../notes/${NOTES[place % NOTES.length]}.json" variant="card"></research-widget>`;
  return Array.from({ length: count }, card).join("\n      ");
}
