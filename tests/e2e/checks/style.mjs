// How the stylesheet reaches a note: by the link of the prerendered content, else by a script; what happens without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { policyWith } from "../server.mjs";
import { openInFrame, pageWith, prerendered, styleHash } from "../snippet.mjs";

const PLAIN = "/hosts/plain/index.html";
const SCRIPT = "/hosts/script/index.html";
const AT_ONCE_MS = 3_000; // much less than the link is late

export function style(page) {
  const ready = () =>
    page.until("ready", () => document.querySelector("research-widget")?.shadowRoot?.querySelector('[data-state="live"]'));
  const failed = () => page.run(() => heard.filter(({ name }) => name === "failed").flatMap(({ detail }) => detail.problems));
  /// Firefox asks for no module while a stylesheet loads: all have to be there before.
  const loadModules = async () => {
    await page.run(address);
    await ready();
    await page.run(() => document.querySelector("research-widget").remove());
  };
  const asked = async (open) => {
    await open();
    // Also what the browser had kept of an earlier page.
    const paths = await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
    return [/\/research-widget\.\w+\.css$/, /-style\.\w+\.js$/].map((file) => paths.filter((path) => file.test(path)).length);
  };

  for (const theme of ["light", "dark"])
    for (const accent of ["#ffd400", "#00c2a8", "#7a1f5c", "#0000ff"])
      test(`an accent of ${accent} is read in ${theme} colours`, async () => {
        await page.open("/");
        const contrasts = await page.run(contrastsWith, accent, theme);
        const low = Object.entries(contrasts).filter(([, contrast]) => contrast < 4.5);
        assert.deepEqual(low, [], JSON.stringify(contrasts));
      });

  test("a prerendered note loads its link alone, one by address the script alone", async () => {
    assert.deepEqual(await asked(() => page.open(`/@caching${PLAIN}`)), [1, 0]);
    assert.deepEqual(await page.run(looks), PRERENDERED);
    assert.deepEqual(await asked(() => page.open(`/@caching${SCRIPT}`)), [0, 1]);
    assert.deepEqual(await page.run(looks), ADOPTED);
  });

  test("a policy of nonces, which no link in a note has", async () => {
    await page.visit(`/@nonces${SCRIPT}`);
    await ready();
    assert.deepEqual(await page.run(looks), ADOPTED);
    assert.deepEqual(await failed(), []);
  });

  test("a link that is missing", async () => {
    await page.visit(`/@no-link${PLAIN}`);
    await ready();
    assert.deepEqual(await page.run(looks), ADOPTED);
    assert.deepEqual(await failed(), []);
  });

  for (const [what, spoil] of [
    ["refused by its integrity", "integrity"],
    ["over before the script has run", "early"],
    ["that hangs", "hanging"],
  ]) {
    test(`a link ${what}`, async () => {
      await page.visit("/@lax/hosts/frame/index.html");
      if (spoil === "hanging" && page.engine === "firefox") await loadModules();
      await page.run(paste, PLAIN, spoil);
      await ready();
      assert.deepEqual(await page.run(looks), ADOPTED);
      assert.deepEqual(await failed(), []);
    });
  }

  // Chromium's parser waits for a link in a declarative root, and the snippet's script comes after it.
  const isHeld = page.engine === "chromium";
  test(`a link that is late, in the page's own HTML: what follows comes ${isHeld ? "with it" : "at once"}, and the note is live`, async () => {
    page.server.put("/late.html", pageWith(prerendered("--eager", "--embed", "embed/", "--linked-style")));
    const begin = Date.now();
    await openInFrame(page, "/@late-style/late.html");
    const waited = Date.now() - begin;
    assert.ok(isHeld || waited < AT_ONCE_MS, `after ${waited} ms`);
    await page.until("the live note", liveInFrame);
    assert.equal(await page.run(fillInFrame), "none");
  });

  test("a style that is included waits for no link: what follows comes at once, and the note is live", async () => {
    const policy = policyWith(`style-src 'self' ${styleHash()}`);
    page.server.put("/included.html", pageWith(prerendered("--eager", "--embed", "embed/")), policy);
    const known = page.server.requests.length;
    const begin = Date.now();
    await openInFrame(page, "/@late-style/included.html");
    await page.until("the live note", liveInFrame);
    const waited = Date.now() - begin;
    assert.ok(waited < AT_ONCE_MS, `after ${waited} ms`);
    assert.equal(await page.run(fillInFrame), "none");
    const asked = page.server.requests.slice(known).map(({ path }) => path);
    assert.deepEqual(asked.filter((path) => path.startsWith("/@late-style/") && path.endsWith(".css")), []);
  });

  test("no stylesheet at all: live, and a problem says so", async () => {
    await page.visit(`/@no-style${PLAIN}`);
    await ready();
    await page.until("the problem", () => heard.some(({ name }) => name === "failed"));
    const [problem, ...others] = await failed();
    assert.match(problem, /^could not load the stylesheet \(.+\); the note is shown without it$/);
    assert.deepEqual(others, []);
    assert.equal(await page.run(() => inNote().querySelector(".frame").dataset.state), "live");
    assert.ok(await page.run(() => document.querySelector("research-widget").ready.then(() => true)));
  });

  test("a browser that can't adopt stylesheets", async () => {
    await page.visit("/@lax/hosts/frame/index.html");
    await page.run(() => delete CSSStyleSheet.prototype.replaceSync);
    await page.run(address);
    await ready();
    assert.deepEqual(await page.run(looks), { ...PRERENDERED, adopted: 0 });
  });

  test("an element that is moved into another document", async () => {
    await page.visit("/@lax/hosts/frame/index.html");
    await page.run(address);
    await ready();
    const state = await page.run(async () => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const widget = document.querySelector("research-widget");
      frame.contentDocument.body.append(widget);
      for (let tries = 0; tries < 100 && !widget.shadowRoot.adoptedStyleSheets.length; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const style = frame.contentWindow.getComputedStyle(widget.shadowRoot.querySelector(".frame"));
      return [widget.shadowRoot.adoptedStyleSheets.length, style.unicodeBidi];
    });
    assert.deepEqual(state, [1, "isolate"]);
  });
}

const PRERENDERED = { container: "research-note", fill: "none", own: 1, adopted: 0 };
const ADOPTED = { ...PRERENDERED, own: 0, adopted: 1 };

/// Run in the page: what a stylesheet alone can have done, and how it came.
function looks() {
  const { shadowRoot } = document.querySelector("research-widget");
  const style = (css) => getComputedStyle(shadowRoot.querySelector(css));
  return {
    container: style(".research-note").containerName,
    fill: style(".line").fill,
    own: shadowRoot.querySelectorAll("link, style").length,
    adopted: shadowRoot.adoptedStyleSheets.length,
  };
}

/// Run in the page: of the note in its frame.
const liveInFrame = () => {
  const { contentDocument: inner } = document.querySelector("iframe");
  return inner.querySelector("research-widget").shadowRoot?.querySelector(".frame").dataset.state === "live";
};
const fillInFrame = () => {
  const { contentWindow, contentDocument: inner } = document.querySelector("iframe");
  return contentWindow.getComputedStyle(inner.querySelector("research-widget").shadowRoot.querySelector(".line")).fill;
};

/// Run in the page: the snippet of another page, as an editor's preview inserts it, its link spoilt.
async function paste(path, spoil) {
  const { body } = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
  const pasted = document.adoptNode(body.querySelector("research-widget"));
  const link = pasted.querySelector("template").content.querySelector("link");
  if (spoil === "hanging") link.href = "/@slow-style/embed/research-widget.css";
  if (spoil === "hanging" || spoil === "early") link.removeAttribute("integrity");
  if (spoil === "integrity") link.integrity = `sha384-${"A".repeat(64)}`;
  if (spoil === "early") {
    link.href = "/nothing.css";
    const root = pasted.attachShadow({ mode: "open" });
    root.append(pasted.querySelector("template").content);
    const over = new Promise((resolve) => link.addEventListener("error", resolve));
    document.body.append(pasted);
    await over;
  }
  document.body.append(pasted);
  pasted.setAttribute("loading", "eager");
  await define();
}

/// Run in the page.
async function address() {
  const widget = document.createElement("research-widget");
  widget.setAttribute("src", "/notes/amazon-q1-2026.json");
  widget.setAttribute("loading", "eager");
  document.body.prepend(widget);
  await define();
}

/// In the page: how much what has the colour of an accent stands out from what is behind it.
function contrastsWith(accent, theme) {
  const widget = document.querySelector("research-widget");
  widget.style.setProperty("--research-accent", accent);
  widget.setAttribute("theme", theme);
  const note = inNote().querySelector(".research-note");
  note.dataset.theme = theme;
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  const luminance = (colour) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [most, least] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (most + 0.05) / (least + 0.05);
  };
  const paper = getComputedStyle(note).backgroundColor;
  const button = getComputedStyle(inNote().querySelector('[part="button"]'));
  const view = inNote().querySelector(".views button");
  view.focus({ focusVisible: true });
  return {
    kind: contrast(getComputedStyle(inNote().querySelector(".kicker .kind")).color, paper),
    button: contrast(button.color, button.backgroundColor),
    ring: contrast(getComputedStyle(view).outlineColor, paper),
  };
}
