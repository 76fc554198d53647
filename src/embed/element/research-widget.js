// The element <research-widget>. This module is small and defines it at once; what draws the note (core.js) is loaded
// when an element comes near the window. docs/embedding.md says what pages can do with it.
import { Core } from "./core.js";
import { fragmentFromState, stateFromFragment } from "./state.js";
import { notice } from "./notice.js";
import { read } from "./read.js";
/** @import { Columns, Figures, Format, Note, State, WantedState } from "./types.js" */

const core = new Core();
const NEAR = "600px"; // so far below the window an element begins to load
const LINK = /^#rw1(:|%3A)/i; // how the fragment of a link to a view begins; mail and chat programs may encode it
const linkedNote = () => LINK.test(location.hash) && location.hash.replace(LINK, "").split(/[&%]/)[0];
const RESTARTING = ["src", "variant", "lang", "author"];
const SETTABLE = ["note", "columns", "state"];

const near = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => entry.target.begin()),
  { rootMargin: NEAR },
);

/**
 * A research note: prose, charts and sentiment, which readers can question.
 *
 * @tagname research-widget
 *
 * @attr {string} src - Address of the note, a JSON file.
 * @attr {"full" | "card" | "charts" | "gauge"} [variant=full] - How much of the note is shown.
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Colours; `auto` follows the reader's system.
 * @attr {string} lang - Language of the interface, `en` or `de`, with a region or without; the note's where absent.
 * @attr {string} cta-url - Address that the call to action leads to in place of the note's.
 * @attr {"lazy" | "eager"} [loading=lazy] - `eager` loads at once, `lazy` when the element comes near the window.
 * @attr {string} chart - Id of the chart that `view` is about; the note's first where absent.
 * @attr {"level" | "yoy" | "pop" | "share" | "ttm" | "index"} view - What that chart shows first.
 * @attr {boolean} author - Says above the note which of its figures differ from its data, or are tied to none.
 *
 * @fires {CustomEvent<{ title: string }>} research-widget-ready - Readers can act on the note.
 * @fires {CustomEvent<{ problems: string[] }>} research-widget-failed - The note can't be shown, or has stopped; each
 *   problem is one line.
 * @fires {CustomEvent<{ url: string, label: string }>} research-widget-cta - The call to action was clicked; where the
 *   event is cancelled, its link is not followed.
 * @fires {CustomEvent<{ chart: string, period: string, series: string | null } | null>} research-widget-figure - The
 *   reader looks at another period of a chart, or at none.
 * @fires {CustomEvent<{ state: State }>} research-widget-statechange - The reader has chosen something.
 *
 * @slot - Shown until the note is there.
 * @slot call-to-action - Stands in the place of the note's call to action.
 * @slot disclosure - Stands below the note's disclosures.
 *
 * @csspart note - The note.
 * @csspart header - Title, and what is said beside it.
 * @csspart title - The title.
 * @csspart key-figures - The strip of figures under the title.
 * @csspart summary - The summary.
 * @csspart sentiment - The gauge, and what it is made of.
 * @csspart chart - Each chart.
 * @csspart analysis - The sections of prose below the charts.
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

  #frame; // what the note is mounted in
  #still; // what stood there before, if the page was made beforehand
  #given; // the note, where a script has set it
  #columns;
  #wanted; // the state to begin with
  #mounted;
  #run = 0; // counts beginnings, so that a late one knows that it is
  #hasBegun = false;
  #settle;

  constructor() {
    super();
    this.#renew();
  }

  // --- For scripts --------------------------------------------------------------------------

  /**
   * Resolves with the element once readers can act on it; rejects with what stopped it. Another note makes another.
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
    this.#given = note;
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
    return this.#mounted ? stateFromFragment(this.#mounted.state, this.#mounted.theme) : this.#wanted;
  }

  /** @param {WantedState | undefined} state */
  set state(state) {
    if (!this.#mounted) this.#wanted = state;
    else if (state) {
      this.#mounted.state = fragmentFromState(state);
      if (state.theme) this.#mounted.theme = state.theme;
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
    await this.ready;
    this.#mounted.show(chart, from, to);
  }

  // --- Life ---------------------------------------------------------------------------------

  connectedCallback() {
    for (const name of SETTABLE) this.#upgrade(name);
    if (document.readyState === "loading") {
      // Whoever needs the core tells why it is not there.
      if (this.#isEager()) core.load().catch(() => {});
      // What stands inside is still to come.
      document.addEventListener("DOMContentLoaded", () => this.isConnected && this.connectedCallback(), { once: true });
      return;
    }
    if (this.#hasBegun) return; // moved
    this.#prepare();
    if (this.#isEager()) this.begin();
    else near.observe(this);
  }

  /** A move with moveBefore() changes nothing. @internal */
  connectedMoveCallback() {}

  disconnectedCallback() {
    near.unobserve(this);
    // Back before the next task: it was moved.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#frame) return;
    if (RESTARTING.includes(name)) this.#restart();
    else if (name === "theme") this.#showTheme();
    else if (name === "cta-url") this.#showCallToAction();
    else if (name === "loading" && this.#isEager() && this.isConnected) this.begin();
    else if (this.#mounted) this.state = this.#withView(this.state);
  }

  /** Begins to load, if that has not begun: when the element comes near the window, or as a script wants it. */
  begin() {
    near.unobserve(this);
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#mount(++this.#run);
  }

  // --- Beginning ----------------------------------------------------------------------------

  // A property that a page has set before the element was defined hides the accessor.
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #renew() {
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => {}); // whoever wants to know hears it all the same
  }

  // The root: made by the parser, or of a template that a script has inserted, or new.
  #prepare() {
    if (this.#frame) return;
    const template = this.querySelector(":scope > template[shadowrootmode]");
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (template && !root.firstChild) root.append(template.content.cloneNode(true));
    this.#frame = root.querySelector(".frame");
    if (!this.#frame) {
      this.#frame = Object.assign(document.createElement("div"), { className: "frame" });
      root.append(core.styleLink(), this.#frame, document.createElement("slot"));
    }
    if (this.#frame.firstChild) this.#still = this.#frame.cloneNode(true);
    root.addEventListener("click", (event) => this.#click(event));
    this.#frame.dataset.state = "waiting";
    this.#showTheme();
    this.#showCallToAction();
  }

  #isEager() {
    return this.getAttribute("loading") === "eager" || LINK.test(location.hash);
  }

  async #mount(run) {
    let note, instance;
    try {
      [note, instance] = await Promise.all([
        read(this, this.#given),
        core.instance((error) => run === this.#run && this.#fail([`the widget stopped: ${error.message}`])),
        core.styled(this.shadowRoot),
      ]);
      if (run !== this.#run) return;
      this.#unmount();
      this.#mounted = instance.mount(this.#frame, note, this.#options(note), (name, detail) => {
        if (run === this.#run) this.#report(name, detail);
      });
    } catch (error) {
      if (run === this.#run) this.#fail(error.problems ?? [error.message ?? String(error)]);
      return;
    }
    const { problems } = this.#mounted;
    if (problems.length) this.#tellFailure(problems);
  }

  #options(note) {
    const option = (name) => this.getAttribute(name) ?? undefined;
    const begin = this.#wanted ?? this.#withView({ note: note?.id, charts: {} }, note);
    return {
      variant: option("variant"),
      lang: option("lang"),
      theme: this.#wanted?.theme ?? option("theme"),
      columns: this.#columns,
      author: this.hasAttribute("author") || new URLSearchParams(location.search).has("author"),
      state: linkedNote() === note?.id ? location.hash : fragmentFromState(begin),
    };
  }

  // A state with the view that the attributes ask for.
  #withView(state, note) {
    const view = this.getAttribute("view");
    const chart = this.getAttribute("chart") ?? note?.charts?.[0]?.id;
    if (!view || !chart) return state;
    return { ...state, charts: { ...state.charts, [chart]: { ...state.charts?.[chart], view } } };
  }

  // --- Events -------------------------------------------------------------------------------

  #tell(name, detail, cancelable = false) {
    const event = new CustomEvent(`research-widget-${name}`, { detail, bubbles: true, composed: true, cancelable });
    return this.dispatchEvent(event);
  }

  #report(name, detail) {
    if (name === "figure") this.#tell("figure", detail);
    else if (name === "state") this.#tell("statechange", { state: this.state });
    else if (name === "ready") this.#begun();
  }

  #begun() {
    if (this.#mounted.problems.length) return;
    this.#frame.dataset.state = "live";
    this.#showCallToAction();
    addEventListener("hashchange", this.#follow);
    if (LINK.test(location.hash) && this.#mounted.state.includes("&") && scrollY === 0) this.#showLinked();
    performance.mark("research-widget-ready");
    this.#settle.resolve(this);
    this.#tell("ready", { title: this.#mounted.title });
  }

  // Brings the chart that a link is about into sight.
  #showLinked() {
    const [chart] = Object.keys(this.state.charts);
    this.#frame.querySelector(`[data-chart="${CSS.escape(chart)}"]`)?.scrollIntoView({ block: "center" });
  }

  #follow = () => {
    if (this.#mounted) this.#mounted.state = location.hash;
  };

  #click(event) {
    const link = event.target.closest?.('[part~="button"]');
    if (link && !this.#tell("cta", { url: link.href, label: link.textContent }, true)) event.preventDefault();
  }

  // --- Attributes ---------------------------------------------------------------------------

  #showTheme() {
    const theme = this.getAttribute("theme") ?? "auto";
    if (this.#mounted) this.#mounted.theme = theme;
    else this.#frame.querySelector(".research-note")?.setAttribute("data-theme", theme);
  }

  #showCallToAction() {
    const link = this.#frame.querySelector('[part~="button"]');
    const url = this.getAttribute("cta-url");
    if (!link || url === null || !URL.canParse(url, document.baseURI)) return;
    if (/^(https?|mailto):$/.test(new URL(url, document.baseURI).protocol)) link.href = url;
  }

  // --- Failing, and the end -----------------------------------------------------------------

  // What stood there before comes back; an instance that failed is not used again.
  #fail(problems) {
    this.#run++;
    if (this.#mounted) this.#unmount();
    else this.#restoreStill();
    this.#frame.dataset.state = "failed";
    const lang = this.getAttribute("lang") ?? this.#still?.querySelector("[lang]")?.lang ?? document.documentElement.lang;
    this.#frame.append(notice(lang, this.#still !== undefined, problems));
    this.#showTheme();
    this.#showCallToAction();
    this.#tellFailure(problems);
  }

  #tellFailure(problems) {
    this.#settle.reject(new Error(problems.join("\n")));
    this.#tell("failed", { problems });
  }

  // A new frame, without the listeners of the old.
  #restoreStill() {
    const frame = this.#frame.cloneNode(false);
    if (this.#still) frame.append(...this.#still.cloneNode(true).childNodes);
    frame.dataset.state = "waiting";
    this.#frame.replaceWith(frame);
    this.#frame = frame;
  }

  // What is shown stays until the next is there.
  #restart() {
    if (!this.#hasBegun) return;
    this.#wanted = this.state;
    this.#renew();
    this.#mount(++this.#run);
  }

  #end() {
    if (!this.#hasBegun) return;
    this.#wanted = this.state;
    this.#run++;
    this.#hasBegun = false;
    this.#unmount();
    this.#renew();
  }

  #unmount() {
    removeEventListener("hashchange", this.#follow);
    if (!this.#mounted) return;
    this.#mounted.destroy();
    this.#mounted = undefined;
    this.#restoreStill();
  }
}

// The first of two copies or versions on a page serves all elements.
if (!customElements.get("research-widget")) customElements.define("research-widget", ResearchWidget);
