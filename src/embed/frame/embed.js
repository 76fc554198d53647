// The page for frames: embed.html?note=ADDRESS, any attribute of the element (variant, theme, lang, cta-url, chart, view,
// author), and background=transparent.
//
// It tells the page around it, by postMessage, with `source: "research-widget"`:
//   { type: "hello" }            once, answered by frame.js
//   { type: "height", height }   whole CSS pixels, whenever that changes
//   { type: "ready" | "failed" | "seen" | "cta" | "link" | "card" | "save" | "figure" | "statechange", detail }
//                                the element's events
// and listens to that page's { target: "research-widget", type }: "hello", perhaps with its address as `page`, and
// "state" with a `state`. Events go to the origin given as `parent`, else to the one that has loaded the frame or says
// hello; what it hears from other origins it leaves alone. Why a note can't be shown it tells its own origin alone.
//
// Where the page around has told its address, links to a view lead there, and one that has led there is followed.
//
// No module: those are not loaded in a sandbox without an origin of its own, where this page has to say something, too.
(() => {
  const NAMES = ["ready", "failed", "seen", "cta", "link", "card", "save", "figure", "statechange"];
  const ATTRIBUTES = ["variant", "theme", "lang", "cta-url", "chart", "view", "author"];
  const FOLLOW_MS = 1_000; // how long the page around has for another height
  const SLOW_MS = 4_000; // when embed.css shows what stands in the place of a note that does not come

  const parameters = new URLSearchParams(location.search);
  const secret = location.hash.match(/secret=([A-Za-z0-9]+)/)?.[1];
  const isFramed = parent !== window;
  const given = originOf(parameters.get("parent"));
  let around = given ?? originOf(location.ancestorOrigins?.[0] ?? document.referrer);
  let height = 0;
  let linked = ""; // the fragment of the page around
  let isThere = false; // what is to be as high as the frame: the note, or why there is none
  let timer;

  const widget = document.createElement("research-widget");
  widget.setAttribute("loading", "eager"); // the frame's own loading="lazy" waits
  for (const name of ATTRIBUTES) if (parameters.has(name)) widget.setAttribute(name, parameters.get(name));
  if (parameters.get("background") === "transparent") widget.style.setProperty("--research-paper", "transparent");
  const elsewhere = document.querySelector(".elsewhere");
  if (isFramed) widget.append(elsewhere);
  else elsewhere.remove();

  for (const name of NAMES)
    widget.addEventListener(`research-widget-${name}`, ({ detail }) => {
      if (name === "ready") document.title = detail.title;
      if (name === "ready" || name === "failed") show();
      tell({ type: name, detail: name === "failed" && around !== origin ? { problems: [] } : detail });
    });

  addEventListener("message", ({ origin, source, data }) => {
    if (source !== parent || data?.target !== "research-widget") return;
    if (data.type === "hello") meet(originOf(origin), data.page);
    else if (data.type === "state" && origin === around) widget.state = data.state;
  });
  addEventListener("resize", fit);
  document.addEventListener("click", openOutside);
  new ResizeObserver(tellHeight).observe(document.body);
  document.body.append(widget);
  greet();
  // That page may have another address by now.
  addEventListener("focus", greet);
  document.documentElement.addEventListener("pointerenter", greet);
  begin();
  setTimeout(show, SLOW_MS);

  function begin() {
    const note = parameters.get("note");
    if (note && urlOf(note) && isAllowed(urlOf(note))) return widget.setAttribute("src", note);
    const problem =
      note === null
        ? "found no parameter note; expected the address of a note"
        : "note: found an address that is not listed; expected one below those of research-widget-notes in embed.html";
    document.body.prepend(Object.assign(document.createElement("p"), { className: "problem", textContent: problem }));
    tell({ type: "failed", detail: { problems: around === origin ? [problem] : [] } });
    show();
  }

  function show() {
    isThere = true;
    tellHeight();
  }

  // Whoever frames this page names the note: its notes lie where this page's publisher says.
  function isAllowed(note) {
    const listed = document.querySelector('meta[name="research-widget-notes"]').content.split(/\s+/);
    const isBelow = ({ origin, pathname }) =>
      note.origin === origin && `${note.pathname}/`.startsWith(pathname.replace(/\/*$/, "/"));
    return !/%2f|%5c/i.test(note.pathname) && listed.filter(Boolean).map(urlOf).filter(Boolean).some(isBelow);
  }

  function greet() {
    post({ source: "research-widget", type: "hello" }, "*");
  }

  function meet(origin, page) {
    if (origin === undefined || origin !== (given ?? origin)) return;
    around = origin;
    if (page === null) greet(); // frame.js has come later than this page, which it tells its own only
    const { hash } = (originOf(page) === origin && urlOf(page)) || { hash: linked };
    if (originOf(page) === origin) document.documentElement.dataset.page = page;
    if (hash !== linked && /^#rw1(:|%3A)/i.test(hash)) location.replace(hash);
    linked = hash;
    document.documentElement.className = "fits"; // as frame.js will see to
    tellHeight();
  }

  function tell(message) {
    if (around) post({ source: "research-widget", ...message }, around);
  }

  // In the words of frame.js, AMP, Iframely, WordPress and Pym. Where no origin is known, everybody may hear it.
  function tellHeight() {
    if (!isThere) return;
    height = Math.ceil(document.body.getBoundingClientRect().height);
    const to = around ?? "*";
    const pym = parameters.get("childId");
    post({ source: "research-widget", type: "height", height }, to);
    post({ sentinel: "amp", type: "embed-size", height }, to);
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height }), to);
    if (secret) post({ message: "height", value: height, secret }, to);
    if (pym) post(["pym", pym, "height", height].join("xPYMx"), to);
    fit();
  }

  // A frame that is as high as its note needs no scroll bar, and gets none while it follows; any other scrolls.
  function fit() {
    const isHigh = () => innerHeight + 1 >= height;
    const { classList } = document.documentElement;
    clearTimeout(timer);
    if (isHigh()) classList.add("fits");
    else timer = setTimeout(() => isHigh() || classList.remove("fits"), FOLLOW_MS);
  }

  // A link opens in the page around, or where a sandbox forbids that, in a window of its own, or here.
  function openOutside(event) {
    const link = event.composedPath().find(({ localName, href }) => localName === "a" && href);
    const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || !isFramed || event.defaultPrevented) return;
    if (link.target || link.hasAttribute("download") || !/^https?:$/.test(link.protocol)) return;
    if (["_top", "_blank"].some((target) => isOpened(link.href, target))) event.preventDefault();
  }

  function isOpened(url, target) {
    try {
      const opened = open(url, target);
      if (opened && target === "_blank") opened.opener = null;
      return Boolean(opened);
    } catch {
      return false;
    }
  }

  function post(message, to) {
    if (isFramed) parent.postMessage(message, to);
  }

  function urlOf(address) {
    try {
      return new URL(address ?? "", location.href);
    } catch {
      return undefined;
    }
  }

  /// Undefined, too, where an address has none that can be written.
  function originOf(address) {
    const url = /^https?:/.test(address ?? "") ? urlOf(address) : undefined;
    return url?.origin;
  }
})();
