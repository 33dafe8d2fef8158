import { AxeBuilder } from "@axe-core/playwright";
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
  "data/",
  "methods/",
  "embed/bachu-accounts/",
  "embed/regions-map/",
  "no-such-page/",
];
const THEMES = ["light", "dark"] as const;

const PAGES = LOCALES.flatMap((locale) =>
  TYPES.flatMap((type) =>
    THEMES.map((theme) => [`${locale === "en" ? "/" : "/zh/"}${type}`, theme] as const),
  ),
);

test.for(PAGES)("axe finds nothing on %s in %s", async ([path, colorScheme]) => {
  const page = await openPage(path, { colorScheme, reducedMotion: "reduce" });
  // The preview of an embed in a frame is a page of its own, and is looked at as one.
  const axe = new AxeBuilder({ page }).exclude("iframe");
  // Between the themes only colours differ.
  if (colorScheme === "dark") axe.withRules("color-contrast");
  const { violations, passes, incomplete } = await axe.analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
  expect(found).toEqual([]);
  expect(passes.length + incomplete.length).toBeGreaterThan(colorScheme === "dark" ? 0 : 10);
});
