// Writes pictures of whole pages, to be looked at: node tests/e2e/shots.mjs FOLDER
//   [--engine chromium] [--note amazon-q1-2026] [--width 320] [--theme dark]; run it through scripts/with-wasm.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ENGINES } from "./browsers.mjs";
import { Page } from "./page.mjs";

const CHOICES = {
  engine: ENGINES,
  note: ["amazon-q1-2026", "nordwerk-2026-03", "tarnbrook-h1-2025", "minimal", "nope"],
  width: ["320", "390", "768", "1280"],
  theme: ["light", "dark"],
};
const WINDOW = { width: 1400, height: 8000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(Object.keys(CHOICES).map((name) => [name, { type: "string" }])),
});
const [folder] = positionals;
if (!folder) throw new Error("usage: shots.mjs FOLDER [--engine E] [--note N] [--width W] [--theme T]");
const chosen = (name) => (values[name] ? [values[name]] : CHOICES[name]);

await mkdir(folder, { recursive: true });
for (const engine of chosen("engine")) {
  const page = new Page(engine);
  try {
    await page.start(WINDOW);
    for (const note of chosen("note")) {
      for (const width of chosen("width")) {
        for (const theme of chosen("theme")) await shoot(page, { note, width: Number(width), theme });
      }
    }
  } finally {
    await page.stop();
  }
}

async function shoot(page, { note, width, theme }) {
  await page.openFramed(`/?note=${note}`, width);
  await choose(page, theme);
  await fit(page);
  const picture = await settled(async () => (await page.element("main")).takeScreenshot());
  const path = join(folder, `${page.engine}-${note}-${width}-${theme}.png`);
  await writeFile(path, picture, "base64");
  console.log(path);
}

/// Makes frame and window as high as the page: WebKitGTK's pictures of elements are right only where they fill it.
async function fit(page) {
  const height = await page.run(
    () => (frameElement.height = Math.ceil(inNote().querySelector("main").getBoundingClientRect().bottom)),
  );
  const window = page.driver.manage().window();
  const outer = await window.getRect();
  const inner = await page.run(() => parent.innerHeight);
  await window.setRect({ ...outer, height: outer.height + height - inner });
  await page.until(
    `a window of ${height} px`,
    (height) => parent.innerHeight === height && innerHeight === height,
    height,
  );
}

/// The picture, once two in a row are the same: a tall page is painted bit by bit.
async function settled(take) {
  let picture = await take();
  for (let tries = 0; tries < 20; tries++) {
    await sleep(150);
    const next = await take();
    if (next === picture) return picture;
    picture = next;
  }
  throw new Error("the picture never comes to rest");
}

/// A note that can't be shown has no switch, and is as the system has it.
function choose(page, theme) {
  return page.run(
    (place) => inNote().querySelector(`.theme button:nth-child(${place})`)?.click(),
    theme === "light" ? 2 : 3,
  );
}
