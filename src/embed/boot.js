// Starts the widget on the page that Trunk builds. A file of its own, so that the page needs no inline script.
import start from "./research-widget.js";

await start({ module_or_path: new URL("research-widget_bg.wasm", import.meta.url) });
