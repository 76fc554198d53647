// Everything that the page says, ready to be put into elements.
import { charts } from "./charts.js";
import { companyOf, growthAt, levelAt, note, quarterOf, seriesOf, shareAt } from "./figures.js";
import { gauge } from "./gauge.js";
import { dateName, dollars, growth, percent, prose, quarterName, signed } from "./words.js";

const { callToAction, publisher, scenarios, sentiment } = note;

const periodName = (period) => quarterName(quarterOf(period));

export const page = {
  title: note.title,
  standfirst: note.standfirst,
  publisher,
  dates: [periodName(note.period), dateName(note.published)],
  tickers: note.companies.filter(({ role }) => role !== "mentioned").map(({ ticker }) => ticker),
  keyFigures: note.keyFigures.map(keyFigure),
  summary: note.summary.map(prose),
  sentiment: {
    ...gauge(sentiment),
    label: sentiment.label,
    asOf: `As of ${dateName(sentiment.asOf)}`,
    tickers: sentiment.tickers.map(({ company, score }) => {
      const { name, ticker } = companyOf(company);
      return { name, ticker, score: score === null ? "not scored" : String(score) };
    }),
  },
  charts,
  sections: note.sections.map(({ heading, body }) => ({ heading, body: body.map(prose) })),
  scenarios: {
    title: scenarios.title,
    note: `${[scenarios.from, scenarios.to].map(periodName).join(" – ")}. ${scenarios.note}`,
    head: ["Scenario", ...scenarios.assumptions.map(({ name }) => name)],
    cases: scenarios.cases.map(({ name, summary, values }) => ({
      name,
      summary,
      values: values.map((value, i) => assumption(scenarios.assumptions[i], value)),
    })),
  },
  sources: note.sources.map(({ title }) => title),
  disclosures: note.disclosures,
  callToAction,
};

function keyFigure({ label, figure, beside, remark }) {
  const fact = note.facts.find(({ id }) => id === figure);
  if (fact) return { label, value: `>${dollars(fact.value)}`, beside: `a ${fact.per}` };
  return { label, value: figureText(figure), beside: [beside && figureText(beside), remark].filter(Boolean).join(" ") };
}

/// The text of a reference such as `aws.revenue@2026-Q1/yoy`.
function figureText(reference) {
  const [id, period, measure] = reference.split(/[@/]/);
  const [series, quarter] = [seriesOf(id), quarterOf(period)];
  if (measure === "yoy") return growth(growthAt(series, quarter));
  if (measure === "share") return percent(shareAt(series, quarter));
  return dollars(levelAt(series, quarter));
}

function assumption({ series, as }, value) {
  if (as === "rate") return value === 0 ? "unchanged" : `${growth(value)} a quarter`;
  const last = percent(growthAt(seriesOf(series), quarterOf(note.period)));
  return value === 0 ? `stays at ${last}` : `${signed(value)} points a quarter`;
}
