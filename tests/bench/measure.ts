import type { Browser, CDPSession, Page } from "playwright-core";

/** What one cold load cost. */
export interface Load {
  /** Bytes on the wire, headers included. */
  bytes: number;
  requests: number;
  /** Bytes on the wire of scripts. */
  script: number;
  /** Milliseconds to the first frame after the whole document stood. */
  painted: number;
  /** Milliseconds to the largest paint. */
  largest: number;
  /** Cumulative layout shift. */
  shift: number;
}

const CPU_SLOWDOWN = 4;
const MBIT = 1_000_000 / 8;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6 * MBIT,
  uploadThroughput: 0.75 * MBIT,
};

/** Runs in the page before anything else: notes paints, shifts and the first frame after parsing. */
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
  document.addEventListener("DOMContentLoaded", () => {
    requestAnimationFrame(() => setTimeout(() => (notes.painted = performance.now())));
  });
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
}

/** Adds up what comes over the wire from now on. */
function countTraffic(session: CDPSession): { bytes: number; requests: number; script: number } {
  const traffic = { bytes: 0, requests: 0, script: 0 };
  const scripts = new Set<string>();
  session.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
    if (request.url.startsWith("data:")) return;
    traffic.requests += 1;
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    if (scripts.has(requestId)) traffic.script += encodedDataLength;
  });
  return traffic;
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Loads an address in a cold context on a slow phone (4× slower CPU, 1.6 Mbit/s, 150 ms) and reads it to the end. */
export async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session);
  const traffic = countTraffic(session);
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(300);
  await scrollThrough(page);
  await page.waitForTimeout(300);
  const notes = await page.evaluate(
    () => (globalThis as unknown as { notes: Pick<Load, "painted" | "largest" | "shift"> }).notes,
  );
  await context.close();
  return { ...traffic, ...notes };
}
