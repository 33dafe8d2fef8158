import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { serveFolder } from "../../src/hosting/server.ts";
import { buildBareMap } from "./bare-map.ts";
import { phoneLine, slowProcessor } from "./measure.ts";

/** What opening a map cost once. */
export interface Opening {
  /** Bytes on the wire until the page had come, headers apart. */
  page: number;
  /** Bytes on the wire from the press on: of the engine, and of all else. */
  engine: number;
  own: number;
  /** Milliseconds from the press until the counties were on the screen. */
  ready: number;
}

/** Resolves with the milliseconds from the next press of a button to the frame in which a map is live. */
function timePress(): Promise<number> {
  return new Promise((resolve) => {
    const watch = (start: number) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector("[data-state=live]")) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      });
      const { documentElement } = document;
      observer.observe(documentElement, { subtree: true, attributeFilter: ["data-state"] });
    };
    addEventListener("click", () => watch(performance.now()), { capture: true, once: true });
  });
}

/** Bytes on the wire, without headers, of all that the page has asked for, workers included; what the cache had has none. */
function sizes(): [address: string, bytes: number][] {
  const entries = [
    ...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource"),
  ] as PerformanceResourceTiming[];
  return entries.map(({ name, transferSize, encodedBodySize }) => [
    name,
    transferSize > 0 ? encodedBodySize : 0,
  ]);
}

const sum = (all: readonly [string, number][]) => all.reduce((bytes, [, each]) => bytes + each, 0);

/** Opens the map of a page in a cold context with a slow processor, as a reader does who waits for the page first. */
async function openOnce(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await slowProcessor(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: "networkidle" });
  const before = sum(await page.evaluate(sizes));
  const broken = new Promise<never>((_, reject) => page.once("pageerror", reject));
  const pressed = page.evaluate(timePress);
  await page.locator("button.explorer-start, body > button").click();
  const ready = await Promise.race([pressed, broken]);
  await page.waitForLoadState("networkidle");
  const all = await page.evaluate(sizes);
  const engine = sum(all.filter(([address]) => address.includes("maplibre")));
  await context.close();
  return { page: before, engine, own: sum(all) - before - engine, ready };
}

/** Openings of our map and of the bare one. */
export interface Openings {
  ours: Opening[];
  bare: Opening[];
}

/**
 * Opens the map of the built site and a bare one with the same data in turn. `site` is the site's address
 * at the end of a slow line; the bare one has such a line of its own.
 */
export async function measureOpenings(
  root: string,
  browser: Browser,
  site: string,
  rounds: number,
): Promise<Openings> {
  const folder = await buildBareMap(root);
  const served = await serveFolder(folder, 0);
  const toBare = await phoneLine(served.url);
  const openings: Openings = { ours: [], bare: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      openings.bare.push(await openOnce(browser, `${toBare.url}/`));
      openings.ours.push(await openOnce(browser, `${site}/map/`));
    }
  } finally {
    await Promise.all([toBare.close(), served.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
  return openings;
}
