// The colours of series in styles/tokens.css: told apart in grey, by every kind of colour vision, and readable.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const TOKENS = readFileSync("styles/tokens.css", "utf8");
const THEMES = ["light", "dark"];
const COUNT = 8;
// How colours look without the long, middle or short cones: Machado, Oliveira and Fernandes, 2009, severity 1.
const VISION = {
  whole: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/// The value of a token in a theme, from its light-dark(), as linear red, green and blue.
function colour(token, theme) {
  const [, ...pair] = TOKENS.match(new RegExp(`--${token}: (?:var\\(--[a-z-]+, )?light-dark\\((#\\w+), (#\\w+)\\)`));
  const hex = pair[THEMES.indexOf(theme)].slice(1);
  const whole = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  return [0, 2, 4].map((at) => {
    const part = parseInt(whole.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

const dot = (row, values) => row.reduce((sum, part, at) => sum + part * values[at], 0);
const luminance = (rgb) => dot([0.2126, 0.7152, 0.0722], rgb);

function contrast(one, other) {
  const [most, least] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (most + 0.05) / (least + 0.05);
}

/// CIE L*a*b*, D65.
function lab(rgb) {
  const xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]].map((row) => dot(row, rgb));
  const [x, y, z] = xyz.map((value, at) => {
    const part = value / [0.9505, 1, 1.089][at];
    return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one, other, vision) {
  const seen = (rgb) => lab(vision.map((row) => Math.min(1, Math.max(0, dot(row, rgb)))));
  const [from, to] = [seen(one), seen(other)];
  return Math.hypot(...from.map((part, at) => part - to[at]));
}

const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
const hasWords = (number) => TOKENS.includes(`--words-${number}:`);

for (const theme of THEMES) {
  const series = numbers.map((number) => colour(`series-${number}`, theme));
  const paper = colour("paper", theme);

  test(`${theme}: neighbours differ by 15 L* and more`, () => {
    const steps = series.slice(1).map((rgb, at) => Math.abs(lab(rgb)[0] - lab(series[at])[0]));
    assert.ok(Math.min(...steps) >= 15, steps.map(Math.round).join());
  });

  test(`${theme}: any two differ by a delta E of 10 and more to every kind of colour vision`, () => {
    for (const [name, vision] of Object.entries(VISION))
      for (const [at, one] of series.entries())
        for (const [beyond, other] of series.slice(at + 1).entries()) {
          const delta = difference(one, other, vision);
          assert.ok(delta >= 10, `${name}: series ${at + 1} and ${at + beyond + 2} by ${delta.toFixed(1)}`);
        }
  });

  test(`${theme}: marks stand out from the paper by 3:1, words in their inks by 4.5:1`, () => {
    for (const [at, rgb] of series.entries()) {
      assert.ok(contrast(rgb, paper) >= 3, `series ${at + 1}: ${contrast(rgb, paper).toFixed(2)}`);
      const words = hasWords(at + 1) ? colour(`words-${at + 1}`, theme) : rgb;
      assert.ok(contrast(words, paper) >= 4.5, `words of series ${at + 1}: ${contrast(words, paper).toFixed(2)}`);
    }
  });
}

test("browsers without light-dark() get the same colours", () => {
  const colours = (block) => TOKENS.match(block)[1].match(/--[\w-]+: [^;]*(?:#|light-dark)[^;]*;/g);
  const pairs = colours(/^\.research-note \{([^}]*)^\}/m);
  const fallback = colours(/^@supports not \(color: light-dark\(.*?\{\s*\.research-note \{([^}]*)\}/m);
  assert.deepEqual(fallback, pairs.map((line) => line.replace(/light-dark\((#\w+), (#\w+)\)/, "var(--day, $1) var(--night, $2)")));
});
