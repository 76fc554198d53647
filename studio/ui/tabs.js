// Tabs: a row of them goes with one area; arrow keys go along it.

/// `shown` is told which tab is shown. Answers with what shows one by its name.
export function tabs(row, shown) {
  const all = [...row.querySelectorAll('[role="tab"]')];
  const show = (name) => {
    for (const tab of all) {
      const isShown = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !isShown;
    }
    shown(name);
  };
  row.addEventListener("click", ({ target }) => {
    const tab = target.closest('[role="tab"]');
    if (tab) show(tab.dataset.tab);
  });
  row.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const edge = { Home: 0, End: all.length - 1 }[event.key];
    if (step === undefined && edge === undefined) return;
    event.preventDefault();
    const next = all[edge ?? (all.indexOf(event.target.closest('[role="tab"]')) + step + all.length) % all.length];
    show(next.dataset.tab);
    next.focus();
  });
  return show;
}
