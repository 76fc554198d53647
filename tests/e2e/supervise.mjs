// Runs a command for as long as its own standard input stays open, then ends the command with all that it
// started. The input closes when the test ends, however it ends, so no browser outlives a test:
// node supervise.mjs COMMAND [ARGUMENT...]
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 2_000;
let isEnding = false;

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
child.on("error", (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(1);
});
child.on("exit", () => end());
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => end());
process.stdin.resume().on("close", () => end());

/// Asks all descendants to end, which lets an X server clean up, then makes them, and removes their folder.
async function end() {
  if (isEnding) return;
  isEnding = true;
  signal("SIGTERM");
  for (const limit = Date.now() + PATIENCE_MS; Date.now() < limit && descendants().length;) await sleep(20);
  signal("SIGKILL");
  rmSync(process.env.TMPDIR, { recursive: true, force: true, maxRetries: 5 });
  process.exit();
}

function signal(name) {
  for (const id of descendants()) {
    try {
      process.kill(id, name);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
}

/// The processes that carry this one's TMPDIR, which is theirs alone; children that left the tree have it, too.
function descendants() {
  const mark = `TMPDIR=${process.env.TMPDIR}`;
  const has = (id) => {
    try {
      return readFileSync(`/proc/${id}/environ`, "utf8").split("\0").includes(mark);
    } catch {
      return false; // gone, or somebody else's
    }
  };
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => id !== process.pid && has(id));
}
