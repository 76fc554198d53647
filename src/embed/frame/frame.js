// For pages that frame notes: keeps each frame as high as its note, and hands its events on. A page loads it once, from
// the folder that it frames embed.html of; frames of other origins and windows that are none of its frames are not heard.
const home = new URL(import.meta.url).origin;
const EMBED = new URL("embed.", import.meta.url).href; // embed.html, and its name by content
const NAMES = ["ready", "failed", "seen", "cta", "link", "card", "save", "figure", "statechange"];
const HIGHEST_PX = 100_000;

const frames = () => [...document.querySelectorAll("iframe")];
const isOurs = (frame) => frame.src.startsWith(EMBED);

// In such a sandbox a frame has no origin to tell of, but it has its window.
const hasNoOrigin = (frame) => frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");

const greet = (frame, message, to = "*") =>
  frame.contentWindow?.postMessage({ target: "research-widget", type: "hello", ...message }, to);

/// Tells a frame of ours this page's address, to which links to its view then lead. Nobody else hears it.
const met = new WeakSet();
const tellPage = (frame) => greet(frame, { page: location.href }, home);

for (const frame of frames().filter(isOurs)) {
  // A frame whose scheme differs from its page's is painted on a ground of its own: these have none, as their pages have.
  frame.style.colorScheme = "normal";
  greet(frame, { page: null }); // which it may ask for, once it is there
}

addEventListener("message", ({ origin, source, data }) => {
  if (data?.source !== "research-widget") return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  if (!frame || !(origin === home || (origin === "null" && isOurs(frame) && hasNoOrigin(frame)))) return;
  if (data.type === "hello" && origin === home && isOurs(frame)) {
    met.add(frame);
    tellPage(frame);
  } else if (data.type === "hello") greet(frame);
  else if (data.type === "height") follow(frame, Math.ceil(data.height));
  else if (NAMES.includes(data.type))
    frame.dispatchEvent(new CustomEvent(`research-widget-${data.type}`, { detail: data.detail, bubbles: true }));
});

// A link to a view that has led here.
addEventListener("hashchange", () => frames().filter((frame) => met.has(frame)).forEach(tellPage));

function follow(frame, height) {
  if (height >= 1) frame.height = Math.min(height, HIGHEST_PX);
}
