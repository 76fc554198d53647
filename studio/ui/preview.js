// The note as readers will see it: the element itself in a frame of a chosen width, or what is there without scripts.
import { h } from "./dom.js";
import { EMBED, embedFiles } from "./embed.js";

const WIDTHS = { phone: 390, tablet: 768, desktop: 1280 };

export class Preview {
  #place;
  #program;
  #frame;
  #isReady = false;
  #note;
  #address;
  #choices = { width: "phone", theme: "", script: "with" };

  constructor(place, controls, program) {
    [this.#place, this.#program] = [place, program];
    controls.addEventListener("change", ({ target }) => {
      this.#choices[target.name] = target.value;
      this.#draw(target.name === "script");
    });
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== this.#frame?.contentWindow || origin !== location.origin) return;
      if (data.type === "ready") this.#isReady = true;
      if (data.type === "ready") this.#send();
      if (data.type === "height") this.#resize(data.height);
    });
    new ResizeObserver(() => this.#fit()).observe(place);
  }

  /// Shows a note that can be shown, or says why there is none.
  show(text, reason) {
    this.#note = text;
    if (!text) return this.#say(reason);
    return this.#draw(!this.#frame);
  }

  #say(reason) {
    this.#frame = undefined;
    this.#place.replaceChildren(h("p", { class: "notice" }, reason));
  }

  #draw(isOther) {
    if (!this.#note) return;
    if (this.#choices.script === "without") this.#drawWithoutScript();
    else {
      if (isOther) this.#mount(h("iframe", { src: "preview.html", height: 600, title: "The note as readers see it" }));
      this.#send();
    }
    this.#fit();
  }

  #send() {
    const { theme } = this.#choices;
    if (this.#isReady) this.#frame?.contentWindow?.postMessage({ note: this.#note, theme }, location.origin);
  }

  /// The prerendered page without its script, in a sandbox where none would run. Its stylesheet is linked, for a policy that
  /// allows no style in the page holds for what the page makes, too.
  async #drawWithoutScript() {
    const options = ["--manifest", "manifest.json", "--embed", EMBED.href];
    const answer = await this.#program.prerender("preview", this.#note, options, await embedFiles());
    if (!answer || this.#choices.script !== "without") return;
    if (answer.problems) return this.#say(answer.problems.join("\n"));
    const { theme } = this.#choices;
    const page = answer.out.replace(/<script\b[^>]*><\/script>/g, "");
    const themed = theme
      ? page.replaceAll('data-theme="auto"', `data-theme="${theme}"`).replace('content="light dark"', `content="${theme}"`)
      : page;
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = URL.createObjectURL(new Blob([themed], { type: "text/html" }));
    const frame = h("iframe", { src: this.#address, height: 600, title: "The note without JavaScript" });
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.addEventListener("load", () => this.#resize(frame.contentDocument?.documentElement.scrollHeight));
    this.#mount(frame);
    this.#fit();
  }

  #mount(frame) {
    this.#isReady = false;
    this.#frame = frame;
    this.#place.replaceChildren(h("div", { class: "scaled" }, frame));
  }

  #resize(height) {
    if (height && this.#frame) this.#frame.height = Math.ceil(height);
    this.#fit();
  }

  /// A width that the page has no room for is shown smaller, as a whole.
  #fit() {
    if (!this.#frame) return;
    const width = WIDTHS[this.#choices.width];
    const scale = Math.min(1, this.#place.clientWidth / width);
    this.#frame.width = width;
    this.#frame.style.transform = scale < 1 ? `scale(${scale})` : "";
    // A transformed frame takes its whole room unless its box is made smaller.
    Object.assign(this.#frame.parentElement.style, { width: `${width * scale}px`, height: `${this.#frame.height * scale}px` });
  }
}
