// What schema.test.mjs holds the schema against.

// The invalid notes that the schema accepts, by the reason why only the reader can refuse them.
export const READER_ONLY = {
  "whether an id names something": [
    "dangling-annotation-series", "dangling-chart-series", "dangling-company", "dangling-emphasis",
    "dangling-fact-company", "dangling-fact-source", "dangling-key-figure", "dangling-right-series",
    "dangling-scenario-series", "dangling-share-of", "dangling-source", "ticker-with-unknown-company",
    "defaults-dangling", "event-with-unknown-company", "rating-with-unknown-company", "series-of-unknown-companies",
    "table-reference-to-a-missing-fact",
  ],
  "whether an id is the only one": [
    "chart-with-one-label-twice", "duplicate-chart-id", "duplicate-company-id", "duplicate-fact-id", "duplicate-series-id", "duplicate-source-id",
    "fact-with-the-id-of-a-series",
  ],
  "the marks of prose: where a link leads, and whether a reference has a datum": [
    "data-link-in-prose", "fact-with-a-measure", "fact-with-a-period", "javascript-link-in-capitals",
    "javascript-link-in-prose", "reference-empty", "reference-index-without-its-base", "reference-malformed",
    "reference-measure-unknown", "reference-of-the-wrong-frequency", "reference-pop-of-published-growth",
    "reference-share-of-a-missing-series", "reference-share-without-share-of", "reference-span-backwards",
    "reference-span-past-the-end", "reference-to-a-gap", "reference-to-a-missing-point",
    "reference-to-a-missing-series", "reference-ttm-of-a-stock", "reference-without-a-period",
    "relative-link-in-prose",
  ],
  "what facts have, and what is expected of them": [
    "amount-ends-the-wrong-way", "dangling-expectation-source", "expectation-of-a-series-of-the-wrong-frequency",
    "expectations-with-one-id-twice", "expectations-without-ids", "reference-to-a-missing-part",
    "reference-to-a-part-of-what-is-not-reported", "reference-to-a-part-that-series-have-not",
  ],
  "days that the calendar does not have": ["period-29-february-in-a-common-year", "period-30-february"],
  "the order of periods and numbers": [
    "bands-not-rising", "chart-from-after-to", "points-out-of-order", "points-twice", "range-backwards",
    "scale-upside-down", "scenarios-from-after-to",
  ],
  "whether a period is one of the series, and of its frequency": [
    "annotation-outside-the-series", "break-outside-the-series", "chart-from-of-the-wrong-frequency",
    "gap-although-the-value-exists", "gap-outside-the-series", "point-of-the-wrong-frequency",
    "range-of-the-wrong-frequency", "reference-annotation-at-a-gap", "start-of-the-wrong-frequency",
    "status-given-twice", "status-outside-the-series",
  ],
  "whether a company has a fiscal year": ["fiscal-period-without-a-fiscal-year", "fiscal-reference-of-another-frequency"],
  "whether series fit each other and their chart": [
    "annotation-view-not-in-the-chart", "emphasis-on-a-series-outside-the-chart", "mixed-frequencies-in-a-chart",
    "nine-series-on-two-axes", "range-in-a-view-outside-the-chart", "right-of-another-frequency",
    "right-of-two-units", "series-on-both-axes", "share-of-another-frequency", "share-of-another-unit",
    "share-view-without-share-of", "stack-of-published-growth", "stack-of-rates", "stacked-area-below-zero",
    "ttm-view-of-a-stock",
  ],
  "scores within their scale, and its bands": [
    "label-contradicts-the-band", "sentiment-label-of-no-band", "label-of-the-outer-band-on-a-border", "label-unknown",
    "last-band-below-the-maximum", "score-outside-the-scale", "ticker-score-outside-the-scale",
  ],
  "how many assumptions there are": ["case-with-too-few-values", "case-with-too-many-values"],
  "what the page hands over": ["column-without-a-page"],
  "check digits": ["figi-check-digit", "isin-check-digit", "lei-check-digits"],
  "which of two times is later": ["updated-before-published"],
  "how many cells a row has": ["table-row-too-short"],
  "whether a view box has an extent": ["logo-view-box-empty"],
  "which grades a scale has": ["rating-outside-its-scale"],
  "how long a span is": ["span-too-long"],
  "which characters show nothing or turn the text": [
    "character-that-controls", "character-that-is-invisible", "character-that-turns-the-text", "unit-symbol-invisible", "soft-hyphen-beside-a-digit",
  ],
  "what JSON.parse lets pass": ["duplicate-key", "invalid-utf-8", "lone-surrogate", "truncated-utf-8"],
};

// Fields with forms of their own, how the reader's refusal begins, and words for them, in the form and not.
export const LITERALS = [
  {
    path: ["id"],
    expected: "an id:",
    words: ["a", "a.b-c", "2026", "-", "", ".", "a.", "A", "a b", "ä", "a@b", "a".repeat(64), "a".repeat(65)],
  },
  {
    path: ["period"],
    expected: "a period such as",
    words: [
      "2026", "2026-Q4", "2026-12", "2026-12-31", "2026-12-31T23:59", "26", "2026-Q0", "2026-Q5", "2026-q1",
      "2026-13", "2026-00", "2026-1", "2026-04-32", "2026-Q1-1", "２０２６", "2026-", "20260101", "-2026",
      "2026-H1", "2026-H2", "2026-9M", "2026-H0", "2026-H3", "2026-6M", "2026-h1", "2026-H1-01",
      "2026-12-31T24:00", "2026-12-31T14:60", "2026-12-31T14", "2026-12-31 14:30", " 2026", "2026\n",
    ],
  },
  {
    path: ["series", 0, "start"],
    expected: "a calendar period",
    words: ["FY2025-Q1", "FY2025-Q5", "FY2025-03", "FY2025-03-31", "FY25", "FY", "FY2025-9", "FY2025-"],
  },
  {
    path: ["companies", 0, "fiscalYear", "end"],
    expected: "a month such as",
    words: ["01", "12", "12-31", "00", "13", "1", "12-32", "12-1", "2025-12-31", "December", ""],
  },
  {
    path: ["published"],
    expected: "a day such as",
    words: ["2026-04-30", "2026-04", "2026-Q1", "2026-04-30T10:00", "2026-4-30", "yesterday"],
  },
  {
    path: ["callToAction", "url"],
    expected: "an address",
    words: [
      "https://example.com", "HTTP://example.com/a?b=c#d", "mailto:desk@example.com", "https://[::1]/",
      "https://müller.example", "https://例え.jp", "mailTo:ä@example.com", "", "/demo", "//example.com", "example.com",
      "javascript:alert(1)", "https://", "https:///x", "https://a b", "https://a\u00a0b", "https://\u0085",
      "https://a\u2003", "https://-a", "https://a<b", "https://a\\b", "data:text/html,x", " https://example.com",
      "https:\\\\example.com", "java\nscript:x", "https://a\n", "https://a\"", "https://\ufeffa",
    ],
  },
  {
    path: ["lang"],
    expected: "one of: de, en",
    words: ["en", "en-GB", "DE-at", "de-CH-1996", "", "fr", "english", "de_AT", "de-", "en-abcdefghi", "en-ä"],
  },
  {
    path: ["keyFigures", 0, "figure"],
    expected: "a reference such as",
    words: [
      "f", "a@2026-Q1", "a@2026-Q1/yoy", "a@2026-Q1/yoy/rank", "a@2026-01/rank", "a@2025-Q3..2026-Q1",
      "a@2026-Q1/share-of:b", "a@2026-Q1/share-of:b.c/rank", "a@2026-Q1/index:2022-Q1", "a@2025-Q1..2026-Q1/ttm", "",
      "#a@2026-Q1", "a@", "@2026", "a@2026-Q9", "a/rank",
      "a/yoy", "a/pop/change", "a/year-earlier", "a/mid", "a/consensus", "a/target:p.s/before/to", "a/guidance/mid",
      "a/consensus/surprise/change", "a/forecast/growth", "a@2026-Q1/yoy/change", "a@2026-Q2/guidance:b/upside",
      "a/share", "a/yoy/rank", "a/change", "a/from/to", "a/consensus:", "a/consensus/before/before", "a/guidance/rank",
      "a@2025..2026/consensus", "a@2025..2026/yoy/change", "a/consensus/surprise/mid", "a@2026/level", "a@2026/index", "a@2026/index:",
      "a@2026/share-of:", "a@2026/share-of:A", "a@2026/growth", "a@2026/rank/yoy", "a@2026/yoy/pop", "a@2026/",
      "a@2025..", "a@2024..2025..2026", "a@2026/yoy/rank/rank", "a b@2026",
    ],
  },
];
