// A prerendered note can be read as it is. What only the core can do is asked for by the reader: whoever reaches for a
// control loads the core, and what was pressed meanwhile happens once it is there.
const CONTROL = ":is(.theme, .views, .tools) button, [data-claim]";
const REACHED = `${CONTROL}, .overview`;
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
  #pressed = new Map(); // the controls that were clicked, with where they are found again
  #focused; // where the control is found again that has the focus

  /// Calls `begin` whenever a reader reaches for what needs the core.
  constructor(root, begin) {
    this.#root = root;
    for (const type of ["pointerover", "pointerdown", "focusin", "focusout", "click"])
      root.addEventListener(type, (event) => this.#reach(event) && begin());
  }

  /// Does what was wanted; the core is there.
  fulfil() {
    const [focused, pressed] = [this.#focused, [...this.#pressed.values()]];
    this.forget();
    // The live control has taken the place of the one that had it.
    if (focused && !this.#root.activeElement) this.#find(focused)?.focus();
    for (const place of pressed) this.#find(place)?.click();
    const pointed = this.#root.querySelector("[data-claim]:hover");
    pointed?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  }

  /// Nothing is wanted any more.
  forget() {
    for (const control of this.#pressed.keys()) control.ariaBusy = null;
    this.#pressed.clear();
    this.#focused = undefined;
  }

  /// Whether an event of the reader needs the core.
  #reach({ type, target, pointerType }) {
    if (this.#root.querySelector('.frame[data-state="live"]')) return false;
    // A mouse that presses in a picture begins a range, or sets a pin; a finger reads.
    if (type === "pointerdown") return pointerType === "mouse" && target.closest(".periods") !== null;
    const control = target.closest(CONTROL);
    const [focused, place] = [this.#focused, control && placeOf(control, this.#root)];
    if (type === "focusin") this.#focused = place;
    // One that is taken out of the page has not been left by its reader.
    if (type === "focusout") queueMicrotask(() => target.isConnected && this.#leave(focused));
    if (type === "click" && control) {
      this.#pressed.set(control, place);
      control.ariaBusy = "true";
    }
    return type !== "focusout" && target.closest(REACHED) !== null;
  }

  #leave(place) {
    if (this.#focused === place) this.#focused = undefined;
  }

  #find({ css, index }) {
    return this.#root.querySelectorAll(css)[index];
  }
}

/// Where the live note, which has the same controls in the same order, has one of them.
function placeOf(control, root) {
  const { claim } = control.dataset;
  const chart = control.closest("[data-chart]")?.dataset.chart;
  const group = chart === undefined ? ".theme" : `[data-chart="${CSS.escape(chart)}"]`;
  const css = claim === undefined ? `${group} button` : `[data-claim="${claim}"]`;
  return { css, index: [...root.querySelectorAll(css)].indexOf(control) };
}
