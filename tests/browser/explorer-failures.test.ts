import { expect, test } from "vitest";
import { openPage, SOFTWARE_GL, useBrowser } from "./browser.ts";
import { engineFile, untilLive } from "./explorer-page.ts";

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
  await page.context().close();
});

test.each([
  ["its data", "**/map/counties.*.json"],
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
  await page.route("**/map/counties.*.json", (route) => route.fulfill({ status: 500 }));
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
