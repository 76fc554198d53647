// Reading a note at an address: how much of it, for how long, with which cookies, and when it is not there yet.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { STALLED_SCRIPT, policyWith } from "../server.mjs";
import { openInFrame, pageWith, prerendered, styleHash } from "../snippet.mjs";

const EMPTY = "/@lax/hosts/frame/index.html"; // loads no element of its own
const MIB = 1024 * 1024;
const PACE_MS = 5; // so that an endless answer outlasts whatever a browser takes in before its page sees any of it
const NOTE = JSON.stringify({ version: 1, id: "late", lang: "en", title: "Late", summary: ["One paragraph."] });

export function loading(page) {
  let server, origin;
  let [sent, isClosed] = [0, false];
  const CORS = { "access-control-allow-origin": "*", "content-type": "application/json" };
  const ANSWERS = {
    "/large": (response) => {
      response.writeHead(200, { ...CORS, "content-length": 9 * MIB });
      response.end(Buffer.alloc(9 * MIB, " "));
    },
    "/chunks": async (response) => {
      response.writeHead(200, CORS);
      for (let n = 0; n < 9; n++) response.write(Buffer.alloc(MIB, " "));
      response.end();
    },
    "/endless": async (response) => {
      response.writeHead(200, CORS);
      response.on("close", () => (isClosed = true));
      for (; !response.destroyed; sent += MIB) {
        if (!response.write(Buffer.alloc(MIB, "["))) await Promise.race([once(response, "drain"), once(response, "close")]);
        await sleep(PACE_MS);
      }
    },
    "/slow": (response) => {
      response.writeHead(200, CORS);
      response.write("{");
    },
  };
  before(async () => {
    server = createServer((request, response) => ANSWERS[request.url](response));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  /// An empty page with an element; `act` prepares it before its module is there.
  const begin = async (act, ...values) => {
    await page.visit(EMPTY);
    await page.run(
      (act, values) => {
        const widget = document.createElement("research-widget");
        document.body.replaceChildren(widget);
        heard.length = 0;
        (0, eval)(`(${act})`)(widget, ...values);
        return define();
      },
      String(act),
      values,
    );
  };
  const withSource = (widget, src) => widget.setAttribute("src", src);
  const problems = () => page.until("the failure", () => heard.find(({ name }) => name === "failed")?.detail.problems);
  const live = () => page.until("the note", () => inNote().querySelector('.frame[data-state="live"]'));

  for (const [path, what, found] of [
    ["/large", "an answer that says it has 9 MiB", String(9 * MIB)],
    ["/chunks", "9 MiB that do not say so", `more than ${8 * MIB}`],
    ["/endless", "an endless answer", `more than ${8 * MIB}`],
  ])
    test(`${what} is not read beyond 8 MiB`, async () => {
      await begin(withSource, origin + path);
      const expected = `src: found ${found} bytes at ${origin}${path}; expected at most ${8 * MIB}`;
      assert.deepEqual(await problems(), [expected]);
      if (path !== "/endless") return;
      for (let n = 0; n < 50 && !isClosed; n++) await sleep(100);
      assert.ok(isClosed, `${sent} bytes were sent`);
    });

  test("a note that does not end is given up after 30 seconds", async () => {
    await begin((widget, src) => {
      const { setTimeout } = window;
      window.setTimeout = (act, ms) => setTimeout(act, ms === 30_000 ? 500 : ms);
      widget.setAttribute("src", src);
    }, `${origin}/slow`);
    assert.deepEqual(await problems(), [`src: found no end of ${origin}/slow after 30 s; expected a note`]);
  });

  test("cookies go along where the element says so, and nowhere else", async () => {
    const cookies = [];
    for (const credentials of [null, "same-origin", "nonsense"]) {
      await begin((widget, credentials) => {
        document.cookie = "session=secret; path=/";
        if (credentials !== null) widget.setAttribute("credentials", credentials);
        widget.setAttribute("src", "/notes/minimal.json");
      }, credentials);
      await live();
      cookies.push(page.server.requests.findLast(({ path }) => path === "/notes/minimal.json").cookie);
    }
    assert.deepEqual(cookies, [undefined, "session=secret", undefined]);
  });

  test("an element without a note waits for it in silence", async () => {
    for (const give of [
      (widget, json) => (widget.note = json),
      (widget) => widget.setAttribute("src", "/notes/minimal.json"),
      (widget, json) =>
        widget.append(Object.assign(document.createElement("script"), { type: "application/json", textContent: json })),
    ]) {
      await begin((widget) => {
        widget.note = null; // as frameworks write what is still to come
        widget.setAttribute("loading", "eager");
      });
      await sleep(200);
      assert.deepEqual(await page.run(() => [heard.length, inNote().querySelector(".frame").childElementCount]), [0, 0]);
      await page.run(
        (give, json) => (0, eval)(`(${give})`)(document.querySelector("research-widget"), json),
        String(give),
        NOTE,
      );
      await live();
      assert.deepEqual(await page.run(() => heard.map(({ name }) => name)), ["ready"]);
    }
  });

  test("where none ever comes, its place says so, until one does", async () => {
    await begin((widget) => {
      const { setTimeout } = window;
      window.setTimeout = (act, ms) => setTimeout(act, ms === 10_000 ? 100 : ms);
      widget.setAttribute("loading", "eager");
    });
    await page.until("the line", () => inNote().querySelector(".notice")?.textContent.includes("found no note; expected"));
    assert.equal(await page.run(() => heard.length), 0);
    await page.run((json) => (document.querySelector("research-widget").note = json), NOTE);
    await live();
    assert.deepEqual(await page.texts(".notice"), []);
  });

  const runsLate = page.engine === "webkit" && "WebKit runs modules that arrive while its parser waits for a script in some of its visits only";
  test("a slow script below the note does not hold it up", { skip: runsLate }, async () => {
    await page.visit(EMPTY); // in a frame, for a driver waits until a page is loaded
    await page.run(() => {
      const frame = Object.assign(document.createElement("iframe"), { src: "/@lax/stalled.html" });
      document.body.replaceChildren(frame);
    });
    const state = await page.until("the note", () => {
      const { contentDocument: inner } = document.querySelector("iframe");
      const isLive = inner.querySelector("research-widget")?.shadowRoot?.querySelector('.frame[data-state="live"]');
      return isLive && inner.readyState;
    });
    assert.equal(state, "loading");
    await page.run(() => document.body.replaceChildren());
  });

  /// A page with a snippet whose script comes once the parser waits at a slow one below.
  const stall = async (mode, ...options) => {
    const html = pageWith(prerendered("--embed", "/@held-script/embed/", ...options));
    const stalled = html.replace("</body>", `<script src="${STALLED_SCRIPT}"></script>$&`);
    page.server.put("/stalled-snippet.html", stalled, policyWith(`style-src 'self' ${styleHash()}`));
    page.server.hold();
    await openInFrame(page, `${mode}/stalled-snippet.html`);
  };
  const leave = () => page.run(() => document.body.replaceChildren());
  const becomes = (state) =>
    page.until(
      `the state ${state}`,
      (state) => {
        const { contentDocument: inner } = document.querySelector("iframe");
        const { dataset } = inner.querySelector("research-widget").shadowRoot.querySelector(".frame");
        return dataset.state === state && inner.readyState;
      },
      state,
    );

  test("a snippet above a slow script is read before any script", async () => {
    await stall("", "--eager");
    const seen = await page.run(() => {
      const { contentDocument: inner } = document.querySelector("iframe");
      const root = inner.querySelector("research-widget").shadowRoot;
      const isShown = (css) => root.querySelector(css).checkVisibility();
      return [isShown("h1"), isShown(".summary p"), getComputedStyle(root.querySelector(".line")).fill, inner.readyState];
    });
    page.server.release();
    await leave();
    assert.deepEqual(seen, [true, true, "none", "loading"]);
  });

  test("it becomes live at once where it is eager", { skip: runsLate }, async () => {
    await stall("", "--eager");
    page.server.release();
    assert.equal(await becomes("live"), "loading");
    await leave();
  });

  test("it becomes live once its reader reaches for a view", { skip: runsLate }, async () => {
    await stall("/@published");
    page.server.release();
    await becomes("waiting");
    await page.run(() => {
      const root = document.querySelector("iframe").contentDocument.querySelector("research-widget").shadowRoot;
      root.querySelector('[data-chart="growth"] [data-view="level"]').click();
    });
    assert.equal(await becomes("live"), "loading");
    await leave();
  });

  test("without URL.canParse, which older browsers lack", async () => {
    await begin((widget) => {
      delete URL.canParse;
      widget.setAttribute("src", "/notes/amazon-q1-2026.json");
      widget.setAttribute("cta-url", "/elsewhere");
    });
    await live();
    assert.equal(await page.run(() => inNote().querySelector('[part="button"]').pathname), "/elsewhere");
  });

  test("a view without a chart is that of the first one", async () => {
    await begin((widget) => {
      widget.setAttribute("src", "/notes/amazon-q1-2026.json");
      widget.setAttribute("view", "level");
    });
    await live();
    assert.equal(await page.attribute('[data-chart="growth"]', "data-view"), "level");
    await page.run(() => document.querySelector("research-widget").setAttribute("view", "index"));
    await page.until("the other view", () => inNote().querySelector('[data-chart="growth"]').dataset.view === "index");
  });

  test("printing begins what waits below, and says on paper what came too late", async () => {
    await begin((widget) => {
      widget.before(Object.assign(document.createElement("p"), { textContent: "far", id: "far" }));
      document.querySelector("#far").style.height = "9000px";
      widget.setAttribute("src", "/notes/minimal.json");
    });
    await sleep(300);
    const said = await page.run(() => {
      const { childElementCount, dataset } = inNote().querySelector(".frame");
      return [childElementCount, dataset.state, dataset.unprinted];
    });
    assert.deepEqual(said, [0, "waiting", "This research note had not been loaded when the page was printed."]);
    await page.run(() => void dispatchEvent(new Event("beforeprint")));
    await live();
  });
}
