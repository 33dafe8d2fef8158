import { expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

test.each(["/stories/bachu-melon/", "/zh/stories/bachu-melon/"])(
  "on paper %s is whole: text and charts, and nothing that only works on a screen",
  async (path) => {
    const page = await openPage(path, {
      colorScheme: "dark",
      viewport: { width: 720, height: 1000 },
    });
    // A button out of the flow counts as a break on the screen: only the words are compared.
    const words = async () =>
      (await page.locator(".prose > p, .step > p").allInnerTexts()).map((one) =>
        one.replace(/\s+/g, ""),
      );
    const text = await words();
    await page.emulateMedia({ media: "print" });
    expect(await words()).toEqual(text);
    for (const chart of await page.locator("figure.chart").all()) {
      expect(await chart.locator("figcaption").isVisible()).toBe(true);
      const drawn = await chart
        .locator("svg[role=img]")
        .evaluateAll((all) => all.filter((svg) => svg.checkVisibility()).length);
      expect(drawn).toBe(1);
    }
    for (const hidden of ["nav", ".language", "button", "summary", ".next", ".colophon ul"])
      expect(await page.locator(hidden).locator("visible=true").count(), hidden).toBe(0);
    const style = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      line: getComputedStyle(document.querySelector("a.fact")!).textDecorationLine,
    }));
    expect(style).toEqual({ paper: "rgba(0, 0, 0, 0)", ink: "rgb(31, 27, 22)", line: "none" });
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(30_000);
  },
);

test.each(["/stories/three-regions/", "/zh/stories/xingan-rice/", "/stories/livestream/"])(
  "on paper no figure of %s takes much more than three fifths of a page, and none is cut or warped",
  async (path) => {
    // A sheet of A4 without its margins: 210 − 2 × 16 mm is 673 px, 297 − 18 − 20 mm is 979 px.
    const page = await openPage(path, { viewport: { width: 673, height: 979 } });
    await page.emulateMedia({ media: "print" });
    const figures = await page.locator("figure.chart").evaluateAll((all) =>
      all.map((figure) => {
        // On maps the drawing of a width lies over the land.
        const drawn = [...figure.querySelectorAll<SVGSVGElement>(".w svg, .map svg")].findLast(
          (svg) => svg.checkVisibility(),
        )!;
        const { width, height } = drawn.getBoundingClientRect();
        const { width: own, height: high } = drawn.viewBox.baseVal;
        return {
          share: figure.getBoundingClientRect().height / 979,
          warped: Math.abs(width / height / (own / high) - 1),
          scale: width / own,
          inside: getComputedStyle(figure).breakInside,
        };
      }),
    );
    expect(figures.length).toBeGreaterThan(2);
    for (const { share, warped, scale, inside } of figures) {
      expect(share).toBeLessThan(0.61);
      expect(warped).toBeLessThan(0.01);
      // Labels are drawn at 12 px, which is 9 pt: they stay at 6 pt.
      expect(scale).toBeGreaterThan(0.66);
      expect(inside).toBe("avoid");
    }
  },
);

test.each(["/stories/livestream/", "/zh/stories/three-regions/"])(
  "on paper the colophon of %s stands in the room of the sources, below their words",
  async (path) => {
    const page = await openPage(path, { viewport: { width: 673, height: 979 } });
    await page.emulateMedia({ media: "print" });
    const box = async (selector: string) =>
      (await page.locator(selector).last().boundingBox()) ?? expect.fail(`no ${selector}`);
    const [sources, list, colophon] = [
      await box(".sources"),
      await box(".sources ul"),
      await box(".colophon"),
    ];
    expect(colophon.y).toBeGreaterThan(list.y + list.height);
    expect(colophon.y + colophon.height).toBeLessThanOrEqual(sources.y + sources.height);
  },
);
