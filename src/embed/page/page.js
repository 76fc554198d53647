// The page that Trunk builds: the note that its address asks for (?note=ID), else the first.
const id = new URLSearchParams(location.search).get("note") ?? "amazon-q1-2026";
const widget = document.querySelector("research-widget");
widget.addEventListener("research-widget-ready", ({ detail }) => (document.title = detail.title));
// The page follows the colours that the reader chooses for the note.
widget.addEventListener("research-widget-statechange", ({ detail }) => {
  document.documentElement.dataset.theme = detail.state.theme;
});
widget.setAttribute("src", `notes/${encodeURIComponent(id)}.json`);
document.querySelector(`.notes-list a[href="?note=${CSS.escape(id)}"]`)?.setAttribute("aria-current", "page");
