// Nothing went wrong unnoticed in all that was done before: no error, no warning, no foreign or missing file.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const NOTES = ["results", "newsroom", "fiscal-periods", "several-mistakes"].map((id) => `/notes/${id}.json`);
const OF_THE_SUITE = ["/", "/collector.js", "/frame", "/readme.html", "/my-note.json", ...NOTES];

export function silence(page) {
  test("no error and no warning", async () => {
    const counted = Object.entries(group(page.server.problems));
    assert.deepEqual(
      counted.map(([problem, all]) => `${all.length} × ${problem}`),
      [],
    );
  });

  test(
    "nothing in the browser's own log",
    { skip: page.engine !== "chromium" && "only Chromium's driver hands it out" },
    async () => {
      const entries = await page.driver.manage().logs().get("browser");
      assert.deepEqual([...new Set(entries.map((entry) => entry.message.replace(page.server.origin, "")))], []);
    },
  );

  test("only the page's own files were asked for", () => {
    const own = [...OF_THE_SUITE, ...readdirSync(process.env.DIST ?? "dist", { recursive: true }).map((name) => `/${name}`)];
    const asked = page.server.requests.map(({ path, status }) => `${status} ${path.replace(/^\/@[^/]+/, "")}`);
    assert.ok(asked.length > 50, "requests are counted");
    assert.deepEqual(
      [...new Set(asked)].filter((line) => !own.includes(line.replace(/^200 /, ""))),
      [],
    );
  });

  test("the collector would have heard an error", async () => {
    await page.open("/?note=minimal");
    const known = page.server.problems.length;
    await page.run(() => {
      console.error("one");
      reportError(new Error("two"));
      dispatchEvent(new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason: "three" }));
      document.body.setAttribute("style", "color: red");
      document.body.append(Object.assign(new Image(), { src: "/four.png" }));
    });
    const heard = () => page.server.problems.slice(known).join("\n");
    const expected = [
      /console\.error: one/,
      /^error: (?!could not load)/m,
      /unhandled rejection: .*three/,
      /policy violation: style-src/,
      /error: could not load .*four/,
    ];
    for (let tries = 0; tries < 80 && !expected.every((one) => one.test(heard())); tries++) await sleep(50);
    for (const one of expected) assert.match(heard(), one);
  });
}

function group(lines) {
  const groups = {};
  for (const line of lines) (groups[line] ??= []).push(line);
  return groups;
}
