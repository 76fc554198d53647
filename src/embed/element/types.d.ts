// What scripts and the element <research-widget> say to each other.

/** How much of a note is shown: all of it, the key figures, the charts alone, or the sentiment. */
export type Variant = "full" | "card" | "charts" | "gauge";

/** `auto` follows the reader's system. */
export type Theme = "auto" | "light" | "dark";

/** Languages of the interface, with a region or without. */
export type Language = "en" | "de" | `en-${string}` | `de-${string}`;

/** What a chart shows: levels, growth on a year or a period before, share, trailing year, index. */
export type View = "level" | "yoy" | "pop" | "share" | "ttm" | "index";

/** A chart as comma-separated values, as a drawing, as a picture, or as a picture of twice the size. */
export type Format = "csv" | "svg" | "png" | "png2";

/** What readers save of a chart: a file, or the link to its view. */
export type Saved = Format | "link";

/** The attributes of the element. */
export interface Attributes {
  src?: string;
  credentials?: "omit" | "same-origin" | "include";
  variant?: Variant;
  theme?: Theme;
  lang?: Language;
  "cta-url"?: string;
  loading?: "intent" | "lazy" | "eager";
  chart?: string;
  view?: View;
  /** Present: the figures that differ from the note's data are listed above it. */
  author?: boolean | "";
}

/** A note: the value of its JSON, or its text. */
export type Note = object | string;

/** Numbers of a series, and their times in milliseconds since 1970 where the series has no `start`. */
export interface Column {
  time?: Float64Array;
  values: Float64Array;
}

/** Columns by the names that series give them. */
export type Columns = Record<string, Column>;

/** What the reader has chosen. Periods are written as in notes: `2026`, `2026-Q1`, `2026-03`, `2026-03-31`. */
export interface State {
  version: 1;
  /** Id of the note. */
  note: string;
  theme: Theme;
  /** By the charts' ids, those in which anything differs from the note. */
  charts: Record<string, ChartState>;
}

/** A state to be shown; what is left out is as the note has it. */
export type WantedState = Pick<State, "note"> & Partial<State>;

/** What the reader has chosen in one chart. */
export interface ChartState {
  view?: View;
  /** Shown as a table, sorted by this column; `-rising` after its number turns the order round. */
  table?: string;
  /** The first and the last period shown. */
  range?: `${string}..${string}`;
  /** Ids of the series that are hidden. */
  hide?: string[];
  /** Id of the series that is highlighted. */
  focus?: string;
  /** Periods that are pinned, two at most. */
  pin?: string[];
  scale?: "linear" | "log";
}

/** All figures of a note, the computed ones included. */
export interface Figures {
  /** Id of the note. */
  note: string;
  charts: { id: string; title: string; views: FiguresOfView[] }[];
}

export interface FiguresOfView {
  measure: View;
  series: {
    id: string;
    name: string;
    /** Currency and scale, or what else is counted, in the note's language. */
    unit: string;
    points: Figure[];
  }[];
}

/** A figure as it is printed, percent as percent; or why there is none. */
export type Figure =
  | { period: string; value: number; status: "reported" | "single-source" | "implied" | "estimate"; reason?: undefined }
  | { period: string; value?: undefined; status?: undefined; reason: string };

/** The period that is read in a chart, and the series, where one is chosen. */
export interface Reading {
  /** Id of the note. */
  note: string;
  variant: Variant;
  chart: string;
  period: string;
  series: string | null;
}

/** The element's events, each with the id of the note, as far as one was read. All bubble, out of shadow roots, too. */
export interface Events {
  "research-widget-ready": CustomEvent<{ note: string; variant: Variant; title: string }>;
  "research-widget-failed": CustomEvent<{ note?: string; variant: Variant; problems: string[] }>;
  "research-widget-seen": CustomEvent<{ note?: string; variant: Variant }>;
  "research-widget-cta": CustomEvent<{ note?: string; variant: Variant; url: string; label: string }>;
  "research-widget-link": CustomEvent<{ note?: string; variant: Variant; url: string; label: string }>;
  "research-widget-card": CustomEvent<{ note: string; variant: Variant; text: string }>;
  "research-widget-save": CustomEvent<{ note: string; variant: Variant; chart: string; format: Saved }>;
  "research-widget-figure": CustomEvent<Reading | null>;
  "research-widget-statechange": CustomEvent<{ note: string; variant: Variant; state: State }>;
}
