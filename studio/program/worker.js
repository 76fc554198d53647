// The command line as WebAssembly, with files in memory, away from the thread that the page needs.
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";

const NAME = "research-widget";

/// Compiled once; each run has an instance of its own, so that one that fails leaves nothing behind.
const compiled = WebAssembly.compileStreaming(fetch(new URL(PROGRAM, import.meta.url)));

addEventListener("message", async ({ data: { id, options, files, wanted } }) => {
  try {
    postMessage({ id, answer: run(await compiled, options, files, wanted) });
  } catch (error) {
    postMessage({ id, failure: `The program that checks notes could not be run: ${error.message}` });
  }
});

/// Runs the program on files of text, and reads the wanted ones afterwards.
function run(module, options, files, wanted = []) {
  const encoder = new TextEncoder();
  const contents = new Map(Object.entries(files).map(([name, text]) => [name, new File(encoder.encode(text))]));
  const root = new PreopenDirectory("/", contents);
  const [out, err] = [collector(), collector()];
  const descriptors = [new OpenFile(new File([])), out.descriptor, err.descriptor, root];
  const wasi = new WASI([NAME, ...options], ["PWD=/"], descriptors, { debug: false });
  const code = wasi.start(new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport }));
  const decoder = new TextDecoder();
  const read = (name) => [name, contents.has(name) ? decoder.decode(contents.get(name).data) : undefined];
  return { code, out: out.text(), err: err.text(), files: Object.fromEntries(wanted.map(read)) };
}

/// A stream that keeps what is written to it.
function collector() {
  const decoder = new TextDecoder();
  let text = "";
  const descriptor = new ConsoleStdout((bytes) => (text += decoder.decode(bytes, { stream: true })));
  return { descriptor, text: () => text + decoder.decode() };
}
