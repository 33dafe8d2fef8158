import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, useBrowser } from "./browser.ts";
import { contrastsOfChart } from "./colours.ts";

useBrowser();

const folder = fileURLToPath(new URL("../../content/charts/", import.meta.url));
const charts = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** One chart of each type and accent: what paints differently. */
const samples = new Map(
  charts.map((name) => {
    const { type, accent } = JSON.parse(readFileSync(folder + name, "utf8")) as {
      type: string;
      accent?: string;
    };
    return [`${type} in ${accent ?? "ink"}`, name.slice(0, -5)];
  }),
);

let page: Page;
beforeAll(async () => {
  page = await openPage(null, { viewport: { width: 640, height: 1400 } });
});
afterAll(() => page.context().close());

const CONDITIONS = [
  ["light", { colorScheme: "light" }, ""],
  ["dark", { colorScheme: "dark" }, ""],
  ["dark by its address", { colorScheme: "light" }, "dark/"],
  ["forced colours on white", { colorScheme: "light", forcedColors: "active" }, ""],
  ["forced colours on black", { colorScheme: "dark", forcedColors: "active" }, ""],
  ["printed by a reader of the dark theme", { colorScheme: "dark", media: "print" }, ""],
  ["printed from a dark embed", { colorScheme: "dark", media: "print" }, "dark/"],
] as const;

describe.each([...samples])("%s (%s)", (_, id) => {
  test.each(CONDITIONS)(
    "%s: text has 4.5 and marks 3 to 1, in grey too",
    async (name, media, theme) => {
      await page.emulateMedia({ media: null, forcedColors: null, ...media });
      await page.goto(`/embed/${id}/${theme}`);
      const { text, mark, shown, paper } = await page.evaluate(contrastsOfChart);
      expect(shown).toBe(1);
      expect(text).toBeGreaterThanOrEqual(4.5);
      expect(mark).toBeGreaterThanOrEqual(3);
      if (name.startsWith("printed")) expect(paper).toBe("rgb(255, 255, 255)");
    },
  );
});

test("nothing moves in a chart, and a reader who wants no motion gets none", async () => {
  await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: "reduce" });
  for (const id of new Set(samples.values())) {
    await page.goto(`/embed/${id}/`);
    const moving = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      timed: [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none";
      }).length,
    }));
    expect({ id, ...moving }).toEqual({ id, animations: 0, timed: 0 });
  }
});

test("printed, a chart keeps its title, drawing, notes and source and leaves out its table", async () => {
  await page.emulateMedia({ media: "print", forcedColors: null, reducedMotion: null });
  await page.goto("/embed/bachu-accounts/");
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll(".chart > *, .chart h1")]
      .filter((element) => element.getBoundingClientRect().height > 0)
      .map((element) => element.className || element.tagName.toLowerCase()),
  );
  expect(shown).toEqual(expect.arrayContaining(["h1", "widths", "legend", "note", "source"]));
  expect(shown).not.toContain("data");
});
