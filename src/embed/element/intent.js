// A prerendered note can be read as it is. What only the core can do is asked for by the reader: whoever reaches for a
// control loads the core, and what was pressed meanwhile happens once it is there.
const CONTROL = ":is(.theme, .views, .tools, .legend) button, [data-claim]";
const REACHED = `${CONTROL}, .overview, .plot[role="img"]`;
const READ_KEYS = ["Tab", "Shift", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]; // for which no core is needed
const FAST_MBIT_S = 5;

/// Acts in an idle moment of a page that is loaded, where the reader's connection makes nothing of the core's size. Browsers
/// that do not tell what the connection is like are not asked to load what may never be used.
export function inSpareTime(act) {
  const { effectiveType, downlink, saveData } = navigator.connection ?? {};
  if (effectiveType !== "4g" || downlink < FAST_MBIT_S || saveData) return;
  const whenIdle = () => requestIdleCallback(act);
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}

export class Intent {
  #root;
  #view;
  #pressed = new Map(); // the controls that were clicked, with where they are found again
  #focused; // where the control is found again that has the focus

  /// Calls `begin` whenever a reader reaches for what needs the core, as long as the view waits for it.
  constructor(root, view, begin) {
    [this.#root, this.#view] = [root, view];
    for (const type of ["pointerover", "pointerdown", "focusin", "focusout", "click", "keydown"])
      root.addEventListener(type, (event) => this.#reach(event) && begin());
  }

  /// Does what was wanted; the core is there.
  fulfil() {
    const [focused, pressed] = [this.#focused, [...this.#pressed.values()]];
    this.forget();
    // The live control has taken the place of the one that had it.
    if (focused && !this.#root.activeElement) this.#find(focused)?.focus({ preventScroll: true });
    for (const place of pressed) this.#find(place)?.click();
    const pointed = pressed.length ? null : this.#root.querySelector("[data-claim]:hover");
    pointed?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  }

  /// Nothing is wanted any more.
  forget() {
    for (const control of this.#pressed.keys()) control.ariaBusy = null;
    this.#pressed.clear();
    this.#focused = undefined;
  }

  /// Whether an event of the reader needs the core.
  #reach({ type, target, pointerType, key }) {
    if (["live", "failed"].includes(this.#view.state)) return false;
    // A mouse that presses in a picture begins a range, or sets a pin; a finger reads, and so do some keys.
    if (type === "pointerdown") return pointerType === "mouse" && target.closest(".periods") !== null;
    if (type === "keydown") return !READ_KEYS.includes(key) && target.closest(".periods") !== null;
    const control = target.closest(CONTROL);
    const [focused, place] = [this.#focused, control && placeOf(control)];
    if (type === "focusin") this.#focused = place;
    // One that is taken out of the page has not been left by its reader.
    if (type === "focusout") queueMicrotask(() => target.isConnected && this.#leave(focused));
    if (type === "click" && control) {
      this.#pressed.delete(control); // the last one pressed comes last
      this.#pressed.set(control, place);
      control.ariaBusy = "true";
    }
    return type !== "focusout" && target.closest(REACHED) !== null;
  }

  #leave(place) {
    if (this.#focused === place) this.#focused = undefined;
  }

  #find({ css, words }) {
    return [...this.#root.querySelectorAll(css)].find((control) => words === undefined || control.textContent === words);
  }
}

/// How the live note's own control is found: by its words among those of its group, of which a prerendered note may have more
/// (legends for several widths).
function placeOf(control) {
  const { claim } = control.dataset;
  if (claim !== undefined) return { css: `[data-claim="${claim}"]` };
  const chart = control.closest("[data-chart]")?.dataset.chart;
  const group = [...control.closest(".theme, .views, .tools, .legend").classList][0];
  const within = chart === undefined ? "" : `[data-chart="${CSS.escape(chart)}"] `;
  return { css: `${within}.${group} button`, words: control.textContent };
}
