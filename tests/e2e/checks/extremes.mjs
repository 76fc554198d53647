// Notes at the edge of what anybody writes: very many problems, series with one name.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

export function extremes(page) {
  beforeEach(() => page.open("/?note=minimal"));

  for (const [lang, more] of [["en", "… and 4,900 more"], ["de", "… und 4.900 weitere"]]) {
    test(`of many problems a hundred are shown and told, ${lang}`, async () => {
      await page.run((lang) => {
        const widget = document.querySelector("research-widget");
        widget.lang = lang;
        widget.note = {
          version: 1, id: "a", lang: "en", title: "A", summary: ["Words."],
          companies: [{ id: "a", name: "A", ticker: "A", exchange: "X" }],
          sources: [{ id: "s", title: "S" }],
          series: [{
            id: "r", name: "R", company: "a", source: "s", unit: "USD", frequency: "day", start: "2000-01-01", values: Array(5_000).fill("x"),
          }],
        };
      }, lang);
      await page.until("the problems", () => inNote().querySelectorAll(".problems li").length);
      const told = await page.until("the event", () => heard.findLast(({ name }) => name === "failed")?.detail.problems);
      assert.equal(told.length, 101);
      assert.equal(told.at(-1), more);
      assert.deepEqual(await page.texts(".problems li"), told.slice(0, 100).map((line) => line.replace(/\s+/g, " ")));
      assert.equal((await page.texts(".problems > p")).at(-1), more);
    });
  }

  test("series with one name have their companies' names, too", async () => {
    await page.run(async () => {
      const widget = document.querySelector("research-widget");
      const company = (id, name) => ({ id, name, ticker: name.slice(0, 4).toUpperCase(), exchange: "NYSE" });
      const series = (company, values) => ({
        id: `${company}.revenue`, name: "Revenue", company, source: "s", unit: "USD", frequency: "quarter", start: "2025-Q1", values,
      });
      widget.note = {
        version: 1, id: "names", lang: "en", title: "Two companies",
        companies: [company("amazon", "Amazon"), company("alphabet", "Alphabet")],
        sources: [{ id: "s", title: "S" }],
        series: [series("amazon", [5, 6, 7, 8]), series("alphabet", [1, 2, 3, 4])],
        charts: [
          { id: "lines", title: "Lines", series: ["amazon.revenue", "alphabet.revenue"], views: ["level"] },
          { id: "bars", title: "Bars", series: ["amazon.revenue", "alphabet.revenue"], mark: "bar", views: ["level"] },
          { id: "alone", title: "Alone", series: ["amazon.revenue"], views: ["level"] },
          { id: "titled", title: "Amazon alone", series: ["amazon.revenue"], views: ["level"] },
        ],
        summary: ["Words."],
      };
      await widget.ready;
    });
    const names = ["Amazon Revenue", "Alphabet Revenue"];
    const labels = await page.texts('[data-chart="lines"] .plot > svg .label');
    for (const name of names) assert.ok(labels.some((label) => label.startsWith(name)), `${name} among ${labels}`);
    assert.deepEqual(await page.texts('[data-chart="bars"] .legend .entry'), names);
    await page.run(() => inNote().querySelector('[data-chart="bars"] .surface').focus());
    await page.press("END");
    await page.until("the readout", () => inNote().querySelector(".readout:not(.resting)"));
    assert.deepEqual(await page.texts('[data-chart="bars"] .readout i'), names);
    // The other charts have a namesake, which a title may tell apart, too.
    const ofAmazon = async (chart) => (await page.texts(`[data-chart="${chart}"] .plot > svg .label`)).map((label) => label.includes("Amazon"));
    assert.ok((await ofAmazon("alone")).some(Boolean));
    assert.ok(!(await ofAmazon("titled")).some(Boolean));
  });

  for (const width of [320, 1280])
    test(`100 key figures with unbroken words of 200 letters stay within a note at ${width} px`, async () => {
      await page.openFramed("/?note=minimal", width);
      const found = await page.run(async () => {
        const widget = document.querySelector("research-widget");
        const [label, remark] = ["l", "r"].map((letter) => letter.repeat(200));
        const seen = {};
        for (const variant of ["full", "card"]) {
          widget.setAttribute("variant", variant);
          widget.note = {
            version: 1, id: "wide", lang: "en", title: "Wide", summary: ["Words."],
            facts: [{ id: "f", name: "F", value: 1, unit: "USD" }],
            keyFigures: Array.from({ length: 100 }, () => ({ label, remark, figure: "f" })),
          };
          await widget.ready;
          const note = inNote().querySelector(".research-note");
          const { left, right } = note.getBoundingClientRect();
          const rows = [...note.querySelectorAll(".key > div")];
          // The words themselves, for some boxes cut off what is in them.
          const range = document.createRange();
          const boxes = [...note.querySelectorAll(".key *")].map((part) => (range.selectNodeContents(part), range.getBoundingClientRect()));
          const { scrollWidth, clientWidth } = document.scrollingElement;
          seen[variant] = {
            rows: rows.length,
            letters: rows[0]?.textContent.replace(/[^lr]/g, "").length,
            beyond: Math.max(0, ...boxes.map((box) => Math.max(left - box.left, box.right - right))).toFixed(),
            scroll: scrollWidth - clientWidth,
          };
        }
        return seen;
      });
      const within = { letters: 400, beyond: "0", scroll: 0 };
      assert.deepEqual(found, { full: { rows: 100, ...within }, card: { rows: 100, ...within } });
    });

  test("a long note is shown before all of its words are read, and then nothing is missing", async () => {
    const atReady = await page.run(async () => {
      const widget = document.querySelector("research-widget");
      const views = ["level"];
      widget.note = {
        version: 1, id: "long", lang: "en", title: "Long", companies: [{ id: "a", name: "Acme", fictional: true }],
        sources: [{ id: "s", title: "S" }],
        series: [{
          id: "r", name: "Revenue", company: "a", source: "s", unit: "USD", scale: "billion", frequency: "quarter",
          start: "2024-Q1", values: [100, 110, 120, 130, 128, 150, 160, 170],
        }],
        charts: Array.from({ length: 5 }, (_, n) => ({ id: `k${n}`, title: "K", series: ["r"], views })),
        summary: ["Revenue was [$170 billion](#r@2025-Q4) in the fourth quarter of 2025."],
        sections: [{
          heading: "H",
          body: Array(60).fill("Revenue of Acme rose 28% to $128 billion in the first quarter of 2025. ".repeat(12)),
        }],
      };
      await widget.ready;
      const count = (css) => inNote().querySelectorAll(css).length;
      return [count(".plot > .shapes"), count("[data-claim]")];
    });
    assert.deepEqual(atReady, [5, 0], "all charts, no figure yet");
    const claims = await page.until("figures", () => inNote().querySelectorAll("[data-claim][role]").length);
    assert.equal(claims, 1 + 60 * 12 * 2);
    assert.match((await page.texts(".checked summary"))[0], /^1441 of 1441 figures/);
    assert.equal((await page.texts(".checked li")).length, 500);
    assert.deepEqual(await page.texts(".checked > p"), ["… and 941 more"]);
    await page.run(() => inNote().querySelector("[data-claim]").focus());
    await page.until("the card", () => inNote().querySelector(".popover .datum"));
    assert.deepEqual(await page.texts(".skip"), ["Skip 1440 checked figures"]);
  });
}
