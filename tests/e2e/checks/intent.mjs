// A prerendered note is read as it is: the core is asked for by its reader, and does what was wanted meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const PUBLISHED = "/@published/hosts/plain/index.html";
const QUIET_MS = 400; // in which a note that is due has asked for its core
const SLOW = { effectiveType: "3g", downlink: 1.4 };
const FAST = { effectiveType: "4g", downlink: 10 };
const VIEWS = "[data-chart=growth] .views";
const LEVEL = `${VIEWS} [data-view=level]`;
const LAST = "[data-chart=growth] .periods label:last-of-type";

export function intent(page) {
  const asked = () => page.server.requests.filter(({ path }) => /core\.\w+\.wasm$/.test(path)).length;
  const state = () => page.run(() => inNote().querySelector(".frame").dataset.state);
  const live = () => page.until("the live note", () => inNote().querySelector('.frame[data-state="live"]'));
  const pressed = (css) => page.run((css) => inNote().querySelector(css).ariaPressed, css);

  /// Opens a page with nothing asked for yet, whatever the connection.
  const open = async (path = PUBLISHED) => {
    page.server.requests.length = 0;
    await page.visit(path);
    await page.until("the element", () => document.querySelector("research-widget").begin);
    await sleep(QUIET_MS);
  };
  /// Chromium tells what the connection is like; whether it is a fast one is up to the machine.
  const withConnection = (connection) =>
    page.devTools("Page.addScriptToEvaluateOnNewDocument", {
      source: `Object.defineProperty(navigator, "connection", { value: ${JSON.stringify(connection)} })`,
    });
  const untold = page.engine !== "chromium" && "only Chromium tells what the connection is like";

  /// A test on a connection, which only Chromium can be told.
  const check = (name, act, { connection = SLOW, skip = false } = {}) =>
    test(name, { skip }, async () => {
      const script = page.engine === "chromium" ? await withConnection(connection) : undefined;
      try {
        await act();
      } finally {
        if (script) await page.devTools("Page.removeScriptToEvaluateOnNewDocument", script);
      }
    });

  check("reading and pointing at values ask for no core", async () => {
    await open();
    await page.hover(LAST, 2);
    assert.equal(await page.run(() => document.querySelector("research-widget").state ?? "none"), "none");
    assert.deepEqual([asked(), await state()], [0, "waiting"]);
  });

  check("what is clicked happens once the core is there", async () => {
    await open();
    assert.deepEqual([asked(), await state()], [0, "waiting"]);
    assert.notEqual(await pressed(LEVEL), "true");
    await page.click(LEVEL);
    await live();
    await page.until("the view", (css) => inNote().querySelector(css).ariaPressed === "true", LEVEL);
    assert.equal(await page.attribute("[data-chart=growth]", "data-view"), "level");
    assert.equal(asked(), 1);
  });

  check("meanwhile the control says that it is busy", async () => {
    page.server.hold();
    await open("/@held/hosts/plain/index.html");
    await page.run(() => document.querySelector("research-widget").setAttribute("loading", "intent"));
    await page.click(LEVEL);
    await page.until("busy", (css) => inNote().querySelector(css).ariaBusy === "true", LEVEL);
    await page.run((css) => inNote().querySelector(css).click(), LEVEL); // who is impatient wants it once
    page.server.release();
    await live();
    await page.until("the view", (css) => inNote().querySelector(css).ariaPressed === "true", LEVEL);
    assert.equal(await page.run((css) => inNote().querySelector(css).ariaBusy, LEVEL), null);
  });

  check("the focus stays on the control that it is on", async () => {
    await open();
    await page.tabTo(".theme button");
    await live();
    await page.until("the focus", () => inNote().activeElement?.matches(".theme button"));
    await page.press("TAB", "ENTER");
    await page.until("another theme", () => inNote().querySelector(".research-note").dataset.theme === "light");
  });

  check("pointing at a figure of the prose opens its card", async () => {
    await open();
    await page.hover("[data-claim]", 4);
    await live();
    await page.until("the card", () => inNote().querySelector(".popover")?.textContent.length > 20);
    await page.mouseAway();
  });

  check("a click on a figure of the prose opens its card", async () => {
    await open();
    await page.click("[data-claim]");
    await live();
    await page.until("the card", () => inNote().querySelector(".popover")?.textContent.length > 20);
    await page.mouseAway();
  });

  check("a control is the same one where the live chart has fewer of them", async () => {
    await open("/@published/nordwerk-2026-03.html");
    await page.click('[data-chart="marge"] .views [data-view="yoy"]');
    await live();
    await page.until("the view", () => inNote().querySelector('[data-chart="marge"]').dataset.view === "yoy");
  });

  check("of two that exclude each other the last one counts", async () => {
    await open();
    await page.run(() => {
      const press = (view) => inNote().querySelector(`[data-chart=growth] .views [data-view=${view}]`).click();
      for (const view of ["level", "index", "level"]) press(view);
    });
    await live();
    await page.until("the view", () => inNote().querySelector("[data-chart=growth]").dataset.view === "level");
  });

  check("a link to a view is followed within the page", async () => {
    await open();
    await page.run(() => (location.hash = "#rw1:amazon-q1-2026&growth=v:level"));
    await live();
  });

  check("claims that are none leave the note as live as any", async () => {
    await open("/@published-lax/hosts/plain/index.html"); // no script's text is changed under the strict policy
    await page.run(() => void (inNote().querySelector("data.claims").value = "nonsense"));
    await page.click(LEVEL);
    await live();
    await page.until("its prose", () => inNote().querySelectorAll("[data-claim][role]").length > 5);
  });

  check("an author's page has each way round its figures once", async () => {
    await page.visit("/@published/hosts/plain/index.html?author");
    await live();
    await page.until("its prose", () => !inNote().querySelector(".frame[data-prose]") && inNote().querySelector(".skip"));
    assert.deepEqual(await page.run(() => [...inNote().querySelectorAll("section")].filter((s) => s.querySelectorAll(".skip").length > 1).length), 0);
  });

  check("a script that wants it gets it", async () => {
    await open();
    const state = await page.run(async () => {
      const widget = document.querySelector("research-widget");
      widget.begin();
      await widget.ready;
      return widget.state;
    });
    assert.equal(state.note, "amazon-q1-2026");
  });

  check("a view that a page asks for is shown without being reached for", async () => {
    await open();
    await page.run(() => document.querySelector("research-widget").setAttribute("view", "level"));
    await live();
    assert.equal(await page.attribute("[data-chart=growth]", "data-view"), "level");
  });

  const onFast = async () => {
    await page.visit(PUBLISHED);
    await live();
  };
  check("on a fast connection it is there before it is asked for", onFast, { connection: FAST, skip: untold });

  const onSaving = async () => {
    await open();
    assert.deepEqual([asked(), await state()], [0, "waiting"]);
  };
  check("whoever saves data is not asked to load it", onSaving, { connection: { ...FAST, saveData: true }, skip: untold });
}
