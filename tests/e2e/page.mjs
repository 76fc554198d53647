// The built page in one engine: opens it, waits for it, acts on it, reads it.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { Key, Origin } from "selenium-webdriver";
import { Command, Name } from "selenium-webdriver/lib/command.js";
import { start } from "./browsers.mjs";
import { framed, serve } from "./server.mjs";

const WAIT_LIMIT_MS = 20_000;
const ALIVE_LIMIT_MS = 5_000;
const POLL_MS = 25;

export class Page {
  constructor(engine) {
    this.engine = engine;
  }

  /// Each page has a server of its own, so that what one engine asks for is not mixed with another's.
  async start(window) {
    this.server = await serve(process.env.DIST ?? "dist");
    this.window = window;
    await this.startBrowser();
  }

  async startBrowser() {
    this.browser = await start(this.engine, this.window);
    this.driver = this.browser.driver;
  }

  async stop() {
    await this.browser?.stop();
    await this.server?.close();
  }

  open(path) {
    return this.inLivingBrowser(async () => {
      await this.driver.get(this.server.origin + path);
      await this.ready();
    });
  }

  /// Opens a page, and waits for nothing of it.
  visit(path) {
    return this.inLivingBrowser(() => this.driver.get(this.server.origin + path));
  }

  /// Opens the page in a frame, whose width is the page's viewport: windows have a least width, frames have none.
  async openFramed(path, width) {
    await this.inLivingBrowser(async () => {
      await this.driver.get(this.server.origin + framed(path, width));
      await this.driver.switchTo().frame(0);
      await this.ready();
    });
    assert.equal(await this.run(() => innerWidth), width, "width of the frame");
  }

  /// Opens a page, and once more in a new browser if the browser died: WebKit's web process has, after hundreds of pages,
  /// at a page that it had shown before. A page that kills its browser kills the new one, too.
  async inLivingBrowser(open) {
    try {
      await open();
    } catch (error) {
      if (await this.isAlive()) throw error;
      console.error(`${this.engine}: the browser died (${error.name}: ${error.message}); started anew`);
      await this.browser.stop().catch(() => {}); // a session that is gone cannot be quit
      await this.startBrowser();
      await open();
    }
  }

  /// Whether the browser still runs scripts in the page that it shows.
  async isAlive() {
    const answer = this.driver
      .switchTo()
      .defaultContent()
      .then(() => this.run(() => "alive"))
      .catch(() => undefined);
    return (await Promise.race([answer, sleep(ALIVE_LIMIT_MS, undefined, { ref: false })])) === "alive";
  }

  ready() {
    return this.until(
      "the note, or its problems",
      () => {
        const isReady = performance.getEntriesByName("research-widget-ready").length > 0;
        return (isReady && !inNote().querySelector('.frame[data-prose="unread"]')) || inNote().querySelector(".problems");
      },
    );
  }

  /// A command of Chromium's own protocol.
  async devTools(cmd, params = {}) {
    const executor = this.driver.getExecutor();
    executor.defineCommand("devTools", "POST", "/session/:sessionId/goog/cdp/execute");
    return this.driver.execute(new Command("devTools").setParameter("cmd", cmd).setParameter("params", params));
  }

  /// Runs a function, which must stand on its own, in the page; promises are awaited.
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /// Repeats a function in the page until its answer is truthy, and returns the answer.
  async until(what, script, ...values) {
    const limit = Date.now() + WAIT_LIMIT_MS;
    for (;;) {
      let reason;
      // A page that is just being opened has not everything yet.
      const answer = await this.run(script, ...values).catch((error) => (reason = error) && undefined);
      if (answer) return answer;
      if (Date.now() > limit || reason?.name === "NoSuchSessionError") {
        const reported = [reason ? `${reason.name}: ${reason.message}` : [], this.server.problems].flat().join("\n") || "nothing";
        const seconds = (WAIT_LIMIT_MS - limit + Date.now()) / 1000;
        throw new Error(`${this.engine}: waited ${seconds.toFixed(1)} s for ${what}; the page reported ${reported}`);
      }
      await sleep(POLL_MS);
    }
  }

  async element(css) {
    const element = await this.run((css) => inNote().querySelector(css), css);
    assert.ok(element, `no ${css}`);
    return element;
  }

  /// The texts of all elements of a selector, with plain spaces.
  texts(css) {
    return this.run(
      (css) => [...inNote().querySelectorAll(css)].map((e) => e.textContent.replace(/\s+/g, " ").trim()),
      css,
    );
  }

  async text(css) {
    const texts = await this.texts(css);
    assert.equal(texts.length, 1, `number of ${css}`);
    return texts[0];
  }

  attribute(css, name) {
    return this.run((css, name) => inNote().querySelector(css).getAttribute(name), css, name);
  }

  async click(css) {
    await this.scrollTo(css);
    await (await this.element(css)).click();
  }

  scrollTo(css) {
    return this.run((css) => inNote().querySelector(css).scrollIntoView({ block: "center", behavior: "instant" }), css);
  }

  /// Moves the mouse to a place in an element, in pixels from its left edge and half-way down.
  async hover(css, x) {
    await this.scrollTo(css);
    await this.driver
      .actions()
      .move(await this.fromMiddle(css, x))
      .perform();
  }

  async fromMiddle(css, x) {
    const origin = await this.element(css);
    const width = await this.run((e) => e.getBoundingClientRect().width, origin);
    return { origin, x: Math.round(x - width / 2), y: 0, duration: 0 };
  }

  /// Presses at one place of an element, moves to another, and lifts; places in pixels from the left.
  async drag(css, from, to, { press = true, lift = true, key } = {}) {
    await this.scrollTo(css);
    const [start, end] = [await this.fromMiddle(css, from), await this.fromMiddle(css, to)];
    const actions = this.driver.actions();
    if (key) actions.keyDown(Key[key]);
    if (press) actions.move(start).press();
    actions.move({ ...start, x: Math.round((start.x + end.x) / 2) }).move(end);
    if (lift) actions.release();
    if (key) actions.keyUp(Key[key]);
    await actions.perform();
  }

  /// Clicks at a place of an element.
  async clickAt(css, x) {
    await this.scrollTo(css);
    await this.driver
      .actions()
      .move(await this.fromMiddle(css, x))
      .click()
      .perform();
  }

  async doubleClick(css) {
    await this.scrollTo(css);
    await this.driver.actions().doubleClick(await this.element(css)).perform();
  }

  /// Turns the wheel over an element.
  async wheel(css, deltaY, { x, key } = {}) {
    if (x === undefined) await this.scrollTo(css);
    const { origin, ...place } = await this.fromMiddle(css, x ?? 100);
    await this.driver.actions().move({ origin, ...place }).perform();
    const actions = this.driver.actions();
    if (key) actions.keyDown(Key[key]);
    actions.scroll(place.x, 0, 0, deltaY, origin);
    if (key) actions.keyUp(Key[key]);
    await actions.perform();
  }

  /// Two fingers go from two places of an element to two others.
  async pinch(css, from, to) {
    await this.scrollTo(css);
    const finger = async (place) => {
      const [start, end] = [await this.fromMiddle(css, from[place]), await this.fromMiddle(css, to[place])];
      const middle = { ...start, x: Math.round((start.x + end.x) / 2) };
      return {
        type: "pointer",
        id: `finger ${place}`,
        parameters: { pointerType: "touch" },
        actions: [
          { type: "pointerMove", ...start },
          { type: "pointerDown", button: 0 },
          { type: "pointerMove", ...middle, duration: 60 },
          { type: "pointerMove", ...end, duration: 60 },
          { type: "pause", duration: 60 },
          { type: "pointerUp", button: 0 },
        ],
      };
    };
    await this.driver.execute(new Command(Name.ACTIONS).setParameter("actions", [await finger(0), await finger(1)]));
  }

  async mouseAway() {
    await this.driver.actions().move({ x: 1, y: 1, duration: 0, origin: Origin.VIEWPORT }).perform();
  }

  /// Touches an element and lifts the finger.
  async tap(css, x) {
    await this.scrollTo(css);
    const { origin, ...place } = await this.fromMiddle(css, x);
    const finger = {
      type: "pointer",
      id: "finger",
      parameters: { pointerType: "touch" },
      actions: [
        { type: "pointerMove", origin, ...place },
        { type: "pointerDown", button: 0 },
        { type: "pause", duration: 40 },
        { type: "pointerUp", button: 0 },
      ],
    };
    await this.driver.execute(new Command(Name.ACTIONS).setParameter("actions", [finger]));
  }

  /// Presses keys one after the other, where the focus is.
  async press(...keys) {
    for (const key of keys)
      await this.driver
        .actions()
        .sendKeys(Key[key] ?? key)
        .perform();
  }

  /// Goes with the Tab key alone to an element.
  async tabTo(css) {
    for (let steps = 0; steps < 60; steps++) {
      if (await this.run((css) => inNote().activeElement === inNote().querySelector(css), css)) return;
      await this.press("TAB");
    }
    throw new Error(`${this.engine}: the Tab key does not reach ${css}`);
  }
}
