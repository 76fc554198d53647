// The page for frames: embed.html?note=ADDRESS, any attribute of the element (variant, theme, lang, cta-url, chart, view,
// author), and background=transparent.
//
// It tells the page around it, by postMessage, with `source: "research-widget"`:
//   { type: "height", height }   whole CSS pixels, whenever that changes
//   { type: "ready" | "failed" | "cta" | "figure" | "statechange", detail }   the element's events
// and listens to that page's { target: "research-widget", type: "state", state }. What it tells goes to the origin given
// as `parent`, else to the one that has loaded the frame; what it hears from other origins it leaves alone.
const NAMES = ["ready", "failed", "cta", "figure", "statechange"];
const ATTRIBUTES = ["variant", "theme", "lang", "cta-url", "chart", "view", "author"];

const parameters = new URLSearchParams(location.search);
const around = origin(parameters.get("parent") ?? document.referrer);
const widget = document.createElement("research-widget");
widget.setAttribute("loading", "eager"); // the frame's own loading="lazy" waits
if (parameters.has("note")) widget.setAttribute("src", parameters.get("note"));
if (parameters.get("background") === "transparent") widget.style.setProperty("--research-paper", "transparent");
for (const name of ATTRIBUTES) if (parameters.has(name)) widget.setAttribute(name, parameters.get(name));

for (const name of NAMES) {
  widget.addEventListener(`research-widget-${name}`, (event) => {
    tell({ type: name, detail: event.detail });
    // A link opens in the page, not in its frame.
    if (name === "cta") {
      event.preventDefault();
      open(event.detail.url, "_top", "noopener");
    }
  });
}
addEventListener("message", ({ origin, data }) => {
  if (origin === around && data?.target === "research-widget" && data.type === "state") widget.state = data.state;
});
new ResizeObserver(() => tell({ type: "height", height: Math.ceil(widget.getBoundingClientRect().height) })).observe(widget);
document.body.append(widget);

function origin(address) {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function tell(message) {
  if (around && parent !== window) parent.postMessage({ source: "research-widget", ...message }, around);
}
