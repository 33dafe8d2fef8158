import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

/** In so many pieces, so many milliseconds apart, a page arrives as over a slow line. */
const PIECES = 8;
const PAUSE = 40;

/** A page that stops for a while between the land of its first map and what lies over it. */
const STOPPED = "/zh/charts/";

/** The pieces in which a page arrives. */
function piecesOf(url: string, bytes: Buffer): Buffer[] {
  const ends =
    url === STOPPED
      ? [bytes.indexOf('<div class="w ', bytes.indexOf('<div class="map"')), bytes.length]
      : Array.from({ length: PIECES }, (_, i) => Math.floor((bytes.length * (i + 1)) / PIECES));
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

let server: Server;
let page: Page;
beforeAll(async () => {
  server = createServer(async ({ url = "/" }, response) => {
    const folder = inject("siteFolder");
    if (url.endsWith(".css"))
      return void response
        .writeHead(200, { "content-type": "text/css" })
        .end(readFileSync(join(folder, url)));
    if (!url.endsWith("/")) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    for (const piece of piecesOf(url, readFileSync(join(folder, url, "index.html")))) {
      response.write(piece);
      await pause();
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  page = await openPage(null, { viewport: { width: 412, height: 823 } });
  await page.addInitScript(() => {
    const notes = { shift: 0, early: false };
    Object.assign(globalThis, { notes });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        notes.shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      const seen = (selector: string) => {
        const element = document.querySelector(selector);
        return element !== null && getComputedStyle(element).visibility === "visible";
      };
      if (document.readyState === "loading") {
        notes.early ||= !document.querySelector("main + script") && (seen("h1") || seen(".widths"));
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });
});
afterAll(async () => {
  await page.context().close();
  await new Promise((resolve) => server.close(resolve));
});

interface Notes {
  shift: number;
  /** Whether the title or the drawing was seen while the page still arrived. */
  early: boolean;
}

test.each(["regions-map", "bachu-locator", "county-622901", "bachu-income"])(
  "%s comes piece by piece, is seen when all of it is there, and nothing moves",
  async (id) => {
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/embed/${id}/`);
    await page.waitForTimeout(100);
    const { shift, early } = await page.evaluate(
      () => (globalThis as unknown as { notes: Notes }).notes,
    );
    expect({ shift, early }).toEqual({ shift: 0, early: false });
    expect(await page.locator(".widths").isVisible()).toBe(true);
  },
);

test("the land of a map on a page does not move when what lies over it comes", async () => {
  const { port } = server.address() as AddressInfo;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`http://127.0.0.1:${port}${STOPPED}`);
  await page.waitForTimeout(100);
  const { shift } = await page.evaluate(() => (globalThis as unknown as { notes: Notes }).notes);
  expect(shift).toBe(0);
  expect(await page.locator(".map .land").first().isVisible()).toBe(true);
});
