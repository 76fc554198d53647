// The parts of the page look as in pictures/, at three widths, light and dark, at one and two pixels for each of CSS.
//
// Of a part that looks otherwise, what was expected, what was found and the difference are left in target/pictures/.
// UPDATE_GOLDEN=1 writes anew those that differ: make pictures.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import pixelmatch from "pixelmatch";
import { Page } from "../page.mjs";
import { encode } from "../palette.mjs";

const EXPECTED = fileURLToPath(new URL("../pictures", import.meta.url));
const FOUND = fileURLToPath(new URL("../../../target/pictures", import.meta.url));

const WIDTHS = [320, 768, 1280];
const RATIOS = [1, 2];
const THEMES = ["light", "dark"];
/// As high as the page at any width, so that all of it is drawn.
const HEIGHT = 9000;
const PARTS = {
  header: "header",
  "key-figures": "[part=key-figures]",
  lines: "figure[data-chart=growth]",
  bars: "figure[data-chart=capex]",
  sentiment: ".sentiment",
};

/// How far a pixel's colour may be off, from 0 to 1, and the part of a picture's pixels that may be so: another version
/// of the browser smooths edges a little otherwise.
const THRESHOLD = 0.05;
const TOLERANCE = 0.001;

export function visual({ engine }) {
  if (engine !== "chromium") return;
  const page = new Page(engine);
  before(async () => {
    rmSync(FOUND, { recursive: true, force: true });
    await page.start({ isPictured: true });
  });
  after(() => page.stop());
  for (const width of WIDTHS) {
    for (const ratio of RATIOS) {
      test(`${width} px wide, ${ratio} pixels for each`, async () => {
        await open(page, width, ratio);
        const differences = [];
        for (const theme of THEMES) {
          await choose(page, theme);
          for (const [part, css] of Object.entries(PARTS)) {
            const difference = compare(name({ part, width, theme, ratio }), await picture(page, css));
            if (difference) differences.push(difference);
          }
        }
        assert.equal(differences.join("\n"), "", "see target/pictures/; make pictures accepts what is found");
      });
    }
  }
  test("no picture is of something else", assertNoneLeftOver);
}

function assertNoneLeftOver() {
  const names = WIDTHS.flatMap((width) =>
    RATIOS.flatMap((ratio) =>
      THEMES.flatMap((theme) => Object.keys(PARTS).map((part) => name({ part, width, theme, ratio }))),
    ),
  );
  assert.deepEqual(readdirSync(EXPECTED).sort(), names.map((name) => `${name}.png`).sort());
}

const name = ({ part, width, theme, ratio }) => `${part}-${width}-${theme}-${ratio}x`;

async function open(page, width, ratio) {
  const metrics = { width, height: HEIGHT, deviceScaleFactor: ratio, mobile: false };
  await page.devTools("Emulation.setDeviceMetricsOverride", metrics);
  await page.devTools("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  await page.open("/?note=amazon-q1-2026");
  await page.until("all charts", () => !inNote().querySelector(".plot.pending"));
  assert.equal(await page.run(() => `${innerWidth} ${devicePixelRatio}`), `${width} ${ratio}`);
}

async function choose(page, theme) {
  await page.run((nth) => inNote().querySelector(`.theme button:nth-child(${nth})`).click(), theme === "light" ? 2 : 3);
  await page.mouseAway();
}

/// The picture of a part, once two in a row are the same.
async function picture(page, css) {
  const clip = await page.run((css) => {
    const { x, y, width, height } = inNote().querySelector(css).getBoundingClientRect();
    const [left, top] = [Math.floor(x + scrollX), Math.floor(y + scrollY)];
    return { x: left, y: top, width: Math.ceil(x + scrollX + width) - left, height: Math.ceil(y + scrollY + height) - top, scale: 1 };
  }, css);
  const take = async () => (await page.devTools("Page.captureScreenshot", { clip })).data;
  let last = await take();
  for (let tries = 0; tries < 20; tries++) {
    const next = await take();
    if (next === last) return PNG.sync.read(Buffer.from(next, "base64"));
    last = next;
  }
  throw new Error(`the picture of ${css} never comes to rest`);
}

/// How a picture differs from the one in the repository; undefined where it does not, or becomes that one.
function compare(name, taken) {
  const found = PNG.sync.read(encode(taken)); // in as few colours as the other
  const path = join(EXPECTED, `${name}.png`);
  const expected = existsSync(path) ? PNG.sync.read(readFileSync(path)) : undefined;
  const { width, height } = found;
  const isSameSize = expected?.width === width && expected.height === height;
  const difference = new PNG({ width, height });
  const differs = isSameSize
    ? pixelmatch(expected.data, found.data, difference.data, width, height, { threshold: THRESHOLD })
    : width * height;
  if (differs <= TOLERANCE * width * height) return undefined;
  if (process.env.UPDATE_GOLDEN) {
    write(EXPECTED, name, found);
    return undefined;
  }
  if (expected) write(FOUND, `${name}-expected`, expected);
  write(FOUND, `${name}-found`, found);
  if (isSameSize) write(FOUND, `${name}-difference`, difference);
  if (!expected) return `${name} has no picture`;
  if (!isSameSize) return `${name} is ${width} × ${height} pixels, not ${expected.width} × ${expected.height}`;
  return `${name}: ${differs} of ${width * height} pixels differ`;
}

function write(folder, name, png) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), encode(png));
}
