import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

/** The index is read and unpacked before the first answer. */
const PATIENT = { timeout: 10_000 };

const results = (page: Page) => page.locator(".results > li");

/** Types a search and waits for what is found; then the kinds and addresses of the results. */
async function search(page: Page, words: string): Promise<[kind: string, path: string][]> {
  await page.locator(".search-count").evaluate((status) => (status.textContent = ""));
  await page.locator("input[name=q]").fill(words);
  await expect.poll(() => page.locator(".search-count").textContent(), PATIENT).not.toBe("");
  return results(page).evaluateAll((items) =>
    items.map((item) => {
      const { pathname, hash } = new URL(item.querySelector("a")?.href ?? "", location.href);
      return [item.querySelector(".result-kind")?.textContent ?? "", pathname + hash];
    }),
  );
}

test("English: loaded on use, by keyboard, stories, charts, places, figures and terms", async () => {
  const page = await openPage("/search/");
  const asked: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await page.keyboard.press("Tab");
  expect(asked.filter((path) => path.includes("pagefind"))).toEqual([]);
  const story = await search(page, "camels");
  expect(story).toContainEqual(["Story", "/stories/bachu-melon/"]);
  expect(asked.filter((path) => path.startsWith("/pagefind/")).length).toBeGreaterThan(2);
  expect(await search(page, "Nyingchi")).toContainEqual(["Place", "/places/540402/"]);
  expect(await search(page, "fifteenth of a hectare")).toContainEqual(["Term", "/glossary/#mu"]);
  // Typed with either apostrophe.
  for (const typed of ["Xing'an rice", "Xing’an rice"]) {
    // oxlint-disable-next-line no-await-in-loop -- one field
    expect(await search(page, typed)).toContainEqual(["Story", "/stories/xingan-rice/"]);
  }
  const kinds = new Set((await search(page, "sea-buckthorn")).map(([kind]) => kind));
  expect([...kinds].toSorted()).toEqual(["Chart", "Story", "Term"]);
  await page.locator(".search-more").click();
  await expect.poll(() => results(page).count(), PATIENT).toBe(20);
  const eleventh = results(page).nth(10).locator("a").first();
  expect(await eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await page.locator(".result-kind").last().textContent()).toBe("Figure");
  await page.locator("select[name=kind]").selectOption("fact");
  await expect
    .poll(async () => new Set(await page.locator(".result-kind").allTextContents()), PATIENT)
    .toEqual(new Set(["Figure"]));
  expect(new URL(page.url()).search).toBe("?q=sea-buckthorn&kind=fact");
  await page.locator("input[name=q]").press("ArrowDown");
  const first = results(page).first().locator("a").first();
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/data\/#seabuckthorn\./);
  await page.goBack();
  await expect.poll(() => results(page).count(), PATIENT).toBeGreaterThan(1);
  expect(refused).toEqual([]);
});

test("Chinese: words are found within sentences, also those that are not written apart", async () => {
  const page = await openPage("/zh/search/");
  expect(await search(page, "驼队")).toContainEqual(["报道", "/zh/stories/bachu-melon/"]);
  expect(await search(page, "贫困发生率")).toContainEqual(["报道", "/zh/stories/three-regions/"]);
  expect(await search(page, "沙棘值多少钱")).toContainEqual(["报道", "/zh/stories/sea-buckthorn/"]);
  expect(await search(page, "人次")).toContainEqual(["术语", "/zh/glossary/#person-time"]);
  expect(await search(page, "德钦")).toContainEqual(["地点", "/zh/places/533422/"]);
  expect(await search(page, "zzzz")).toEqual([]);
  expect(await page.locator(".search-count").textContent()).toContain("没有找到");
});

test("while a word is being composed nothing is searched for, and the arrows are the input method's", async () => {
  const page = await openPage("/zh/search/");
  const client = await page.context().newCDPSession(page);
  const field = page.locator("input[name=q]");
  const inField = () => field.evaluate((input) => input === document.activeElement);
  await search(page, "沙棘");
  const before = await page.locator(".search-count").textContent();
  await field.fill("");
  await expect.poll(() => results(page).count(), PATIENT).toBe(0);
  for (const text of ["b", "ba'c", "ba'chu"]) {
    await client.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await page.keyboard.press("ArrowDown");
  }
  // Longer than a search waits for the next letter.
  await page.waitForTimeout(600);
  expect(await inField()).toBe(true);
  expect(await results(page).count()).toBe(0);
  expect(new URL(page.url()).search).toBe("");
  await client.send("Input.insertText", { text: "沙棘" });
  await expect.poll(() => page.locator(".search-count").textContent(), PATIENT).toBe(before);
  expect(new URL(page.url()).searchParams.get("q")).toBe("沙棘");
});

test("without script there is no field but every story, chart and list", async () => {
  const page = await openPage("/zh/search/", { javaScriptEnabled: false });
  expect(await page.locator("form").isVisible()).toBe(false);
  const paths = await page
    .locator(".search-lists a")
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  expect(paths.filter((path) => path.startsWith("/zh/stories/"))).toHaveLength(6);
  expect(paths.filter((path) => path.startsWith("/zh/charts/")).length).toBeGreaterThan(30);
  expect(paths).toEqual(expect.arrayContaining(["/zh/places/", "/zh/data/", "/zh/glossary/"]));
});
