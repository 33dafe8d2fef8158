import { AxeBuilder } from "@axe-core/playwright";
import { beforeAll, expect, test } from "vitest";
import { SOFTWARE_GL, useBrowser } from "./browser.ts";
import { openMap, untilColour, type OpenMap } from "./explorer-page.ts";

useBrowser(SOFTWARE_GL);

let map: OpenMap;
beforeAll(async () => {
  map = await openMap("/map/", { reducedMotion: "reduce" });
});

test("what is typed finds a county; Enter shows it, with its page, its neighbours and its address", async () => {
  const { page } = map;
  const field = page.getByRole("combobox", {
    name: "Find by English or Chinese name, pinyin or code",
  });
  await field.fill("巴楚");
  expect(await page.getByRole("option").allTextContents()).toEqual([
    expect.stringMatching(/^Bachu \(Maralbexi\) CountyKashgar/),
  ]);
  await field.press("Enter");
  expect(await page.locator(".explorer-county h2").textContent()).toBe("Bachu (Maralbexi) County");
  expect(await page.locator(".explorer-county dl").textContent()).toContain("653130");
  expect(await page.locator(".explorer-more a").getAttribute("href")).toBe("/places/653130/");
  expect(new URL(page.url()).search).toBe("?county=653130");
  // The town of Bachu lies near the middle of its county: southern Xinjiang's colour is under it.
  await untilColour(page, [0.5, 0.44], "#df9778");
  await page.getByRole("button", { name: "Markit County" }).click();
  expect(await page.locator(".explorer-county h2").textContent()).toBe("Markit County");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Markit County");
});

test("arrows move in the list and Escape closes it; what no county is called is said", async () => {
  const { page } = map;
  const field = page.getByRole("combobox");
  await field.fill("6531");
  expect(await page.getByRole("option").count()).toBe(10);
  await field.press("ArrowDown");
  await field.press("ArrowDown");
  const second = page.getByRole("option").nth(1);
  expect(await second.getAttribute("aria-selected")).toBe("true");
  expect(await field.getAttribute("aria-activedescendant")).toBe(await second.getAttribute("id"));
  await field.press("ArrowUp");
  await field.press("ArrowUp");
  expect(await page.getByRole("option").nth(9).getAttribute("aria-selected")).toBe("true");
  await field.press("Escape");
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  await field.fill("Shanghai");
  expect(await page.locator(".explorer-find output").textContent()).toBe(
    "Nothing on the map is called that",
  );
  await field.fill("");
});

test("a prefecture is found by its name in either language and in pinyin, shown with its counties, and let go", async () => {
  const { page } = map;
  const field = page.getByRole("combobox");
  await field.fill("喀什地区");
  expect(await page.getByRole("option").first().textContent()).toBe(
    "Kashgar PrefecturePrefecture · Xinjiang Uygur Autonomous Region",
  );
  await field.press("Enter");
  expect(await page.locator(".explorer-county h2").textContent()).toBe("Kashgar Prefecture");
  expect(await page.locator(".explorer-county li button").count()).toBe(12);
  expect(new URL(page.url()).search).toBe("?in=653100");
  // Markit lies in it, and Pishan south-east of it is pale.
  await page.getByRole("button", { name: "Markit County" }).click();
  expect(new URL(page.url()).search).toBe("?in=653100&county=653127");
  await untilColour(page, [0.5, 0.5], "#df9778");
  await page.getByRole("button", { name: "Let go of Markit County" }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Kashgar Prefecture");
  await page.getByRole("button", { name: "Let go of Kashgar Prefecture" }).click();
  expect(new URL(page.url()).search).toBe("");
});

test("a group is found too, and stands out as if it were pressed in the legend", async () => {
  const { page } = map;
  const field = page.getByRole("combobox");
  await page.getByRole("radio", { name: "Year off the list" }).check();
  await field.fill("nanjiang");
  await page.getByRole("option").first().click();
  expect(await field.inputValue()).toBe("Southern Xinjiang");
  expect(new URL(page.url()).search).toBe("?only=nanjiang");
  expect(await page.locator(".explorer-legend [aria-pressed=true]").textContent()).toBe(
    "Southern Xinjiang33",
  );
  expect(await page.locator(".explorer-find output").textContent()).toBe(
    "Southern Xinjiang, Group",
  );
  await page.getByRole("button", { name: "Show all" }).click();
});

test("keys that an input method takes for itself choose nothing", async () => {
  const { page } = map;
  const field = page.getByRole("combobox");
  await field.fill("bachu");
  const press = (init: { key: string; isComposing?: boolean; keyCode?: number }) =>
    field.evaluate(
      (input, given) => input.dispatchEvent(new KeyboardEvent("keydown", given)),
      init,
    );
  await press({ key: "Enter", isComposing: true });
  await press({ key: "ArrowDown", isComposing: true });
  // Safari's last key of a composition.
  await press({ key: "Enter", keyCode: 229 });
  expect(await field.inputValue()).toBe("bachu");
  expect(await field.getAttribute("aria-activedescendant")).toBe(null);
  expect(await page.locator(".explorer-county h2").count()).toBe(0);
  await field.press("Escape");
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  await field.press("ArrowDown");
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  await field.press("Escape");
  await field.press("Escape");
  expect(await field.inputValue()).toBe("");
});

test("every control can be reached by the keyboard, shows its focus, and axe finds nothing in light and in dark", async () => {
  const { page } = map;
  await page.getByRole("combobox").fill("653130");
  await page.getByRole("combobox").press("Enter");
  await page.getByRole("combobox").fill("lin");
  const axe = () =>
    new AxeBuilder({ page })
      .include("main")
      .setLegacyMode()
      .options({ preload: false, resultTypes: ["violations"] })
      .analyze();
  expect((await axe()).violations).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await axe()).violations).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("combobox").fill("");

  const reached: string[] = [];
  await page.getByRole("combobox").focus();
  for (let i = 0; i < 40; i++) {
    const [name, seen] = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const drawn = at.matches("input[type=radio]") ? at.nextElementSibling! : at;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      return [
        at.getAttribute("aria-label") ?? at.getAttribute("name") ?? at.id ?? "",
        at.matches(".explorer-live *") ? outlineStyle !== "none" && outlineWidth !== "0px" : null,
      ] as const;
    });
    if (seen === null) break;
    reached.push(name);
    expect(seen, name).toBe(true);
    await page.keyboard.press("Tab");
  }
  expect(reached).toEqual(
    expect.arrayContaining([
      "explorer-find",
      "by",
      "Interactive map of the counties",
      "Zoom in",
      "Zoom out",
      "Let go of Bachu (Maralbexi) County",
    ]),
  );
});
