// The element as a React component, and its types in JSX: import { ResearchWidget } from "research-widget/react";
import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from "react";
import type { Attributes, Columns, Events, Note, ResearchWidget as ResearchWidgetElement, WantedState } from "./index.js";

export type * from "./index.js";

interface Properties {
  note?: Note;
  columns?: Columns;
  state?: WantedState;
}

/** What the component takes, beside what every element of HTML takes. */
export interface ResearchWidgetProps
  extends Omit<HTMLAttributes<ResearchWidgetElement>, keyof Attributes | "dangerouslySetInnerHTML">,
    Omit<Attributes, "cta-url" | "author">,
    Properties {
  /** Address that the call to action leads to in place of the note's. */
  ctaUrl?: string;
  /** Lists the figures that differ from the note's data above it. */
  author?: boolean;
  /** A snippet that `research-widget prerender --fragment` has written: it stands in the server's HTML. Trusted. */
  html?: string;
  /** Shown until the note is there, and what goes into its slots; not together with `html`. */
  children?: ReactNode;
  onReady?(event: Events["research-widget-ready"]): void;
  onFailed?(event: Events["research-widget-failed"]): void;
  onSeen?(event: Events["research-widget-seen"]): void;
  /** Where the event is cancelled, the link is not followed. */
  onCta?(event: Events["research-widget-cta"]): void;
  onLink?(event: Events["research-widget-link"]): void;
  onCard?(event: Events["research-widget-card"]): void;
  onSave?(event: Events["research-widget-save"]): void;
  onFigure?(event: Events["research-widget-figure"]): void;
  onStateChange?(event: Events["research-widget-statechange"]): void;
}

/** A research note; its ref is the element. */
export const ResearchWidget: ForwardRefExoticComponent<ResearchWidgetProps & RefAttributes<ResearchWidgetElement>>;
export type ResearchWidget = ResearchWidgetElement;

type Listeners = { [Name in keyof Events as `on${Name}`]?: (event: Events[Name]) => void };

/** What the element itself takes in JSX, from React 19; where a server renders, React leaves out properties and events. */
export type ResearchWidgetElementProps = DetailedHTMLProps<HTMLAttributes<ResearchWidgetElement>, ResearchWidgetElement> &
  Attributes &
  Properties &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "research-widget": ResearchWidgetElementProps;
    }
  }
}
