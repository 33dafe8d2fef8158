import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

async function find(typed: string, path = "/places/") {
  const page = await openPage(path);
  await page.locator("input[type=search]").fill(typed);
  const shown = page.locator("li[data-find]:visible");
  return { page, names: await shown.allTextContents() };
}

test.each([
  ["Maralbexi", "Bachu (Maralbexi) County"],
  ["巴楚", "Bachu (Maralbexi) County"],
  ["bachu", "Bachu (Maralbexi) County"],
  ["653130", "Bachu (Maralbexi) County"],
  ["lhunzhub", "Lhünzhub County"],
  ["linzhou", "Lhünzhub County"],
  ["gongbo'gyamda", "Gongbo’gyamda County"],
  ["gongbo’gyamda", "Gongbo’gyamda County"],
  ["shangrila", "Shangri-La City"],
])("typing %s leaves %s in the list", async (typed, name) => {
  const { page, names } = await find(typed);
  expect(names.map((text) => text.trim())).toEqual([name]);
  expect(await page.locator("output").textContent()).toBe("1 found");
  expect(await page.locator(".place-group:visible").count()).toBe(1);
});

test("Enter opens the first county that is found", async () => {
  const { page } = await find("巴楚", "/zh/places/");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/zh/places/653130/");
});

test("what no county is called leaves none, and says so; nothing typed leaves all", async () => {
  const { page, names } = await find("Shanghai");
  expect(names).toEqual([]);
  expect(await page.locator("output").textContent()).toBe("No county of the list is called that");
  await page.locator("input[type=search]").fill("");
  expect(await page.locator("li[data-find]:visible").count()).toBe(209);
});

test("without script there is no field, and the whole list", async () => {
  const page = await openPage("/places/", { javaScriptEnabled: false });
  expect(await page.locator("input[type=search]").isVisible()).toBe(false);
  expect(await page.locator("li[data-find]:visible").count()).toBe(209);
});
