// Figures of the prose: their cards by mouse, keys and touch, the points of charts that they are about and the way back.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const NO_TOUCH = "WebKitGTK's driver makes a mouse of a finger";
const FIGURE = '[data-chart="growth"]';
const SURFACE = `${FIGURE} .surface`;
const AWS_GROWTH = '[data-figure="aws.revenue@2026-Q1/yoy"]';
const AWS_LEVEL = '[data-figure="aws.revenue@2026-Q1"]';
const AWS_RANK = '[data-figure="aws.revenue@2026-Q1/yoy/rank"]';
const FACT = '[data-figure="anthropic-commitment"]';

export function figures(page) {
  beforeEach(() => page.open("/"));

  test("figures are marked by a dotted line", async () => {
    const marks = await page.run((css) => {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(inNote().querySelector(css));
      return [textDecorationLine, textDecorationStyle];
    }, AWS_GROWTH);
    assert.deepEqual(marks, ["underline", "dotted"]);
  });

  test("the mouse opens a card, which stays while it is over it, and sets the point off", async () => {
    await hover(page, AWS_GROWTH);
    assert.deepEqual(await card(page), {
      datum: "AWS revenue, change on a year earlier, Q1 2026",
      Value: "28.47%",
      Computed: "$37.6B in Q1 2026 ÷ $29.267B in Q1 2025 − 1",
      Status: "reported",
      Source: "Amazon quarterly results releases",
      "As of": "30 April 2026",
      verdict: "Matches the data",
      button: "Show in chart",
    });
    assert.equal(await page.attribute(AWS_GROWTH, "aria-expanded"), "true");
    assert.equal(await page.attribute(AWS_GROWTH, "aria-describedby"), "popover");
    assert.equal((await page.texts(`${FIGURE} .hovered .ring`)).length, 1);
    await page.driver.actions().move({ origin: await page.element(".popover .datum"), duration: 0 }).perform();
    await rest(500);
    assert.equal((await page.texts(".popover")).length, 1, "it can be pointed at");
    await page.press("ESCAPE");
    await closed(page);
    await hover(page, AWS_LEVEL);
    await page.mouseAway();
    await closed(page);
    assert.deepEqual(await page.texts(".hovered"), []);
  });

  test("a rank says why, a fact that it stands alone", async () => {
    await hover(page, AWS_RANK);
    assert.match((await card(page)).Computed, /; last higher in Q2 2022: 33\.29%$/);
    await page.mouseAway();
    await closed(page);
    await hover(page, FACT);
    const { Value, verdict, button } = await card(page);
    assert.match(Value, /^>\$/);
    assert.deepEqual([verdict, button], ["Stated by the note alone", undefined]);
    assert.equal((await page.texts(".popover .check")).length, 0);
  });

  test("a click holds it open, one more closes it, one elsewhere too", async () => {
    await page.click(AWS_GROWTH);
    await opened(page, AWS_GROWTH);
    await page.driver.actions().move({ origin: await page.element('[data-figure="amazon.revenue@2026-Q1"]'), duration: 0 }).perform();
    await rest(300);
    await opened(page, AWS_GROWTH);
    await page.mouseAway();
    await rest(500);
    await opened(page, AWS_GROWTH);
    await page.click(AWS_GROWTH);
    await closed(page);
    await page.click(AWS_GROWTH);
    await opened(page, AWS_GROWTH);
    await page.click("h1");
    await closed(page);
  });

  test("by keys alone: in reading order, into the card, closed by Escape", async () => {
    const focused = () => page.run(() => inNote().activeElement?.dataset.figure ?? inNote().activeElement?.textContent);
    await page.tabTo(".summary .skip");
    assert.match(await focused(), /^Skip \d+ checked figures$/);
    await page.press("TAB");
    assert.equal(await focused(), "amazon.revenue@2026-Q1");
    await opened(page, '[data-figure="amazon.revenue@2026-Q1"]');
    await page.press("TAB");
    assert.equal(await focused(), "Show in chart");
    await opened(page, '[data-figure="amazon.revenue@2026-Q1"]');
    await page.press("TAB");
    assert.equal(await focused(), "amazon.revenue@2026-Q1/yoy");
    await opened(page, '[data-figure="amazon.revenue@2026-Q1/yoy"]');
    await page.press("ESCAPE");
    await closed(page);
    await page.press("ENTER");
    await opened(page, '[data-figure="amazon.revenue@2026-Q1/yoy"]');
    await page.press("TAB", "ESCAPE");
    await closed(page);
    assert.equal(await focused(), "amazon.revenue@2026-Q1/yoy", "the phrase has the focus again");
    await page.press(" ");
    await opened(page, '[data-figure="amazon.revenue@2026-Q1/yoy"]');
  });

  test("all of a block can be skipped", async () => {
    await page.tabTo(".summary .skip");
    await page.press("ENTER");
    await page.until("the focus behind the block", () => inNote().activeElement?.className === "skipped");
    await page.press("TAB");
    const isBehind = () => !inNote().activeElement.closest(".summary");
    assert.ok(await page.run(isBehind));
    assert.equal((await page.texts(".analysis .skip")).length, 0, "one figure needs no way round it");
  });

  test("a card leads to its chart, where the period is read", async () => {
    await page.tabTo(AWS_LEVEL);
    await page.press("TAB", "ENTER");
    await page.until("the view", (css) => inNote().querySelector(css).dataset.view === "level", FIGURE);
    await page.until("the readout", (css) => /^Q1\s2026$/.test(inNote().querySelector(css)?.textContent), `${FIGURE} .readout:not(.resting) b`);
    await page.until("the chart in sight", (css) => {
      const { top, bottom } = inNote().querySelector(css).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, SURFACE);
    assert.ok(await page.run((css) => inNote().activeElement === inNote().querySelector(css), SURFACE), "keys go on there");
    await closed(page);
  });

  test("touch opens and closes", { skip: page.engine === "webkit" && NO_TOUCH }, async () => {
    await page.tap(AWS_GROWTH, 10);
    await opened(page, AWS_GROWTH);
    await rest(500);
    await opened(page, AWS_GROWTH);
    await page.tap(AWS_LEVEL, 10);
    await opened(page, AWS_LEVEL);
    await page.tap(AWS_LEVEL, 10);
    await closed(page);
    await page.tap(AWS_GROWTH, 10);
    await opened(page, AWS_GROWTH);
    await page.tap("h1", 10);
    await closed(page);
  });

  test("what is read in a chart lights its phrases, and is said", async () => {
    // Those that the author has tied.
    const lit = (count) =>
      page.until(`${count} phrases`, (count) => {
        const lit = [...inNote().querySelectorAll(".highlighted[data-figure]")].map((phrase) => phrase.dataset.figure);
        return lit.length === count && lit;
      }, count);
    await page.tabTo(SURFACE);
    await page.press("END");
    const all = await lit(6);
    assert.ok(all.includes("amazon.revenue@2026-Q1") && all.includes("azure.growth@2025-Q3..2026-Q1"));
    assert.match(await page.attribute(SURFACE, "aria-valuetext"), /In the text: “17%”, “28%”, “fastest growth in 15 quarters”, “39–40%”/);
    await page.press("ARROW_DOWN");
    assert.deepEqual(await lit(3), ["aws.revenue@2026-Q1/yoy", "aws.revenue@2026-Q1", "aws.revenue@2026-Q1/yoy/rank"]);
    const spoken = await page.attribute(SURFACE, "aria-valuetext");
    assert.match(spoken, /\. In the text: “28%”, “fastest growth in 15 quarters”/);
    await page.press("ARROW_LEFT");
    await page.until("none", () => inNote().querySelectorAll(".highlighted").length === 0);
  });

  test("a pin leads back to the words", async () => {
    await page.tabTo(SURFACE);
    await page.press("END", "ENTER");
    await page.until("a pin", (css) => inNote().querySelector(css), `${FIGURE} .pins .mentioned-in button`);
    await page.click(`${FIGURE} .pins .mentioned-in button:nth-of-type(3)`);
    await opened(page, AWS_GROWTH);
    await page.until("the phrase in sight", (css) => {
      const { top, bottom } = inNote().querySelector(css).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, AWS_GROWTH);
    assert.ok(await page.run((css) => inNote().activeElement === inNote().querySelector(css), AWS_GROWTH));
  });

  test("points that the prose speaks of are marked", async () => {
    const marks = () => page.run((css) => inNote().querySelectorAll(css).length, `${FIGURE} .plot > .markers .mentioned`);
    assert.ok((await marks()) >= 5, "three series, and two quarters more of one");
  });

  test("the line that sums up opens the list", async () => {
    const line = await page.text(".checked summary");
    const [, recomputed, stated] = line.match(/^(\d+) of \d+ figures recomputed from the data below; (\d+) stated by the note/);
    await page.click(".checked summary");
    assert.equal((await page.texts(".checked li")).length, Number(recomputed) + Number(stated));
    assert.ok(await page.run(() => inNote().querySelector(".checked li").getBoundingClientRect().height > 0));
  });

  for (const note of ["amazon-q1-2026", "nordwerk-2026-03"]) {
    for (const width of [320, 1280]) {
      test(`${note}: each card at ${width} px is within the note and beside its phrase, and moves nothing`, async () => {
        await page.openFramed(`/?note=${note}`, width);
        const faults = await page.run(cardFaults);
        assert.deepEqual(faults, []);
      });
    }
  }

  test("a figure that differs has no mark, and a banner for its author alone", async () => {
    const wrong = async () => {
      await page.run(async () => {
        const note = await (await fetch("notes/amazon-q1-2026.json")).json();
        note.summary[0] = note.summary[0].replace("[17%](", "[19%](");
        const widget = document.querySelector("research-widget");
        widget.note = note;
        await widget.ready;
      });
      await page.until("its prose", () => !inNote().querySelector(".frame[data-prose]"));
      return page.run(() => {
        const { classList, attributes } = inNote().querySelector('[data-figure="amazon.revenue@2026-Q1/yoy"]');
        return [...classList, ...[...attributes].map(({ name }) => name)].join(" ");
      });
    };
    assert.equal(await wrong(), "figure short class data-figure");
    assert.deepEqual(await page.texts(".for-author"), []);
    await page.open("/?author");
    const complaints = async () => (await page.texts(".for-author li")).filter((line) => line.includes("differs"));
    await page.until("the banner", () => inNote().querySelector(".for-author"));
    assert.deepEqual(await complaints(), []);
    assert.equal(await wrong(), "figure short class data-figure");
    assert.deepEqual(await complaints(), ["$.summary[0] “19%”: the number differs; expected 17%"]);
    await page.open("/");
    await page.run(() => document.querySelector("research-widget").setAttribute("author", ""));
    await page.until("the banner", () => inNote().querySelector(".for-author"));
  });

  test("a prerendered page has the same", async () => {
    await page.open("/pages/amazon-q1-2026.html");
    await hover(page, AWS_GROWTH);
    assert.equal((await card(page)).Value, "28.47%");
    assert.equal((await page.texts(`${FIGURE} .hovered .ring`)).length, 1);
    await page.tabTo(SURFACE);
    await page.press("END");
    await page.until("phrases", () => inNote().querySelectorAll(".highlighted[data-figure]").length === 6);
    assert.deepEqual(await page.run(cardFaults), []);
    await page.run(() => document.querySelector("research-widget").setAttribute("author", ""));
    await page.until("the banner", () => inNote().querySelector(".column > :first-child .for-author"));
  });
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function hover(page, css) {
  await page.scrollTo(css);
  await page.driver.actions().move({ origin: await page.element(css), duration: 0 }).perform();
  await opened(page, css);
}

function opened(page, css) {
  return page.until(
    `the card of ${css}`,
    (css) => {
      const phrase = inNote().querySelector(css);
      return phrase.ariaExpanded === "true" && phrase.nextSibling?.className === "popover" && phrase.nextSibling.textContent;
    },
    css,
  );
}

function closed(page) {
  return page.until("no card", () => !inNote().querySelector(".popover, [aria-expanded='true'].resolved"));
}

/// What a card says, by its labels.
function card(page) {
  return page.run(() => {
    const popover = inNote().querySelector(".popover");
    const text = (css) => popover.querySelector(css)?.textContent.replace(/\s+/g, " ").trim();
    const rows = [...popover.querySelectorAll("dl div")].map((row) => [...row.children].map((e) => e.textContent.replace(/\s+/g, " ")));
    const button = text("button");
    return { datum: text(".datum"), ...Object.fromEntries(rows), verdict: text(".verdict span"), ...(button && { button }) };
  });
}

/// Runs in the page: opens each card, and says what is wrong with its place.
async function cardFaults() {
  const faults = [];
  const box = (element) => element.getBoundingClientRect();
  const note = inNote().querySelector(".research-note");
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const places = () => [...inNote().querySelectorAll("p, h2, h3, figure, [data-claim], .checked")].filter((e) => !e.closest(".popover, .readout"))
    .map((e) => [...e.getClientRects()].map(({ x, y, width, height }) => [x, y + scrollY, width, height].map(Math.round)).join(" "));
  const before = places();
  const phrases = [...inNote().querySelectorAll("[data-claim]")];
  for (const block of ["center", "end", "start"]) {
    for (const phrase of phrases) {
      phrase.scrollIntoView({ block, behavior: "instant" });
      phrase.focus({ preventScroll: true });
      for (let frames = 0; frames < 20 && phrase.ariaExpanded !== "true"; frames++) await frame();
      const popover = inNote().querySelector(".popover");
      const name = `${phrase.textContent}, ${block}`;
      if (!popover?.textContent || phrase.nextSibling !== popover) {
        faults.push(`${name}: no card`);
        continue;
      }
      const [card, around] = [box(popover), box(note)];
      const isWithin = card.left >= around.left - 0.5 && card.right <= around.right + 0.5 && card.top >= around.top && card.bottom <= around.bottom + 0.5;
      if (!isWithin) faults.push(`${name}: leaves the note`);
      const isOver = [...phrase.getClientRects()].some(
        (line) => line.left < card.right && line.right > card.left && line.top < card.bottom && line.bottom > card.top,
      );
      if (isOver) faults.push(`${name}: covers its phrase`);
      if (popover.scrollWidth > popover.clientWidth) faults.push(`${name}: its words are cut off`);
      const moved = places().findIndex((place, at) => place !== before[at]);
      if (moved >= 0) faults.push(`${name}: ${before[moved]} moved to ${places()[moved]}`);
    }
  }
  inNote().activeElement?.blur();
  if (phrases.length < 8) faults.push("hardly any figures");
  return faults;
}
