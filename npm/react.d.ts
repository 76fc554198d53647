// The element in JSX, for React 19 and newer, which sets properties and hears events of custom elements by itself:
// import "research-widget/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Attributes, Columns, Events, Note, ResearchWidget, WantedState } from "./index.js";

export type * from "./index.js";

interface Properties {
  note?: Note;
  columns?: Columns;
  state?: WantedState;
}

type Listeners = { [Name in keyof Events as `on${Name}`]?: (event: Events[Name]) => void };

/** What the element takes in JSX. */
export type ResearchWidgetProps = DetailedHTMLProps<HTMLAttributes<ResearchWidget>, ResearchWidget> &
  Attributes &
  Properties &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "research-widget": ResearchWidgetProps;
    }
  }
}
