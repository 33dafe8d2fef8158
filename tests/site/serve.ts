import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "../../src/commands/chromium.ts";
import { serveFolder } from "../../src/hosting/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    siteUrl: string;
    /** Folder of the built site. */
    siteFolder: string;
    /** Path of the Chromium that the browser tests start. */
    chromium: string;
  }
}

/** Serves dist/ for all tests of the finished site; without it they fail with what to do. */
export default async function serveSite(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(project.config.root, "dist");
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error("dist/ is missing: run npm run build, or npm test, which builds it first.");
  }
  const served = await serveFolder(folder, 0);
  project.provide("siteUrl", served.url);
  project.provide("siteFolder", folder);
  project.provide("chromium", findChromium());
  return served.close;
}
