// Compares tests/golden/formats.json, which tests/formats.rs writes, with Intl, that is with the CLDR of this Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const all = JSON.parse(readFileSync(new URL("golden/formats.json", import.meta.url), "utf8"));
// What differs on purpose, or from one CLDR to another: a true minus sign, the typographic apostrophe, spaces.
const same = (text) => text.replaceAll("−", "-").replaceAll("’", "'").replaceAll(/[\u{a0}\u{202f}]/gu, " ");

for (const [language, { numbers, percent, amount, amounts, days }] of Object.entries(all)) {
  // British English has the dates, American the symbols of the widget's English.
  const english = language.startsWith("en");
  const symbols = language === "en-GB" ? "en" : language;
  const currencies = english ? "en" : "de";

  test(`${language}: numbers and percent`, () => {
    const number = new Intl.NumberFormat(symbols, { minimumFractionDigits: 2 });
    for (const [value, text] of numbers) assert.equal(same(text), same(number.format(value)));
    const [value, text] = percent;
    const format = new Intl.NumberFormat(symbols, { style: "percent", maximumFractionDigits: 2 });
    assert.equal(same(text), same(format.format(value)));
  });

  test(`${language}: days`, () => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
    for (const [day, text] of Object.entries(days)) assert.equal(same(text), same(format.format(new Date(day))));
  });

  test(`${language}: amounts`, () => {
    for (const [currency, text] of Object.entries(amounts)) {
      const options = { style: "currency", currency, minimumFractionDigits: 2, maximumFractionDigits: 2 };
      // Swiss German has the currency after its amount and the euro as a sign, as German has them.
      const parts = new Intl.NumberFormat(currencies, options).formatToParts(amount);
      const part = (type) => parts.find((one) => one.type === type)?.value;
      const expected =
        language === "de-CH"
          ? `${new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount)} ${part("currency")}`
          : parts.map((one) => one.value).join("");
      assert.equal(same(text), same(expected), currency);
    }
  });
}
