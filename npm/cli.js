#!/usr/bin/env node
// The command line: the program that is built natively, too, as WebAssembly with the system interface of Node.js. `embed`
// alone is done here, for it copies what the package has.
import { cp, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, parse, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const options = process.argv.slice(2);
process.exitCode = options[0] === "embed" ? await embed(options.slice(1)) : await run(options);

/// Copies what pages load into a folder: `prerender` takes its manifest.json.
async function embed([folder, ...others]) {
  if (folder === undefined || folder.startsWith("-") || others.length) {
    console.error("usage: research-widget embed <FOLDER>\n\nCopies what pages load (the element, its modules, manifest.json) into a folder of your site");
    return folder === "--help" ? 0 : 2;
  }
  try {
    await cp(fileURLToPath(new URL("embed/", import.meta.url)), resolve(folder), { recursive: true });
    return 0;
  } catch (error) {
    console.error(`${folder}: ${error.message}`);
    return 2;
  }
}

async function run(options) {
  // Node.js says on every run that its system interface is experimental.
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => String(warning).includes("WASI") || emitWarning.call(process, warning, ...rest);
  const { WASI } = await import("node:wasi");
  const { root } = parse(process.cwd());
  /// As the program sees it: from the root, with slashes.
  const seen = (path) => `/${path.slice(root.length).replaceAll("\\", "/")}`;
  const fonts = [process.env.RESEARCH_WIDGET_FONTS, ...fontFolders().map(seen)].filter(Boolean);
  const wasi = new WASI({
    version: "preview1",
    args: ["research-widget", ...options],
    env: { ...process.env, PWD: seen(process.cwd()), RESEARCH_WIDGET_FONTS: fonts.join(":") },
    preopens: { "/": root },
    returnOnExit: true,
  });
  const module = await WebAssembly.compile(await readFile(new URL("research-widget-cli.wasm", import.meta.url)));
  return wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
}

/// Where the system has the fonts that a card is set in.
function fontFolders() {
  const home = homedir();
  const { windir = "C:\\Windows" } = process.env;
  if (process.platform === "win32") return [join(windir, "Fonts")];
  if (process.platform === "darwin") return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
  return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".local/share/fonts"), join(home, ".fonts")];
}
