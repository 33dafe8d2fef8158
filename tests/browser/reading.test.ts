import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { chartsIn } from "../../src/prose/document.ts";
import { readMdx } from "../../src/prose/mdx.ts";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

const WIDTHS = [280, 360, 768, 1280];
const STORY = { en: "/stories/bachu-melon/", zh: "/zh/stories/bachu-melon/" } as const;

/** Ids of the charts that the story's source shows, in order. */
function chartsOf(locale: "en" | "zh"): string[] {
  const file = join(inject("siteFolder"), "../content/stories", locale, "bachu-melon.mdx");
  return chartsIn(readMdx(readFileSync(file, "utf8")));
}

/** Of each chart on a page: its id, and the drawings of it that take up room, by their size in px. */
function drawings(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("figure.chart")].map((figure) => ({
      id: figure.id.replace("chart-", ""),
      sizes: [...figure.querySelectorAll(".widths > * svg[role]")]
        .map((svg) => svg.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ width, height }) => [Math.round(width), Math.round(height)] as const),
    })),
  );
}

test.for([
  ["en", 360],
  ["en", 1280],
  ["zh", 360],
  ["zh", 1280],
] as const)(
  "without script the Bachu story in %s shows its charts and the map at %i px, each once",
  async ([locale, width]) => {
    const page = await openPage(STORY[locale], {
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const shown = await drawings(page);
    expect(shown.map(({ id }) => id)).toEqual(chartsOf(locale));
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const { id, sizes } of shown) {
      expect(sizes, id).toHaveLength(1);
      const [across, high] = sizes[0] ?? [0, 0];
      expect(across, id).toBeGreaterThan(Math.min(width, 640) * 0.7);
      expect(across, id).toBeLessThanOrEqual(width);
      expect(high, id).toBeGreaterThan(60);
    }
  },
);

test.for([
  ["/stories/three-regions/", 360],
  ["/zh/stories/three-regions/", 1280],
] as const)("without script %s shows every county on its map at %i px", async ([path, width]) => {
  const page = await openPage(path, {
    javaScriptEnabled: false,
    viewport: { width, height: 800 },
  });
  const counties = await page
    .locator("#chart-regions-map .widths path")
    .evaluateAll((paths) => paths.filter((one) => one.getBoundingClientRect().width > 0).length);
  expect(counties).toBeGreaterThanOrEqual(209);
});

test.for([
  ["/", "/zh/"],
  [STORY.en, STORY.zh],
  ["/charts/regions-map/", "/zh/charts/regions-map/"],
  ["/data/", "/zh/data/"],
  ["/methods/", "/zh/methods/"],
] as const)("the language switch on %s leads to %s and back, without script", async ([en, zh]) => {
  const page = await openPage(en, { javaScriptEnabled: false });
  await page.locator("a.language").first().click();
  expect(new URL(page.url()).pathname).toBe(zh);
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  await page.locator("a.language").first().click();
  expect(new URL(page.url()).pathname).toBe(en);
});

/** What has the focus: its tag, classes and text. */
function focused(page: Page) {
  return page.evaluate(() => ({
    fact: document.activeElement?.matches(".prose a.fact") ?? false,
    origin: document.activeElement?.matches("button.origin") ?? false,
    opens: document.activeElement?.getAttribute("popovertarget") ?? "",
  }));
}

test.for(["en", "zh"] as const)(
  "in %s the keyboard reaches a number and its origin, opens it, and comes back",
  async (locale) => {
    // With script, since the page's state is read by it; the popover itself needs none.
    const page = await openPage(STORY[locale]);
    let here = await focused(page);
    for (let i = 0; i < 60 && !here.fact; i++) {
      await page.keyboard.press("Tab");
      here = await focused(page);
    }
    expect(here.fact).toBe(true);
    await page.keyboard.press("Tab");
    const { origin, opens } = await focused(page);
    expect(origin).toBe(true);
    const card = page.locator(`#${opens}`);
    expect(await card.isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator("q").first().isVisible()).toBe(true);
    const box = (await card.boundingBox()) ?? expect.fail("no box");
    const view = page.viewportSize() ?? expect.fail("no view");
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(view.width);
    expect(box.y + box.height).toBeLessThanOrEqual(view.height);
    await page.keyboard.press("Escape");
    expect(await card.isVisible()).toBe(false);
    expect((await focused(page)).opens).toBe(opens);
  },
);

/** Numbers whose button is not at the height of the line on which they end. */
function strayed(page: Page) {
  return page.locator(".origin-place").evaluateAll((places) =>
    places.flatMap((place) => {
      const line = [...(place.previousElementSibling?.getClientRects() ?? [])].at(-1);
      const mark = place.firstElementChild?.getBoundingClientRect();
      if (!line || !mark) return ["no number or no button"];
      const middle = mark.top + mark.height / 2;
      return middle < line.top || middle > line.bottom ? [place.parentElement?.textContent] : [];
    }),
  );
}

test.for([
  ["/zh/stories/insurance/", 360],
  ["/zh/stories/xingan-rice/", 320],
  ["/zh/stories/three-regions/", 412],
  ["/zh/stories/livestream/", 375],
  ["/stories/bachu-melon/", 390],
] as const)("in %s at %i px every button stands beside its number", async ([path, width]) => {
  const page = await openPage(path, { viewport: { width, height: 740 } });
  expect(await strayed(page)).toEqual([]);
});

test("a number's origin opens by touch without script, and its button closes it", async () => {
  const page = await openPage(STORY.en, {
    javaScriptEnabled: false,
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const button = page.locator("article button.origin").first();
  const card = page.locator(`#${await button.getAttribute("popovertarget")}`);
  await button.tap();
  expect(await card.isVisible()).toBe(true);
  await card.locator("button").tap();
  expect(await card.isVisible()).toBe(false);
});

test.for([600, 1280])(
  "at %i px each origin's mark stands behind the last line of its number",
  async (width) => {
    const page = await openPage("/stories/three-regions/", { viewport: { width, height: 800 } });
    const away = await page.locator(".prose > p .origin").evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const number = mark.parentElement!.previousElementSibling!;
        const line = [...number.getClientRects()].at(-1)!;
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const [across, down] = [(left + right) / 2 - line.right, (top + bottom) / 2 - line.top];
        const beside = across > 0 && across < 20 && down > -10 && down < line.height / 2 + 4;
        return beside ? [] : [number.textContent];
      }),
    );
    expect(away).toEqual([]);
  },
);

/** What is wider than the window, though it does not scroll within itself. */
function overflow(page: Page) {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element) =>
      ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX);
    const inScroller = (element: Element): boolean => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (scrolls(up)) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => !element.closest("svg svg, [popover], .skip"))
      .filter((element) => {
        const { right, left, width, height } = element.getBoundingClientRect();
        const outside = right > clientWidth + 1 || left < -1;
        return width > 0 && height > 0 && outside && !inScroller(element);
      })
      .map(({ tagName, id, className }) => `${tagName.toLowerCase()}#${id}.${String(className)}`);
    return { scroll: scrollWidth - clientWidth, wide: wide.slice(0, 5) };
  });
}

const TYPES = [
  "/",
  "/stories/bachu-melon/",
  "/charts/",
  "/charts/bachu-income/",
  "/charts/regions-map/",
  "/data/",
  "/methods/",
  "/embed/bachu-accounts/",
  "/embed/regions-map/",
  "/nowhere/",
];

test.for(TYPES.flatMap((path) => [path, `/zh${path}`]))(
  "%s does not scroll sideways at any width",
  async (path) => {
    const page = await openPage(path, { viewport: { width: 280, height: 700 } });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      expect(await overflow(page), `${width} px`).toEqual({ scroll: 0, wide: [] });
    }
    await page.context().close();
  },
);
