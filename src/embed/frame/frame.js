// For pages that frame notes: keeps each frame as high as its note, and hands its events on. A page loads it once, from
// the folder that it frames embed.html of; frames of other origins and windows that are none of its frames are not heard.
const home = new URL(import.meta.url).origin;
const EMBED = new URL("embed.html", import.meta.url).href;

// A frame whose scheme differs from its page's is painted on a ground of its own: these have none, as their pages have.
for (const frame of document.querySelectorAll("iframe"))
  if (frame.src.startsWith(EMBED)) frame.style.colorScheme = "normal";

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== home || data?.source !== "research-widget") return;
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  if (!frame) return;
  if (data.type === "height") frame.height = Number.parseInt(data.height, 10) || frame.height;
  else {
    const event = new CustomEvent(`research-widget-${data.type}`, { detail: data.detail, bubbles: true });
    frame.dispatchEvent(event);
  }
});
