// The built page in three engines, each with its own browser, server and failures: make test
import { after, before, describe } from "node:test";
import { accessibility } from "./checks/accessibility.mjs";
import { boxes } from "./checks/boxes.mjs";
import { content } from "./checks/content.mjs";
import { controls } from "./checks/controls.mjs";
import { element } from "./checks/element.mjs";
import { explore } from "./checks/explore.mjs";
import { extremes } from "./checks/extremes.mjs";
import { failures } from "./checks/failures.mjs";
import { figures } from "./checks/figures.mjs";
import { frames } from "./checks/frames.mjs";
import { hosts } from "./checks/hosts.mjs";
import { intent } from "./checks/intent.mjs";
import { layout } from "./checks/layout.mjs";
import { lifetime } from "./checks/lifetime.mjs";
import { loading } from "./checks/loading.mjs";
import { news } from "./checks/news.mjs";
import { newsroom } from "./checks/newsroom.mjs";
import { notes } from "./checks/notes.mjs";
import { pasted } from "./checks/pasted.mjs";
import { policies } from "./checks/policies.mjs";
import { react } from "./checks/react.mjs";
import { readout } from "./checks/readout.mjs";
import { results } from "./checks/results.mjs";
import { silence } from "./checks/silence.mjs";
import { studio } from "./checks/studio.mjs";
import { style } from "./checks/style.mjs";
import { surroundings } from "./checks/surroundings.mjs";
import { table } from "./checks/table.mjs";
import { download } from "./checks/download.mjs";
import { visual } from "./checks/visual.mjs";
import { withoutScript as without_script } from "./checks/without_script.mjs";
import { ENGINES } from "./browsers.mjs";
import { Page } from "./page.mjs";

const CHECKS = {
  content, readout, explore, figures, table, controls, download, notes, layout, accessibility, hosts, react, silence, pasted, results, newsroom, news,
  element, style, policies, failures, loading, intent, lifetime, boxes, without_script, frames, surroundings,
  extremes, visual, studio,
};

// ENGINE=firefox runs one engine alone, CHECK=hosts one part of the checks.
const checks = Object.entries(CHECKS).filter(([name]) => !process.env.CHECK || name === process.env.CHECK);
const engines = ENGINES.filter((engine) => !process.env.ENGINE || engine === process.env.ENGINE);

// One engine after the other: two side by side take two cores as long as one after the other does. One that hangs ends after
// a time that none needs.
const LIMIT_MS = 15 * 60_000;

describe("the page", { concurrency: 1 }, () => {
  for (const engine of engines) {
    describe(engine, { concurrency: 1, timeout: LIMIT_MS }, () => {
      const page = new Page(engine);
      before(() => page.start());
      after(() => page.stop());
      for (const [name, check] of checks) describe(name, { concurrency: 1 }, () => check(page));
    });
  }
});
