// Visits of a page, each by a browser that has never seen anything.
import { extname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../chromium.mjs";
import { apply } from "./conditions.mjs";
import { observe, observeAnswer } from "./observe.js";
import { assertInteractive, assertText, firstPlot, saysNote } from "./shown.mjs";
import { vitals } from "./vitals.mjs";

const START_MS = 500; // until a browser that has just started leaves the processors alone
const SETTLE_MS = 1000; // after the charts, for late paints, shifts and files
const LIMIT_MS = 60_000;
const WITHHELD_MS = 6000; // for a page from which a file is withheld to show its text all the same
const POLL_MS = 250;
const MOVE_MS = 50; // between two movements of a pointer that rests on a chart
const TALL_PX = 5000; // height of a screen on which no chart is out of sight

/// By the ending of a path; all else is "other".
const TYPES = { ".html": "HTML", ".css": "CSS", ".js": "JS", ".wasm": "wasm", ".json": "JSON" };

/// The figures of one visit: times, shift, and memory in bytes. Fails where the page does not say the whole note.
export async function measure(subject, condition) {
  return inNewBrowser(subject, condition, async (page) => {
    const entries = await page.run("window.loadBench");
    await assertText(page);
    return { ...vitals(entries, subject.mark), memory: await usedBytes(page) };
  });
}

/// Where the first chart is on a screen on which nothing has to be scrolled, in pixels: the middle of its plot.
export async function placeOfChart(subject, condition) {
  return inNewBrowser(subject, tall(condition), async (page) => {
    await page.run("window.loadBench");
    const { x, y, width, height } = await firstPlot(page);
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/// Milliseconds until the page shows the values at a pointer that rests on its first chart from the beginning on.
export async function answer(subject, condition, { x, y }) {
  const browser = await launch();
  let isOver = false;
  try {
    await sleep(START_MS);
    const page = await browser.open(`${subject.server.origin}/${subject.published}`, tall(condition).screen, async (command) => {
      await apply(command, tall(condition));
      await command("Page.enable");
      const source = `(${observeAnswer})(() => ${subject.answers}, ${LIMIT_MS})`;
      await command("Page.addScriptToEvaluateOnNewDocument", { source });
    });
    const move = async () => {
      for (let n = 0; !isOver; n += 1) {
        await page.command("Input.dispatchMouseEvent", { type: "mouseMoved", x: x + (n % 2), y });
        await sleep(MOVE_MS);
      }
    };
    const moving = move().catch(() => {}); // the page may go while it is moved
    const time = await page.run("window.answer");
    isOver = true;
    await moving;
    return time;
  } catch (error) {
    throw new Error(`${subject.name}, ${condition.title}: ${error.message}`);
  } finally {
    isOver = true;
    await browser.stop();
  }
}

const tall = (condition) => ({ ...condition, screen: { ...condition.screen, height: TALL_PX } });

/// Fails unless the page's charts are drawn when it says so, and answer the pointer.
export async function prove(subject, condition) {
  const use = async (page) => {
    await page.run("window.loadBench");
    await assertInteractive(page);
  };
  return inNewBrowser(subject, condition, use, 0);
}

/// Bytes of bodies as sent: by type, together, and those that it takes to read the note.
export async function bytes(subject, condition) {
  await measure(subject, condition);
  const sent = subject.server.takeSent();
  const missing = sent.filter(({ isFound }) => !isFound).map(({ path }) => path);
  if (missing.length > 0) throw new Error(`${subject.name}: not found: ${missing.join(", ")}`);
  const byType = {};
  for (const { path, bytes } of sent) byType[typeOf(path)] = (byType[typeOf(path)] ?? 0) + bytes;
  const needed = [];
  for (const file of sent) if (await isNeeded(subject, condition, file.path)) needed.push(file);
  return { ...byType, all: sum(sent), toRead: sum(needed) };
}

const typeOf = (path) => TYPES[extname(path)] ?? "other";

const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

/// HTML and CSS are needed to read the note, and each other file without which its text does not show.
async function isNeeded({ server, entry }, { screen }, path) {
  if (["HTML", "CSS"].includes(typeOf(path))) return true;
  const browser = await launch();
  try {
    const page = await browser.open(`${server.origin}/${entry}`, screen, async (command) => {
      await command("Network.enable");
      await command("Network.setBlockedURLs", { urls: [`${server.origin}${path}`] });
    });
    for (const limit = Date.now() + WITHHELD_MS; Date.now() < limit; await sleep(POLL_MS))
      if (await saysNote(page)) return false;
    return true;
  } finally {
    await browser.stop();
  }
}

async function inNewBrowser({ name, server, entry, mark }, condition, use, settleMs = SETTLE_MS) {
  server.takeSent();
  const browser = await launch();
  try {
    await sleep(START_MS);
    const page = await browser.open(`${server.origin}/${entry}`, condition.screen, async (command) => {
      await apply(command, condition);
      const source = `(${observe})(${JSON.stringify(mark)}, ${settleMs}, ${LIMIT_MS})`;
      await command("Page.enable");
      await command("Page.addScriptToEvaluateOnNewDocument", { source });
    });
    return await use(page);
  } catch (error) {
    throw new Error(`${name}, ${condition.title}: ${error.message}`);
  } finally {
    await browser.stop();
  }
}

/// Memory that scripts and the page hold once all garbage is gone: V8's heap, the browser's objects of the page, array
/// buffers, and the memories of WebAssembly, which V8 counts nowhere.
async function usedBytes({ command }) {
  await command("Emulation.setCPUThrottlingRate", { rate: 1 });
  await command("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await command("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize + (await wasmBytes(command));
}

async function wasmBytes(command) {
  const prototype = await command("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await command("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const { result } = await command("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: `${sumOfMemories}`,
    returnByValue: true,
  });
  return result.value;
}

/// In the page, called on the array of all WebAssembly memories.
function sumOfMemories() {
  return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}
