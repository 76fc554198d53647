// Notes in frames of pages of any origin, in sandboxes, with and without frame.js.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { policyWith } from "../server.mjs";

const HOST = "/@lax/hosts/frame/index.html";
const NOTE = "../notes/amazon-q1-2026.json";
const EMBED = `/embed/embed.html?note=${NOTE}`;

export function frames(page) {
  // A page of another origin, that frames what its address says and keeps what it is told.
  let server, elsewhere;
  const asked = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url);
      const { searchParams, pathname } = new URL(request.url, "http://localhost");
      if (pathname !== "/") return response.writeHead(200, { "access-control-allow-origin": "*" }).end("{}");
      const src = searchParams.get("src").replaceAll("&", "&amp;");
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">
        <script>window.told = []; addEventListener("message", ({ data }) => told.push(data));</script>
        <iframe src="${src}" width="700" height="400" ${searchParams.get("attributes") ?? ""}></iframe>`);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    elsewhere = `http://localhost:${server.address().port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const fromElsewhere = async (path, attributes = "") => {
    const src = page.server.origin + path;
    await page.driver.get(`${elsewhere}/?${new URLSearchParams({ src, attributes })}`);
  };
  const told = (type) => page.until(`${type} to be told`, (type) => window.told.find((data) => data.type === type), type);
  /// A page of the same origin with one frame and frame.js.
  const framed = async (src, attributes = {}, folder = "/embed/") => {
    await page.visit(HOST);
    await page.run(
      (src, attributes, folder) => {
        const frame = Object.assign(document.createElement("iframe"), { width: 700, height: 400 });
        for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
        frame.src = src;
        heard.length = 0;
        document.body.replaceChildren(frame);
        document.head.append(Object.assign(document.createElement("script"), { type: "module", src: `${folder}frame.js` }));
      },
      src,
      attributes,
      folder,
    );
  };
  const inFrame = async (act, ...values) => {
    await page.driver.switchTo().frame(0);
    const answer = await act(...values);
    await page.driver.switchTo().defaultContent();
    return answer;
  };
  const live = () => inFrame(() => page.until("the note", () => inNote().querySelector('.frame[data-state="live"]')));
  const height = () => page.run(() => document.querySelector("iframe").clientHeight);

  test("a page of another origin hears that a note is wrong, and nothing of what is in it", async () => {
    await fromElsewhere("/embed/embed.html?note=/notes/several-mistakes.json");
    const { detail } = await told("failed");
    assert.deepEqual(detail, { problems: [] });
    await fromElsewhere("/embed/embed.html?note=/collector.js");
    assert.deepEqual((await told("failed")).detail, { problems: [] });
    const texts = await page.run(() => window.told.map((data) => JSON.stringify(data)).join());
    assert.doesNotMatch(texts, /JSON|heard/);
    await page.visit(HOST);
    await framed("/embed/embed.html?note=/notes/several-mistakes.json");
    const problems = await page.until("the failure", () => heard.find(({ name }) => name === "failed")?.detail.problems);
    assert.ok(problems.length > 1, "its own origin hears each");
  });

  test("notes that embed.html does not list are not asked for", async () => {
    const other = (path) => `${elsewhere.replace("localhost", "127.0.0.1")}${path}`;
    for (const note of [other("/note.json"), "data:application/json,{}", "blob:null/1", "//[", ""]) {
      await fromElsewhere(`/embed/embed.html?note=${encodeURIComponent(note)}`);
      assert.deepEqual((await told("failed")).detail, { problems: [] }, note);
    }
    assert.ok(!asked.includes("/note.json"));
    // This one lists /pages/ and /notes/minimal.json.
    for (const note of ["/notes/amazon-q1-2026.json", "/pages/../notes/amazon-q1-2026.json", "/pages/%2e%2e/notes/x.json",
      "/pages/..%2fnotes/x.json", "/notes/minimal.jsonx", "/pagesx/a.json"]) {
      await fromElsewhere(`/embed/listed.html?note=${encodeURIComponent(note)}`);
      assert.deepEqual((await told("failed")).detail, { problems: [] }, note);
    }
    await fromElsewhere("/embed/listed.html?note=/notes/minimal.json");
    assert.equal((await told("ready")).detail.title, "The smallest note");
  });

  test("no cookie goes along with a note in a frame", async () => {
    await page.visit(HOST);
    await page.run(() => void (document.cookie = "session=secret; path=/"));
    await fromElsewhere("/embed/embed.html?note=/notes/minimal.json&credentials=include");
    await told("ready");
    assert.equal(page.server.requests.findLast(({ path }) => path === "/notes/minimal.json").cookie, undefined);
  });

  test("where nobody follows its height, a frame scrolls to its end", async () => {
    await fromElsewhere(EMBED, "referrerpolicy=no-referrer");
    await live();
    await sleep(1_500);
    const [overflow, y] = await inFrame(() =>
      page.run(() => {
        scrollTo({ top: 1e6, behavior: "instant" });
        return [getComputedStyle(document.documentElement).overflowY, scrollY];
      }),
    );
    assert.ok(overflow !== "hidden" && y > 2_000, `${overflow}, ${y} px`);
  });

  test("a frame that its page keeps low scrolls, one that follows has no scroll bar", async () => {
    await framed(EMBED, { referrerpolicy: "no-referrer" });
    await page.until("the height", () => document.querySelector("iframe").clientHeight > 3_000);
    const overflow = () => inFrame(() => page.run(() => getComputedStyle(document.documentElement).overflowY));
    await inFrame(() => page.until("no scroll bar", () => getComputedStyle(document.documentElement).overflowY === "hidden"));
    await page.run(() => document.querySelector("iframe").style.setProperty("height", "400px"));
    await sleep(1_500);
    assert.notEqual(await overflow(), "hidden");
  });

  test("heights are taken within bounds", async () => {
    await framed(EMBED);
    await live();
    // The frame tells its own height again once its prose is read.
    const height = () => page.run(() => document.querySelector("iframe").height);
    let before;
    do {
      before = await height();
      await sleep(700);
    } while (before !== (await height()));
    const tell = (height) =>
      inFrame(() => page.run((height) => parent.postMessage({ source: "research-widget", type: "height", height }, "*"), height));
    for (const [said, taken] of [[4_000_000_000, "100000"], [-5, "100000"], ["x", "100000"], [0, "100000"], [812.2, "813"]]) {
      await page.run(() => (document.querySelector("iframe").loading = "eager"));
      await tell(said);
      await sleep(100);
      assert.equal(await height(), taken, String(said));
    }
  });

  test("a link copied in a frame leads to the page around, as it is then, and shows the view there", async () => {
    const copied = () =>
      inFrame(async () => {
        await page.run(() => (navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"))));
        await page.click('[data-chart="growth"] [data-panel="save"]');
        await page.click('[data-chart="growth"] [data-export="link"]');
        return page.until("the link", () => inNote().querySelector('[data-chart="growth"] .link input')?.value);
      });
    const choose = async (view) => {
      await inFrame(() => page.click(`[data-chart="growth"] button[data-view="${view}"]`));
    };
    await framed(EMBED);
    await live();
    await page.run(() => history.pushState(null, "", "?article=2#section-1"));
    await choose("index");
    const link = await copied();
    assert.equal(link, `${page.server.origin}${HOST}?article=2#rw1:amazon-q1-2026&growth=view:index`);
    await choose("level");
    const shown = (view) =>
      page.until(`the view ${view}`, (view) => inNote().querySelector('[data-chart="growth"]')?.dataset.view === view, view);
    await page.run((hash) => (location.hash = hash), new URL(link).hash);
    await inFrame(() => shown("index"));
    // What the reader chooses afterwards stays, whatever is said again.
    await choose("level");
    await inFrame(() => page.run(() => dispatchEvent(new Event("focus"))));
    await sleep(200);
    await inFrame(() => shown("level"));
    // A page that is opened by such a link, its script after the frame's.
    await page.driver.get(link);
    await page.run((src) => {
      const frame = Object.assign(document.createElement("iframe"), { width: 700, height: 400, src });
      document.body.replaceChildren(frame);
    }, EMBED);
    await live();
    await page.run(() => document.head.append(Object.assign(document.createElement("script"), { type: "module", src: "/embed/frame.js" })));
    await inFrame(() => shown("index"));
  });

  test("in a sandbox without an origin of its own a frame is followed, too", async () => {
    await framed(`/@cors${EMBED}`, { sandbox: "allow-scripts", referrerpolicy: "no-referrer" }, "/@cors/embed/");
    await page.until("the height", () => document.querySelector("iframe").clientHeight > 3_000);
    await page.until("ready", () => heard.some(({ name }) => name === "ready"));
    // Another window without an origin, which shows something else, is not heard.
    await page.run(() => {
      const frame = Object.assign(document.createElement("iframe"), { height: 333 });
      frame.setAttribute("sandbox", "allow-scripts");
      frame.srcdoc = '<script>parent.postMessage({ source: "research-widget", type: "height", height: 9 }, "*")</scr' + "ipt>";
      document.body.append(frame);
    });
    await sleep(500);
    assert.equal(await page.run(() => document.querySelectorAll("iframe")[1].height), "333");
  });

  test("where no note comes, a frame says where it is", async () => {
    await framed(EMBED, { sandbox: "allow-scripts" }); // whose modules the server does not share
    await sleep(4_500);
    const seen = () =>
      page.run(() => {
        const link = document.querySelector(".elsewhere a");
        return [getComputedStyle(link).visibility, link.getBoundingClientRect().height > 0, link.href === location.href];
      });
    assert.deepEqual(await inFrame(seen), ["visible", true, true]);
    await framed(EMBED, { sandbox: "allow-same-origin" });
    await page.until("the words", () => {
      const link = document.querySelector("iframe").contentDocument?.querySelector(".elsewhere a");
      return link?.checkVisibility({ visibilityProperty: true });
    });
  });

  const linked = (path) => `${path}&cta-url=${encodeURIComponent(`${page.server.origin}/notes/minimal.json`)}`;
  const click = () =>
    inFrame(async () => {
      await page.until("the note", () => inNote().querySelector('.frame[data-state="live"]:not([data-prose])'));
      await page.click('[part="button"]');
    });
  const isAt = (url) => /\/notes\/minimal\.json$/.test(url);

  test("a link opens in the page around", async () => {
    await fromElsewhere(linked(EMBED));
    await click();
    for (let n = 0; n < 400 && !isAt(await page.driver.getCurrentUrl()); n++) await sleep(50);
    assert.ok(isAt(await page.driver.getCurrentUrl()), await page.driver.getCurrentUrl());
  });

  test("in a sandbox that allows windows a link opens one", async () => {
    await fromElsewhere(linked(EMBED), 'sandbox="allow-scripts allow-same-origin allow-popups"');
    const [first] = await page.driver.getAllWindowHandles();
    await click();
    let windows = [];
    for (let n = 0; n < 400 && windows.length < 2; n++) {
      await sleep(50);
      windows = await page.driver.getAllWindowHandles();
    }
    assert.equal(windows.length, 2);
    await page.driver.switchTo().window(windows.find((handle) => handle !== first));
    await page.driver.close();
    await page.driver.switchTo().window(first);
  });

  test("in a sandbox that allows neither a link opens in the frame", async () => {
    // Without frame.js, for WebKit's driver misses links in a frame of no origin that is higher than the window.
    await fromElsewhere(linked(`/@cors${EMBED}`), 'sandbox="allow-scripts"');
    await click();
    await inFrame(() => page.until("the other page", () => location.pathname === "/notes/minimal.json"));
  });

  test("heights are told in the words of others, too", async () => {
    await fromElsewhere(`${EMBED}&childId=chart-1#?secret=a1B2c3`);
    const { height: wanted } = await told("height");
    await page.until("Pym", () => window.told.some((data) => typeof data === "string" && data.startsWith("pym")));
    const others = await page.run(() => window.told.filter((data) => data.source !== "research-widget").slice(0, 4));
    assert.ok(wanted > 3_000);
    const [amp, iframely, wordpress, pym] = others;
    assert.deepEqual(amp, { sentinel: "amp", type: "embed-size", height: wanted });
    const { context, height } = JSON.parse(iframely);
    assert.deepEqual([context, height], ["iframe.resize", wanted]);
    assert.deepEqual(wordpress, { message: "height", value: wanted, secret: "a1B2c3" });
    assert.equal(pym, `pymxPYMxchart-1xPYMxheightxPYMx${wanted}`);
  });

  test("in a page that is isolated from other origins a frame of one of them is live, where its headers allow that", async () => {
    const other = page.server.origin.replace("127.0.0.1", "localhost");
    const html = `<!doctype html><html lang="en"><head><title>Isolated</title><link rel="icon" href="data:,"></head>
      <iframe src="${other}/@require-corp${EMBED}" width="700" height="400"></iframe>`;
    page.server.put("/around.html", html, [...policyWith(), `frame-src ${other}`]);
    await page.visit("/@isolated/around.html");
    assert.equal(await page.run(() => crossOriginIsolated), true);
    await live();
  });

  test("states that are not of their form change nothing", async () => {
    await fromElsewhere(EMBED);
    await told("ready");
    page.server.problems.length = 0;
    const post = (message) => page.run((message) => frames[0].postMessage(message, "*"), message);
    const target = "research-widget";
    const set = (state) => post({ target, type: "state", state });
    const shown = (view) =>
      inFrame(() => page.until(view, (view) => inNote().querySelector('[data-chart="growth"]').dataset.view === view, view));
    const note = "amazon-q1-2026";
    await set({ note, theme: "dark", charts: { growth: { view: "level" } } });
    await shown("level");
    await inFrame(() => page.run(() => ((window.count = 0), addEventListener("message", () => window.count++))));
    const odd = [null, 1, "x", [], {}, { theme: {} }, { charts: null }, { note: 1, charts: {} }, { note: {}, theme: "light" }];
    for (const message of [1, "x", { target, type: {} }, { target, type: "state" }]) await post(message);
    for (const state of odd) await set(state);
    // So that nothing but the wrong part could have changed anything.
    for (const theme of [{}, 1, null]) await set({ note, theme, charts: { growth: { view: "level", pin: {}, hide: 1 }, capex: null } });
    await inFrame(() => page.until("all messages", (count) => window.count === count, 4 + odd.length + 3));
    const { theme, charts } = await inFrame(() => page.run(() => document.querySelector("research-widget").state));
    assert.deepEqual([theme, charts], ["dark", { growth: { view: "level" } }]);
    await set({ note, charts: { growth: { view: "index" } } });
    await shown("index");
    assert.equal(await page.run(() => window.told.filter(({ type }) => type === "failed").length), 0);
    assert.deepEqual(page.server.problems.filter((line) => /error|rejection/.test(line)), []);
  });

  test("alone, and opened from nowhere, the page is the note", async () => {
    await page.visit(EMBED);
    await page.until("the note", () => inNote().querySelector('.frame[data-state="live"]'));
    assert.equal(await page.driver.getTitle(), "Amazon turns AI spending into growth faster than Microsoft");
    assert.equal(await page.run(() => document.querySelectorAll(".elsewhere").length), 0);
    assert.notEqual(await page.run(() => getComputedStyle(document.documentElement).overflowY), "hidden");
  });
}
