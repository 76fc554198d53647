// Elements over time: put back many times, removed while they load, states of any kind, more of them than have room.
import assert from "node:assert/strict";
import { test } from "node:test";

const EMPTY = "/@lax/hosts/frame/index.html"; // loads no element of its own
const EAGER = 300; // more than any browser has room for
const LIVE = 60; // as many as are live at a time

export function lifetime(page) {
  const open = async () => {
    await page.visit(EMPTY);
    await page.run(() => {
      document.body.replaceChildren();
      heard.length = 0;
      return define();
    });
  };
  const live = () => page.until("the note", () => inNote().querySelector('.frame[data-state="live"]'));

  test("a state that is not of its form changes nothing, before the note is there and after", async () => {
    for (const moment of ["before", "after"]) {
      await open();
      const act = async (moment) => {
        const widget = document.createElement("research-widget");
        const set = () => {
          const charts = { growth: { view: "level" } };
          const odd = [null, 1, "rw1:", [], {}, { note: 1 }, { note: "amazon-q1-2026", charts: null }];
          for (const theme of [{}, 1, true, [], () => {}]) odd.push({ note: "amazon-q1-2026", charts, theme });
          for (const chart of [null, 1, "x", { view: {} }, { hide: 1 }, { pin: [1, {}, null] }, { range: null }])
            odd.push({ note: "amazon-q1-2026", charts: { growth: chart, k: null } });
          for (const state of [...odd, { note: "amazon-q1-2026", charts, theme: {} }]) widget.state = state;
        };
        widget.setAttribute("src", "/notes/amazon-q1-2026.json");
        if (moment === "before") set();
        document.body.append(widget);
        await widget.ready;
        if (moment === "after") set();
      };
      await page.run(act, moment);
      await page.until("the state", () => inNote().querySelector('[data-chart="growth"]').dataset.view === "level");
      const { theme, charts } = await page.run(() => document.querySelector("research-widget").state);
      assert.deepEqual([theme, charts], ["auto", { growth: { view: "level" } }], moment);
      assert.ok(!(await page.run(() => heard.some(({ name }) => name === "failed"))));
    }
  });

  test("ready of an element that is removed while it loads rejects, and another one is there", async () => {
    await open();
    const told = await page.run(async () => {
      const widget = document.createElement("research-widget");
      widget.setAttribute("src", "/notes/minimal.json");
      widget.setAttribute("loading", "eager");
      document.body.append(widget);
      const { ready } = widget;
      widget.remove();
      const reason = await ready.catch(({ message }) => message);
      document.body.append(widget);
      return [reason, (await widget.ready) === widget];
    });
    assert.deepEqual(told, ["the element was removed before its note was there", true]);
  });

  test("ready stays the same promise while one note takes the place of another that loads", async () => {
    await open();
    const told = await page.run(async () => {
      const widget = document.createElement("research-widget");
      widget.setAttribute("src", "/notes/amazon-q1-2026.json");
      widget.setAttribute("loading", "eager");
      document.body.append(widget);
      const { ready } = widget;
      widget.setAttribute("src", "/notes/minimal.json");
      return [(await ready).shadowRoot.querySelector("h1").textContent, heard.length];
    });
    assert.deepEqual(told, ["The smallest note", 1]);
  });

  test(
    "the same element put back 200 times leaves no listener behind",
    { skip: page.engine !== "chromium" && "only Chromium's driver counts them", timeout: 120_000 },
    async () => {
      await page.visit("/@lax/hosts/plain/index.html");
      await live();
      const putBack = (count) =>
        page.run(async (count) => {
          const widget = document.querySelector("research-widget");
          widget.setAttribute("loading", "eager");
          for (let n = 0; n < count; n++) {
            widget.remove();
            await null;
            document.body.append(widget);
            await widget.ready;
          }
          heard.length = 0;
        }, count);
      const listeners = async () => {
        for (let n = 0; n < 3; n++) await page.devTools("HeapProfiler.collectGarbage");
        return (await page.devTools("Memory.getDOMCounters")).jsEventListeners;
      };
      await putBack(20);
      const before = await listeners();
      for (let done = 0; done < 200; done += 20) await putBack(20);
      const after = await listeners();
      // The browser collects what has been let go when it likes; a listener left by each would be 200.
      assert.ok(after <= before + 60, `${before} listeners became ${after}`);
    },
  );

  test(`${EAGER} eager notes all become live once; those far away are let go, and come back`, { timeout: 180_000 }, async () => {
    await open();
    await page.run(async (count) => {
      const note = await (await fetch("/notes/amazon-q1-2026.json")).json();
      for (let n = 0; n < count; n++) {
        const widget = document.createElement("research-widget");
        widget.setAttribute("loading", "eager");
        widget.setAttribute("variant", "card");
        widget.style.minHeight = "200px";
        widget.note = note;
        document.body.append(widget);
      }
      window.once = new Set();
      addEventListener("research-widget-ready", ({ target }) => once.add(target));
    }, EAGER);
    for (let waited = 0; waited < 120 && (await page.run(() => once.size)) < EAGER; waited++)
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    const count = (state) =>
      page.run(
        (state) => [...document.querySelectorAll("research-widget")].filter((e) => e.shadowRoot.querySelector(`[data-state="${state}"]`)).length,
        state,
      );
    assert.equal(await page.run(() => once.size), EAGER);
    assert.equal(await page.run(() => heard.filter(({ name }) => name === "failed").length), 0);
    assert.deepEqual([await count("live"), await count("away")], [LIVE, EAGER - LIVE]);
    const away = await page.run(() => {
      window.away = [...document.querySelectorAll("research-widget")].find((e) => e.shadowRoot.querySelector('[data-state="away"]'));
      return [away.shadowRoot.querySelector("h1").textContent.length > 20, away.shadowRoot.querySelectorAll(".key").length];
    });
    assert.deepEqual(away, [true, 1], "what it showed stays");
    await page.run(() => away.scrollIntoView());
    await page.until("it is live again", () => away.shadowRoot.querySelector('.frame[data-state="live"] h1'));
    // Its neighbours are waking, too, each in two tasks.
    await page.until(
      `${LIVE} are live again`,
      (live) => [...document.querySelectorAll("research-widget")].filter((e) => e.shadowRoot.querySelector('[data-state="live"]')).length === live,
      LIVE,
    );
    await page.run(async () => {
      window.away = [...document.querySelectorAll("research-widget")].find((e) => e.shadowRoot.querySelector('[data-state="away"]'));
      const stop = away.export("growth", "csv").catch((error) => String(error));
      window.answer = await stop;
    });
    assert.ok(await page.run(() => answer), "a script wakes it");
  });
}
