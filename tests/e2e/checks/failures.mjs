// What readers still have where something fails, for real: servers that lack, cut, delay; policies; crashes.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { framed, policyWith } from "../server.mjs";
import { pageWith, prerendered, styleHash } from "../snippet.mjs";

const TITLE = "Amazon turns AI spending into growth faster than Microsoft";

export function failures(page) {
  /// The whole note is there to be read, without controls, with its figures as tables.
  const assertReadable = async () => {
    assert.equal(await page.text('[part="title"]'), TITLE);
    const seen = await page.run(() => {
      const charts = [...inNote().querySelectorAll(".plot > .shapes")].filter((svg) => svg.getBoundingClientRect().height > 200);
      const shown = (css) => [...inNote().querySelectorAll(css)].filter((e) => e.checkVisibility({ visibilityProperty: true })).length;
      return [charts.length, shown(".static-only"), shown(".tools button"), shown(".analysis p") > 2];
    });
    assert.deepEqual(seen, [2, 2, 0, true]);
  };
  const failed = () => page.until("the failure", () => heard.find(({ name }) => name === "failed")?.detail.problems);

  for (const [mode, reason] of [
    ["404", /^found status 404 at http:\S+\.wasm; expected a module$/],
    ["cut", /./],
    ["truncated", /./],
    ["no-wasm", /./],
  ]) {
    test(`core ${mode}: the note stays, and a quiet line says why it is still`, async () => {
      await page.visit(`/@${mode}/hosts/plain/index.html`);
      const problems = await failed();
      assert.match(problems.join("\n"), reason);
      await assertReadable();
      assert.equal(await page.text(".notice"), "Interaction isn’t available here. The note is complete as it stands.");
      assert.equal(await page.run(() => document.querySelector("research-widget").ready.catch(() => "no")), "no");
    });
  }

  test("where what reads prose is missing, the note is live without marks", async () => {
    await page.open("/@no-prose/?note=amazon-q1-2026");
    await page.until("the end of reading", () => !inNote().querySelector(".frame[data-prose]"));
    assert.equal(await page.run(() => inNote().querySelector(".frame").dataset.state), "live");
    assert.equal(await page.run(() => inNote().querySelectorAll("[data-claim], .checked").length), 0);
    const warnings = page.server.problems.splice(0);
    assert.ok(warnings.some((line) => line.includes("the figures of the prose are not checked: found status 404")), warnings.join("\n"));
  });

  test("a core of the wrong type is a core", async () => {
    await page.open("/@type/hosts/plain/index.html");
    assert.equal(await page.run(() => inNote().querySelector(".frame").dataset.state), "live");
  });

  const ONE_ENGINE = "what waits is the script, the same in each engine: half a minute in one is enough";
  const slow = { timeout: 90_000, skip: page.engine !== "chromium" && ONE_ENGINE };
  test("a core that comes after half a minute: read at once, live then", slow, async () => {
    await page.visit("/@slow/hosts/plain/index.html");
    assert.equal(await page.text('[part="title"]'), TITLE);
    assert.equal(await page.run(() => heard.length), 0);
    for (let seconds = 0; seconds < 45; seconds += 5) {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      if (await page.run(() => inNote().querySelector(".frame").dataset.state === "live")) break;
    }
    assert.equal(await page.run(() => inNote().querySelector(".frame").dataset.state), "live");
    assert.deepEqual(await page.texts(".notice"), []);
  });

  test("without JavaScript", async () => {
    const path = framed("/hosts/plain/index.html", 700, "allow-same-origin");
    await page.visit(path);
    const seen = await page.run(() => {
      const { contentDocument: inner } = document.querySelector("iframe");
      const root = inner.querySelector("research-widget").shadowRoot;
      const shown = (css) => [...root.querySelectorAll(css)].filter((e) => e.checkVisibility({ visibilityProperty: true })).length;
      for (const details of root.querySelectorAll("details")) details.open = true;
      return [
        root.querySelector("h1").textContent,
        root.querySelector(".frame").dataset.state,
        shown(".plot > .shapes"),
        shown(".tools button, .theme button, .views button"),
        shown(".static-only tbody tr") > 0,
        shown(".checked li") > 0,
        root.querySelectorAll("[data-claim][role], .skip").length,
        root.styleSheets.length,
      ];
    });
    assert.deepEqual(seen, [TITLE, "static", 2, 0, true, true, 0, 1]);
  });

  test("neither stylesheet nor script: all words and tables, and nothing wider than the window", async () => {
    page.server.put("/neither.html", pageWith(prerendered("--embed", "/nowhere/", "--linked-style")));
    await page.visit("/neither.html");
    const seen = await page.run(() => {
      const shown = (css) => [...inNote().querySelectorAll(css)].filter((e) => e.checkVisibility({ visibilityProperty: true })).length;
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return {
        line: [getComputedStyle(inNote().querySelector(".line")).fill, getComputedStyle(inNote().querySelector(".line")).stroke],
        state: inNote().querySelector(".frame").dataset.state,
        title: inNote().querySelector("h1").textContent,
        parts: [shown(".summary p") > 0, shown(".analysis p") > 2, shown(".static-only summary")],
        isWithin: scrollWidth <= clientWidth,
      };
    });
    assert.deepEqual(seen, { line: ["none", "rgb(0, 0, 0)"], state: "static", title: TITLE, parts: [true, true, 2], isWithin: true });
  });

  test("a base that leads elsewhere: the snippet's files are looked for there; with their whole address the note is live", async () => {
    for (const [embed, state] of [["embed/", "static"], [`${page.server.origin}/embed/`, "live"]]) {
      const policy = policyWith(`style-src 'self' ${styleHash()}`, "base-uri 'self'");
      const html = pageWith(prerendered("--eager", "--embed", embed)).replace("<title>", '<base href="/elsewhere/"><title>');
      page.server.put("/based.html", html, policy);
      await page.visit("/based.html");
      if (state === "live") await page.ready();
      assert.equal(await page.text('[part="title"]'), TITLE);
      assert.equal(await page.run(() => inNote().querySelector(".frame").dataset.state), state);
      assert.equal(await page.run(() => getComputedStyle(inNote().querySelector(".line")).fill), "none");
    }
  });

  test("opened as a file: read and styled, whether the browser loads scripts from files or not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "file-"));
    try {
      cpSync(join(process.env.DIST ?? "dist", "embed"), join(folder, "embed"), { recursive: true });
      writeFileSync(join(folder, "note.html"), pageWith(prerendered("--eager", "--embed", "embed/")));
      await page.driver.get(pathToFileURL(join(folder, "note.html")).href);
      if (page.engine === "firefox") {
        const isLive = () => document.querySelector("research-widget").shadowRoot.querySelector('[data-state="live"]') !== null;
        await page.until("the live note", isLive);
      }
      const seen = await page.run(() => {
        const { shadowRoot } = document.querySelector("research-widget");
        const { state } = shadowRoot.querySelector(".frame").dataset;
        return [shadowRoot.querySelector("h1").textContent, getComputedStyle(shadowRoot.querySelector(".line")).fill, state];
      });
      assert.deepEqual(seen, [TITLE, "none", page.engine === "firefox" ? "live" : "static"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("one instance that crashes under the reader's hand takes no other along", async () => {
    await page.visit("/@lax/hosts/plain/index.html");
    await page.run(async () => {
      window.memories = [];
      const { WebAssembly } = window;
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...values) => {
        const instance = await instantiate(...values);
        if (!instance.exports.readProse) memories.push(instance.exports.memory); // that of a core
        return instance;
      };
      const other = document.createElement("research-widget");
      other.setAttribute("src", "/notes/amazon-q1-2026.json");
      document.body.prepend(other);
    });
    await page.run(() => document.querySelectorAll("research-widget")[0].begin());
    await page.run(() => document.querySelectorAll("research-widget")[1].begin());
    await page.until("two live notes", () => heard.filter(({ name }) => name === "ready").length === 2);
    // The note that was prerendered may have begun before its memory could be seen, so it begins again.
    await page.run(() => {
      window.seen = memories.length;
      document.querySelectorAll("research-widget")[1].setAttribute("lang", "en");
    });
    await page.until("its new memory", () => memories.length === seen + 1);
    await page.until("ready again", () => heard.filter(({ name }) => name === "ready").length === 3);
    await page.run(() => {
      // Whatever the instance does next, it finds nonsense.
      new Uint8Array(memories.at(-1).buffer).fill(255);
      const [, broken] = document.querySelectorAll("research-widget");
      broken.shadowRoot.querySelector('[data-view="level"]').click();
    });
    const [problem] = await failed();
    assert.match(problem, /^the widget stopped: /);
    const after = await page.run(() => {
      const [whole, broken] = document.querySelectorAll("research-widget");
      whole.shadowRoot.querySelector('button[data-view="level"]').click();
      broken.shadowRoot.querySelector('button[data-view="level"]').click();
      return [
        broken.shadowRoot.querySelector("h1").textContent,
        broken.shadowRoot.querySelector(".frame").dataset.state,
        broken.shadowRoot.querySelector(".notice").textContent.length > 20,
        whole.shadowRoot.querySelector(".frame").dataset.state,
      ];
    });
    assert.deepEqual(after, [TITLE, "failed", true, "live"]);
    await page.until("the other reacts", () => {
      const [whole] = document.querySelectorAll("research-widget");
      return whole.shadowRoot.querySelector('[data-chart="growth"]').dataset.view === "level";
    });
    assert.equal(await page.run(() => heard.filter(({ name }) => name === "failed").length), 1);
  });

  test("nothing prerendered: what stands inside stays, and the reason is named", async () => {
    await page.visit("/@404/hosts/script/index.html");
    await failed();
    const seen = await page.run(() => {
      const { shadowRoot } = document.querySelector("research-widget");
      return [
        shadowRoot.querySelector(".notice").textContent.slice(0, 40),
        document.querySelector("research-widget p").checkVisibility(),
      ];
    });
    assert.deepEqual(seen, ["This research note can’t be shown here. ", true]);
  });

  test("a note that is missing, one that is no JSON, and one of another origin", async () => {
    const elsewhere = createServer((_, response) => response.end("{}"));
    await new Promise((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const { port } = elsewhere.address();
    try {
      for (const [src, expected] of [
        ["/notes/nope.json", /^src: found status 404 at http:\S+\/notes\/nope\.json; expected a note$/],
        ["/collector.js", /^\/collector\.js: found text that is not JSON \(.+\); expected JSON$/],
        [`http://127.0.0.1:${port}/note.json`, /needs the header Access-Control-Allow-Origin there/],
      ]) {
        await page.visit("/@lax/hosts/frame/index.html");
        await page.run(async (src) => {
          const widget = document.createElement("research-widget");
          widget.setAttribute("src", src);
          document.body.replaceChildren(widget);
          await define();
        }, src);
        assert.match((await failed())[0], expected);
        assert.ok((await page.text(".notice")).includes((await failed())[0]), "a publisher sees it in the page");
      }
    } finally {
      elsewhere.closeAllConnections();
      elsewhere.close();
    }
  });
}
