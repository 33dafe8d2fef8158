import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";
import { measureChart } from "./measure.ts";

useBrowser();

const WIDTHS = [280, 320, 360, 480, 640, 880, 1200];
const charts = readdirSync(fileURLToPath(new URL("../../content/charts/", import.meta.url)))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -5));
const pages = charts.flatMap((id) => [
  { id, address: `/embed/${id}/` },
  { id, address: `/zh/embed/${id}/` },
]);

/** One page for all charts: what is measured is redone at each width, not loaded anew. */
let page: Page;
beforeAll(async () => {
  page = await openPage(null, { bypassCSP: true });
});
afterAll(() => page.context().close());

describe.each(pages)("$address", ({ address }) => {
  beforeAll(async () => {
    await page.goto(address);
  });

  test.each(["light", "dark"] as const)("reads well at every width, in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1400 });
      expect({ width, flaws: await page.evaluate(measureChart) }).toEqual({ width, flaws: [] });
    }
  });

  test("at twice the text size nothing is cut and nothing scrolls sideways", async () => {
    const style = await page.addStyleTag({ content: "html{font-size:200%}" });
    for (const width of [280, 640]) {
      await page.setViewportSize({ width, height: 1400 });
      expect({ width, flaws: await page.evaluate(measureChart) }).toEqual({ width, flaws: [] });
    }
    await style.evaluate((element) => (element as HTMLElement).remove());
  });
});
