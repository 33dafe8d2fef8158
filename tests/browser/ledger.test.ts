import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

function shown(page: Page): Promise<string[]> {
  return page
    .locator(".ledger > li")
    .evaluateAll((rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => (row as HTMLElement).id),
    );
}

function facets(page: Page, name: string): Promise<(string | undefined)[]> {
  return page
    .locator(".ledger > li:visible")
    .evaluateAll((rows, key) => rows.map((row) => (row as HTMLElement).dataset[key]), name);
}

test("without script the ledger is complete and has no form", async () => {
  const plain = await shown(await openPage("/data/", { javaScriptEnabled: false }));
  const scripted = await shown(await openPage("/data/"));
  expect(plain.length).toBeGreaterThan(200);
  expect(plain).toEqual(scripted);
  const page = await openPage("/zh/data/", { javaScriptEnabled: false });
  expect(await page.locator("form.filter").isVisible()).toBe(false);
  expect(await shown(page)).toEqual(plain);
});

test("the front page's counts lead to just so many figures", async () => {
  const page = await openPage("/");
  const links = await page
    .locator(".verdicts a")
    .evaluateAll((all) =>
      all.map(
        (link) =>
          [(link as HTMLAnchorElement).href, /\d+$/.exec(link.textContent.trim())?.[0]] as const,
      ),
    );
  expect(links).toHaveLength(4);
  for (const [href, count] of links) {
    await page.goto(href);
    expect((await shown(page)).length, href).toBe(Number(count));
    expect(await page.locator(".ledger-count").textContent()).toBe(`${count} figures shown`);
  }
});

test("words, a claimant and an order narrow and sort it; topics without a figure go", async () => {
  const page = await openPage("/data/");
  await page.fill("input[name=words]", "melon Bachu");
  const words = await shown(page);
  expect(words.length).toBeGreaterThan(5);
  await page.selectOption("select[name=claimant]", "press");
  const narrowed = await shown(page);
  expect(narrowed.length).toBeLessThan(words.length);
  expect(new Set(await facets(page, "claimant"))).toEqual(new Set(["press"]));
  expect(await page.locator(".ledger-topic:visible h2").count()).toBeLessThan(4);
  await page.selectOption("select[name=order]", "date");
  const dates = (await facets(page, "date")).map((date) => date || "9999");
  expect(dates).toEqual(dates.toSorted());
  expect((await shown(page)).toSorted()).toEqual(narrowed.toSorted());
  await page.selectOption("select[name=order]", "topic");
  expect(await shown(page)).toEqual(narrowed);
});

test("an apostrophe is found however it is typed", async () => {
  const page = await openPage("/data/");
  const found = [];
  for (const typed of ["Xing'an", "xing’an"]) {
    // oxlint-disable-next-line no-await-in-loop -- one field
    await page.locator("input[name=words]").fill(typed);
    // oxlint-disable-next-line no-await-in-loop -- one field
    found.push(await shown(page));
  }
  expect(found[0]).toContain("xingan.sales");
  expect(found[0]).toEqual(found[1]);
});

test("a figure's own address shows its row", async () => {
  const page = await openPage("/data/#bachu.income-after");
  expect(await page.locator(".ledger > li:target").getAttribute("id")).toBe("bachu.income-after");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test("the gallery shows one story's charts, or one kind", async () => {
  const page = await openPage("/charts/");
  const visible = () => page.locator(".gallery > li:visible").count();
  const all = await visible();
  await page.selectOption("select[name=story]", "bachu-melon");
  const story = await visible();
  expect(story).toBeGreaterThan(2);
  expect(story).toBeLessThan(all);
  await page.selectOption("select[name=type]", "dumbbell");
  expect(await page.locator(".gallery > li:visible figure").getAttribute("id")).toBe(
    "chart-bachu-income",
  );
});
