// Pages that use the npm package: it is packed, and installed into each as anyone would.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/// Packs a package's folder, hands the file on, and removes it.
export function packed(folder, use) {
  const place = mkdtempSync(join(tmpdir(), "npm-pack-"));
  try {
    npm(".", "pack", "--silent", "--pack-destination", place, resolve(folder));
    return use(join(place, ...readdirSync(place)));
  } finally {
    rmSync(place, { recursive: true });
  }
}

/// Installs a packed file, which needs nothing else, into a folder that has a package.json.
export function install(file, folder, ...options) {
  npm(folder, "install", "--no-save", "--offline", "--no-audit", "--no-fund", ...options, file);
}

/// Makes the page of a folder with a package.json: as its own build script does, else a copy of all that is in it.
export function makePage(source, target, file) {
  rmSync(join(source, "node_modules/research-widget"), { recursive: true, force: true });
  install(file, source);
  const { scripts } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  if (scripts?.build) npm(source, "run", "build", "--", "--outDir", resolve(target), "--emptyOutDir");
  else cpSync(source, target, { recursive: true });
}

export const usesPackage = (folder) => existsSync(join(folder, "package.json"));

function npm(cwd, ...options) {
  execFileSync("npm", options, { cwd, stdio: ["ignore", "inherit", "inherit"] });
}
