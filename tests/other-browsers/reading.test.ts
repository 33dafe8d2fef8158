import { describe, expect, inject, test } from "vitest";
import { measureChart } from "../browser/measure.ts";
import { BROWSERS, openFramed, useVisitor } from "./visitor.ts";

const STORIES = ["/stories/bachu-melon/", "/zh/stories/bachu-melon/"];
const CHARTS = ["/embed/bachu-income/", "/embed/regions-delisting-map/", "/zh/embed/sales-series/"];
const WIDTHS = [280, 640, 1200];

describe.each(BROWSERS)("%s", (name) => {
  const visitor = useVisitor(name);

  test.each(STORIES)(
    "%s is read in the site's own letters, and nothing is too wide",
    async (path) => {
      const look = async (width: number) => {
        await openFramed(visitor(), path, width);
        return visitor().ask(() => {
          const page = document.querySelector("iframe")!.contentDocument!;
          const root = page.documentElement;
          return {
            words: page.querySelector("article")!.textContent.length,
            fonts: [...page.fonts].filter(({ status }) => status === "loaded").length,
            failed: [...page.fonts].filter(({ status }) => status === "error").length,
            sideways: root.scrollWidth - root.clientWidth,
          };
        });
      };
      for (const width of [280, 360, 768, 1280]) {
        let seen = await look(width);
        // Firefox calls an optional face that comes too late an error; from its cache it comes in time.
        if (seen.failed > 0) seen = await look(width);
        expect(seen).toMatchObject({ failed: 0, sideways: 0 });
        expect(seen.words).toBeGreaterThan(1500);
        expect(seen.fonts).toBeGreaterThanOrEqual(1);
      }
    },
  );

  test.each(CHARTS)("%s is drawn once, whole and legible, at three widths", async (path) => {
    for (const width of WIDTHS) {
      await openFramed(visitor(), path, width);
      // The page's own policy forbids what is made from text; the page around it has none.
      const flaws = await visitor().ask((measure) => {
        const page = document.querySelector("iframe")!.contentDocument!;
        return new Function("document", `return (${measure})()`)(page) as string[];
      }, String(measureChart));
      expect(flaws, `${width} px`).toEqual([]);
    }
  });

  test("a number's origin opens by a click and by a key, and closes by Escape", async () => {
    await visitor().open(`${inject("siteUrl")}${STORIES[0]}`);
    const id = await visitor().ask(() => {
      const button = document.querySelector<HTMLButtonElement>("article button.origin")!;
      button.id = "first";
      button.scrollIntoView({ block: "center", behavior: "instant" });
      return button.getAttribute("popovertarget")!;
    });
    const shown = () =>
      visitor().ask((card) => document.getElementById(card)!.matches(":popover-open"), id);
    expect(await shown()).toBe(false);
    await visitor().click("#first");
    expect(await shown()).toBe(true);
    await visitor().press("Escape");
    expect(await shown()).toBe(false);
    await visitor().ask(() => document.getElementById("first")!.focus());
    await visitor().press("Enter");
    expect(await shown()).toBe(true);
    const box = await visitor().ask((card) => {
      const { left, top, right, bottom } = document.getElementById(card)!.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    }, id);
    expect(box).toBe(true);
  });

  test("on paper the story keeps its words and charts and loses its controls", async () => {
    await visitor().open(`${inject("siteUrl")}${STORIES[0]}`);
    const paper = await visitor().ask(() => {
      for (const sheet of document.styleSheets) {
        for (const rule of sheet.cssRules) {
          // The rules for paper are laid out on the screen: no driver shows a page as paper.
          if (rule instanceof CSSMediaRule && rule.media.mediaText === "print")
            rule.media.mediaText = "all";
        }
      }
      const seen = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
      return {
        controls: seen("nav, .language, button, summary, .next"),
        paragraphs: seen(".prose > p"),
        drawings: seen("figure.chart svg[role=img]"),
        charts: document.querySelectorAll("figure.chart").length,
      };
    });
    expect(paper.controls).toBe(0);
    expect(paper.paragraphs).toBeGreaterThan(10);
    expect(paper.drawings).toBe(paper.charts);
    const pdf = await visitor().pdf();
    // Firefox alone prints at a driver's word.
    if (name === "Firefox") {
      expect(
        Buffer.from(pdf ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
      expect(pdf?.length).toBeGreaterThan(50_000);
    }
  });
});
