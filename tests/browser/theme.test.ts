import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

const LIGHT = "rgb(251, 248, 242)";
const DARK = "rgb(25, 22, 19)";

function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test.for([
  ["light", LIGHT],
  ["dark", DARK],
] as const)(
  "without a choice the system's %s theme holds, and nothing is stored",
  async ([colorScheme, colour]) => {
    const page = await openPage("/", { colorScheme });
    expect(await paper(page)).toBe(colour);
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
    ).toEqual([0, 0, ""]);
  },
);

test("the switch steps through system, light and dark, says which, and the next page keeps it", async () => {
  const page = await openPage("/", { colorScheme: "dark" });
  const button = page.locator("button.theme");
  const state = async () => [await button.getAttribute("aria-label"), await paper(page)];
  expect(await state()).toEqual(["Colours: as your system", DARK]);
  await button.click();
  expect(await state()).toEqual(["Colours: light", LIGHT]);
  await page.goto("/zh/methods/");
  expect(await state()).toEqual(["配色：浅色", LIGHT]);
  await button.press("Enter");
  expect(await state()).toEqual(["配色：深色", DARK]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{"theme":"dark"}');
  await button.press(" ");
  expect(await state()).toEqual(["配色：跟随系统", DARK]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("where storage is closed the switch works for the page", async () => {
  const page = await openPage(null, { colorScheme: "light" });
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("closed", "SecurityError");
      },
    });
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto("/");
  await page.locator("button.theme").click();
  await page.locator("button.theme").click();
  expect(await paper(page)).toBe(DARK);
  expect(errors).toEqual([]);
});

test("without script there is no switch, and the system's theme holds", async () => {
  const page = await openPage("/", { colorScheme: "dark", javaScriptEnabled: false });
  expect(await page.locator("button.theme").isVisible()).toBe(false);
  expect(await paper(page)).toBe(DARK);
});
