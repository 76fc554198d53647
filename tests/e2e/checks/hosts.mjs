// Pages that host the widget: before and after it is live, whatever their styles, and as their scripts and frames want.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { framed } from "../server.mjs";

const TITLE = "Amazon turns AI spending into growth faster than Microsoft";

export function hosts(page) {
  for (const host of ["plain", "wordpress", "strict"]) {
    test(`${host}: read at once, live soon after`, async () => {
      page.server.hold();
      await page.visit(`/@held/hosts/${host}/index.html`);
      assert.equal(await page.text(`[part="title"]`), TITLE);
      assert.ok(await page.run(isDrawn), "charts are drawn before the core is there");
      assert.equal(await page.run(() => inNote().querySelector(".frame").dataset.state), "waiting");
      page.server.release();
      await page.ready();
      assert.deepEqual(
        await page.run(() => [
          inNote().querySelector(".frame").dataset.state,
          inNote().querySelectorAll(".surface").length,
          inNote().querySelectorAll(".periods").length,
        ]),
        ["live", 2, 0],
      );
      assert.equal(await page.text(`[part="title"]`), TITLE);
      await page.run(() => document.querySelector("research-widget").setAttribute("lang", "de"));
      await page.until("another language", () => inNote().querySelector(".views button")?.textContent === "ggü. Vorjahr");
      assert.equal(await page.run(() => inNote().querySelectorAll(".surface").length), 2);
    });
  }

  test("what the README says to paste shows the note", async () => {
    await page.open("/readme.html");
    assert.equal(await page.text("h1"), TITLE);
    assert.equal(await page.run(() => inNote().querySelectorAll(".surface").length), 2);
  });

  test("a page that loads at once loads each file once", async () => {
    const known = page.server.requests.length;
    await page.open("/@caching/pages/amazon-q1-2026.html");
    const asked = page.server.requests.slice(known).map(({ path }) => path);
    for (const file of [/core\.\w+\.wasm$/, /core\.\w+\.js$/, /research-widget\.\w+\.js$/])
      assert.equal(asked.filter((path) => file.test(path)).length, 1, `${file}: ${asked}`);
    assert.deepEqual(asked.filter((path) => path.includes("-prose.")), [], "its prose has been read");
    assert.ok((await page.run(() => inNote().querySelectorAll("[data-claim][role]").length)) > 5, "and is marked");
  });

  for (const [width, place] of [
    [320, 0],
    [768, 0],
    [1280, 0],
    [1280, 1],
    [320, "summary"],
    [1280, "summary"],
    [1280, "analysis"],
  ]) {
    test(`becoming live changes no pixel of ${Number.isInteger(place) ? `chart ${place}` : place} at ${width} px`, async () => {
      page.server.hold();
      await page.driver.get(page.server.origin + framed("/@held/pages/amazon-q1-2026.html", width));
      await page.driver.switchTo().frame(0);
      await page.until("the note", () => inNote().querySelector(".frame")?.dataset.state === "waiting");
      const look = async () => {
        await page.run((place) => {
          const figures = [...inNote().querySelectorAll("figure")].filter((figure) => figure.offsetHeight > 0);
          const part = figures[place] ?? inNote().querySelector(`.${place}`);
          scrollTo(0, part.getBoundingClientRect().top + scrollY - 20);
        }, place);
        await page.driver.switchTo().defaultContent();
        const picture = await steadyPicture(page.driver);
        await page.driver.switchTo().frame(0);
        return picture;
      };
      const before = await look();
      const since = await page.run(() => performance.now());
      page.server.release();
      await page.ready();
      const after = await look();
      // WebKit smooths the edges of a picture anew when something is laid over it.
      const allowance = page.engine === "webkit" ? 120 : 0;
      if (after !== before) assert.equal(await page.run(differingPixels, before, after, allowance), 0, "pixels differ");
      const shifts = await page.run(layoutShifts, since);
      if (shifts) assert.deepEqual(shifts, []);
    });
  }

  test("a hostile theme changes nothing in the note", async () => {
    const looks = [];
    for (const [host, margins] of [
      ["plain", 16],
      ["wordpress", 0],
    ]) {
      await page.openFramed(`/hosts/${host}/index.html`, 700 + margins);
      looks.push(await page.run(looksOfAll));
    }
    assert.ok(looks[0].length > 300, "elements are counted");
    const isSame = ([style, ...numbers], [otherStyle, ...others]) =>
      style === otherStyle && numbers.every((number, place) => Math.abs(number - others[place]) < 0.6);
    const different = looks[0].findIndex((look, place) => !isSame(look, looks[1][place]));
    assert.deepEqual(looks[1][different], looks[0][different], "the first that differs");
    assert.equal(looks[1].length, looks[0].length);
  });

  test("elements without prerendering, of every variant, and two copies of the script", async () => {
    await page.open("/hosts/script/index.html");
    for (const place of [0, 1, 2, 3]) {
      await page.run((place) => document.querySelectorAll("research-widget")[place].scrollIntoView(), place);
      await page.until(
        `element ${place}`,
        (place) =>
          document.querySelectorAll("research-widget")[place].shadowRoot?.querySelector('.frame[data-state="live"]'),
        place,
      );
    }
    const shown = await page.run(() =>
      [...document.querySelectorAll("research-widget")].map(({ shadowRoot }) => {
        const count = (css) => shadowRoot.querySelectorAll(css).length;
        return [count("figure"), count(".dial"), count(".key"), count(".analysis"), count("h1")];
      }),
    );
    assert.deepEqual(shown, [
      [2, 1, 1, 1, 1],
      [0, 1, 0, 0, 1],
      [0, 0, 1, 0, 1],
      [2, 0, 0, 0, 0],
    ]);
    const details = await page.run(() => {
      const [, gauge, card, charts] = [...document.querySelectorAll("research-widget")].map((e) => e.shadowRoot);
      const slot = document.querySelector("research-widget slot, p[slot]").assignedSlot;
      return [
        getComputedStyle(gauge.querySelector(".research-note")).colorScheme,
        card.querySelector('[part="button"]').href,
        charts.querySelector('[data-chart="capex"]').dataset.view,
        slot?.name ?? null,
        getComputedStyle(document.querySelector("research-widget").shadowRoot.querySelector(".frame + slot")).display,
      ];
    });
    assert.deepEqual(details, ["dark", "https://example.com/elsewhere", "share", null, "none"]);
  });

  test("snippets of two versions: the first defines the element, both notes are live and as they should be", async () => {
    const known = page.server.requests.length;
    await page.visit("/@caching/hosts/versions/index.html");
    for (const place of [0, 1]) {
      await page.run((place) => document.querySelectorAll("research-widget")[place].begin?.(), place);
      await page.until(
        `note ${place}`,
        (place) => document.querySelectorAll("research-widget")[place].shadowRoot.querySelector('[data-state="live"]'),
        place,
      );
    }
    const asked = page.server.requests.slice(known).map(({ path }) => path);
    const cores = asked.filter((path) => /core\.\w+\.wasm$/.test(path));
    // One that an earlier page brought is not asked for again.
    assert.ok(cores.length < 2, cores.join());
    const [first] = asked.filter((path) => /\/research-widget\.[^/]*\.js$/.test(path));
    for (const core of cores) assert.match(core, first.includes("/0.0.9/") ? /\/0\.0\.9\// : /\/embed\//);
    const seen = await page.run(() =>
      [...document.querySelectorAll("research-widget")].map(({ shadowRoot, figures }) => [
        getComputedStyle(shadowRoot.querySelector(".line")).fill,
        figures.charts.length > 0,
        shadowRoot.adoptedStyleSheets.length,
      ]),
    );
    assert.deepEqual(seen, [["none", true, 0], ["none", true, 0]]);
    assert.deepEqual(await page.run(() => heard.filter(({ name }) => name === "failed")), []);
  });

  test("two hundred cards cost what is near", async () => {
    await page.open("/hosts/cards/index.html");
    const begun = () =>
      [...document.querySelectorAll("research-widget")].filter((e) => e.shadowRoot?.querySelector("article")).length;
    const atFirst = await page.run(begun);
    assert.ok(atFirst > 0 && atFirst < 60, `${atFirst} of 200 begin`);
    await page.run(() => document.querySelector("research-widget:last-child").scrollIntoView());
    await page.until("the last card", () =>
      document.querySelector("research-widget:last-child").shadowRoot?.querySelector('[data-state="live"] h1'),
    );
    assert.ok((await page.run(begun)) < 120);
    const cores = page.server.requests.filter(({ path }) => path.startsWith("/embed/") && path.endsWith(".wasm"));
    assert.equal(cores.length > 0, true);
  });
}

/// The picture of the window once scroll bars have faded and all is painted.
async function steadyPicture(driver) {
  let picture;
  for (let tries = 0; tries < 20; tries++) {
    await sleep(300);
    const next = await driver.takeScreenshot();
    if (next === picture) return next;
    picture = next;
  }
  throw new Error("the picture never comes to rest");
}

/// Runs in the page: how many pixels of two PNG files differ by more than an allowance in red, green or blue.
async function differingPixels(before, after, allowance) {
  const pixels = async (png) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${png}` });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height).data;
  };
  const [first, second] = [await pixels(before), await pixels(after)];
  if (first.length !== second.length) throw new Error("pictures of different sizes");
  let count = 0;
  for (let at = 0; at < first.length; at += 4)
    if ([0, 1, 2].some((part) => Math.abs(first[at + part] - second[at + part]) > allowance)) count++;
  return count;
}

/// Runs in the page.
function isDrawn() {
  const drawn = [...inNote().querySelectorAll(".plot > .shapes")].filter((svg) => svg.getBoundingClientRect().height > 200);
  return drawn.length === 2;
}

/// Runs in the page: what moved after a time, and how much, where the engine tells.
function layoutShifts(since) {
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return undefined;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  const shifts = observer.takeRecords().filter(({ value, startTime }) => value > 0.0005 && startTime > since);
  const name = ({ node }) => node && `${node.localName ?? node.nodeName}.${node.className ?? ""}`;
  return shifts.map(({ value, sources }) => [value, ...sources.map(name)]);
}

/// Runs in the page: place, size and style of each element of the note.
function looksOfAll() {
  const widget = document.querySelector("research-widget");
  const { left, top } = widget.getBoundingClientRect();
  const styles = ["color", "backgroundColor", "fontFamily", "fontSize", "fontWeight", "fontStyle", "lineHeight",
    "letterSpacing", "wordSpacing", "textTransform", "textIndent", "textAlign", "direction", "cursor", "display"];
  const boxes = [...widget.shadowRoot.querySelectorAll(".frame *")].filter((e) => e.getClientRects().length > 0);
  return boxes.map((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const looks = [element.localName, ...styles.map((name) => style[name])].join(" ");
    return [looks, box.left - left, box.top - top, box.width, box.height];
  });
}
