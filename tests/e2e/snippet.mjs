// Snippets as publishers make them, by the command line that cargo has built, or the one that RESEARCH_WIDGET names, such as
// `node dist/npm/cli.js`; and pages with one.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const MANIFEST = join(process.env.DIST ?? "dist", "embed/manifest.json");
const EMPTY = "/@lax/hosts/frame/index.html"; // loads no element of its own
const [PROGRAM, ...WORDS] = (process.env.RESEARCH_WIDGET ?? "cargo run --quiet --").split(" ");

/// The snippet of a note with the files of the folder that is served.
export function prerendered(...options) {
  const command = [...WORDS, "prerender", "notes/amazon-q1-2026.json", "--fragment", "--manifest", MANIFEST];
  return execFileSync(PROGRAM, [...command, ...options], { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
}

/// The source of a policy that allows the stylesheet of such a snippet.
export const styleHash = () => `'${JSON.parse(readFileSync(MANIFEST, "utf8")).files["research-widget.css"].integrity}'`;

/// A page with a snippet, and what follows it.
export function pageWith(snippet) {
  const head = '<head><meta charset="utf-8"><title>Snippet</title><link rel="icon" href="data:,"></head>';
  return `<!doctype html><html lang="en">${head}<body><h2>Before</h2>\n${snippet}\n<p id="after">After.</p></body></html>`;
}

/// Opens a page in a frame, for a driver waits until all of a page is loaded; resolves once what follows the snippet is there.
export async function openInFrame(page, path) {
  await page.visit(EMPTY);
  await page.run((src) => {
    const frame = Object.assign(document.createElement("iframe"), { src, width: 800, height: 900 });
    document.body.replaceChildren(frame);
  }, path);
  await page.until("what follows the snippet", () => Boolean(document.querySelector("iframe").contentDocument?.querySelector("#after")));
}
