import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import type { TestProject } from "vitest/node";
import { findOtherBrowsers, type OtherBrowsers } from "../../src/commands/other-browsers.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the site with /frame beside it: a page of our own origin that holds another in a frame. */
    framedUrl: string;
    otherBrowsers: OtherBrowsers;
  }
}

/** Its page is blank: the tests put into it what they look at. */
const BLANK = '<!doctype html><html lang="en"><title>Frame</title><body style="margin:0"></body>';

/** Serves dist/ once more with a blank page, in whose frames a page can be as narrow as no window can. */
export default async function serveFramed(project: TestProject): Promise<() => void> {
  const files = sirv(join(project.config.root, "dist"), { brotli: true });
  const server = createServer((request, response) => {
    if (request.url === "/frame") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(BLANK);
      return;
    }
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  project.provide("framedUrl", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  project.provide("otherBrowsers", findOtherBrowsers());
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
