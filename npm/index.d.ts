// Importing the package defines the element <research-widget>; on a server it does nothing.
import type { ResearchWidget } from "./research-widget.js";
import type { Events } from "./types.js";

export type { ResearchWidget };
export type * from "./types.js";

declare global {
  interface HTMLElementTagNameMap {
    "research-widget": ResearchWidget;
  }
  interface HTMLElementEventMap extends Events {}
  interface DocumentEventMap extends Events {}
  interface WindowEventMap extends Events {}
}
