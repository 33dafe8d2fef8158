import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { SOFTWARE_GL, useBrowser } from "./browser.ts";
import {
  colourAt,
  engineFile,
  onTheWire,
  openMap,
  reading,
  untilColour,
  untilLive,
  watchPage,
  type OpenMap,
} from "./explorer-page.ts";

useBrowser(SOFTWARE_GL);

/** One map for all tests that only use it; each begins by showing all. */
let map: OpenMap;
beforeAll(async () => {
  map = await openMap("/map/", { reducedMotion: "reduce" });
});

const KB = 1024;
test("nothing of the engine is loaded before the reader asks, and the page is light", async () => {
  const { page, asked } = await watchPage("/map/");
  expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((address) => engineFile.test(address))).toEqual([]);
  const weight = asked.reduce((sum, address) => sum + onTheWire(address), 0);
  expect(weight).toBeLessThanOrEqual(60 * KB);
  await page.context().close();
});

test("then it comes from this site alone, complains of nothing, and is light besides the engine", () => {
  const { asked, complaints } = map;
  expect([...new Set(asked.map((address) => new URL(address).origin))]).toEqual([
    inject("siteUrl"),
  ]);
  expect(complaints).toEqual([]);
  const files = [...new Set(asked)].filter((address) => engineFile.test(address));
  const engine = files.filter((address) => address.includes("maplibre"));
  expect(
    engine.map((address) => address.replace(/.*\/(maplibre[a-z-]*)[-.].*/, "$1")).toSorted(),
  ).toEqual(["maplibre", "maplibre-gl", "maplibre-gl-worker"]);
  const own = files.filter((address) => !engine.includes(address));
  expect(own.reduce((sum, address) => sum + onTheWire(address), 0)).toBeLessThanOrEqual(40 * KB);
  expect(engine.reduce((sum, address) => sum + onTheWire(address), 0)).toBeLessThanOrEqual(
    372 * KB,
  );
});

test("the other engine is in no file of the site", () => {
  const folder = join(inject("siteFolder"), "_astro");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const holding = (text: string) =>
    scripts.filter((name) => readFileSync(join(folder, name), "utf8").includes(text));
  expect(holding("maplibregl-map")).toHaveLength(1);
  expect([...holding("mapboxgl-map"), ...holding("api.mapbox.com")]).toEqual([]);
});

test("groups and years colour the map and fill the legend; what is pressed there stands out", async () => {
  const { page } = map;
  await page.getByRole("button", { name: "Show all" }).click();
  const legend = page.locator(".explorer-legend button");
  expect(await legend.allTextContents()).toEqual([
    "Tibet74",
    "Tibetan areas of four provinces74",
    "Southern Xinjiang33",
    "Liangshan16",
    "Nujiang4",
    "Linxia8",
  ]);
  await page.getByRole("radio", { name: "Year off the list" }).check();
  await expect.poll(() => legend.first().textContent()).toMatch(/^2016/);
  expect(await legend.count()).toBe(6);
  await page.getByRole("button", { name: /^2020/ }).click();
  expect(new URL(page.url()).search).toBe("?by=year&only=2020");
  expect(await page.locator(".explorer-legend [aria-pressed=true]").textContent()).toMatch(/^2020/);
  await page.getByRole("button", { name: /^2020/ }).click();
  await page.getByRole("radio", { name: "Group" }).check();
  expect(new URL(page.url()).search).toBe("");
});

test("the pointer names a county and chooses it; where there is none it lets go", async () => {
  const { page } = map;
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("button", { name: /^Nujiang/ }).click();
  const frame = page.locator(".explorer-map");
  await frame.hover();
  await expect.poll(() => reading(page).textContent()).toMatch(/: Nujiang$/);
  const named = (await reading(page).textContent())!.replace(": Nujiang", "");
  await frame.click();
  expect(await page.locator(".explorer-county h2").textContent()).toBe(named);
  await page.getByRole("button", { name: "Let go of" }).click();
  expect(await page.locator(".explorer-county h2").count()).toBe(0);
});

test("keys: Enter chooses the county in the middle, Escape lets it go, arrows move the map", async () => {
  const { page } = map;
  await page.getByRole("button", { name: /^Linxia/ }).click();
  await page.keyboard.press("Tab");
  await page.locator(".explorer-map canvas").focus();
  await page.keyboard.press("Enter");
  const name = await page.locator(".explorer-county h2").textContent();
  expect(name).toBeTruthy();
  expect(page.url()).toMatch(/county=6229\d\d/);
  await page.keyboard.press("Escape");
  expect(await page.locator(".explorer-county h2").count()).toBe(0);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).toMatch(/at=3\d\.\d+,10\d\.\d+,\d/);
  expect(await reading(page).textContent()).not.toBe("");
});

test("Enter while the map flies means the county that it flies to", async () => {
  const { page } = await openMap("/map/?only=nujiang");
  await page.locator(".explorer-map canvas").focus();
  // Both in one turn of the page's loop: the flight has begun and cannot have ended.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>("[data-class=linxia]")!.click();
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true });
    document.querySelector(".explorer-map canvas")!.dispatchEvent(enter);
  });
  await page.locator(".explorer-county h2").waitFor();
  expect(page.url()).toMatch(/county=6229\d\d/);
  await page.context().close();
});

test.each(["/map/", "/zh/map/"])(
  "%s: the scale's words stand within its bar, on the narrowest screen too",
  async (path) => {
    const { page } = await openMap(path, { viewport: { width: 280, height: 700 } });
    const [bar, words] = await page.locator(".maplibregl-ctrl-scale").evaluate((scale) => {
      const range = document.createRange();
      range.selectNodeContents(scale);
      return [scale.getBoundingClientRect().width, range.getBoundingClientRect().width] as const;
    });
    expect(words).toBeGreaterThan(0);
    expect(words).toBeLessThan(bar - 8);
    await page.context().close();
  },
);

test("the page scrolls under the wheel, and the map says how to zoom", async () => {
  const { page } = map;
  await page.getByRole("button", { name: "Show all" }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator(".explorer-map").hover({ position: { x: 200, y: 60 } });
  const before = page.url();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await page.locator(".explorer-map").textContent()).toContain(
    "Hold Ctrl while scrolling to zoom the map",
  );
  expect(page.url()).toBe(before);
});

test("near views ask for finer boundaries, once", async () => {
  const { page, asked } = map;
  const finer = () => asked.filter((address) => address.includes("/map/data/detail.")).length;
  await page.getByRole("button", { name: "Show all" }).click();
  for (const name of ["Zoom in", "Zoom in", "Zoom in", "Zoom out"]) {
    await page.getByRole("button", { name }).click();
    await page.waitForFunction(() => location.search.includes("at="));
  }
  await expect.poll(finer).toBe(1);
});

test("whoever opens the address sees the same, in either language, without asking twice", async () => {
  const address = "/map/?by=year&only=2020&county=653130&at=39,78,6.2";
  const { page } = await openMap(address, { reducedMotion: "reduce" });
  expect(await page.locator(".explorer-county h2").textContent()).toBe("Bachu (Maralbexi) County");
  expect(await page.locator(".explorer-legend [aria-pressed=true]").textContent()).toMatch(/^2020/);
  expect(page.url()).toContain(address);
  await page.getByRole("link", { name: "中文" }).click();
  await untilLive(page);
  expect(page.url()).toContain(`/zh${address}`);
  expect(await page.locator(".explorer-county h2").textContent()).toBe("巴楚县");
  expect(await page.locator(".explorer-county dl").textContent()).toContain("喀什地区");
  const words = (await page.locator(".explorer").innerText()).replaceAll(
    /MapLibre|echarts\S*|china-geojson|Bachu \(Maralbexi\) County|bachu/g,
    "",
  );
  expect(words.match(/[A-Za-z]{3,}/g) ?? []).toEqual(["Ctrl", "Esc"]);
  await page.context().close();
});

/** Whether a colour is a dark one. */
const isDark = (colour: string) => Number.parseInt(colour.slice(1, 3), 16) < 0x60;

test("the map follows the theme, and gives way to the drawing in print", async () => {
  const { page } = await openMap("/map/?only=linxia&at=36,78,4.4", { reducedMotion: "reduce" });
  expect(isDark(await colourAt(page, 0.5, 0.05))).toBe(false);
  await page.emulateMedia({ colorScheme: "dark" });
  await untilColour(page, [0.5, 0.05], isDark);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
  expect(await page.locator(".explorer-live").isVisible()).toBe(false);
  await page.context().close();
});

test("who asks for less motion is taken there at once, others are flown", async () => {
  // The scale as it is when the press has been answered, before the map has drawn another frame.
  const press = (page: OpenMap["page"], selector: string) =>
    page.evaluate((pressed) => {
      document.querySelector<HTMLElement>(pressed)!.click();
      return document.querySelector(".maplibregl-ctrl-scale")!.textContent;
    }, selector);
  const far = await press(map.page, ".explorer-all");
  const near = await press(map.page, "[data-class=linxia]");
  expect(near).not.toBe(far);
  const { page } = await openMap("/map/");
  expect(await press(page, "[data-class=linxia]")).not.toBe(near);
  await expect.poll(() => page.locator(".maplibregl-ctrl-scale").textContent()).toBe(near);
  await page.context().close();
});
