// Reads the prose of notes that nobody has read before: with a module of its own, which readers of prerendered notes never
// load. Notes are read one after the other, by one instance, which is let go after the last.
import { FILES, importProse } from "./files.js";
import { Module } from "./module.js";
import { pageTurn } from "./turn.js";

const module = new Module(FILES.prose, FILES.proseScript, importProse);
const PART_MS = 10;
let last = Promise.resolve();
let waiting = 0;
let instance;

/// Loads what reads prose, before there is time to read.
export const loadProse = () => module.load();

/// What the core takes as the claims of a note; nothing once `signal` is aborted.
export function readProse(note, columns, signal) {
  waiting += 1;
  const reading = last.then(() => read(note, columns, signal)).finally(() => {
    waiting -= 1;
    if (!waiting) instance = undefined;
  });
  last = reading.catch(() => (instance = undefined));
  return reading;
}

/// The page has its turn after each ten milliseconds.
async function read(note, columns, signal) {
  if (signal.aborted) return undefined;
  instance ??= await module.instance(() => {});
  await pageTurn();
  const reading = instance.readProse(note, { columns });
  await pageTurn();
  while (reading && !signal.aborted) {
    const begin = performance.now();
    while (performance.now() - begin < PART_MS) {
      const claims = reading.advance();
      if (claims) return claims;
    }
    await pageTurn();
  }
  return undefined;
}
