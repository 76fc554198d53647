// A static server for files that lie in memory.
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/// Only pages that share nothing with others get a clock of microseconds from the browser.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

const PLAIN = { "cache-control": "no-store" };

/// As a good host sends files: brotli at its highest level, and to be kept.
const BROTLI = { "cache-control": "public, max-age=3600", "content-encoding": "br", vary: "accept-encoding" };

/// Serves the files, given by their paths, on a free port; as brotli, they are compressed before the first request.
export async function serve(files, { isBrotli = false } = {}) {
  // Files that are not compressed may change later.
  const bodies = isBrotli ? new Map([...files].map(([path, bytes]) => [path, brotliCompressSync(bytes)])) : files;
  const sent = [];
  const server = createServer(({ url }, response) => {
    const path = url.split("?")[0];
    const body = bodies.get(path);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    sent.push({ path, bytes: body?.length ?? 0, isFound: Boolean(body) });
    response.writeHead(body ? 200 : 404, { ...ISOLATED, "content-type": type, ...(isBrotli && body ? BROTLI : PLAIN) });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /// What has been sent since the last call: paths, and the bytes of their bodies as sent.
    takeSent: () => sent.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
