"use client";
// The element as a React component, for server rendering, too: React gives custom elements neither their properties nor
// their listeners where it takes over a server's HTML, effects do.
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from "react";
import "./research-widget.js";

const PREFIX = "research-widget-";
const EVENTS = {
  ...{ ready: "onReady", failed: "onFailed", seen: "onSeen", cta: "onCta", link: "onLink", card: "onCard" },
  ...{ save: "onSave", figure: "onFigure", statechange: "onStateChange" },
};
const SETTABLE = ["note", "columns", "state"];
const isServer = typeof window === "undefined";
const useEarlyEffect = isServer ? useEffect : useLayoutEffect;

// Events that elements sent before React hydrated their component.
const told = new WeakMap();
if (!isServer) {
  for (const name of ["ready", "failed"])
    window.addEventListener(PREFIX + name, (event) => told.set(event.composedPath()[0], event), true);
}

export const ResearchWidget = forwardRef(function ResearchWidget(props, ref) {
  const { note, columns, state, html, children, author, ctaUrl, ...others } = props;
  const element = useRef(null);
  const handlers = useRef(props);
  const set = useRef({});
  useImperativeHandle(ref, () => element.current, []);

  useEarlyEffect(() => {
    handlers.current = props;
    for (const name of SETTABLE) {
      if (set.current[name] === props[name]) continue;
      set.current[name] = props[name];
      element.current[name] = props[name];
    }
  });

  useEarlyEffect(() => {
    const { current } = element;
    const names = Object.keys(EVENTS);
    const hear = (event) => handlers.current[EVENTS[event.type.slice(PREFIX.length)]]?.(event);
    for (const name of names) current.addEventListener(PREFIX + name, hear);
    const early = told.get(current);
    if (early) hear(early);
    told.delete(current);
    return () => names.forEach((name) => current.removeEventListener(PREFIX + name, hear));
  }, []);

  const made = html === undefined ? {} : parts(html);
  for (const name of Object.values(EVENTS)) delete others[name];
  return createElement("research-widget", {
    ...made.attributes,
    ...others,
    ...(ctaUrl === undefined ? {} : { "cta-url": ctaUrl }),
    ...(author ? { author: "" } : {}),
    ...(html === undefined ? { children } : { dangerouslySetInnerHTML: { __html: made.inside } }),
    key: html,
    suppressHydrationWarning: html !== undefined, // the parser has made a shadow root of the template
    ref: element,
  });
});

/// Attributes and inside of the element in a snippet that `research-widget prerender --fragment` has written.
function parts(html) {
  const [, attributes, inside] = html.match(/<research-widget\b([^>]*)>([^]*)<\/research-widget>/) ?? [, "", html];
  const pairs = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? ""]);
  return { attributes: Object.fromEntries(pairs), inside };
}
