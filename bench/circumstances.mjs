// What a table of results has to say about where it comes from.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

/// `load` is that of the machine before the suite began, `packages` are the npm packages that it compares.
export function circumstances({ browser, packages, load, runs }) {
  return {
    date: new Date().toISOString().slice(0, 10),
    browser,
    machine: `${cpus().length} x ${cpus()[0].model.trim()}`,
    load,
    versions: Object.fromEntries(packages.map((name) => [name, installedVersion(name)])),
    runs,
  };
}

export function sentence({ date, browser, machine, load, versions }) {
  const packages = Object.entries(versions).map((entry) => entry.join(" "));
  return `${date}, ${[browser, ...packages].join(", ")}; ${machine}, load ${load.toFixed(1)} at the start.`;
}

const installedVersion = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
