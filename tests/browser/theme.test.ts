import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

test.for([
  ["light", "rgb(251, 248, 242)", true],
  ["dark", "rgb(25, 22, 19)", true],
  ["dark", "rgb(25, 22, 19)", false],
] as const)("the system's %s theme holds: paper %s, script %s", async ([scheme, paper, script]) => {
  const page = await openPage("/zh/methods/", { colorScheme: scheme, javaScriptEnabled: script });
  const seen = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(seen).toBe(paper);
});

test("a page that is open follows when the system changes", async () => {
  const page = await openPage("/", { colorScheme: "light" });
  await page.emulateMedia({ colorScheme: "dark" });
  const seen = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(seen).toBe("rgb(25, 22, 19)");
});

test.for([
  [true, "flex"],
  [false, "none"],
] as const)("with script %s the ledger's filter is %s", async ([script, display]) => {
  const page = await openPage("/data/", { javaScriptEnabled: script });
  expect(await page.locator(".filter").evaluate((one) => getComputedStyle(one).display)).toBe(
    display,
  );
});
