// A static server for the built page, strict about what a page may do, that remembers what was asked for.
//
// Beside the files of the build it serves three things of its own: the page with a collector of errors
// (collector.js), the place where the collector reports to, and a page that frames the built one, so that
// it can be seen at widths that no window has.
import { createServer } from "node:http";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

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

const COLLECTOR = "/collector.js";
const REPORTS = "/collected";
const FRAME = "/frame";

/// Serves the folder on a free port: `requests` are the asked paths with their statuses, `problems` what the
/// collector reported.
export async function serve(folder) {
  const files = await load(folder);
  const requests = [];
  const problems = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === REPORTS) {
      problems.push(await body(request));
      response.writeHead(204).end();
      return;
    }
    const found = url.pathname === FRAME ? framePage(url.searchParams) : files.get(url.pathname);
    const status = found ? 200 : 404;
    requests.push({ path: url.pathname, status });
    response.writeHead(status, {
      "content-type": found?.type ?? "text/plain",
      "content-security-policy": (url.pathname === FRAME ? FRAME_POLICY : POLICY).join("; "),
      "cache-control": "no-store",
    });
    response.end(found?.bytes ?? "not found");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    problems,
    close: () => server.closeAllConnections() ?? new Promise((resolve) => server.close(resolve)),
  };
}

/// The address of a page framed at a width.
export const framed = (path, width) => `${FRAME}?${new URLSearchParams({ path, width })}`;

/// All files of a folder in memory, so that a build beside a running test changes nothing.
async function load(folder) {
  const files = new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const path = join(entry.path, entry.name);
    const type = TYPES[extname(entry.name)] ?? "application/octet-stream";
    files.set(path.slice(folder.replace(/\/*$/, "").length), { type, bytes: await readFile(path) });
  }
  const mistakes = await readFile(new URL("../notes/invalid/several-mistakes.json", import.meta.url));
  files.set("/notes/several-mistakes.json", { type: TYPES[".json"], bytes: mistakes });
  const index = files.get("/index.html");
  if (!index) throw new Error(`${folder} has no index.html: build the page first (make build)`);
  files.set("/", { ...index, bytes: withCollector(index.bytes.toString()) });
  files.set(COLLECTOR, { type: TYPES[".js"], bytes: await readFile(new URL("collector.js", import.meta.url)) });
  return files;
}

function withCollector(html) {
  const page = html.replace("<head>", `<head><script src="${COLLECTOR}"></script>`);
  if (page === html) throw new Error("index.html has no <head> to put the collector in");
  return page;
}

function framePage(parameters) {
  const attribute = (name) => parameters.get(name).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const html = `<!doctype html><html lang="en"><title>Frame</title><link rel="icon" href="data:,">
    <body topmargin="0" leftmargin="0"><iframe align="top" frameborder="0" height="900"
    src="${attribute("path")}" width="${attribute("width")}"></iframe>`;
  return { type: TYPES[".html"], bytes: html };
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
