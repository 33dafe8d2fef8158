import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LOCALES } from "../../src/schemas/words.ts";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

/** One page of each type. */
const TYPES = [
  "",
  "stories/bachu-melon/",
  "charts/",
  "charts/bachu-income/",
  "charts/regions-map/",
  "charts/bachu-income/image/",
  "data/",
  "places/",
  "places/653130/",
  "methods/",
  "map/",
  "glossary/",
  "search/",
  "embed/bachu-accounts/",
  "embed/regions-map/",
  "no-such-page/",
];

const PAGES = LOCALES.flatMap((locale) =>
  TYPES.map((type) => `${locale === "en" ? "/" : "/zh/"}${type}`),
);

/** What axe finds on a page as it stands, and how many of its rules had something to look at. */
async function look(page: Page, runOnly?: string[]): Promise<{ found: string[]; rules: number }> {
  // The preview of an embed in a frame is a page of its own, and is looked at as one.
  // Only for violations is it worth the time to write down every element.
  // No rule that needs another page or the style sheets' text once more is among them.
  const axe = new AxeBuilder({ page })
    .exclude("iframe")
    .setLegacyMode()
    .options({
      preload: false,
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
      ...(runOnly ? { runOnly } : {}),
    });
  const { violations, passes, incomplete } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
  return { found, rules: passes.length + incomplete.length };
}

test.for(PAGES)("axe finds nothing on %s in light and in dark", async (path) => {
  const page = await openPage(path, { colorScheme: "light", reducedMotion: "reduce" });
  const light = await look(page);
  expect(light.found).toEqual([]);
  expect(light.rules).toBeGreaterThan(10);
  await page.emulateMedia({ colorScheme: "dark" });
  // Between the themes only colours differ.
  const dark = await look(page, ["color-contrast"]);
  expect(dark.found).toEqual([]);
  expect(dark.rules).toBeGreaterThan(0);
  await page.context().close();
});
