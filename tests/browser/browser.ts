import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

let browser: Browser | undefined;

/** Switches for a Chromium that draws WebGL without a graphics card. */
export const SOFTWARE_GL = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

/** Starts one Chromium for a test file and ends it after the last test. */
export function useBrowser(switches: readonly string[] = []): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject("chromium"),
      args: ["--no-sandbox", "--disable-background-networking", ...switches],
    });
  });
  afterAll(() => browser?.close());
}

/** A fresh page in its own context; `path` is an address on the built site, or none for a blank page. */
export async function openPage(
  path: string | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  if (!browser) throw new Error("call useBrowser() at the top of the test file");
  const context = await browser.newContext({ baseURL: inject("siteUrl"), ...options });
  const page = await context.newPage();
  if (path !== null) await page.goto(path);
  return page;
}
