// No serious fault that axe-core finds, and enough contrast in the pictures, which it does not look at; light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";

const NOTES = ["amazon-q1-2026", "nordwerk-2026-03", "tarnbrook-h1-2025", "feldkamp-q3-2025", "several-mistakes"];
const LEAST_CONTRAST = 4.5;

export function accessibility(page) {
  for (const note of NOTES) {
    for (const theme of ["light", "dark"]) {
      if (note === "several-mistakes" && theme === "dark") continue; // a note that can't be shown has no switch

      test(`${note}, ${theme}`, async () => {
        await page.open(`/?note=${note}`);
        if (note !== "several-mistakes") {
          await page.click(`.theme button:nth-child(${theme === "light" ? 2 : 3})`);
          await page.until(theme, (theme) => inNote().querySelector(".research-note").dataset.theme === theme, theme);
          assert.deepEqual(await page.run(faintTexts, LEAST_CONTRAST), []);
        }
        // axe is for the engines that its authors test it in.
        if (page.engine === "webkit") return;
        await page.run(axe.source);
        assert.deepEqual(await page.run(violations), []);
        if (note === "several-mistakes") return;
        await page.run(() => inNote().querySelector("[data-claim]").focus());
        await page.until("a card", () => inNote().querySelector(".popover")?.textContent);
        await page.run(() => (inNote().querySelector(".checked").open = true));
        assert.deepEqual(await page.run(violations), [], "with a card and the list of figures open");
      });
    }
  }
}

/// Runs in the page: axe's serious and critical violations, one line for each element.
async function violations() {
  // What it would preload needs style elements, which the page's policy forbids.
  const { violations, passes } = await axe.run(document, { preload: false });
  if (passes.length < 10) throw new Error("axe hardly checked anything");
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}

/// Runs in the page: texts in pictures with too little contrast to the paper.
function faintTexts(least) {
  const rgb = (colour) =>
    colour
      .match(/^rgb\((\d+), (\d+), (\d+)\)$/)
      .slice(1)
      .map(Number);
  const luminance = (colour) => {
    const [r, g, b] = rgb(colour).map((c) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = luminance(getComputedStyle(inNote().querySelector(".research-note")).backgroundColor);
  const texts = [...inNote().querySelectorAll(".research-note svg text")];
  if (texts.length < 10) throw new Error("hardly any text in the pictures");
  const faint = texts.map((text) => {
    const ink = luminance(getComputedStyle(text).fill);
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return { contrast, line: `"${text.textContent}" (${text.getAttribute("class")}): ${contrast.toFixed(2)}` };
  });
  return faint.filter(({ contrast }) => contrast < least).map(({ line }) => line);
}
