// A WebAssembly module with its wasm-bindgen script: loaded once per page, instantiated once per element, so that a crash
// is isolated and frees its memory.
import { preload } from "./preload.js";

const MOST_TRIES = 4;
const RETRY_MS = 250; // at first twice that, then twice as much each time

export class Module {
  #wasm;
  #script;
  #importScript;
  #loaded;

  /// Of the files of a module, and how its script is imported.
  constructor(wasm, script, importScript) {
    [this.#wasm, this.#script, this.#importScript] = [wasm, script, importScript];
  }

  /// An instance of its own: what the script exports. `onFail` is called once, with the first error that leaves it.
  async instance(onFail) {
    const { glue, module } = await this.load();
    for (let tries = 1; ; tries++) {
      const bindings = glue(guarding(onFail));
      try {
        await bindings({ module_or_path: module });
        return bindings;
      } catch (error) {
        // Out of memory: that of former instances is free once the browser has collected them.
        if (!(error instanceof RangeError) || tries === MOST_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS * 2 ** tries));
      }
    }
  }

  /// Loads what instances are made of, once a page; where that fails, a later call tries again.
  load() {
    this.#loaded ??= this.#load().catch((error) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #load() {
    preload(this.#script);
    const [{ default: glue }, module] = await Promise.all([this.#importScript(), this.#compile()]);
    return { glue, module };
  }

  async #compile() {
    const { url, integrity } = this.#wasm;
    const response = await fetch(url, { integrity }).catch(async (error) => {
      // An answer that is no success fails for its integrity first; asked again, it tells its status.
      const again = integrity && (await fetch(url).catch(() => undefined));
      if (again && !again.ok) return again;
      throw new Error(`could not load ${url} (${error.message})`);
    });
    if (!response.ok) throw new Error(`found status ${response.status} at ${url}; expected a module`);
    const isWasm = response.headers.get("content-type")?.startsWith("application/wasm");
    return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  }
}

// The WebAssembly that the glue sees: the same, but whatever an instance throws is heard, and nothing calls it again.
function guarding(onFail) {
  let isDead = false;
  const guarded = (inner) => (...values) => {
    if (isDead) return undefined;
    try {
      return inner(...values);
    } catch (error) {
      isDead = true;
      onFail(error);
      throw error;
    }
  };
  const guard = ([name, value]) => [name, typeof value === "function" ? guarded(value) : value];
  return {
    ...{ Module: WebAssembly.Module, Instance: WebAssembly.Instance, RuntimeError: WebAssembly.RuntimeError },
    async instantiate(module, imports) {
      const instance = await WebAssembly.instantiate(module, imports);
      return { module, instance: { exports: Object.fromEntries(Object.entries(instance.exports).map(guard)) } };
    },
  };
}
