import type { Browser, CDPSession, Page, Request } from "playwright-core";
import { slowLine, type SlowLine } from "./slow-line.ts";

/** What one cold load cost. */
export interface Load {
  /** Bytes on the wire, headers included. */
  bytes: number;
  requests: number;
  /** Bytes on the wire of scripts. */
  script: number;
  /** Milliseconds to the first frame after the whole document stood, and what its script draws. */
  painted: number;
  /** Milliseconds to the largest paint. */
  largest: number;
  /** Cumulative layout shift. */
  shift: number;
}

const CPU_SLOWDOWN = 4;
/** The line of a slow phone: 150 ms, 1.6 Mbit/s. */
const LINE = { latency: 150, bytesPerSecond: 200_000 } as const;

/** The line of a slow phone to a server on this machine. Both ends are to be closed. */
export const phoneLine = (to: string): Promise<SlowLine> => slowLine(to, LINE);

/** Runs in the page before anything else: notes paints, shifts and the first frame after parsing and drawing. */
function observe(): void {
  const notes = { painted: 0, largest: 0, shift: 0 };
  Object.assign(globalThis, { notes });
  new PerformanceObserver((list) => {
    notes.largest = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      notes.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  const stamp = () =>
    requestAnimationFrame(() => setTimeout(() => (notes.painted = performance.now())));
  document.addEventListener("DOMContentLoaded", stamp);
  new PerformanceObserver((list) => {
    if (list.getEntriesByName("drawn").length > 0) stamp();
  }).observe({ type: "mark", buffered: true });
}

/** Makes a page's main thread that of a slow phone: a quarter of the CPU. */
export async function slowProcessor(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

type Traffic = Pick<Load, "bytes" | "requests" | "script">;

/** Bytes of an answer on the wire. */
async function sizeOf(request: Request): Promise<number> {
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  if (responseBodySize > 0) return responseHeadersSize + responseBodySize;
  // Chromium does not say it of a worker's own script: the server does.
  const response = await request.response();
  return responseHeadersSize + Number(await response?.headerValue("content-length"));
}

/** Counts what comes over the wire from now on, to workers too; the answer is for when all has come. */
function countTraffic(page: Page): () => Promise<Traffic> {
  const finished: Request[] = [];
  page.on("requestfinished", (request) => finished.push(request));
  return async () => {
    const traffic = { bytes: 0, requests: 0, script: 0 };
    for (const request of finished.filter((each) => !each.url().startsWith("data:"))) {
      const size = await sizeOf(request);
      traffic.requests += 1;
      traffic.bytes += size;
      if (request.resourceType() === "script") traffic.script += size;
    }
    return traffic;
  };
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/**
 * Loads an address in a cold context with a slow phone's processor and reads it to the end; how slow the
 * line is depends on the address (`phoneLine`). A page that is `drawn` by its script is waited for until
 * it sets the mark of that name.
 */
export async function load(browser: Browser, url: string, drawn = false): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await slowProcessor(await context.newCDPSession(page));
  const traffic = countTraffic(page);
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "load" });
  if (drawn) await page.waitForFunction(() => performance.getEntriesByName("drawn").length > 0);
  await page.waitForTimeout(300);
  await scrollThrough(page);
  await page.waitForTimeout(300);
  const notes = await page.evaluate(
    () => (globalThis as unknown as { notes: Pick<Load, "painted" | "largest" | "shift"> }).notes,
  );
  const counted = await traffic();
  await context.close();
  return { ...counted, ...notes };
}
