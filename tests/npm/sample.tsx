// The component and the element in JSX, rightly and, where an error is expected, wrongly.
import { createRef } from "react";
import { ResearchWidget } from "research-widget/react";
import type { ResearchWidgetElementProps, ResearchWidgetProps } from "research-widget/react";

const ref = createRef<ResearchWidget>();
const props: ResearchWidgetProps = { src: "note.json", className: "note" };
const given: ResearchWidgetElementProps = { src: "note.json", className: "note" };

export const right = [
  <ResearchWidget {...props} key="component" ref={ref} variant="card" theme="auto" lang="de" loading="eager" ctaUrl="/demo"
    chart="growth" view="ttm" author note={{ version: 1 }} columns={{ price: { values: new Float64Array(1) } }}
    state={{ note: "amazon-q1-2026" }} id="note"
    onReady={({ detail }) => detail.title.trim()}
    onFailed={({ detail }) => detail.problems.join()}
    onCta={(event) => event.preventDefault()}
    onFigure={({ detail }) => detail?.period}
    onStateChange={({ detail }) => detail.state.theme}>
    <p slot="disclosure">Ours.</p>
  </ResearchWidget>,
  <ResearchWidget key="prerendered" html="<research-widget></research-widget>" />,
  <research-widget {...given} key="given" />,
  <research-widget key="attributes" ref={ref} src="note.json" variant="gauge" theme="auto" lang="en-GB" loading="eager"
    cta-url="/demo" chart="growth" view="ttm" className="note" aria-label="A note">
    <p slot="disclosure">Ours.</p>
  </research-widget>,
  <research-widget key="properties" note={{ version: 1 }} columns={{ price: { values: new Float64Array(1) } }}
    state={{ note: "amazon-q1-2026" }} />,
  <research-widget key="events"
    onresearch-widget-ready={({ detail }) => detail.title.trim()}
    onresearch-widget-failed={({ detail }) => detail.problems.join()}
    onresearch-widget-cta={(event) => event.preventDefault()}
    onresearch-widget-figure={({ detail }) => detail?.period}
    onresearch-widget-statechange={({ detail }) => detail.state.theme} />,
];

export const wrong = [
  // @ts-expect-error no such variant
  <ResearchWidget variant="tile" />,
  // @ts-expect-error no such event
  <ResearchWidget onClosed={() => {}} />,
  // @ts-expect-error no such field of the detail
  <ResearchWidget onCta={({ detail }) => detail.href} />,
  // @ts-expect-error no such variant
  <research-widget variant="tile" />,
  // @ts-expect-error no such theme
  <research-widget theme="sepia" />,
  // @ts-expect-error no such language
  <research-widget lang="fr" />,
  // @ts-expect-error no such view
  <research-widget view="pie" />,
  // @ts-expect-error no such attribute
  <research-widget source="note.json" />,
  // @ts-expect-error not of that element
  <research-wdget src="note.json" />,
  // @ts-expect-error no such field of the detail
  <research-widget onresearch-widget-cta={({ detail }) => detail.href} />,
];
