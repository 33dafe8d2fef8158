import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

const value = (page: Page, name: string) => page.locator(`#use-${name}`).inputValue();

test("without script every snippet stands there to be copied, and the preview shows the chart", async () => {
  const page = await openPage("/charts/bachu-income/", { javaScriptEnabled: false });
  for (const name of ["frame", "script", "link", "picture", "markdown", "text", "alt"]) {
    expect((await value(page, name)).length, name).toBeGreaterThan(20);
  }
  expect(await page.locator("[data-builder] form").isVisible()).toBe(false);
  expect(await page.locator("[data-copy]:visible").count()).toBe(0);
  const preview = page.locator("[data-preview] iframe");
  await preview.scrollIntoViewIfNeeded();
  const title = page.frameLocator("[data-preview] iframe").locator("h1");
  expect(await title.innerText()).toContain("A melon is said to have lifted");
});

test("the options rewrite preview and snippets", async () => {
  const page = await openPage("/charts/bachu-income/");
  const first = await value(page, "frame");
  await page.selectOption("[name=theme]", "dark");
  expect(await value(page, "frame")).toBe(
    first.replace("/embed/bachu-income/", "/embed/bachu-income/dark/"),
  );
  expect(await value(page, "picture")).toContain("/bachu-income-en-dark@2x.png");

  await page.selectOption("[name=locale]", "zh");
  await page.selectOption("[name=show]", "plain");
  await page.fill("[name=width]", "500");
  await page.locator("[name=width]").blur();
  const code = await value(page, "frame");
  expect(code).toContain("/zh/embed/bachu-income/dark/?plain=true");
  expect(code).toContain("max-width:500px");
  expect(await value(page, "link")).toMatch(/\/zh\/charts\/bachu-income\/$/);
  expect(await value(page, "script")).toContain("/embed.js");
  expect(await value(page, "alt")).toMatch(/^据称一只瓜/);

  const preview = page.locator("[data-preview] iframe");
  expect(await preview.getAttribute("src")).toBe("/zh/embed/bachu-income/dark/?plain=true");
  await preview.scrollIntoViewIfNeeded();
  expect((await preview.boundingBox())?.width).toBe(500);
  const inner = page.frameLocator("[data-preview] iframe");
  expect(await inner.locator("html").getAttribute("data-theme")).toBe("dark");

  // Narrower than any embed is provided for: the least is taken.
  await page.fill("[name=width]", "7");
  await page.locator("[name=width]").blur();
  expect(await value(page, "frame")).toContain("max-width:280px");
});

test("a button copies its snippet and says so", async () => {
  const page = await openPage("/zh/charts/bachu-income/", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const button = page.locator("[data-copy=text]");
  await button.click();
  await expect.poll(() => button.innerText()).toBe("已复制");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await value(page, "text"));
  expect(copied.split("\n")).toHaveLength(4);
  expect(copied).toMatch(
    /^据称一只瓜.*\n.*\n来源：.*CC BY 4\.0\nhttps:\/\/.*\/zh\/charts\/bachu-income\/$/,
  );
});
