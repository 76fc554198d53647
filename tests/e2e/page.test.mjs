// The built page in three engines, each with its own browser, server and failures: make test
import { after, before, describe } from "node:test";
import { accessibility } from "./checks/accessibility.mjs";
import { content } from "./checks/content.mjs";
import { controls } from "./checks/controls.mjs";
import { element } from "./checks/element.mjs";
import { explore } from "./checks/explore.mjs";
import { failures } from "./checks/failures.mjs";
import { figures } from "./checks/figures.mjs";
import { hosts } from "./checks/hosts.mjs";
import { layout } from "./checks/layout.mjs";
import { notes } from "./checks/notes.mjs";
import { react } from "./checks/react.mjs";
import { readout } from "./checks/readout.mjs";
import { silence } from "./checks/silence.mjs";
import { table } from "./checks/table.mjs";
import { take } from "./checks/take.mjs";
import { ENGINES } from "./browsers.mjs";
import { Page } from "./page.mjs";

const CHECKS = { content, readout, explore, figures, table, controls, take, notes, layout, accessibility, hosts, react, silence, element, failures };

// ENGINE=firefox runs one engine alone, CHECK=hosts one part of the checks.
const checks = Object.entries(CHECKS).filter(([name]) => !process.env.CHECK || name === process.env.CHECK);
const engines = ENGINES.filter((engine) => !process.env.ENGINE || engine === process.env.ENGINE);

describe("the page", { concurrency: engines.length }, () => {
  for (const engine of engines) {
    describe(engine, { concurrency: 1 }, () => {
      const page = new Page(engine);
      before(() => page.start());
      after(() => page.stop());
      for (const [name, check] of checks) describe(name, { concurrency: 1 }, () => check(page));
    });
  }
});
