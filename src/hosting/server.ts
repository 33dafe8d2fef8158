import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { headersOf } from "./headers.ts";

/** A running server. */
export interface Served {
  /** Its address, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of finished files on this machine below the path `base`, with the .br and .gz that
 * stand beside them, its 404.html for the rest, and the headers that any server of the site sends.
 * Port 0 takes a free one. Rejects with the system's error, such as EADDRINUSE.
 */
export function serveFolder(folder: string, port: number, base = "/"): Promise<Served> {
  const missing = join(folder, "404.html");
  // `dev` looks at the disk for each request: a build may replace the folder while it is served.
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dev: true });
  const server = createServer((request, response) => {
    const refuse = () => {
      response.setHeaders(new Map(Object.entries(headersOf("404.html"))));
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(existsSync(missing) ? readFileSync(missing) : "Not found");
    };
    if (!request.url?.startsWith(base)) return refuse();
    request.url = `/${request.url.slice(base.length)}`;
    const [path = ""] = request.url.slice(1).split("?");
    response.setHeaders(new Map(Object.entries(headersOf(path))));
    return files(request, response, refuse);
  });
  // The client closes what it no longer needs: else it may ask while the server is closing, and gets no answer.
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
