// One WebDriver session in each engine, with a profile of its own that is removed afterwards.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Capabilities, WebDriver } from "selenium-webdriver";
import { Executor, HttpClient } from "selenium-webdriver/http/index.js";

const START_LIMIT_MS = 60_000;
const QUIT_LIMIT_MS = 10_000;
const SUPERVISE = fileURLToPath(new URL("supervise.mjs", import.meta.url));
const FONTS = fileURLToPath(new URL("fonts.conf", import.meta.url));

/// So that the same page is the same pixels wherever it is drawn.
const PICTURED = ["font-render-hinting=none", "disable-lcd-text", "force-color-profile=srgb"];

/// How each engine's driver is started, and what is asked of it. A driver that can takes a port itself and says which:
/// one that is found for it beforehand may be another's by then, and two tests would talk to one driver. Scroll bars lie over the page, as on phones,
/// so that a width of 320 px is 320 px for the page.
const BROWSERS = {
  chromium: {
    needs: ["CHROMEDRIVER", "CHROMIUM"],
    command: () => [process.env.CHROMEDRIVER, "--port=0"],
    says: /started successfully on port (\d+)/,
    capabilities: ({ isPictured }) => ({
      browserName: "chrome",
      "goog:loggingPrefs": { browser: "ALL" },
      "goog:chromeOptions": {
        binary: process.env.CHROMIUM,
        args: [
          ..."headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking".split(" "),
          ..."disable-component-update disable-sync disable-dev-shm-usage hide-scrollbars".split(" "),
          ...(isPictured ? PICTURED : []),
        ].map((name) => `--${name}`),
      },
    }),
  },
  firefox: {
    needs: ["GECKODRIVER", "FIREFOX"],
    command: () => [process.env.GECKODRIVER, "--port=0"],
    says: /Listening on 127\.0\.0\.1:(\d+)/,
    capabilities: () => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: process.env.FIREFOX,
        args: ["-headless"],
        prefs: { "ui.useOverlayScrollbars": 1, "widget.gtk.overlay-scrollbars.enabled": true },
      },
    }),
  },
  webkit: {
    needs: ["WEBKITWEBDRIVER", "MINIBROWSER"],
    command: (screen, port) => [
      "xvfb-run",
      "-a",
      "-s",
      `-screen 0 ${screen}x24`,
      process.env.WEBKITWEBDRIVER,
      `--port=${port}`,
    ],
    capabilities: () => ({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: process.env.MINIBROWSER, args: ["--automation"] },
    }),
  },
};

export const ENGINES = Object.keys(BROWSERS);

/// Starts the engine with a window of the given size; `stop` ends the session and every process of it. One that is
/// pictured has the fonts of fonts.conf alone.
export async function start(engine, { width = 1300, height = 1000, isPictured = false } = {}) {
  const browser = BROWSERS[engine];
  const missing = browser.needs.filter((name) => !process.env[name]);
  if (missing.length)
    throw new Error(`${missing.join(" and ")} not set: run through scripts/with-wasm, as make test does`);
  const given = browser.says ? undefined : await freePort();
  const log = [];
  const supervisor = spawn(process.execPath, [SUPERVISE, ...browser.command(`${width}x${height}`, given)], {
    env: { ...process.env, ...ownFolders(), ...(isPictured ? { FONTCONFIG_FILE: FONTS } : {}) },
    stdio: ["pipe", "pipe", "pipe"],
  });
  supervisor.stdout.on("data", (text) => log.push(text));
  supervisor.stderr.on("data", (text) => log.push(text));
  const ended = new Promise((resolve) => supervisor.on("exit", resolve));
  const stop = async () => {
    supervisor.stdin.end();
    await ended;
  };
  try {
    const port = await listening(supervisor, () => given ?? log.join("").match(browser.says)?.[1]);
    const client = new HttpClient(`http://127.0.0.1:${port}`);
    const driver = await WebDriver.createSession(new Executor(client), new Capabilities(browser.capabilities({ isPictured })));
    await driver.manage().setTimeouts({ script: 30_000, pageLoad: 30_000, implicit: 0 });
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    // A driver whose browser died may answer nothing any more.
    const quit = () => Promise.race([driver.quit(), sleep(QUIT_LIMIT_MS, undefined, { ref: false })]).finally(stop);
    return { engine, driver, stop: quit };
  } catch (error) {
    await stop();
    throw new Error(`${engine} did not start: ${error.message}\n${log.join("").slice(-2000)}`, { cause: error });
  }
}

/// Everything that browsers write to lies in one new folder, whose name also marks their processes.
function ownFolders() {
  const folder = mkdtempSync(join(tmpdir(), "e2e-"));
  const homes = ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"];
  return { TMPDIR: folder, NO_AT_BRIDGE: "1", ...Object.fromEntries(homes.map((name) => [name, folder])) };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/// The driver's port, once it answers there. One that ended is not to be taken for another that answers.
async function listening(supervisor, portOf) {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    const port = portOf();
    const answer = port && (await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined));
    if (supervisor.exitCode !== null) throw new Error("the driver ended at once");
    if (answer?.ok) return port;
    await sleep(100);
  }
  throw new Error("the driver does not answer");
}
