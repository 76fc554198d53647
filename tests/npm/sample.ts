// Uses everything that the package's types offer, rightly and, where an error is expected, wrongly.
import "research-widget";
import type { Columns, Figures, Format, ResearchWidget, State, Variant } from "research-widget";

const made: ResearchWidget = document.createElement("research-widget");
const found: ResearchWidget | null = document.querySelector("research-widget");
found?.begin();

made.note = { version: 1 };
made.note = "{}";
made.note = undefined;
// @ts-expect-error a note is no number
made.note = 1;

const columns: Columns = { price: { time: new Float64Array(2), values: new Float64Array(2) } };
made.columns = columns;
// @ts-expect-error values are needed
made.columns = { price: { time: new Float64Array(2) } };

made.state = { note: "amazon-q1-2026" };
made.state = { note: "amazon-q1-2026", theme: "dark", charts: { growth: { view: "index", pin: ["2024-Q1"] } } };
made.state = { note: "amazon-q1-2026", charts: { growth: { range: "2023-Q1..2024-Q1", hide: [], scale: "log" } } };
// @ts-expect-error no such view
made.state = { note: "amazon-q1-2026", charts: { growth: { view: "pie" } } };
const state: State | undefined = made.state;
// @ts-expect-error there is no state before the note
made.state.charts;

const figures: Figures | undefined = made.figures;
const point = figures?.charts[0]?.views[0]?.series[0]?.points[0];
const words: string | undefined = point && (point.value === undefined ? point.reason : `${point.value} ${point.status}`);
// @ts-expect-error figures can only be read
made.figures = figures;

const format: Format = "png2";
const file: Promise<Blob> = made.export("growth", format);
// @ts-expect-error no such format
made.export("growth", "jpeg");
const shown: Promise<void> = made.show("price", 0, Date.now());
const ready: Promise<ResearchWidget> = made.ready;

made.addEventListener("research-widget-ready", ({ detail }) => detail.title.trim());
made.addEventListener("research-widget-failed", ({ detail }) => detail.problems.join());
made.addEventListener("research-widget-figure", ({ detail }) => [detail?.chart, detail?.period, detail?.series?.trim()]);
made.addEventListener("research-widget-statechange", ({ detail }) => detail.state.charts.growth?.view);
document.addEventListener("research-widget-cta", (event) => {
  event.preventDefault();
  // @ts-expect-error no such field
  event.detail.href;
  open(event.detail.url);
});
addEventListener("research-widget-cta", ({ detail }) => detail.label);
// @ts-expect-error the detail may be null
made.addEventListener("research-widget-figure", ({ detail }) => detail.chart);

// @ts-expect-error no such variant
const variant: Variant = "tile";

export { file, ready, shown, state, variant, words };
