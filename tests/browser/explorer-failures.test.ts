import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, SOFTWARE_GL, useBrowser } from "./browser.ts";
import { engineFile, openMap, untilColour, untilLive } from "./explorer-page.ts";

useBrowser(SOFTWARE_GL);

const STILL = "the map below shows the same counties";

test("without WebGL there is a notice, the drawing stays, and nothing is loaded", async () => {
  const page = await openPage(null);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto("/map/");
  await page.locator(".explorer-start").click();
  await page.getByText("WebGL is missing or switched off").waitFor();
  expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
  expect(asked.filter((address) => engineFile.test(address))).toEqual([]);
  expect(await page.locator(".explorer-start").isVisible()).toBe(false);
  await page.getByRole("link", { name: "The list of places" }).click();
  await page.waitForURL("**/places/");
  await page.context().close();
});

test.each([
  ["its data", "**/map/data/counties.*.json"],
  ["the engine", "**/_astro/maplibre.*.js"],
  ["its style sheet", "**/_astro/maplibre-gl.*.css"],
  ["its worker", "**/_astro/maplibre-gl-worker*.js"],
])(
  "where %s does not come, the drawing stays with a notice, and one can try again",
  async (_, files) => {
    const page = await openPage("/map/");
    await page.route(files, (route) => route.abort());
    await page.locator(".explorer-start").click();
    await page.getByText(STILL).waitFor();
    expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
    expect(await page.locator(".explorer-live").isVisible()).toBe(false);
    await page.unroute(files);
    await page.getByRole("button", { name: "Try again" }).click();
    await untilLive(page);
    expect(await page.getByText(STILL).count()).toBe(0);
    await page.context().close();
  },
);

test("a Chinese reader is told in Chinese", async () => {
  const page = await openPage("/zh/map/");
  await page.route("**/map/data/counties.*.json", (route) => route.fulfill({ status: 500 }));
  await page.locator(".explorer-start").click();
  await page.getByText("互动地图没有加载成功").waitFor();
  await page.context().close();
});

test("without script there is no button, and the drawing is there", async () => {
  const page = await openPage("/map/", { javaScriptEnabled: false });
  expect(await page.locator(".explorer-start").isVisible()).toBe(false);
  expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
  await page.context().close();
});

const LIVE = ".explorer-map canvas";

test("an impatient reader who presses again and again opens one map", async () => {
  const page = await openPage("/map/");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const release = Promise.withResolvers<void>();
  await page.route("**/map/data/counties.*.json", async (route) => {
    await release.promise;
    await route.continue();
  });
  const press = () =>
    page.evaluate(() => document.querySelector<HTMLElement>(".explorer-start")!.click());
  await page.locator(".explorer-start").dblclick();
  await press();
  release.resolve();
  await untilLive(page);
  await press();
  await press();
  expect(await page.locator("[data-explorer]").getAttribute("data-state")).toBe("live");
  expect(await page.locator(LIVE).count()).toBe(1);
  expect(asked.filter((address) => address.includes("/map/data/counties."))).toHaveLength(1);
  await page.context().close();
});

test("what comes late of an attempt that failed opens no second map", async () => {
  const page = await openPage("/map/");
  const release = Promise.withResolvers<void>();
  let data = 0;
  await page.route("**/map/data/counties.*.json", async (route) => {
    data += 1;
    if (data === 1) await release.promise;
    await route.continue();
  });
  await page.route("**/_astro/maplibre.*.js", (route) => route.abort());
  await page.locator(".explorer-start").click();
  await page.getByText(STILL).waitFor();
  await page.unroute("**/_astro/maplibre.*.js");
  await page.getByRole("button", { name: "Try again" }).click();
  release.resolve();
  await untilLive(page);
  expect(await page.locator(LIVE).count()).toBe(1);
  await page.context().close();
});

/** Takes the drawing surface of the map away, as a browser does that runs short of memory, or gives it back. */
const surface = (page: Page, what: "loseContext" | "restoreContext") =>
  page.evaluate((change) => {
    const canvas = document.querySelector<HTMLCanvasElement>(".explorer-map canvas")!;
    const held = window as { lost?: WEBGL_lose_context | null };
    held.lost ??= canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context");
    held.lost![change]();
  }, what);

test("a map that the browser stops drawing gives way to the drawing, and can be opened again as it was", async () => {
  const { page, complaints } = await openMap("/map/?county=653130", { reducedMotion: "reduce" });
  await surface(page, "loseContext");
  // What is done meanwhile waits, and throws nothing.
  await page.getByRole("radio", { name: "Year off the list" }).check();
  await page.getByText("The browser stopped drawing").waitFor();
  expect(await page.locator(LIVE).count()).toBe(0);
  expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
  await page.getByRole("button", { name: "Try again" }).click();
  await untilLive(page);
  expect(await page.locator(LIVE).count()).toBe(1);
  expect(await page.locator(".explorer-county h2").textContent()).toBe("Bachu (Maralbexi) County");
  expect(new URL(page.url()).search).toBe("?by=year&county=653130");
  // Each button is heard once.
  await page.getByRole("button", { name: "Zoom in" }).click();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a map whose drawing surface comes back goes on, with what was chosen meanwhile", async () => {
  const { page, complaints } = await openMap("/map/?county=653130", { reducedMotion: "reduce" });
  await surface(page, "loseContext");
  await page.getByRole("button", { name: "Let go of" }).click();
  await surface(page, "restoreContext");
  await untilColour(page, [0.5, 0.5], "#df9778");
  expect(await page.locator("[data-explorer]").getAttribute("data-state")).toBe("live");
  expect(complaints).toEqual([]);
  await page.context().close();
});
