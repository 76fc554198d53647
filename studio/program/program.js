// What the page asks of the worker.

const NOTE = "note.json";

/// One question of a kind is answered at a time; of those that wait, the newest alone is asked. An answer that is no longer
/// wanted is `undefined`.
export class Program {
  #worker;
  #next = 0;
  #waiting = new Map(); // by number, those that the worker has
  #kinds = new Map(); // by kind, the number of the newest question

  constructor(address) {
    this.#worker = new Worker(trusted(address), { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#settle(data));
    this.#worker.addEventListener("error", (event) => this.#fail(event.message));
  }

  /// Problems, warnings and figures of a note.
  async check(text) {
    const answer = await this.#ask("check", { options: ["check", NOTE, "--format", "json"], files: { [NOTE]: text } });
    return answer && read(answer);
  }

  /// The note with all that is certain written into it, and what was changed, a line each.
  async fix(text) {
    const options = ["check", NOTE, "--fix", "--format", "json"];
    const answer = await this.#ask("fix", { options, files: { [NOTE]: text }, wanted: [NOTE] });
    return answer && { text: answer.files[NOTE], lines: lines(answer.err) };
  }

  /// What `prerender` writes; a note with problems has `problems` instead of `out`. `kind` tells apart who asks.
  async prerender(kind, text, options, files = {}, wanted = []) {
    const command = ["prerender", NOTE, ...options];
    const answer = await this.#ask(kind, { options: command, files: { ...files, [NOTE]: text }, wanted });
    if (!answer) return undefined;
    return answer.code === 0 ? { out: answer.out, files: answer.files } : { problems: lines(answer.err) };
  }

  #ask(kind, question) {
    const id = this.#next++;
    this.#kinds.set(kind, id);
    const isBusy = [...this.#waiting.values()].some((one) => one.kind === kind && one.isAsked);
    return new Promise((resolve, reject) => {
      const one = { id, kind, question, resolve, reject, isAsked: false };
      for (const [other, { kind: same, isAsked, resolve: drop }] of this.#waiting)
        if (same === kind && !isAsked) this.#waiting.delete(other) && drop(undefined);
      this.#waiting.set(id, one);
      if (!isBusy) this.#send(one);
    });
  }

  #send(one) {
    one.isAsked = true;
    this.#worker.postMessage({ id: one.id, ...one.question });
  }

  #settle({ id, answer, failure }) {
    const { kind, resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    const following = [...this.#waiting.values()].find((one) => one.kind === kind);
    if (following) this.#send(following);
    if (failure) reject(new Error(failure));
    else resolve(this.#kinds.get(kind) === id ? answer : undefined);
  }

  #fail(message) {
    const error = new Error(`The program that checks notes was not loaded: ${message ?? "its file could not be read"}`);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const lines = (text) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => line.replace(`${NOTE}: `, ""));

function read({ code, out, err }) {
  if (code > 1) throw new Error(err.trim() || `the program ended with code ${code}`);
  return JSON.parse(out)[0];
}

/// The worker's address is the one that this page was built with.
function trusted(address) {
  const policy = globalThis.trustedTypes?.createPolicy("studio-worker", { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(String(address)) : address;
}
