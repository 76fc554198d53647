// The element <research-widget>. This module is small and defines it at once; what draws the note (module.js) is loaded
// when an element comes near the window, or where the note is there already, when its reader asks for what needs it.
// docs/element.md says what pages can do with it.
import { FILES, importCore } from "./files.js";
import { Intent, inSpareTime } from "./intent.js";
import { LINK, options, variant, wantsOther, withView } from "./options.js";
import { Module } from "./module.js";
import { isParsed } from "./parsed.js";
import { loadProse, readProse } from "./prose.js";
import { MISSING, hasNote, idInside, packedClaims, read } from "./read.js";
import { acquire, free, shareLater, unwatch, watch } from "./instances.js";
import { follow, unfollow } from "./scheme.js";
import { unwatchSight, watchSight } from "./sight.js";
import { View } from "./view.js";
import { fragmentFromState, stateFromFragment, wellFormed } from "./state.js";
import { styled } from "./style.js";
import { pageTurn, soon } from "./turn.js";
import { upgrade } from "./upgrade.js";
/** @import { Columns, Figures, Format, Note, Reading, Saved, State, Variant, WantedState } from "./types.js" */

const core = new Module(FILES.core, FILES.coreScript, importCore);
const RESTARTING = ["src", "credentials", "variant", "lang", "author"];
const SETTABLE = ["note", "columns", "state"];
const PARSED_MS = 20; // how often an element looks whether the parser is past it
const MISSING_MS = 10_000; // after so long an element without a note says so in its place

/**
 * A research note: prose, charts and sentiment, which readers can question.
 *
 * @tagname research-widget
 *
 * @attr {string} src - Address of the note, a JSON file.
 * @attr {"omit" | "same-origin" | "include"} [credentials=omit] - Whether cookies go along when `src` is loaded.
 * @attr {"full" | "card" | "charts" | "gauge"} [variant=full] - Which parts of the note are shown.
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Colours; `auto` follows the reader's system.
 * @attr {string} lang - Language of the interface, `en` or `de`, with a region or without; the note's where absent.
 * @attr {string} cta-url - Address that the call to action leads to in place of the note's.
 * @attr {"intent" | "lazy" | "eager"} [loading] - `eager` loads at once, `lazy` when the element comes near the window,
 *   `intent` when a reader reaches for what a prerendered note can't do by itself. Prerendered notes are loaded on
 *   intent, others are lazy.
 * @attr {string} chart - Id of the chart that `view` is about; the note's first where absent.
 * @attr {"level" | "yoy" | "pop" | "share" | "ttm" | "index"} view - What that chart shows first.
 * @attr {boolean} author - Says above the note which of its figures differ from its data, or are unresolved.
 *
 * @fires {CustomEvent<{ note: string, variant: Variant, title: string }>} research-widget-ready - Readers can act on
 *   the note.
 * @fires {CustomEvent<{ note?: string, variant: Variant, problems: string[] }>} research-widget-failed - The note can't
 *   be shown, or has stopped; each problem is one line.
 * @fires {CustomEvent<{ note?: string, variant: Variant }>} research-widget-seen - Half of the note, or half a window of
 *   it, has been in sight for a second. Once an element.
 * @fires {CustomEvent<{ note?: string, variant: Variant, url: string, label: string }>} research-widget-cta - The call
 *   to action was clicked, the page's own in its slot, too; where the event is cancelled, its link is not followed.
 * @fires {CustomEvent<{ note?: string, variant: Variant, url: string, label: string }>} research-widget-link - Another
 *   link of the note was clicked: a source, a related piece, one in the prose.
 * @fires {CustomEvent<{ note: string, variant: Variant, text: string }>} research-widget-card - The card of a figure was
 *   opened; `text` is the figure as printed.
 * @fires {CustomEvent<{ note: string, variant: Variant, chart: string, format: Saved }>} research-widget-save - A chart
 *   was saved, or the link to its view copied.
 * @fires {CustomEvent<Reading | null>} research-widget-figure - The cursor moved to another period of a chart, or
 *   was removed.
 * @fires {CustomEvent<{ note: string, variant: Variant, state: State }>} research-widget-statechange - The reader has
 *   chosen something.
 *
 * @slot - Fallback content until the note is there.
 * @slot call-to-action - Replaces the note's call to action.
 * @slot disclosure - Stands below the note's disclosures.
 *
 * @csspart note - The note.
 * @csspart header - Title, and what is said beside it.
 * @csspart title - The title.
 * @csspart key-figures - The strip of figures under the title.
 * @csspart summary - The summary.
 * @csspart expectations - The picture of results against what was expected.
 * @csspart results - The table of results.
 * @csspart sentiment - The gauge, and what it is made of.
 * @csspart chart - Each chart.
 * @csspart analysis - The sections of prose below the charts.
 * @csspart ratings - The table of ratings.
 * @csspart events - The list of coming events.
 * @csspart related - The list of related pieces.
 * @csspart sources - The sources.
 * @csspart disclosure - The disclosures.
 * @csspart call-to-action - The call to action.
 * @csspart button - Its link.
 *
 * @cssprop --research-accent - Colour of links and of what is chosen.
 * @cssprop --research-paper - Colour of the ground.
 * @cssprop --research-serif - Fonts of titles and prose.
 * @cssprop --research-sans - Fonts of figures and of the interface.
 */
class ResearchWidget extends HTMLElement {
  static observedAttributes = [...RESTARTING, "theme", "cta-url", "loading", "chart", "view"];

  #view; // the frame with the note
  #given; // the note, where a script has set it
  #columns;
  #wanted; // the state to begin with
  #mounted;
  #about = {}; // the id of the note that was read, and that of its first chart
  #run = new AbortController(); // of this beginning; aborted, a late one knows that it is
  #isDue = false; // near the window, or wanted at once
  #isReached = false; // by its reader, or by a script
  #isSeen = false; // and has said so
  #intent;
  #hasBegun = false;
  #missing; // the timer of an element without a note
  #settle; // of `ready`, while it is open

  constructor() {
    super();
    this.#renew();
  }

  // --- For scripts --------------------------------------------------------------------------

  /**
   * Resolves with the element once readers can act on it; rejects with what stopped it, also where that is the
   * element's removal. Another note makes another.
   * @type {Promise<ResearchWidget>}
   * @readonly
   */
  ready;

  /** The note, as an object or as JSON text; undefined where `src` or a script inside says it.
   *  @type {Note | undefined} */
  get note() {
    return this.#given;
  }

  set note(note) {
    this.#given = note ?? undefined;
    this.#restart();
  }

  /** Columns of numbers that series name: { price: { time, values } }, both Float64Array.
   *  @type {Columns | undefined} */
  get columns() {
    return this.#columns;
  }

  set columns(columns) {
    this.#columns = columns;
    this.#restart();
  }

  /** What the reader has chosen, as plain JSON; undefined until the note is there.
   *  @returns {State | undefined} */
  get state() {
    const isThere = this.#mounted && !this.#mounted.problems.length;
    return isThere ? stateFromFragment(this.#mounted.state, this.#mounted.theme) : this.#wanted;
  }

  /** What is not of its form changes nothing.
   *  @param {WantedState | undefined} state */
  set state(state) {
    const wanted = wellFormed(state);
    if (!this.#mounted) {
      this.#wanted = wanted;
      this.#proceed();
    } else if (wanted) {
      this.#mounted.state = fragmentFromState(wanted);
      if (wanted.theme) this.#mounted.theme = wanted.theme;
    }
  }

  /** All figures, the computed ones included; undefined until the note is there.
   *  @type {Figures | undefined} */
  get figures() {
    return this.#mounted && !this.#mounted.problems.length ? JSON.parse(this.#mounted.figures) : undefined;
  }

  /**
   * A chart as it is shown, as a file. `png2` is twice as large.
   * @param {string} chart - Its id.
   * @param {Format} format
   * @returns {Promise<Blob>}
   */
  async export(chart, format) {
    this.begin(); // it may have released its instance
    await this.ready;
    return this.#mounted.export(chart, format);
  }

  /**
   * Shows the days or minutes of a chart between two times in milliseconds since 1970.
   * @param {string} chart - Its id.
   * @param {number} from
   * @param {number} to
   * @returns {Promise<void>}
   */
  async show(chart, from, to) {
    this.begin();
    await this.ready;
    this.#mounted.show(chart, from, to);
  }

  // --- Life ---------------------------------------------------------------------------------

  connectedCallback() {
    upgrade(this, SETTABLE);
    if (!isParsed(this)) {
      // Whoever needs the core tells why it is not there.
      if (this.#isEager()) core.load().catch(() => {});
      if (this.shadowRoot) styled(this.shadowRoot); // a link that hangs may hold up the rest of the page
      soon(() => this.isConnected && this.connectedCallback(), PARSED_MS);
      return;
    }
    if (this.#hasBegun) return; // moved
    this.#prepare();
    watch(this, () => this.#comeNear());
    if (!this.#isSeen) watchSight(this, () => (this.#isSeen = this.#view.hasNote && this.#tell("seen", {})));
    follow(this, (hasScheme) => (this.#view.hasScheme = hasScheme));
    if (this.#isEager()) this.begin();
    else this.#proceed();
    addEventListener("hashchange", this.#follow);
  }

  /** A move with moveBefore() changes nothing. @internal */
  connectedMoveCallback() {}

  /** Another document has to have the stylesheet, too. @internal */
  adoptedCallback() {
    if (this.#view) styled(this.shadowRoot);
  }

  disconnectedCallback() {
    // Back before the next task: it was moved.
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#view) return;
    if (RESTARTING.includes(name)) this.#restart();
    else if (name === "theme") this.#showTheme();
    else if (name === "cta-url") this.#view.showCallToAction();
    else if (name === "loading" && this.#isEager() && this.isConnected) this.begin();
    else if (this.#mounted) this.state = withView(this, this.#about, this.state);
    else this.#proceed();
  }

  /** Begins to load, if that has not begun. An element without a note waits for it. */
  begin() {
    this.#isReached = true;
    this.#isDue = true;
    this.#proceed();
  }

  #comeNear() {
    if (!this.#isDue && this.#awaitsIntent()) inSpareTime(() => this.isConnected && this.begin());
    this.#isDue = true;
    this.#proceed();
  }

  #proceed() {
    if (!this.#isDue || this.#hasBegun || !this.#view || !this.isConnected || this.#awaitsIntent()) return;
    if (hasNote(this, this.#given)) this.#mount();
    else this.#missing ??= setTimeout(() => this.#hasBegun || this.#say([MISSING]), MISSING_MS);
  }

  // A prerendered note is loaded once somebody reaches for it, unless a page wants another one to be shown than is there.
  #awaitsIntent() {
    const loading = this.getAttribute("loading");
    if (this.#isReached || loading === "lazy" || !this.#view.isPrerendered(variant(this))) return false;
    return loading === "intent" || !(this.#given ?? this.#wanted ?? this.#columns) && !wantsOther(this);
  }

  // --- Beginning ----------------------------------------------------------------------------

  #renew() {
    if (this.#settle) return; // `ready` is still pending
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => {}); // whoever wants to know hears it all the same
  }

  // The root: made by the parser, or of a template that a script has inserted, or new.
  #prepare() {
    if (this.#view) return;
    const template = this.querySelector(":scope > template[shadowrootmode]");
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (template && !root.firstChild) root.append(template.content.cloneNode(true));
    let frame = root.querySelector(".frame");
    if (!frame) {
      frame = Object.assign(document.createElement("div"), { className: "frame" });
      root.append(frame, document.createElement("slot"));
    }
    styled(root);
    this.#view = new View(this, frame);
    root.addEventListener("click", (event) => this.#click(event));
    this.#intent = new Intent(root, this.#view, () => this.begin());
    root.addEventListener("slotchange", () => this.#proceed()); // a note inside that comes late
  }

  #isEager() {
    return this.getAttribute("loading") === "eager" || LINK.test(location.hash);
  }

  async #mount() {
    this.#hasBegun = true;
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    const onFail = (error) => signal.aborted || this.#fail([`the widget stopped: ${error.message}`]);
    let unstyled;
    try {
      await acquire(this, this.#release);
      if (signal.aborted) return;
      const [note, instance] = await Promise.all([read(this, this.#given, signal), core.instance(onFail)]);
      unstyled = await styled(this.shadowRoot);
      if (signal.aborted) return;
      const about = { note: note?.id, chart: note?.charts?.[0]?.id };
      const asked = (given) => options(this, about, { ...given, wanted: this.#wanted });
      const noteRead = instance.read(note, asked({ columns: this.#columns, claims: packedClaims(this) }));
      await pageTurn(); // reading may have taken long
      if (signal.aborted) return;
      this.#unmount();
      if (this.#view.state !== "waiting") this.#view.restore();
      this.#about = about;
      this.#mounted = noteRead.mount(this.#view.frame, asked(), (name, detail) => {
        if (!signal.aborted) this.#report(name, detail);
      });
      if (this.#mounted.isUnread) this.#readProse(note, signal).catch(() => {}); // whoever traps is heard by onFail
    } catch (error) {
      if (!signal.aborted) this.#fail(error.problems ?? [error.message ?? String(error)]);
      return;
    }
    const { problems } = this.#mounted;
    if (problems.length) {
      this.#tellFailure(problems);
      shareLater();
    } else if (unstyled) this.#tell("failed", { problems: [unstyled] });
  }

  // Once readers can act on the note: one without marks is better than none.
  async #readProse(note, signal) {
    const [{ frame }, columns] = [this.#view, this.#columns];
    frame.dataset.prose = "unread";
    let claims;
    try {
      loadProse().catch(() => {}); // reading tells
      await this.ready;
      claims = await readProse(note, columns, signal);
    } catch (error) {
      if (!signal.aborted) console.warn(`the figures of the prose are not checked: ${error?.message ?? error}`);
    }
    delete frame.dataset.prose;
    if (!signal.aborted) this.#mounted.takeClaims(claims);
  }

  // --- Events -------------------------------------------------------------------------------

  #tell(name, said, cancelable = false) {
    const detail = said && { note: this.#about.note ?? idInside(this), variant: variant(this), ...said };
    const event = new CustomEvent(`research-widget-${name}`, { detail, bubbles: true, composed: true, cancelable });
    return this.dispatchEvent(event);
  }

  #report(name, detail) {
    if (name === "figure") this.#tell("figure", detail);
    else if (name === "state") this.#tell("statechange", { state: this.state });
    else if (name === "card") this.#tell("card", { text: this.#view.figureText(detail) });
    else if (name === "ready") this.#begun();
  }

  #begun() {
    if (this.#mounted.problems.length) return;
    this.#view.state = "live";
    this.#view.showCallToAction();
    const isLinked = LINK.test(location.hash) && this.#mounted.state.includes("&");
    if (isLinked && scrollY === 0) this.#view.showChart(Object.keys(this.state.charts)[0]);
    performance.mark("research-widget-ready");
    this.#intent.fulfil();
    this.#settled("resolve", this);
    this.#tell("ready", { title: this.#mounted.title });
    shareLater(); // its instance can be released
  }

  // A link to a view that the reader follows within the page.
  #follow = () => {
    if (this.#mounted) this.#mounted.state = location.hash;
    else if (LINK.test(location.hash)) this.begin();
  };

  #click(event) {
    // What was clicked may be gone by now.
    const path = event.composedPath();
    const clicked = (css) => path.find((node) => node.matches?.(css));
    const [link, save] = [clicked("a, button"), clicked("[data-export]")];
    const about = link && { url: link.href ?? "", label: link.textContent.trim() };
    if (save) this.#tell("save", { chart: clicked("[data-chart]").dataset.chart, format: save.dataset.export });
    else if (link && clicked('slot[name="call-to-action"]')) this.#tell("cta", about, true) || event.preventDefault();
    else if (about?.url && clicked('[part~="note"]')) this.#tell("link", about);
  }

  // --- Failing, and the end -----------------------------------------------------------------

  // Restores the prerendered content; an instance that failed is not used again.
  #fail(problems) {
    this.#run.abort();
    free(this);
    this.#say(problems);
    this.#tellFailure(problems);
  }

  #say(problems) {
    this.#intent.forget();
    if (this.#mounted) this.#unmount();
    else this.#view.restore();
    this.#view.say(problems);
  }

  #showTheme() {
    if (this.#mounted) this.#mounted.theme = this.getAttribute("theme") ?? "auto";
    else this.#view.showTheme();
  }

  #tellFailure(problems) {
    this.#settled("reject", new Error(problems.join("\n")));
    this.#tell("failed", { problems });
  }

  #settled(how, value) {
    this.#settle?.[how](value);
    this.#settle = undefined;
  }

  // The current note stays until the next one is ready.
  #restart() {
    if (!this.#hasBegun) {
      this.#proceed();
      return;
    }
    this.#wanted = this.state;
    this.#renew();
    this.#mount();
  }

  // Releases the instance far from the window: until the element comes near again it shows the prerendered content, or
  // a static copy of the note.
  #release = () => {
    if (!this.#mounted || this.#settle || this.matches(":focus-within")) return false;
    const copy = this.#view.copy();
    this.#end();
    this.#view.keep(copy);
    return true;
  };

  #leave() {
    unwatch(this);
    unwatchSight(this);
    unfollow(this);
    removeEventListener("hashchange", this.#follow);
    free(this);
    this.#isDue = this.#isReached = false;
    if (!this.#hasBegun) return;
    this.#settled("reject", new Error("the element was removed before its note was there"));
    this.#end();
  }

  #end() {
    this.#wanted = this.state;
    this.#run.abort();
    this.#hasBegun = false;
    this.#unmount();
    this.#renew();
  }

  #unmount() {
    if (!this.#mounted) return;
    this.#mounted.destroy();
    this.#mounted = undefined;
    this.#view.restore();
  }
}

// The first of two copies or versions on a page serves all elements.
if (!customElements.get("research-widget")) customElements.define("research-widget", ResearchWidget);
