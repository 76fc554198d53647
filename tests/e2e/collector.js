// Runs before all else in the page: reports its every error, warning and violation to the test server, keeps what
// widgets tell, defines the element where a page does not, and gives the checks one look at the page and into the first widget's shadow root.
globalThis.heard = [];
for (const name of ["ready", "failed", "seen", "cta", "link", "card", "save", "figure", "statechange"])
  addEventListener(`research-widget-${name}`, ({ detail }) => heard.push({ name, detail }));

globalThis.define = () =>
  new Promise((resolve) => {
    const script = Object.assign(document.createElement("script"), { type: "module", src: "/embed/research-widget.js" });
    script.addEventListener("load", resolve);
    document.head.append(script);
  });
globalThis.inNote = () => {
  const widget = document.querySelector("research-widget");
  const note = widget?.shadowRoot;
  return {
    querySelector: (css) => note?.querySelector(css) ?? document.querySelector(css),
    querySelectorAll: (css) => [...(note?.querySelectorAll(css) ?? []), ...document.querySelectorAll(css)],
    activeElement: document.activeElement === widget ? note?.activeElement : document.activeElement,
  };
};
{
  const report = (kind, text) =>
    navigator.sendBeacon("/collected", `${kind}: ${text} (${location.pathname}${location.search})`);
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...values) => {
      report(`console.${level}`, values.join(" "));
      original.apply(console, values);
    };
  }
  // Captured, for a file that fails to load does not bubble.
  addEventListener(
    "error",
    (event) => report("error", event.message ?? `could not load ${event.target.src ?? event.target.href}`),
    true,
  );
  addEventListener("unhandledrejection", (event) => report("unhandled rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    report("policy violation", `${event.violatedDirective} ${event.blockedURI}`),
  );
}
