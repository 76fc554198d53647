// Starts the widget on the page that Trunk builds. A file of its own, so that the page needs no inline script.
const wasm = fetch(new URL("research-widget_bg.wasm", import.meta.url));
const { default: start } = await import("./research-widget.js");
await start({ module_or_path: wasm });
