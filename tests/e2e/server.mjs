// A static server for the built page, strict about what a page may do, that remembers what was asked for.
//
// Beside the files of the build it serves things of its own: pages with a collector of errors (collector.js), the place
// where the collector reports to, and a page that frames another one, so that it can be seen at widths that no window
// has. A path that begins with /@MODE/ is answered in that mode: see MODES.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];
const FRAME_POLICY = [...POLICY, "frame-src 'self'"];

/// Studio runs a worker, and shows what it has made in frames.
const STUDIO_POLICY = [...policyWith("img-src 'self' data: blob:"), "worker-src 'self'", "frame-src 'self' blob:"];

/// The nonce of every policy that has one.
export const NONCE = "c2hlZXQ";

/// The policy of most pages with other directives in place of those of the same names.
export function policyWith(...directives) {
  const name = (directive) => directive.split(" ")[0];
  return POLICY.map((line) => directives.find((other) => name(other) === name(line)) ?? line);
}

const NO_ICON = '<link rel="icon" href="data:,">';
const SLOW_MS = 30_000;
const LATE_MS = 8_000;

/// A script that is never answered.
export const STALLED_SCRIPT = "/stalled.js";

const isCore = (path) => /\/research-widget-core\.\w+\.wasm$/.test(path);
const isProse = (path) => /\/research-widget-prose\.\w+\.wasm$/.test(path);
const isLink = (path) => /\/research-widget\.\w+\.css$/.test(path);
const isElement = (path) => /\/research-widget\.\w+\.js$/.test(path);
const isStyle = (path) => isLink(path) || /\/research-widget-style\.\w+\.js$/.test(path);

/// How a server can fail, or be asked to: each may change the policy of a page, or what is sent of the core.
const MODES = {
  // As a host would: what is named by its content never changes.
  caching: { cache: "public, max-age=31536000, immutable" },
  lax: { policy: [] },
  // In a sandbox, where WebKit lets nothing be of one's own origin.
  cors: { policy: [], headers: { "access-control-allow-origin": "*" } },
  framing: { policy: FRAME_POLICY },
  "no-wasm": { policy: policyWith("script-src 'self'") },
  // As many sites have it: only styles that carry the nonce.
  nonces: { policy: policyWith(`style-src 'nonce-${NONCE}'`) },
  404: { missing: isCore },
  "no-prose": { missing: isProse },
  "no-link": { missing: isLink },
  "no-style": { missing: isStyle },
  "slow-style": { waits: (path) => path.endsWith(".css"), wait: () => sleep(SLOW_MS) },
  "late-style": { waits: (path) => path.endsWith(".css"), wait: () => sleep(LATE_MS) },
  cut: { send: (response, bytes) => response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy()) },
  truncated: { send: (response, bytes) => response.end(bytes.subarray(0, bytes.length / 2)) },
  type: { type: "text/plain" },
  slow: { wait: () => sleep(SLOW_MS) },
  held: { wait: (server) => server.released },
  "held-script": { waits: isElement, wait: (server) => server.released },
  // Cut off from pages of other origins, as what uses memory that threads share has to be.
  isolated: {
    headers: { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" },
  },
  // In a frame of such a page, of any origin.
  "require-corp": {
    headers: { "cross-origin-embedder-policy": "require-corp", "cross-origin-resource-policy": "cross-origin" },
  },
  // Prerendered notes wait for their reader, as they do where they are published.
  published: { isAsPublished: true },
  "published-lax": { isAsPublished: true, policy: [] },
};

/// Most checks act on live notes: in all other modes prerendered ones become live without being reached for.
const lazy = (html) => html.replaceAll(/<research-widget(?=[\s>])(?![^>]*\sloading=)/g, '<research-widget loading="lazy"');

/// A page whose parser waits at a script that does not come.
const STALLED = `<!doctype html><html lang="en"><head><title>Stalled</title>${NO_ICON}
  <script type="module" async src="/embed/research-widget.js"></script></head>
  <body><research-widget src="/notes/minimal.json" loading="eager"></research-widget>
  <script src="${STALLED_SCRIPT}"></script>`;

const COLLECTOR = "/collector.js";
const REPORTS = "/collected";
const FRAME = "/frame";

/// Serves the folder on a free port: `requests` are the asked paths with their statuses and cookies, `problems` what the
/// collector reported.
export async function serve(folder) {
  const files = await load(folder);
  const self = { requests: [], problems: [] };
  /// From now on, what /@held/ and /@held-script/ ask for waits until release() is called.
  self.hold = () => (self.released = new Promise((resolve) => (self.release = resolve)));
  /// Serves a page of a test's own, under a policy of its own where one is given.
  self.put = (path, html, policy) => files.set(path, { ...page(path, html), policy });
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === REPORTS) {
      self.problems.push(await body(request));
      response.writeHead(204).end();
      return;
    }
    if (url.pathname === STALLED_SCRIPT) return; // never answered
    const [, name, path] = url.pathname.match(/^(?:\/@([^/]+))?(\/.*)$/);
    const mode = MODES[name] ?? {};
    const note = path === "/" && url.searchParams.get("note");
    const found = note
      ? byAddress(files.get(path), note)
      : path === FRAME ? framePage(url.searchParams) : mode.missing?.(path) ? undefined : files.get(path);
    const status = found ? 200 : 404;
    self.requests.push({ path: url.pathname, status, cookie: request.headers.cookie });
    if ((mode.waits ?? isCore)(path)) await mode.wait?.(self);
    const bytes = (mode.isAsPublished ? found?.published : undefined) ?? found?.bytes ?? Buffer.from("not found");
    response.writeHead(status, {
      "content-type": (isCore(path) && mode.type) || (found?.type ?? "text/plain"),
      "content-security-policy": (mode.policy ?? found?.policy ?? (path === FRAME ? FRAME_POLICY : POLICY)).join("; "),
      "cache-control": mode.cache && /\.[0-9a-f]{8}\.\w+$/.test(path) ? mode.cache : "no-store",
      ...mode.headers,
      ...(isCore(path) && name === "cut" ? { "content-length": bytes.length } : {}),
    });
    if (isCore(path) && mode.send) mode.send(response, bytes);
    else response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(self, {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.closeAllConnections() ?? new Promise((resolve) => server.close(resolve)),
  });
}

/// The address of a page framed at a width; `sandbox` is the attribute of that name.
export const framed = (path, width, sandbox) =>
  `${FRAME}?${new URLSearchParams({ path, width, ...(sandbox === undefined ? {} : { sandbox }) })}`;

/// All files of a folder in memory, so that a build beside a running test changes nothing.
async function load(folder) {
  const files = new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.path, entry.name);
    const type = TYPES[extname(entry.name)] ?? "application/octet-stream";
    const bytes = await readFile(path);
    const isPage = path.endsWith(".html");
    const name = path.slice(folder.replace(/\/*$/, "").length);
    const policy = name.startsWith("/studio/") ? STUDIO_POLICY : undefined;
    files.set(name, isPage ? { ...page(name, bytes.toString()), policy } : { type, bytes });
  }
  const mistakes = await readFile(new URL("../notes/invalid/several-mistakes.json", import.meta.url));
  files.set("/notes/several-mistakes.json", { type: TYPES[".json"], bytes: mistakes });
  const embed = files.get("/embed/embed.html");
  for (const name of ["results.json", "newsroom.json", "fiscal-periods.json"]) {
    const bytes = await readFile(new URL(`../notes/valid/${name}`, import.meta.url));
    files.set(`/notes/${name}`, { type: TYPES[".json"], bytes });
  }
  const listed = embed.bytes.toString().replace('content="/"', 'content="/pages /notes/minimal.json"');
  files.set("/embed/listed.html", { ...embed, bytes: Buffer.from(listed) });
  files.set("/stalled.html", page("/stalled.html", STALLED));
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const [, snippet] = readme.match(/```html\n(<!doctype html>\n[^]*?)```/);
  files.set("/readme.html", page("README.md", snippet.replace("\n", `<head>${NO_ICON}</head>\n`)));
  files.set("/my-note.json", { type: TYPES[".json"], bytes: await readFile(join(folder, "notes/amazon-q1-2026.json")) });
  const index = files.get("/index.html");
  if (!index) throw new Error(`${folder} has no index.html: build the pages first (make dist)`);
  files.set("/", index);
  files.set(COLLECTOR, { type: TYPES[".js"], bytes: await readFile(new URL("collector.js", import.meta.url)) });
  return files;
}

/// A page with the collector.
function page(name, html) {
  const published = html.replace("<head>", `<head><script nonce="${NONCE}" src="${COLLECTOR}"></script>`);
  if (published === html) throw new Error(`${name} has no <head> to put the collector in`);
  return { type: TYPES[".html"], bytes: Buffer.from(lazy(published)), published: Buffer.from(published) };
}

/// The first page with an element that has the address of a note alone.
function byAddress({ type, published }, note) {
  const element = `<research-widget src="notes/${encodeURIComponent(note)}.json" loading="eager"></research-widget>`;
  return { type, bytes: Buffer.from(String(published).replace(/<research-widget[^]*<\/research-widget>/, element)) };
}

function framePage(parameters) {
  const attribute = (name) => parameters.get(name).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const html = `<!doctype html><html lang="en"><title>Frame</title><link rel="icon" href="data:,">
    <body topmargin="0" leftmargin="0"><iframe align="top" frameborder="0" height="900"
    ${parameters.has("sandbox") ? `sandbox="${attribute("sandbox")}"` : ""}
    src="${attribute("path")}" width="${attribute("width")}"></iframe>`;
  return { type: TYPES[".html"], bytes: Buffer.from(html) };
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
