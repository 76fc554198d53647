// The pages that Trunk builds follow the colours that the reader chooses for the note.
addEventListener("research-widget-statechange", ({ detail }) => {
  document.documentElement.dataset.theme = detail.state.theme;
});
