// A static server for files that lie in memory.
import { createServer } from "node:http";
import { extname } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/// Only pages that share nothing with others get a clock of microseconds from the browser.
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/// Serves the files, given by their paths, on a free port.
export async function serve(files) {
  const server = createServer(({ url }, response) => {
    const bytes = files.get(url);
    const type = TYPES[extname(url)] ?? "application/octet-stream";
    response.writeHead(bytes ? 200 : 404, { ...ISOLATED, "content-type": type, "cache-control": "no-store" });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
