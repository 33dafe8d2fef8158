import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

const STORY_PAGES = readdirSync("content/stories/en").map(
  (name) => `/stories/${name.replace(".mdx", "/")}`,
);

useBrowser();

/** Every story in one language, and one in the other, whose face is exchanged when it comes. */
const STORIES = [...STORY_PAGES, "/zh/stories/bachu-melon/"];

interface Load {
  page: Page;
  /** What came over the wire, by kind, in bytes with compression, and from which hosts. */
  bytes: Record<string, number>;
  hosts: Set<string>;
}

/** Opens a page cold and counts what it takes until nothing more comes. */
async function load(path: string): Promise<Load> {
  const page = await openPage(null, { viewport: { width: 360, height: 740 } });
  const client = await page.context().newCDPSession(page);
  const bytes: Record<string, number> = {};
  const hosts = new Set<string>();
  const kinds = new Map<string, string>();
  await client.send("Network.enable");
  client.on("Network.responseReceived", ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    if (response.url.startsWith("http")) hosts.add(new URL(response.url).host);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  return { page, bytes, hosts };
}

describe.each(STORIES)("%s", (path) => {
  test("weighs at most 200 KB in all, under 12 KB of it script, from one host", async () => {
    const { page, bytes, hosts } = await load(path);
    const all = Object.values(bytes).reduce((sum, n) => sum + n, 0);
    expect(bytes["Document"]).toBeGreaterThan(10_000);
    expect(bytes["Font"]).toBeGreaterThan(10_000);
    expect(all).toBeLessThanOrEqual(200_000);
    const inline = await page
      .locator("script:not([type='application/ld+json'])")
      .evaluateAll((scripts) => scripts.map((script) => script.textContent).join("\n"));
    expect((bytes["Script"] ?? 0) + inline.length).toBeLessThan(12_000);
    expect([...hosts]).toEqual([new URL(inject("siteUrl")).host]);
  });

  test.each([360, 1280])("nothing moves while it loads at %i px, on a slow line", async (width) => {
    const page = await openPage(null, { viewport: { width, height: 740 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as never as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    const line = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
    await client.send("Network.emulateNetworkConditions", { offline: false, ...line });
    await page.goto(path, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
    );
    expect(loaded.join()).toMatch(/Source Serif|Noto Serif SC/);
    const shifts = await page.evaluate(() => (window as never as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBe(0);
  });
});
