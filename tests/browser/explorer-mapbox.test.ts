import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { withPolicy } from "../../src/hosting/policy.ts";
import { openPage, SOFTWARE_GL, useBrowser } from "./browser.ts";
import { untilColour, untilLive } from "./explorer-page.ts";
import { standInForMapbox, type Asked } from "./mapbox-hosts.ts";
import { buildWithMapbox, FOLDER } from "./mapbox-site.ts";

useBrowser(SOFTWARE_GL);

let built = "";
beforeAll(async () => {
  built = await buildWithMapbox();
});
afterAll(() => rmSync(join(built, ".."), { recursive: true, force: true }));

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css" };

/** The page as a build with a token has it: its script and its policy are those of that build. */
function pageWithMapbox(path: string): string {
  const html = readFileSync(join(inject("siteFolder"), path, "index.html"), "utf8");
  const entry = readdirSync(join(built, "assets")).find((name) => name.startsWith("entry"))!;
  const own = /<script type="module"[^>]*Explorer[^>]*><\/script>/;
  if (!own.test(html)) throw new Error(`${path} has no script of the explorer`);
  return withPolicy(
    `${path.slice(1)}index.html`,
    html
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, "")
      .replace('data-engine="maplibre"', 'data-engine="mapbox"')
      .replace(own, `<script type="module" src="${FOLDER}assets/${entry}"></script>`),
  );
}

interface MapboxPage {
  page: Page;
  asked: Asked;
  complaints: string[];
}

async function openWithMapbox(path: string, token?: string): Promise<MapboxPage> {
  const page = await openPage(null, {
    viewport: { width: 1100, height: 900 },
    reducedMotion: "reduce",
  });
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  const asked = await standInForMapbox(page, token);
  const html = pageWithMapbox(path);
  await page.route(
    ({ pathname, origin }) => origin === inject("siteUrl") && pathname === path,
    (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
  );
  await page.route(`**${FOLDER}**`, (route) => {
    const file = join(built, new URL(route.request().url()).pathname.slice(FOLDER.length));
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? "" });
  });
  await page.goto(path);
  return { page, asked, complaints };
}

test("only the chosen engine is in the build", () => {
  const names = readdirSync(join(built, "assets"));
  expect(names.filter((name) => name.startsWith("maplibre"))).toEqual([]);
  const holding = (text: string) =>
    names.filter((name) => readFileSync(join(built, "assets", name), "utf8").includes(text));
  expect(holding("maplibregl-map")).toEqual([]);
  expect(holding("mapboxgl-map").length).toBeGreaterThan(0);
});

test("with a token: terrain, satellite and our own land, asked for with the token alone", async () => {
  const { page, asked, complaints } = await openWithMapbox("/map/");
  expect(asked.paths).toEqual([]);
  await page.locator(".explorer-start").click();
  await untilLive(page);
  expect(asked.paths).toContain("/styles/v1/mapbox/outdoors-v12");
  expect(asked.refused).toEqual([]);

  const base = page.getByRole("combobox", { name: "Background" });
  expect(await base.locator("option").allTextContents()).toEqual(["Terrain", "Satellite", "Plain"]);
  await base.selectOption("satellite");
  await expect.poll(() => new URL(page.url()).search).toBe("?base=satellite");
  await expect.poll(() => asked.paths).toContain("/styles/v1/mapbox/satellite-v9");
  // The stand-in's green lies open in the corner, and under half of the counties' fills in the middle.
  await untilColour(page, [0.02, 0.5], "#3a5f3a");

  await page.getByRole("combobox", { name: "Find by" }).fill("653130");
  await page.keyboard.press("Enter");
  expect(await page.locator(".explorer-county h2").textContent()).toBe("Bachu (Maralbexi) County");
  await base.selectOption("plain");
  await expect.poll(() => new URL(page.url()).search).toBe("?county=653130&base=plain");
  await untilColour(page, [0.5, 0.44], "#df9778");
  expect(asked.refused).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a token that is refused leaves the drawing, with a notice in the reader's language", async () => {
  const { page, asked } = await openWithMapbox("/zh/map/", "pk.another");
  await page.locator(".explorer-start").click();
  await page.getByText("地图服务没有接受本站的密钥").waitFor();
  expect(asked.refused).toContain("/styles/v1/mapbox/outdoors-v12");
  expect(await page.locator(".explorer-still svg").first().isVisible()).toBe(true);
  expect(await page.locator(".explorer-live").isVisible()).toBe(false);
  expect(await page.locator(".explorer-start").isVisible()).toBe(false);
  await page.context().close();
});

/** The counties' own land, a notice that a background did not come, and nothing worse. */
async function expectPlainLand({ page, complaints }: MapboxPage): Promise<void> {
  await page.getByText("the counties stand on plain land").waitFor();
  expect(await page.getByRole("combobox", { name: "Background" }).inputValue()).toBe("plain");
  expect(new URL(page.url()).searchParams.get("base")).toBe("plain");
  await untilColour(page, [0.5, 0.5], "#df9778");
  expect(complaints).toEqual([]);
}

const BACHU = "/map/?county=653130";

test("where the first background does not come, the counties stand on our own land", async () => {
  const opened = await openWithMapbox("/map/");
  await opened.page.route("https://api.mapbox.com/styles/**", (route) => route.abort());
  await opened.page.goto(BACHU);
  await untilLive(opened.page);
  await expectPlainLand(opened);
  await opened.page.context().close();
});

/** Lets the next background wait for a fraction of a second only, and not the 12 s that a reader waits. */
const shortenWait = () => {
  const wait = setTimeout;
  const isPatience = (ms?: number) => ms === 12_000;
  const hurried = (then: () => void, ms?: number) => {
    if (!isPatience(ms)) return wait(then, ms);
    Object.assign(globalThis, { setTimeout: wait });
    return wait(then, 300);
  };
  Object.assign(globalThis, { setTimeout: hurried });
};

test("where the first background is not answered in time, the counties stand on our own land", async () => {
  const opened = await openWithMapbox("/map/");
  const { page } = opened;
  const styles: string[] = [];
  await page.route("https://api.mapbox.com/styles/**", (route) => {
    styles.push(new URL(route.request().url()).pathname);
  });
  await page.addInitScript(shortenWait);
  await page.goto(BACHU);
  await untilLive(page);
  await expectPlainLand(opened);
  expect(styles).toEqual(["/styles/v1/mapbox/outdoors-v12"]);
  await page.context().close();
});

test("where another background is not answered in time, the counties stand on our own land", async () => {
  const opened = await openWithMapbox("/map/");
  const { page } = opened;
  await page.goto(BACHU);
  await untilLive(page);
  await page.route("https://api.mapbox.com/styles/v1/mapbox/satellite*", () => {});
  await page.evaluate(shortenWait);
  await page.getByRole("combobox", { name: "Background" }).selectOption("satellite");
  await expectPlainLand(opened);
  await page.context().close();
});

test.each([401, 403, 500])(
  "where another background is answered with %s, the counties stand on our own land",
  async (status) => {
    const opened = await openWithMapbox("/map/");
    const { page } = opened;
    await page.goto(BACHU);
    await untilLive(page);
    await page.route("https://api.mapbox.com/styles/v1/mapbox/satellite*", (route) =>
      route.fulfill({ status, body: "{}", headers: { "access-control-allow-origin": "*" } }),
    );
    const base = page.getByRole("combobox", { name: "Background" });
    await base.selectOption("satellite");
    await expectPlainLand(opened);
    // Another that comes takes the notice away.
    await base.selectOption("terrain");
    await expect.poll(() => page.locator(".explorer-notice").textContent()).toBe("");
    expect(new URL(page.url()).search).toBe("?county=653130");
    await page.context().close();
  },
);

test("of two backgrounds that are wanted in haste the last one comes", async () => {
  const { page, complaints } = await openWithMapbox("/map/");
  await page.goto(BACHU);
  await untilLive(page);
  const base = page.getByRole("combobox", { name: "Background" });
  // The first never answers, and nobody waits for it.
  await page.route("https://api.mapbox.com/styles/v1/mapbox/satellite*", () => {});
  await base.selectOption("satellite");
  await page.getByRole("button", { name: "Let go of" }).click();
  await base.selectOption("plain");
  await expect.poll(() => new URL(page.url()).search).toBe("?base=plain");
  await untilColour(page, [0.5, 0.5], "#df9778");
  expect(await page.locator(".explorer-notice").textContent()).toBe("");
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Chooses a background in the moment in which the map can be seen, before its first frame. */
const chooseAtOnce = () => {
  new MutationObserver((_, watching) => {
    if (!document.querySelector("[data-explorer][data-state=live]")) return;
    watching.disconnect();
    const base = document.querySelector<HTMLSelectElement>("[data-explorer] [name=base]")!;
    base.value = "satellite";
    base.dispatchEvent(new Event("change", { bubbles: true }));
  }).observe(document, { subtree: true, attributeFilter: ["data-state"] });
};

test("a background that is chosen in the first moment of the map carries the counties too", async () => {
  const { page, asked, complaints } = await openWithMapbox("/map/");
  await page.addInitScript(chooseAtOnce);
  await page.goto(BACHU);
  await untilLive(page);
  await expect.poll(() => asked.paths).toContain("/styles/v1/mapbox/satellite-v9");
  // A county's #df9778, half of it, over the stand-in's #3a5f3a.
  await untilColour(page, [0.02, 0.5], "#8d7b59");
  expect(complaints).toEqual([]);
  await page.context().close();
});
