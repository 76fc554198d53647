// Notes that ask for as much work as a note may, and a little more: each by its name, as JSON text.
const SMALL = {
  version: 1,
  id: "hostile",
  lang: "en",
  title: "Hostile",
  summary: ["A paragraph."],
  companies: [{ id: "c", name: "Acme" }],
  sources: [{ id: "s", title: "Results" }],
};

const note = (fields) => JSON.stringify({ ...SMALL, ...fields });
const repeated = (text, length) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const series = (id, fields) => ({
  ...{ id, name: id, company: "c", source: "s", unit: "USD", frequency: "quarter", start: "2020-Q1" },
  ...fields,
});
const prose = (paragraphs) => note({ sections: [{ heading: "Prose", body: paragraphs }] });

/// Equal growth: 100, 110, 121, … as a spreadsheet computes it.
const grown = (count, growth) => list(count, (n) => 100 * (1 + growth) ** n);

/// A walk that repeats itself, so that decimation has something to keep.
const walk = (count) => list(count, (n) => Math.round(1e4 + 5e3 * Math.sin(n / 7) + 2e3 * Math.sin(n / 1.3)) / 100);

const long = (count, charts, views) =>
  note({
    series: list(8, (n) => series(`a${n}`, { frequency: "day", start: "1700-01-01", values: walk(count) })),
    charts: list(charts, (n) => ({ id: `k${n}`, title: "K", series: list(8, (n) => `a${n}`), views })),
  });

const name = (n) => `${repeated("a ", 190)}z${n}`;

export const NOTES = {
  "growth of exactly 10% in every view": () =>
    note({
      series: [series("a", { values: grown(40, 0.1) })],
      charts: [{ id: "k", title: "K", series: ["a"], views: ["pop", "yoy", "level", "index", "ttm"] }],
    }),
  "two neighbouring numbers": () =>
    note({
      series: [series("a", { values: [0.3, 0.30000000000000004] })],
      charts: [{ id: "k", title: "K", series: ["a"], views: ["level"] }],
    }),
  "rank of minutes 9,998 years apart": () =>
    note({
      series: [
        series("a", {
          ...{ frequency: "minute", start: undefined, type: "stock" },
          points: [
            { period: "0001-01-01T00:00", value: 1 },
            { period: "9999-12-31T23:59", value: 2 },
          ],
        }),
      ],
      summary: ["It was [2](#a@0001-01-01T00:00..9999-12-31T23:59), [a record](#a@9999-12-31T23:59/rank)."],
    }),
  "300 ranks over 5,000 days": () =>
    note({
      series: [series("a", { frequency: "day", start: "2000-01-01", values: list(5_000, (n) => n + 1) })],
      sections: [{ heading: "H", body: list(30, () => "[a record](#a@2013-09-08/rank) ".repeat(10)) }],
    }),
  ...Object.fromEntries(
    ["1% ", "$1 ", "doubled ", "a record ", "$1 and 5% in Q1 2025 or 3x "].map((words) => [
      `9 paragraphs of 10,000 characters: ${words.trim()}`,
      () => prose(list(9, () => repeated(words, 10_000))),
    ]),
  ),
  "98,000 characters of ordinary prose": () =>
    prose(list(49, () => repeated("Revenue of Acme rose 28% to $37.6 billion in the first quarter of 2025. ", 2_000))),
  "2,000 figures that agree": () =>
    note({
      series: [series("a", { name: "Revenue", scale: "billion", start: "2024-Q1", values: [100, 110, 120, 130, 128] })],
      sections: [
        { heading: "H", body: list(36, () => "Revenue of Acme rose 28% to $128 billion in the first quarter of 2025. ".repeat(28)) },
      ],
    }),
  "900 short paragraphs": () =>
    note({ sections: list(9, () => ({ heading: "H", body: list(100, () => "Sales rose 5%.") })) }),
  "60 companies with long names": () =>
    note({
      companies: [...SMALL.companies, ...list(59, (n) => ({ id: `c${n}`, name: name(n) }))],
      sections: [{ heading: "H", body: list(9, () => repeated("a ", 10_000)) }],
    }),
  "100 facts with long names": () =>
    note({
      facts: list(100, (n) => ({ id: `f${n}`, name: name(n), value: n, unit: "USD" })),
      sections: [{ heading: "H", body: list(9, () => repeated("a ", 10_000)) }],
    }),
  "300 references to ids that don't exist": () => {
    const id = (letter, n) => `${repeated(letter, 60)}${1000 + n}`;
    return note({
      series: list(100, (n) => series(id("a", n), { values: grown(8, 0.07) })),
      facts: list(100, (n) => ({ id: id("b", n), name: "F", value: n, unit: "USD" })),
      sections: [{ heading: "H", body: list(30, (n) => list(10, (m) => `[$107](#${id("c", 10 * n + m)}@2020-Q2) `).join("")) }],
    });
  },
  "60 companies, 100 series, 90,000 characters": () =>
    note({
      companies: [...SMALL.companies, ...list(59, (n) => ({ id: `c${n}`, name: `Company${n} Limited` }))],
      series: list(100, (n) => series(`a${n}`, { name: `Product${n} revenue`, values: grown(8, 0.07) })),
      sections: [
        { heading: "H", body: list(9, (n) => repeated(`Company${n} said Product${n} revenue rose 7% to $107. `, 10_000)) },
      ],
    }),
  "1 chart of 8 x 18,000 days, 4 views": () => long(18_000, 1, ["level", "yoy", "pop", "index"]),
  "10 charts of 8 x 12,500 days": () => long(12_500, 10, ["level", "pop"]),
  "200 key figures with long remarks": () =>
    note({
      facts: [{ id: "f", name: "F", value: 1, unit: "USD" }],
      keyFigures: list(200, () => ({ label: repeated("long", 200), figure: "f", remark: repeated("long", 200) })),
    }),
  "400 figures of scenarios": () =>
    note({
      series: [series("a", { values: grown(9, 0.05) })],
      scenarios: {
        ...{ title: "S", note: "N", from: "2026-Q1", to: "2026-Q4" },
        assumptions: list(10, (n) => ({ name: `A${n}`, series: "a", measure: "yoy", as: "rate" })),
        cases: list(40, (n) => ({ name: `C${n}`, summary: "S", values: list(10, (n) => n) })),
      },
    }),
  "100,000 wrong values": () =>
    note({ series: [series("a", { frequency: "day", start: "1700-01-01", values: list(100_000, () => "x") })] }),
  "2.7 million wrong values": () => JSON.stringify({ ...SMALL, series: list(200, () => list(13_500, () => 0)) }),
  "700,000 unknown fields": () => `{${list(700_000, (n) => `"f${n}":0`).join(",")}}`,
  "10,000 statuses in falling order": () => {
    const day = (n) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);
    const values = list(10_000, (n) => n % 97);
    const periods = list(10_000, (n) => day(9_999 - n));
    const statuses = [{ status: "implied", periods }];
    return note({ series: [series("a", { frequency: "day", start: "1900-01-01", values, statuses })] });
  },
  "8 MiB of text": () => note({ title: "a".repeat(8 * 1024 * 1024 - 1_000) }),
};
