// What scripts of a page do with the element: properties, attributes, events, moves, removals.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const EMPTY = "/@lax/hosts/frame/index.html"; // loads no element of its own
const note = (id) => readFileSync(new URL(`../../../notes/${id}.json`, import.meta.url), "utf8");

export function element(page) {
  /// An empty page with an element whose module is not there yet; `act` prepares the element.
  const begin = async (act, ...values) => {
    await page.visit(EMPTY);
    await page.run(
      (act, values) => {
        document.body.replaceChildren(document.createElement("research-widget"));
        const widget = document.querySelector("research-widget");
        heard.length = 0; // of the frames that stood there
        (0, eval)(`(${act})`)(widget, ...values);
        return define();
      },
      String(act),
      values,
    );
  };
  const live = () => page.until("the note", () => inNote().querySelector('.frame[data-state="live"]'));

  for (const [form, give] of [
    ["an object", (widget, json) => (widget.note = JSON.parse(json))],
    ["text", (widget, json) => (widget.note = json)],
    [
      "a script inside",
      (widget, json) =>
        widget.append(Object.assign(document.createElement("script"), { type: "application/json", textContent: json })),
    ],
    ["an address", (widget) => widget.setAttribute("src", "/notes/nordwerk-2026-03.json")],
  ]) {
    test(`a note given as ${form} before the element is defined`, async () => {
      await begin(give, note("nordwerk-2026-03"));
      await live();
      assert.equal(await page.text("h1"), "Nordwerk verliert Umsatz, Marge und Zeit");
      assert.equal(await page.attribute(".research-note", "lang"), "de");
    });
  }

  test("state, figures and files for scripts", async () => {
    await begin((widget) => {
      widget.setAttribute("src", "/notes/amazon-q1-2026.json");
      widget.state = {
        version: 1,
        note: "amazon-q1-2026",
        theme: "dark",
        charts: { growth: { view: "level", range: "2023-Q1..2025-Q1", hide: ["amazon.revenue"], pin: ["2024-Q1"] } },
      };
    });
    await page.run(() => document.querySelector("research-widget").ready.then(() => {}));
    const given = await page.run(async () => {
      const widget = document.querySelector("research-widget");
      const kinds = [];
      for (const format of ["csv", "svg", "png"]) {
        const file = await widget.export("growth", format);
        kinds.push([file.type, file.size > 1000]);
      }
      const refused = await widget.export("nope", "csv").catch((error) => String(error));
      const capex = widget.figures.charts[1].views[0].series[0].points.at(-1);
      return { state: widget.state, kinds, refused, capex };
    });
    assert.deepEqual(given.state, {
      version: 1,
      note: "amazon-q1-2026",
      theme: "dark",
      charts: { growth: { view: "level", range: "2023-Q1..2025-Q1", hide: ["amazon.revenue"], pin: ["2024-Q1"] } },
    });
    assert.deepEqual(given.kinds, [
      ["text/csv", true],
      ["image/svg+xml", true],
      ["image/png", true],
    ]);
    assert.match(given.refused, /found no chart "nope"/);
    assert.deepEqual(given.capex, { period: "2026-Q1", value: 44.2, status: "reported" });
    assert.equal(await page.attribute(".research-note", "data-theme"), "dark");
  });

  test("events bubble out of shadow roots, and the call to action can be taken over", async () => {
    const linked = JSON.parse(note("amazon-q1-2026"));
    linked.sources[0].url = "https://example.com/results";
    await begin((widget, linked) => (widget.note = linked), linked);
    await live();
    await page.click('[data-chart="growth"] button[data-view="level"]');
    await page.hover('[data-chart="growth"] .surface', 300);
    await page.until("a figure", () => heard.some(({ name, detail }) => name === "figure" && detail));
    await page.mouseAway();
    await page.until("no figure", () => heard.at(-1).name === "figure" && heard.at(-1).detail === null);
    await page.run(() => {
      for (const name of ["cta", "link"])
        document.addEventListener(`research-widget-${name}`, (event) => event.preventDefault());
      // Neither is followed: the one is cancelled, the other by a page that wants to stay.
      document.addEventListener("click", (event) => event.preventDefault());
    });
    await page.click('[part="button"]');
    await page.click('[part="sources"] a');
    await page.until("marks", () => inNote().querySelector("[data-claim][role]"));
    await page.click("[data-claim][role]");
    await page.click('[data-chart="growth"] .tools button[data-panel="save"]');
    await page.click('[data-chart="growth"] [data-export="svg"]');
    await page.until("that it was seen", () => heard.some(({ name }) => name === "seen"));
    const told = await page.run(() => [location.pathname, heard]);
    assert.equal(told[0], EMPTY, "the page stays");
    const of = (name) => told[1].filter((event) => event.name === name).map((event) => event.detail);
    const about = { note: "amazon-q1-2026", variant: "full" };
    assert.deepEqual(of("seen"), [about]);
    assert.deepEqual(of("card"), [{ ...about, text: (await page.texts("[data-claim][role]"))[0] }]);
    assert.deepEqual(of("save"), [{ ...about, chart: "growth", format: "svg" }]);
    assert.deepEqual(of("link"), [{ ...about, url: linked.sources[0].url, label: linked.sources[0].title }]);
    assert.deepEqual(of("statechange").map(({ note, variant }) => ({ note, variant }))[0], about);
    assert.deepEqual(of("ready"), [{ ...about, title: "Amazon turns AI spending into growth faster than Microsoft" }]);
    assert.equal(of("statechange")[0].state.charts.growth.view, "level");
    assert.deepEqual(
      of("figure")
        .filter(Boolean)
        .map(({ note, variant, chart, series }) => [note, variant, chart, series])[0],
      ["amazon-q1-2026", "full", "growth", null],
    );
    assert.deepEqual(of("cta"), [{ ...about, url: "https://example.com/request-demo", label: "Request Demo" }]);
  });

  test("a button of the page in the slot tells the call to action, too", async () => {
    await begin((widget) => {
      widget.setAttribute("src", "/notes/amazon-q1-2026.json");
      widget.innerHTML = '<button slot="call-to-action">Talk <b>to us</b></button>';
    });
    await live();
    await page.run(() => document.querySelector("research-widget b").click());
    const told = await page.run(() => heard.filter(({ name }) => name === "cta").map(({ detail }) => detail));
    assert.deepEqual(told, [{ note: "amazon-q1-2026", variant: "full", url: "", label: "Talk to us" }]);
  });

  test("attributes take effect, and what the reader has chosen stays", async () => {
    await begin((widget) => widget.setAttribute("src", "/notes/amazon-q1-2026.json"));
    await live();
    const set = (name, value) =>
      page.run((name, value) => document.querySelector("research-widget").setAttribute(name, value), name, value);
    await page.click('[data-chart="growth"] button[data-view="level"]');
    await page.until("level", () => inNote().querySelector('[data-chart="growth"]').dataset.view === "level");
    await set("theme", "dark");
    await page.until("dark", () => inNote().querySelector(".research-note").dataset.theme === "dark");
    await set("chart", "capex");
    await set("view", "share");
    await page.until("share", () => inNote().querySelector('[data-chart="capex"]').dataset.view === "share");
    await set("cta-url", "javascript:alert(1)");
    assert.equal(await page.attribute('[part="button"]', "href"), "https://example.com/request-demo");
    await set("cta-url", "https://example.com/other");
    assert.equal(await page.attribute('[part="button"]', "href"), "https://example.com/other");
    await set("variant", "charts");
    await page.until("charts alone", () => !inNote().querySelector("h1") && inNote().querySelector(".surface"));
    const views = () => [...inNote().querySelectorAll("figure")].map((figure) => figure.dataset.view);
    assert.deepEqual(await page.run(views), ["level", "share"]);
    assert.equal(await page.attribute(".research-note", "data-theme"), "dark");
    await set("lang", "de");
    await page.until("German", () => inNote().querySelector(".views button")?.textContent === "ggü. Vorjahr");
    await set("src", "/notes/minimal.json");
    await page.until("another note", () => heard.at(-1).name === "ready" && heard.at(-1).detail.title === "The smallest note");
  });

  test("the state is what was last asked for, before any of it is drawn", async () => {
    await begin((widget) => widget.setAttribute("src", "/notes/amazon-q1-2026.json"));
    await live();
    const states = await page.run(() => {
      const widget = document.querySelector("research-widget");
      const states = [];
      const say = () => states.push([widget.state.theme, widget.state.charts.growth?.view, widget.state.charts.capex?.view]);
      widget.setAttribute("theme", "dark");
      say();
      inNote().querySelector('[data-chart="growth"] button[data-view="level"]').click();
      say();
      widget.setAttribute("chart", "capex");
      widget.setAttribute("view", "share");
      say();
      return states;
    });
    assert.deepEqual(states, [["dark", null, null], ["dark", "level", null], ["dark", "level", "share"]]);
    const shown = () =>
      [inNote().querySelector(".research-note").dataset.theme].concat(
        [...inNote().querySelectorAll("figure[data-chart]")].map((figure) => figure.dataset.view),
      );
    await page.until("all of it", (shown) => (0, eval)(shown)().join() === "dark,level,share", `(${shown})`);
  });

  test("nothing moves when the figures of the prose have been read", async () => {
    await begin((widget) => {
      widget.setAttribute("src", "/notes/amazon-q1-2026.json");
      window.tops = () => [...inNote().querySelectorAll("h1, h2, h3, p:not(.checked), figure")].map((e) => e.getBoundingClientRect().top + scrollY);
      widget.addEventListener("research-widget-ready", () => {
        window.line = inNote().querySelector(".checked").textContent;
        window.before = tops();
      });
    });
    await page.until("the figures", () => inNote().querySelector("details.checked"));
    assert.equal(await page.run(() => line), "The figures of this text are being recomputed from the data below …");
    const [before, after] = await page.run(() => [before, tops()]);
    assert.ok(before.length > 20);
    assert.equal(after.length, before.length);
    const moved = before.map((top, at) => Math.abs(top - after[at])).filter((by) => by >= 1);
    assert.deepEqual(moved, [], "what moved, in pixels");
    await begin((widget) => {
      widget.setAttribute("src", "/notes/minimal.json");
      widget.addEventListener("research-widget-ready", () => (window.line = inNote().querySelector(".checked")));
    });
    await live();
    assert.equal(await page.run(() => line), null, "prose without a number has no line");
  });

  test("a move keeps the state, and a removal frees the note until it is put back", async () => {
    await begin((widget) => widget.setAttribute("src", "/notes/amazon-q1-2026.json"));
    await live();
    await page.click('[data-chart="growth"] button[data-view="index"]');
    const readies = () => page.run(() => heard.filter(({ name }) => name === "ready").length);
    await page.run(() => {
      const box = document.body.appendChild(document.createElement("section"));
      box.append(document.querySelector("research-widget"));
    });
    assert.equal(await page.attribute('[data-chart="growth"]', "data-view"), "index");
    assert.equal(await readies(), 1, "it is the same one");
    await page.run(() => {
      window.kept = document.querySelector("research-widget");
      kept.remove();
    });
    await page.until("an empty frame", () => !kept.shadowRoot.querySelector("article"));
    await page.run(() => document.body.append(kept));
    await live();
    assert.equal(await page.attribute('[data-chart="growth"]', "data-view"), "index");
  });

  test("a snippet that a script inserts attaches its own root", async () => {
    await page.visit(EMPTY);
    await page.run(async () => {
      const text = await (await fetch("/hosts/plain/index.html")).text();
      const snippet = text.slice(text.indexOf("<research-widget"), text.indexOf("</research-widget>"));
      const box = document.createElement("div");
      box.innerHTML = snippet;
      document.body.replaceChildren(box);
      window.isInert = document.querySelector("research-widget").shadowRoot === null;
      await define();
    });
    assert.equal(await page.run(() => isInert), true, "no parser has attached it");
    await live();
    assert.equal(await page.text("h1"), "Amazon turns AI spending into growth faster than Microsoft");
    assert.equal(await page.run(() => inNote().querySelectorAll("article").length), 1);
  });

  test("frames are as high as their notes, tell what happens, and let a dark page through", async () => {
    await page.visit("/@framing/hosts/frame/index.html");
    const heights = () => [...document.querySelectorAll("iframe")].map((frame) => frame.clientHeight);
    await page.until("heights", () => {
      const [first, second] = document.querySelectorAll("iframe");
      return first.clientHeight > 3000 && second.clientHeight !== 300;
    });
    // A frame out of sight has no frames to be ready in, in some engines.
    await page.run(() => document.querySelectorAll("iframe")[1].scrollIntoView());
    await page.until("two ready notes", () => heard.filter(({ name }) => name === "ready").length === 2);
    const inner = await page.run(() =>
      [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument.documentElement.scrollHeight),
    );
    assert.deepEqual(await page.run(heights), inner, "nothing of a note is cut off");
    await page.run(() => {
      document.querySelector("iframe").contentWindow.postMessage(
        { target: "research-widget", type: "state", state: { note: "amazon-q1-2026", charts: { growth: { view: "level" } } } },
        "*",
      );
    });
    await page.until("the state", () =>
      heard.some(({ name, detail }) => name === "statechange" && detail.state.charts.growth?.view === "level"),
    );
    await page.run(() => window.postMessage({ source: "research-widget", type: "height", height: 5 }, "*"));
    await sleep(200);
    assert.ok((await page.run(heights)).every((height) => height > 100), "what no frame has said changes nothing");
    const schemes = await page.run(() => {
      const frame = document.querySelectorAll("iframe")[1];
      const { documentElement } = frame.contentDocument;
      const transparent = "rgba(0, 0, 0, 0)";
      const note = frame.contentDocument.querySelector("research-widget").shadowRoot.querySelector(".research-note");
      return [
        getComputedStyle(frame).colorScheme === getComputedStyle(documentElement).colorScheme,
        [documentElement, frame.contentDocument.body, note].every((e) => getComputedStyle(e).backgroundColor === transparent),
      ];
    });
    assert.deepEqual(schemes, [true, true]);
  });

  test("a frame that is told another origin neither tells this page nor hears it", async () => {
    await page.visit("/@framing/hosts/frame/index.html");
    await page.run(() => {
      const [known] = document.querySelectorAll("iframe");
      const frame = Object.assign(document.createElement("iframe"), { src: `${known.src}&parent=https://example.com` });
      frame.height = 777;
      document.body.replaceChildren(frame);
    });
    await page.until("the note", () => {
      const widget = document.querySelector("iframe").contentDocument?.querySelector("research-widget");
      return widget?.shadowRoot?.querySelector(".frame").dataset.state === "live";
    });
    await page.run(() => {
      heard.length = 0;
      const state = { note: "amazon-q1-2026", charts: { growth: { view: "level" } } };
      document.querySelector("iframe").contentWindow.postMessage({ target: "research-widget", type: "state", state }, "*");
    });
    await sleep(500);
    const found = await page.run(() => {
      const frame = document.querySelector("iframe");
      const { dataset } = frame.contentDocument.querySelector("research-widget").shadowRoot.querySelector("figure");
      return [frame.height, dataset.view, heard.length];
    });
    assert.deepEqual(found, ["777", "yoy", 0]);
  });

  test(
    "a thousand mounts and removals leave nothing that grows",
    { skip: page.engine !== "chromium" && "only Chromium's driver tells its memory", timeout: 300_000 },
    async (t) => {
      await begin((widget) => widget.setAttribute("src", "/notes/amazon-q1-2026.json"));
      await live();
      await page.run(() => {
        window.memories = [];
        const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...values) => {
          const instance = await instantiate(...values);
          memories.push(new WeakRef(instance.exports.memory));
          return instance;
        };
        window.mountAndRemove = async (count) => {
          for (let n = 0; n < count; n++) {
            const widget = document.createElement("research-widget");
            widget.setAttribute("loading", "eager");
            widget.note = note;
            document.body.replaceChildren(widget);
            await widget.ready;
            widget.remove();
          }
          // What the page has been told, and the marks, which the browser keeps for whoever asks.
          heard.length = 0;
          performance.clearMarks();
          performance.clearResourceTimings();
          memories = memories.filter((memory) => memory.deref());
        };
        return fetch("/notes/amazon-q1-2026.json").then(async (response) => void (window.note = await response.json()));
      });
      const mountAndRemove = async (count) => {
        for (let done = 0; done < count; done += 100) await page.run(() => mountAndRemove(100));
      };
      const measure = async () => {
        await sleep(1_000); // timers that elements have set, and what the browser tells about them, come to an end
        for (let n = 0; n < 3; n++) await page.devTools("HeapProfiler.collectGarbage");
        const { usedSize, embedderHeapUsedSize } = await page.devTools("Runtime.getHeapUsage");
        const { documents, nodes, jsEventListeners } = await page.devTools("Memory.getDOMCounters");
        return { heap: usedSize, browser: embedderHeapUsedSize, held: [documents, nodes, jsEventListeners] };
      };
      await page.devTools("HeapProfiler.enable");
      await mountAndRemove(600); // what is compiled and kept once
      const before = await measure();
      await mountAndRemove(1_000);
      const after = await measure();
      t.diagnostic(`heap ${before.heap} -> ${after.heap} bytes, the browser's own ${before.browser} -> ${after.browser}`);
      const alive = await page.run(() => memories.filter((memory) => memory.deref()).length);
      assert.ok(alive <= 2, `${alive} of 1,600 instances are still there`);
      // Of a thousand notes of some 6,000 nodes and 250 listeners, two that the browser has not collected yet;
      // one listener that stays for each note would be a thousand.
      for (const [n, [name, margin]] of Object.entries({ documents: 0, nodes: 15_000, listeners: 600 }).entries())
        assert.ok(after.held[n] <= before.held[n] + margin, `${before.held[n]} ${name} became ${after.held[n]}`);
      assert.ok(after.heap <= before.heap * 1.02 + 200_000, `${before.heap} bytes became ${after.heap}`);
    },
  );
}
