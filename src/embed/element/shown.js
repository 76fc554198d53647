// What readers see in the root of an element: a frame with the note, or with what stood there before.
import { address } from "./address.js";
import { notice, unprinted } from "./notice.js";

const BUTTON = '[part~="button"]';

export class Shown {
  frame;
  #element;
  #still; // what was made beforehand

  constructor(element, frame) {
    [this.#element, this.frame] = [element, frame];
    if (frame.firstChild) this.#still = frame.cloneNode(true);
    frame.dataset.unprinted = unprinted(this.#language());
    this.#await();
  }

  /// `waiting`, `live`, `failed`; `away` where it was live and has been let go.
  get state() {
    return this.frame.dataset.state;
  }

  set state(state) {
    this.frame.dataset.state = state;
  }

  /// Whether the page sets a color-scheme.
  set hasScheme(hasScheme) {
    this.frame.toggleAttribute("data-scheme", hasScheme);
  }

  /// What stood there before, in a new frame, without the listeners of the old.
  restore() {
    const frame = this.frame.cloneNode(false);
    if (this.#still) frame.append(...this.#still.cloneNode(true).childNodes);
    this.frame.replaceWith(frame);
    this.frame = frame;
    this.#await();
  }

  /// What is shown, to stay without anything behind it; undefined where something was made beforehand.
  copy() {
    return this.#still ? undefined : [...this.frame.cloneNode(true).childNodes];
  }

  /// Puts a copy in the place of nothing.
  keep(copy) {
    if (!copy) return;
    this.frame.append(...copy);
    this.state = "away";
  }

  /// Says below what stood there before that it can't be operated, or in place of it what is wrong.
  say(problems) {
    this.frame.append(notice(this.#language(), this.#still !== undefined, problems));
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

  /// The link of the call to action around what was clicked.
  callToAction(target) {
    return target.closest?.(BUTTON);
  }

  /// Brings a chart into sight.
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
    return this.#element.getAttribute("lang") ?? this.#still?.querySelector("[lang]")?.lang ?? documentElement.lang;
  }
}
