// The element in the frame of the preview: shows the notes that the page around sends.
const element = document.createElement("research-widget");
element.setAttribute("loading", "eager");
const hasCome = import(new URL("../embed/research-widget.js", location.href));

addEventListener("message", async ({ source, origin, data }) => {
  if (source !== parent || origin !== location.origin) return;
  await hasCome;
  document.documentElement.dataset.theme = data.theme;
  if (data.theme) element.setAttribute("theme", data.theme);
  else element.removeAttribute("theme");
  element.note = JSON.parse(data.note);
  if (!element.isConnected) document.body.append(element);
});

const tell = (message) => parent.postMessage(message, location.origin);

// Looked at now and then: charts that change their own size as they observe it would make a second observer, of the page
// around them, report a loop.
let told;
setInterval(() => {
  const height = document.body.offsetHeight;
  if (height !== told) tell({ type: "height", height });
  told = height;
}, 100);
tell({ type: "ready" });
