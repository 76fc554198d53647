// What goes onto a site: made for the address of the embed folder, to be copied or saved.
import { strToU8, zipSync } from "fflate";
import { button, copy, debounced, download, h, newId } from "./dom.js";
import { EMBED, embedFiles } from "./embed.js";
import { policies, piecesOf } from "./pieces.js";

const SETTINGS = "studio-addresses";

export class Publish {
  #place;
  #program;
  #note;
  #pieces = [];
  #fields = {};
  #made = h("div", { class: "pieces" });
  #isShown = false;

  constructor(place, program) {
    [this.#place, this.#program] = [place, program];
    this.#place.replaceChildren(this.#settings(), this.#made);
  }

  /// Shows pieces of a note, or why there are none. They are made when somebody looks.
  show(text, reason, isShown = this.#isShown) {
    this.#isShown = isShown;
    this.#note = text;
    if (!text) return this.#made.replaceChildren(h("p", { class: "notice" }, reason));
    if (isShown) this.#make();
  }

  #settings() {
    const remembered = JSON.parse(localStorage.getItem(SETTINGS) ?? "{}");
    const remake = debounced(200, () => this.#make());
    const field = (name, label, hint, value) => {
      const input = h("input", {
        type: "url",
        id: newId(name),
        value: remembered[name] ?? value ?? "",
        placeholder: "https://…",
        spellcheck: false,
        autocomplete: "off",
        on: { input: remake },
      });
      input.dataset.setting = name;
      this.#fields[name] = input;
      return h("div", { class: "field" }, h("label", { for: input.id }, label), input, h("p", { class: "hint" }, hint));
    };
    const variant = h(
      "select",
      { id: newId("variant"), on: { change: remake } },
      [
        ["full", "the whole note"],
        ["card", "a card"],
        ["charts", "charts alone"],
        ["gauge", "the gauge alone"],
      ].map(([key, name]) => h("option", { value: key }, name)),
    );
    const linked = h("input", { type: "checkbox", on: { change: remake } });
    Object.assign(this.#fields, { variant, linked });
    return h(
      "div",
      { class: "settings" },
      field(
        "embed",
        "Address of the folder embed/ on your site",
        "Where the files of the element are uploaded. This is the folder that Studio itself uses; it has to be of the same version.",
        EMBED.href,
      ),
      field(
        "page",
        "Address of the page with the note (may be left out)",
        "For the link in feeds and reader views, and for what the site’s policy needs.",
      ),
      field(
        "noteUrl",
        "Address of the note’s JSON file (may be left out)",
        "For the short element and the frame, which load the note from there.",
      ),
      h("div", { class: "field short" }, h("label", { for: variant.id }, "Show"), variant),
      h("label", { class: "box" }, linked, "The site’s policy allows no style in the page: link to the stylesheet"),
    );
  }

  get #answers() {
    const { embed, page, noteUrl, variant, linked } = this.#fields;
    const folder = embed.value.trim() || EMBED.href;
    return {
      embed: folder.endsWith("/") ? folder : `${folder}/`,
      page: page.value.trim(),
      noteUrl: noteUrl.value.trim(),
      variant: variant.value,
      isLinked: linked.checked,
    };
  }

  async #make() {
    if (!this.#note) return;
    const answers = this.#answers;
    const { embed, page, noteUrl } = answers;
    localStorage.setItem(SETTINGS, JSON.stringify({ page, noteUrl, ...(embed === EMBED.href ? {} : { embed }) }));
    try {
      const files = await embedFiles();
      const pieces = await piecesOf(this.#program, this.#note, files, answers);
      if (pieces) this.#show(pieces, JSON.parse(files["manifest.json"]), answers);
    } catch (error) {
      this.#made.replaceChildren(h("p", { class: "notice bad" }, error.message));
    }
  }

  #show(pieces, manifest, answers) {
    this.#pieces = pieces;
    const id = JSON.parse(this.#note).id;
    const zip = button("Save all as one zip file", () => this.#zip(id), { class: "strong" });
    this.#made.replaceChildren(
      ...pieces.map((piece) => shownPiece(piece)),
      h("div", { class: "buttons" }, zip),
      policySection(policies(manifest, answers)),
      advice(id),
    );
  }

  #zip(id) {
    const files = this.#pieces.filter(({ text }) => text).map(({ file, text }) => [file, strToU8(text)]);
    download(`${id}.zip`, new Blob([zipSync(Object.fromEntries(files))], { type: "application/zip" }));
  }
}

function shownPiece({ name, about, text, file, type, why }) {
  const title = h("h3", {}, name);
  if (!text) return h("section", { class: "piece" }, title, h("p", { class: "hint" }, about), h("p", { class: "notice" }, why));
  const field = h("textarea", {
    readOnly: true,
    rows: 4,
    value: text,
    spellcheck: false,
    "aria-label": name,
    "data-piece": file,
  });
  const copier = button("Copy", () => copy(text, copier, field), { class: "strong", "aria-label": `Copy: ${name}` });
  const size = `${(new Blob([text]).size / 1000).toFixed(text.length < 10_000 ? 1 : 0)} kB`;
  return h(
    "section",
    { class: "piece" },
    title,
    h("p", { class: "hint" }, `${about} ${size}.`),
    field,
    h(
      "div",
      { class: "buttons" },
      copier,
      button(`Save ${file}`, () => download(file, text, type)),
    ),
  );
}

function policySection(lines) {
  const rows = lines.map(({ when, policy }) => {
    const field = h("textarea", { readOnly: true, rows: 3, value: policy, spellcheck: false, "aria-label": `Policy: ${when}` });
    const copier = button("Copy", () => copy(policy, copier, field), { "aria-label": `Copy the policy: ${when}` });
    return [h("p", {}, when), field, h("div", { class: "buttons" }, copier)];
  });
  return h(
    "section",
    { class: "piece" },
    h("h3", {}, "What the site’s Content-Security-Policy needs"),
    h(
      "p",
      { class: "hint" },
      "Only where the site sends one. Give this to whoever looks after it; it is added to what is there.",
    ),
    rows,
  );
}

const PLATFORMS = [
  [
    "WordPress, Custom HTML block",
    "takes the snippet from authors who may write unfiltered HTML; from others it removes script and template and keeps the words. Those use the frame or the address.",
  ],
  ["Webflow, Code Embed", "holds 50,000 characters; for a longer snippet use the short element."],
  ["HubSpot", "takes the snippet in a custom module."],
  ["Hugo, and Markdown generally", "takes the snippet where raw HTML is allowed; keep an empty line before and after it."],
  ["React, Vue, Angular", "use the npm package; Angular empties a snippet that is not marked as trusted."],
  ["Mail and feeds", "run no script: use the plain text."],
  [
    "Sanitizers",
    "(DOMPurify, sanitize-html) leave title, standfirst and summary, with a link to the page if its address is given.",
  ],
];

function advice(id) {
  const command = `npx research-widget prerender ${id}.json --out ${id}.html --meta --card ${id}.png`;
  return h(
    "section",
    { class: "piece" },
    h("h3", {}, "What platforms do to it"),
    h(
      "dl",
      {},
      PLATFORMS.map(([name, text]) => [h("dt", {}, name), h("dd", {}, text)]),
    ),
    h("h3", {}, "The picture for social sites"),
    h(
      "p",
      {},
      "It is set in fonts of a computer, which a page can’t read, so Studio does not make it. Save the note’s JSON and run, with Node.js:",
    ),
    h("pre", { tabIndex: 0 }, h("code", {}, command)),
  );
}
