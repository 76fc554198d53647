// A headless Chromium, driven by the DevTools protocol over a pipe.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/// The first two lines are those of the end-to-end tests.
const FLAGS = [
  ..."headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking".split(" "),
  ..."disable-component-update disable-sync disable-dev-shm-usage hide-scrollbars".split(" "),
  "remote-debugging-pipe",
];
const ANSWER_LIMIT_MS = 120_000;
const READY_LIMIT_MS = 20_000;
const POLL_MS = 25;

/// Starts the browser with a profile of its own. It ends with its pipe, however this process ends.
export async function launch(...flags) {
  if (!process.env.CHROMIUM) throw new Error("CHROMIUM is not set: run through scripts/with-wasm, as make bench does");
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const args = [...FLAGS, ...flags, `user-data-dir=${folder}`].map((flag) => `--${flag}`);
  const child = spawn(process.env.CHROMIUM, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const connection = connect(child.stdio[3], child.stdio[4]);
  const { send } = connection;
  return {
    version: (await send("Browser.getVersion")).product,
    /// Opens a page; `prepare` gets the function that sends it commands, before the page is fetched.
    open: (url, size, prepare) => openPage(connection, url, size, prepare),
    /// Milliseconds that all processes of the browser have computed.
    async busyMs() {
      const { processInfo } = await send("SystemInfo.getProcessInfo");
      return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    /// The process ids of all tabs.
    async rendererIds() {
      const { processInfo } = await send("SystemInfo.getProcessInfo");
      return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
    },
    async stop() {
      await send("Browser.close");
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/// `send` sends a command and resolves to its answer; `exceptions` are what pages did not catch, by session.
function connect(input, output) {
  const waiting = new Map();
  const exceptions = new Map();
  let count = 0;
  let rest = "";
  output.setEncoding("utf8").on("data", (text) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop();
    for (const { id, result, error, method, params, sessionId } of messages.map((message) => JSON.parse(message))) {
      if (method === "Runtime.exceptionThrown") exceptions.set(sessionId, describe(params.exceptionDetails));
      waiting.get(id)?.(result, error);
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      const settle = (result, error) => {
        clearTimeout(limit);
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      };
      const limit = setTimeout(() => settle(undefined, { message: "no answer" }), ANSWER_LIMIT_MS);
      waiting.set(id, settle);
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  return { send, exceptions };
}

/// Opens a page in a context of its own, and so in a process of its own.
async function openPage({ send, exceptions }, url, { width, height }, prepare = () => {}) {
  const { browserContextId } = await send("Target.createBrowserContext");
  const { targetId } = await send("Target.createTarget", { url: "about:blank", width, height, browserContextId });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const command = (method, params) => send(method, params, sessionId);
  await command("Runtime.enable");
  await prepare(command);
  await command("Page.navigate", { url });

  /// The value of an expression in the page; promises are awaited.
  async function run(expression) {
    const options = { awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await command("Runtime.evaluate", { expression, ...options });
    if (exceptionDetails) throw new Error(`${url}: ${describe(exceptionDetails)}`);
    return result.value;
  }

  /// Waits until the expression is true.
  async function until(expression) {
    for (const limit = Date.now() + READY_LIMIT_MS; !(await run(expression)); await sleep(POLL_MS)) {
      if (exceptions.has(sessionId)) throw new Error(`${url}: ${exceptions.get(sessionId)}`);
      if (Date.now() > limit) throw new Error(`${url}: waited in vain for ${expression}`);
    }
  }

  return { command, run, until, close: () => send("Target.disposeBrowserContext", { browserContextId }) };
}

const describe = ({ text, exception }) => exception?.description ?? text;
