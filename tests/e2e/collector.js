// Reports every error, warning and violation of the page to the test server; runs before all else in the page.
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
