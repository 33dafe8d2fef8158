import puppeteer from "puppeteer-core";
import type { OtherBrowsers } from "../../src/commands/other-browsers.ts";
import type { Start, Visitor } from "./visitor.ts";

/** Starts Firefox without a window on the screen, driven over WebDriver BiDi. */
export async function startFirefox(paths: OtherBrowsers, { gl = true }: Start): Promise<Visitor> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: paths.firefox,
    headless: true,
    extraPrefsFirefox: { "webgl.disabled": !gl },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: "load" })),
    ask: (question, ...args) => page.evaluate(question as never, ...(args as never[])),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    pdf: () => page.pdf({ format: "a4" }),
    close: () => browser.close(),
  };
}
