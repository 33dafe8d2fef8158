import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

/** How an embed looks: its ground, whether its title is seen, and the form of its text. */
async function lookOf(page: Page) {
  return page.evaluate(() => {
    const title = document.querySelector("h1")!.getBoundingClientRect();
    const hidden = getComputedStyle(document.querySelector("figcaption")!).position === "absolute";
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      titled: title.height > 10 && !hidden,
    };
  });
}

const LIGHT = "rgb(251, 248, 242)";
const DARK = "rgb(25, 22, 19)";
const CLEAR = "rgba(0, 0, 0, 0)";

describe.concurrent("the options of an embed", () => {
  test.for([
    ["/embed/bachu-income/", "light", LIGHT, true],
    ["/embed/bachu-income/", "dark", DARK, true],
    ["/embed/bachu-income/light/", "dark", LIGHT, true],
    ["/embed/bachu-income/dark/", "light", DARK, true],
    ["/zh/embed/bachu-income/dark/", "light", DARK, true],
    // Datawrapper's names.
    ["/embed/bachu-income/?dark=true", "light", DARK, true],
    ["/embed/bachu-income/?dark=false", "dark", LIGHT, true],
    ["/embed/bachu-income/dark/?dark=false", "dark", LIGHT, true],
    ["/embed/bachu-income/light/?dark=auto", "dark", DARK, true],
    ["/embed/bachu-income/?plain=true", "light", LIGHT, false],
    ["/embed/bachu-income/?plain", "light", LIGHT, false],
    ["/embed/bachu-income/?plain=1&dark=1", "light", DARK, false],
    ["/embed/bachu-income/?plain=false&transparent=0", "light", LIGHT, true],
    ["/embed/bachu-income/?transparent=true", "light", CLEAR, true],
    // Whatever else is asked for changes nothing.
    ["/embed/bachu-income/?dark=maybe&plain=no&fitchart=true&utm_source=x", "light", LIGHT, true],
  ] as const)(
    "%s for a reader of %s pages",
    async ([path, colorScheme, ground, titled], context) => {
      const page = await openPage(path, { colorScheme, viewport: { width: 640, height: 600 } });
      context.expect(await lookOf(page)).toEqual({ ground, titled });
      await page.context().close();
    },
  );
});

test("a chart is read without script, and asks for nothing else", async () => {
  const page = await openPage(null, { javaScriptEnabled: false });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto("/zh/embed/regions-map/");
  expect(requests).toHaveLength(1);
  expect(await page.locator("h1").innerText()).toContain("三区三州");
  expect(await page.locator("svg path:visible").count()).toBeGreaterThan(200);
});

test("an embed sets no cookie, keeps nothing and breaks no policy of its own", async () => {
  const page = await openPage(null);
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  await page.goto("/embed/bachu-accounts/?plain=true&dark=true");
  await page.locator("summary").click();
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(messages).toEqual([]);
});
