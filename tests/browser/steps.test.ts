import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

const MAP = "#steps-china-to-bachu";
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

/** Scrolls so that a step's upper edge stands at a part of the window's height, and waits for the frame. */
async function scrollTo(page: Page, block: string, step: number, part: number): Promise<void> {
  await page
    .locator(`${block} .step`)
    .nth(step)
    .evaluate((element, share) => {
      document.documentElement.style.scrollBehavior = "auto";
      scrollBy(0, element.getBoundingClientRect().top - innerHeight * share);
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, part);
}

/** What of the moving map is to be seen: views by their number, the titles of their names, and where the drawing stands. */
function seen(page: Page) {
  return page.evaluate((block) => {
    const shown = (element: Element) => {
      const { opacity, visibility } = getComputedStyle(element);
      return Number(opacity) > 0.99 && visibility === "visible" && element.checkVisibility();
    };
    const all = (selector: string) => [...document.querySelectorAll(`${block} ${selector}`)];
    const layers = all(".layer").map((layer) => shown(layer) && shown(layer.closest(".view")!));
    const names = all('[class^="names-"]').filter(shown);
    const box = document.querySelector(`${block} .land`)!.getBoundingClientRect();
    return {
      view: layers.lastIndexOf(true) + 1,
      turned: new DOMMatrix(getComputedStyle(all(".layer")[layers.lastIndexOf(true)]!).transform).a,
      names: names.map((name) => name.className.toString() && name.getAttribute("class")),
      top: Math.round(box.top),
      bottom: Math.round(box.bottom),
      high: innerHeight,
    };
  }, MAP);
}

/** The still: all views in their places, and the moving names out of the way. */
function still(page: Page) {
  return page.evaluate((block) => {
    const boxes = [...document.querySelectorAll(`${block} .view > rect`)].map((rect) => {
      const { left, top, width, height } = rect.getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    });
    const dim = [...document.querySelectorAll("[class^='lit-']")].filter(
      (part) => getComputedStyle(part).opacity !== "1",
    );
    const moving = document.querySelector(`${block} .moving`)!.checkVisibility();
    return { boxes, moving, dim: dim.length, animations: document.getAnimations().length };
  }, MAP);
}

/** Expects that four boxes stand two by two and apart. */
function expectTwoByTwo(boxes: number[][]): void {
  expect(boxes).toHaveLength(4);
  const [a, b, c, d] = boxes as [number[], number[], number[], number[]];
  expect(b[0]).toBeGreaterThanOrEqual(a[0]! + a[2]!);
  expect(c[1]).toBeGreaterThanOrEqual(a[1]! + a[3]!);
  expect([d[0], d[1]]).toEqual([b[0], c[1]]);
}

describe.each([
  ["a phone", PHONE, "/stories/three-regions/"],
  ["a desktop", DESKTOP, "/zh/stories/three-regions/"],
] as const)("on %s", (_, viewport, path) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(null, { viewport });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as never as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(path);
  });
  afterAll(() => page.context().close());

  test("each step has its view alone in the frame, under its name, in sight while its words are", async () => {
    for (const step of [0, 1, 2, 3, 1]) {
      await scrollTo(page, MAP, step, 0.5);
      const { view, names, top, bottom, high, turned } = await seen(page);
      expect({ step, view, names }).toEqual({
        step,
        view: step + 1,
        names: [`names-${step + 1}`],
      });
      expect(turned).toBeCloseTo(1, 2);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(high);
    }
  });

  test("between two steps the map is on its way, without a name", async () => {
    await scrollTo(page, MAP, 1, 0.74);
    const { names, turned } = await seen(page);
    expect(names).toEqual([]);
    expect(turned).not.toBeCloseTo(1, 2);
  });

  test("nothing else on the page moves for it", async () => {
    const shifts = await page.evaluate(() => (window as never as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBe(0);
  });

  test("who wants no motion has all views at once, and nothing runs", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { boxes, ...rest } = await still(page);
    expectTwoByTwo(boxes);
    expect(rest).toEqual({ moving: false, dim: 0, animations: 0 });
    await page.emulateMedia({ reducedMotion: null, media: "print" });
    const printed = await still(page);
    expectTwoByTwo(printed.boxes);
    expect(printed.moving).toBe(false);
    await page.emulateMedia({ media: null });
  });
});

describe("where scrolling moves nothing by itself", () => {
  let page: Page;
  beforeAll(async () => {
    // A browser without scroll timelines: it does not know the property, in style sheets or in script.
    page = await openPage(null, { viewport: DESKTOP, bypassCSP: true });
    await page.route("**/stories/three-regions/", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(
        "animation-timeline:view()",
        "no-such:view()",
      );
      await route.fulfill({
        response,
        body: body.replaceAll("animation-timeline: view()", "no-such: view()"),
      });
    });
    await page.goto("/stories/three-regions/");
  });
  afterAll(() => page.context().close());

  test("a small script tells which step is read, and the map goes there", async () => {
    for (const step of [1, 3, 0]) {
      await scrollTo(page, MAP, step, 0.5);
      await page.waitForFunction(
        ([block, wanted]) =>
          document.querySelector<HTMLElement>(block!)?.dataset["step"] === wanted,
        [MAP, String(step + 1)] as const,
      );
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map(({ finished }) => finished)),
      );
      expect(await seen(page)).toMatchObject({ view: step + 1, names: [`names-${step + 1}`] });
    }
  });
});

test("without script and without scroll timelines all views stand two by two", async () => {
  const page = await openPage(null, { viewport: PHONE, javaScriptEnabled: false, bypassCSP: true });
  await page.route("**/stories/three-regions/", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll("animation-timeline:view()", "no-such:view()");
    await route.fulfill({ response, body });
  });
  await page.goto("/stories/three-regions/");
  const boxes = await page
    .locator(`${MAP} .view > rect`)
    .evaluateAll((all) => all.map((rect) => rect.getBoundingClientRect()))
    .then((all) => all.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)));
  expectTwoByTwo(boxes);
  expect(await page.locator(`${MAP} .moving`).isVisible()).toBe(false);
  await page.context().close();
});

test("steps light the rows that they speak of, and in the end all", async () => {
  const page = await openPage("/stories/bachu-melon/", { viewport: DESKTOP });
  const block = "#steps-bachu-accounts";
  const lit = () =>
    page
      .locator(`${block} .w640 [data-of]`)
      .evaluateAll((parts) =>
        parts
          .filter((part) => Number(getComputedStyle(part).opacity) > 0.99)
          .map((part) => part.getAttribute("data-of")),
      );
  const found: (string | null)[][] = [];
  for (const step of [0, 1, 2, 3]) {
    await scrollTo(page, block, step, 0.5);
    found.push(await lit());
  }
  expect(found).toEqual([
    ["bachu.income-before bachu.income-after", "bachu.cotton-2017 bachu.melon-2017"],
    ["bachu.melon-2018"],
    ["bachu.farmer-2017 bachu.farmer-2021"],
    [
      "bachu.income-before bachu.income-after",
      "bachu.cotton-2017 bachu.melon-2017",
      "bachu.melon-2018",
      "bachu.farmer-2017 bachu.farmer-2021",
    ],
  ]);
  await page.context().close();
});

test.each([
  ["/stories/bachu-melon/", "#steps-bachu-accounts"],
  ["/zh/stories/sea-buckthorn/", "#steps-seabuckthorn-density"],
])(
  "on a phone a high chart is seen whole, then as a strip that shows what each step lights: %s",
  async (path, block) => {
    const page = await openPage(path, { viewport: PHONE });
    const boxes = () =>
      page.locator(`${block} .widths`).evaluate((widths) => {
        const { top, bottom, height } = widths.getBoundingClientRect();
        const lit = [...widths.querySelectorAll("[data-of]")].filter(
          (part) => part.checkVisibility() && Number(getComputedStyle(part).opacity) > 0.99,
        );
        const edges = lit.map((part) => part.getBoundingClientRect());
        return {
          strip: [Math.max(0, top), bottom],
          height,
          lit: [Math.min(...edges.map((box) => box.top)), Math.max(...edges.map((b) => b.bottom))],
        };
      });
    const steps = await page.locator(`${block} .step`).count();
    for (const step of Array.from({ length: steps - 1 }, (_, i) => i)) {
      await scrollTo(page, block, step, 0.5);
      const { strip, height, lit } = await boxes();
      expect(height, "more than the strip").toBeGreaterThan(0.43 * PHONE.height);
      expect(strip[1]).toBeCloseTo(0.42 * PHONE.height, -1);
      expect(lit[0]!, `step ${step} from above`).toBeGreaterThanOrEqual(strip[0]! - 4);
      if (lit[1]! - lit[0]! < strip[1]! - strip[0]!)
        expect(lit[1]!, `step ${step} to below`).toBeLessThanOrEqual(strip[1]! + 4);
    }
    await page.context().close();
  },
);
