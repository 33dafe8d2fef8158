import type { OtherBrowsers } from "../../src/commands/other-browsers.ts";
import type { Start, Visitor } from "./visitor.ts";

/** What is used of puppeteer-core, which this folder's own package.json brings. */
interface Puppeteer {
  launch(options: object): Promise<Browser>;
}

interface Browser {
  newPage(): Promise<Page>;
  /** `firefox/` and the version. */
  version(): Promise<string>;
  close(): Promise<void>;
}

interface Page {
  setViewport(size: { width: number; height: number }): Promise<void>;
  goto(url: string, options: object): Promise<unknown>;
  evaluate(question: unknown, ...args: readonly unknown[]): Promise<never>;
  click(selector: string): Promise<void>;
  keyboard: { press(key: string): Promise<void> };
  pdf(options: object): Promise<Uint8Array>;
}

const PACKAGE: string = "puppeteer-core";

/** Starts Firefox without a window on the screen, driven over WebDriver BiDi. */
export async function startFirefox(paths: OtherBrowsers, { gl = true }: Start): Promise<Visitor> {
  const { launch } = (await import(PACKAGE)) as Puppeteer;
  const browser = await launch({
    browser: "firefox",
    executablePath: paths.firefox,
    headless: true,
    extraPrefsFirefox: { "webgl.disabled": !gl },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const version = await browser.version();
  return {
    version: version.slice(version.indexOf("/") + 1),
    open: async (url) => void (await page.goto(url, { waitUntil: "load" })),
    ask: (question, ...args) => page.evaluate(question, ...args),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    pdf: () => page.pdf({ format: "a4" }),
    close: () => browser.close(),
  };
}
