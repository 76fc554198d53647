// The element as a box of its page: hidden as that wants, as wide as there is room, in its colours.
import assert from "node:assert/strict";
import { test } from "node:test";

const EMPTY = "/@lax/hosts/frame/index.html"; // loads no element of its own
const NOTE = '<research-widget loading="eager" src="/notes/amazon-q1-2026.json"></research-widget>';

const HIDDEN = {
  "the attribute hidden": [NOTE.replace(" ", " hidden ")],
  "a style": [NOTE.replace(" ", ' style="display: none" ')],
  "a class": [NOTE.replace(" ", ' class="off" '), ".off { display: none }"],
  "a media query": [NOTE, "@media (min-width: 1px) { research-widget { display: none } }"],
  "a class on the screen": [NOTE.replace(" ", ' class="x" '), "@media screen { .x { display: none } }"],
};

const BOXES = {
  "a dialog": `<dialog open>${NOTE}</dialog>`,
  "a modal dialog": `<dialog id="modal">${NOTE}</dialog>`,
  "a popover": `<div popover id="popover">${NOTE}</div>`,
  "a float": `<div style="float: left">${NOTE}</div>`,
  "an inline block": `<div style="display: inline-block">${NOTE}</div>`,
  "a table cell": `<table><tr><td>${NOTE}</td></tr></table>`,
  "an absolutely placed box": `<div style="position: absolute">${NOTE}</div>`,
  "a box as wide as its content": `<div style="width: max-content">${NOTE}</div>`,
  "a row": `<div style="display: flex">${NOTE}</div>`,
  "a column that does not stretch": `<div style="display: flex; flex-direction: column; align-items: start">${NOTE}</div>`,
  "a grid": `<div style="display: grid; justify-items: start">${NOTE}</div>`,
};

export function boxes(page) {
  const show = async (html, css = "") => {
    await page.visit(EMPTY);
    await page.run(
      (html, css) => {
        document.querySelector('meta[name="color-scheme"]').remove();
        document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
        document.body.innerHTML = html;
        document.querySelector("#modal")?.showModal();
        document.querySelector("#popover")?.showPopover?.();
        return define();
      },
      html,
      css,
    );
    await page.until("the note", () => inNote().querySelector('.frame[data-state="live"]'));
  };

  for (const [what, [html, css]] of Object.entries(HIDDEN))
    test(`${what} hides the element`, async () => {
      await show(html, css);
      assert.equal(await page.run(isShown), false);
    });

  test("a class for print does not hide the element on the screen", async () => {
    await show(NOTE.replace(" ", ' class="x" '), "@media print { .x { display: none } }");
    assert.ok(await page.run(isShown));
  });

  const skip = page.engine !== "chromium" && "only Chromium's protocol can ask for paper";
  for (const [medium, isOnPaper] of [["print", false], ["screen", true]])
    test(`on paper, a class for ${medium} ${isOnPaper ? "does not hide" : "hides"} the element`, { skip }, async () => {
      await show(NOTE.replace(" ", ' class="x" '), `@media ${medium} { .x { display: none } }`);
      await page.devTools("Emulation.setEmulatedMedia", { media: "print" });
      try {
        assert.equal(await page.run(isShown), isOnPaper);
      } finally {
        await page.devTools("Emulation.setEmulatedMedia", { media: "" });
      }
    });

  for (const [what, html] of Object.entries(BOXES)) {
    test(`in ${what} a note has a width to be read at, and no more than there is`, async () => {
      await show(html);
      const size = () => {
        const { width, height } = document.querySelector("research-widget").getBoundingClientRect();
        return [Math.round(width), Math.round(height)];
      };
      const [width, height] = await page.run(size);
      assert.ok(width >= 700 && width <= 1300, `${width} px wide`);
      assert.ok(height < 6_000, `${height} px high`);
      if (what === "a box as wide as its content") return;
      await show(`<div style="width: 400px; position: relative">${html}</div>`, "dialog, [popover] { max-width: 400px; box-sizing: border-box }");
      const [narrow] = await page.run(size);
      assert.ok(narrow >= 300 && narrow <= 400, `${narrow} px wide in 400`);
    });
  }

  test("on auto a note has the colours of its page, where that has any", async () => {
    await show(NOTE);
    const [light, dark] = ["rgb(255, 255, 255)", "rgb(20, 23, 28)"];
    const set = (css) => page.run((css) => void (document.documentElement.style.colorScheme = css), css);
    // A script of the driver may end before the page is told of what the script changed.
    const becomes = async (scheme, color) =>
      page.until(
        `${scheme}, ${color}`,
        (scheme, color) => {
          const style = getComputedStyle(inNote().querySelector(".research-note"));
          return style.colorScheme === scheme && (color === null || style.backgroundColor === color);
        },
        scheme,
        color,
      );
    await set("light");
    await becomes("light", light);
    await set("dark");
    await becomes("dark", dark);
    await set("normal");
    await becomes("light dark", null); // the system's
    await set("only dark");
    await becomes("dark only", dark);
    await page.run(() => document.querySelector("research-widget").setAttribute("theme", "light"));
    await becomes("light", light);
    await set("light dark");
    await set("dark");
    await page.run(() => new Promise(requestAnimationFrame));
    await becomes("light", light); // unless it is asked for others
  });
}

/// Run in the page.
function isShown() {
  return document.querySelector("research-widget").getClientRects().length > 0;
}
