// Whether the browser really is as slow as it was told to be.
import { randomBytes } from "node:crypto";
import { launch } from "../chromium.mjs";
import { serve } from "../server.mjs";
import { apply } from "./conditions.mjs";

const KNOWN_BYTES = 200_000; // random, so that nothing can make fewer of them
const TOLERANCE = 0.15; // of the time expected; the first bytes of a transfer come in bursts
const LEAST_SLOWDOWN = 0.6; // of that asked for; other work on the machine disturbs both loops

/// Fails unless a known file takes the time that the condition's network needs for it, and a loop that of its
/// processor.
export async function assertThrottled({ title, network, slowdown, screen }) {
  if (!network) return;
  const files = new Map([
    ["/page.html", Buffer.from("<!doctype html><title>Throttling</title>")],
    ["/known.bin", randomBytes(KNOWN_BYTES)],
  ]);
  const server = await serve(files);
  const browser = await launch();
  try {
    const page = await browser.open(`${server.origin}/page.html`, screen, (command) =>
      apply(command, { network, slowdown: 1, screen }),
    );
    await page.until("document.readyState === 'complete'");
    await assertSlowNetwork(page, title, network);
    await assertSlowProcessor(page, title, slowdown);
  } finally {
    await browser.stop();
    server.close();
  }
}

async function assertSlowNetwork(page, title, { latency, downloadThroughput }) {
  const expected = latency + (1000 * KNOWN_BYTES) / downloadThroughput;
  const found = await page.run(`(${millisecondsOfTransfer})("/known.bin")`);
  const finding = `${title}: ${KNOWN_BYTES} bytes took ${found.toFixed(0)} ms, expected ${expected.toFixed(0)}`;
  if (Math.abs(found / expected - 1) > TOLERANCE) throw new Error(finding);
  console.log(finding);
}

async function assertSlowProcessor(page, title, slowdown) {
  const full = await page.run(`(${millisecondsOfLoop})()`);
  await page.command("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const times = (await page.run(`(${millisecondsOfLoop})()`)) / full;
  const finding = `${title}: a loop took ${times.toFixed(1)} times as long, expected ${slowdown}`;
  if (times < LEAST_SLOWDOWN * slowdown) throw new Error(finding);
  console.log(finding);
}

/// In the page.
async function millisecondsOfTransfer(url) {
  const start = performance.now();
  await (await fetch(url)).arrayBuffer();
  return performance.now() - start;
}

/// In the page: the shortest of five.
function millisecondsOfLoop() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let i = 0, x = 1; i < 2e7; i++) x = (x * 16807) % 2147483647;
    return performance.now() - start;
  });
  return Math.min(...times);
}
