// The snippet as it is made by default, its stylesheet included, in pages with the policies of docs/publishers.md.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { NONCE, policyWith } from "../server.mjs";
import { openInFrame, pageWith, prerendered, styleHash } from "../snippet.mjs";

const TITLE = "Amazon turns AI spending into growth faster than Microsoft";
const INCLUDED = { container: "research-note", fill: "none", adopted: 0 };
const ADOPTED = { ...INCLUDED, adopted: 1 };
const UNSTYLED = { container: "none", fill: "none", adopted: 0 };
const MANIFEST = join(process.env.DIST ?? "dist", "embed/manifest.json");
const BY_NONCE = [`script-src 'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`, `style-src 'nonce-${NONCE}'`];

export function policies(page) {
  /// Serves a page with a snippet; `policy` has the directives that differ from those of most pages.
  const put = (path, snippet, policy) => page.server.put(path, pageWith(snippet), policyWith(...policy));
  const snippet = (...options) => prerendered("--eager", "--embed", "embed/", ...options);
  const show = async (path) => {
    page.server.problems.length = 0;
    await openInFrame(page, path);
    await page.run(drawn);
    return page.run(look);
  };
  const becomes = (state) =>
    page.until(
      `state ${state}`,
      (state) => {
        const { contentDocument: inner } = document.querySelector("iframe");
        return inner.querySelector("research-widget").shadowRoot.querySelector(".frame").dataset.state === state;
      },
      state,
    );
  const live = async () => {
    await becomes("live");
    await page.run(drawn);
    return { ...(await page.run(look)), shifts: await page.run(shiftsIn) };
  };
  const refused = () => page.server.problems.filter((line) => line.startsWith("policy violation: style-src"));
  const assertSilent = () => assert.deepEqual(page.server.problems, []);

  test("the policy allows the style's hash: read and styled before the script, live after, and nothing moves", async () => {
    put("/included.html", snippet(), [`style-src 'self' ${styleHash()}`]);
    page.server.hold();
    const before = await show("/@held-script/included.html");
    assert.deepEqual([before.title, before.state, before.style], [TITLE, "static", INCLUDED]);
    assert.ok(before.boxes.length > 8 && before.boxes.every(([, , width]) => width > 0), `${before.boxes}`);
    page.server.release();
    const after = await live();
    assert.deepEqual([after.title, after.style], [TITLE, INCLUDED]);
    for (const [place, box] of before.boxes.entries())
      for (const [side, length] of box.entries())
        assert.ok(Math.abs(length - after.boxes[place][side]) < 0.6, `${place}: ${box} became ${after.boxes[place]}`);
    assert.equal(after.boxes.length, before.boxes.length);
    if (after.shifts) assert.deepEqual(after.shifts, []);
    assertSilent();
  });

  test("the policy refuses the style: read before the script, styled once it has run", async () => {
    put("/refused.html", snippet(), ["style-src 'self'"]);
    page.server.hold();
    const before = await show("/@held-script/refused.html");
    assert.deepEqual([before.title, before.state, before.style], [TITLE, "static", UNSTYLED]);
    assert.ok(before.words.includes("revenue of $181.5B, up 17% on a year earlier"), before.words);
    page.server.release();
    const after = await live();
    assert.deepEqual([after.title, after.style, after.failed], [TITLE, ADOPTED, []]);
    assert.ok(refused().length > 0, "the style is refused");
  });

  test("a nonce for script and style: live and styled, and every file of the script is allowed", async () => {
    put("/nonce.html", snippet("--nonce", "PLACEHOLDER").replaceAll("PLACEHOLDER", NONCE), BY_NONCE);
    await show("/nonce.html");
    const { title, style, failed } = await live();
    assert.deepEqual([title, style, failed], [TITLE, INCLUDED, []]);
    assertSilent();
  });

  test("the same policy refuses a style without the nonce", async () => {
    put("/no-nonce.html", snippet(), BY_NONCE);
    page.server.hold();
    const { title, state, style } = await show("/@held-script/no-nonce.html");
    page.server.release();
    assert.deepEqual([title, state, style], [TITLE, "static", UNSTYLED]);
  });

  const runsAny = page.engine === "webkit" && "WebKit runs module scripts of the page that 'strict-dynamic' refuses";
  test("and a script without it", { skip: runsAny }, async () => {
    put("/no-nonce.html", snippet(), BY_NONCE);
    await show("/no-nonce.html");
    await page.until("the end of loading", () => document.querySelector("iframe").contentDocument.readyState === "complete");
    const { title, state } = await page.run(look);
    assert.deepEqual([title, state], [TITLE, "static"]);
  });

  test("the policy knows the script by its hash, and what that loads by 'strict-dynamic': live", async () => {
    const { integrity } = JSON.parse(readFileSync(MANIFEST, "utf8")).files["research-widget.js"];
    // The nonce is that of the collector.
    const byHash = `script-src '${integrity}' 'nonce-${NONCE}' 'strict-dynamic' 'wasm-unsafe-eval'`;
    put("/hash.html", snippet(), [byHash, `style-src 'self' ${styleHash()}`]);
    await show("/hash.html");
    const { title, style, failed } = await live();
    assert.deepEqual([title, style, failed], [TITLE, INCLUDED, []]);
    // WebKit tells late of the page before.
    assert.deepEqual(page.server.problems.filter((line) => line.includes("/hash.html")), []);
  });

  test("a page that is isolated from other origins: live, with its files from one of them", async () => {
    const elsewhere = page.server.origin.replace("127.0.0.1", "localhost");
    put("/isolated.html", prerendered("--eager", "--embed", `${elsewhere}/@cors/embed/`), [
      `script-src 'self' ${elsewhere} 'wasm-unsafe-eval'`,
      `style-src 'self' ${styleHash()}`,
      `connect-src 'self' ${elsewhere}`,
    ]);
    page.server.problems.length = 0;
    await page.visit("/@isolated/isolated.html");
    await page.until("the note", () => inNote().querySelector('.frame[data-state="live"]'));
    assert.equal(await page.run(() => crossOriginIsolated), true);
    assert.equal(await page.run(() => getComputedStyle(inNote().querySelector(".line")).fill), "none");
    const core = await page.run(() => performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).name);
    assert.ok(core.startsWith(elsewhere), core);
    assertSilent();
  });
}

/// Run in the page: what is seen of the note in the frame, and where it stands.
function look() {
  const { contentWindow: window, contentDocument: inner } = document.querySelector("iframe");
  const root = inner.querySelector("research-widget").shadowRoot;
  const style = (css) => window.getComputedStyle(root.querySelector(css));
  const parts = [...root.querySelectorAll("h1, h2, .key, .summary p, .analysis p, .plot > .shapes")];
  const boxes = [...parts, inner.querySelector("research-widget"), inner.querySelector("#after")].map((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return [left, top + window.scrollY, width, height];
  });
  const title = root.querySelector("h1");
  return {
    title: title.checkVisibility() && title.textContent,
    words: root.querySelector(".summary").innerText,
    state: root.querySelector(".frame").dataset.state,
    style: { container: style(".research-note").containerName, fill: style(".line").fill, adopted: root.adoptedStyleSheets.length },
    boxes: boxes.filter(([, , width, height]) => width > 0 || height > 0),
    failed: window.heard.filter(({ name }) => name === "failed").flatMap(({ detail }) => detail.problems),
  };
}

/// Run in the page: resolves once the frame has been drawn.
function drawn() {
  const { contentWindow: window } = document.querySelector("iframe");
  return new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/// Run in the page: how much moved in the frame, where the engine tells.
function shiftsIn() {
  const { PerformanceObserver } = document.querySelector("iframe").contentWindow;
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return undefined;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  return observer.takeRecords().map(({ value }) => value).filter((value) => value > 0.0005);
}
