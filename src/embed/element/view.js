// The frame in the root of an element: the note, or the prerendered content.
import { address } from "./address.js";
import { notice, unprinted } from "./notice.js";

const BUTTON = '[part~="button"]';

export class View {
  frame;
  #element;
  #prerendered; // the prerendered content

  constructor(element, frame) {
    [this.#element, this.frame] = [element, frame];
    if (frame.firstChild) this.#prerendered = frame.cloneNode(true);
    frame.dataset.unprinted = unprinted(this.#language());
    this.#await();
  }

  /// `waiting`, `live`, `failed`; `away` where it was live and has released its instance.
  get state() {
    return this.frame.dataset.state;
  }

  set state(state) {
    this.frame.dataset.state = state;
  }

  /// Whether there is prerendered content of a variant.
  isPrerendered(variant) {
    return Boolean(this.#prerendered?.querySelector(`:scope > .research-note.${variant}`));
  }

  /// Whether the page sets a color-scheme.
  set hasScheme(hasScheme) {
    this.frame.toggleAttribute("data-scheme", hasScheme);
  }

  /// Restores the prerendered content, in a new frame without the listeners of the old.
  restore() {
    const frame = this.frame.cloneNode(false);
    delete frame.dataset.prose;
    if (this.#prerendered) frame.append(...this.#prerendered.cloneNode(true).childNodes);
    this.frame.replaceWith(frame);
    this.frame = frame;
    this.#await();
  }

  /// A static copy of the content; undefined where there is prerendered content.
  copy() {
    return this.#prerendered ? undefined : [...this.frame.cloneNode(true).childNodes];
  }

  /// Shows a static copy.
  keep(copy) {
    if (!copy) return;
    this.frame.append(...copy);
    this.state = "away";
  }

  /// Shows a notice below the prerendered content, or the problems where there is none.
  say(problems) {
    this.frame.append(notice(this.#language(), this.#prerendered !== undefined, problems));
    this.state = "failed";
  }

  showTheme() {
    this.frame.querySelector(".research-note")?.setAttribute("data-theme", this.#element.getAttribute("theme") ?? "auto");
  }

  showCallToAction() {
    const link = this.frame.querySelector(BUTTON);
    const url = this.#element.getAttribute("cta-url");
    if (link && url !== null && /^(https?|mailto):$/.test(address(url)?.protocol)) link.href = url;
  }

  /// Whether there is a note, prerendered or live.
  get hasNote() {
    return this.frame.querySelector(":scope > .research-note") !== null;
  }

  /// The text of a figure of the prose, by the number of its claim.
  figureText(claim) {
    return this.frame.querySelector(`[data-claim="${claim}"]`)?.textContent ?? "";
  }

  /// Scrolls to a chart.
  showChart(id) {
    this.frame.querySelector(`[data-chart="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "center" });
  }

  #await() {
    this.state = "waiting";
    this.showTheme();
    this.showCallToAction();
  }

  #language() {
    const { documentElement } = document;
    return this.#element.getAttribute("lang") ?? this.#prerendered?.querySelector("[lang]")?.lang ?? documentElement.lang;
  }
}
