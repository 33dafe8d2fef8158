import { expect, test } from "vitest";
import { chineseHeadingGlyphs } from "../../src/fonts/glyphs.ts";
import { isEmbed, sampleOf, sitePages } from "./pages.ts";

/** Headings that the style sheets set in a face of the system: titles of charts, names of places and of their groups. */
const IN_SYSTEM_FACE =
  ".chart *, .image-page h1, .place h1, .place-group h2, .prefecture h3, .search-lists h2";

test("the Chinese heading face holds every character of the headings that it sets", () => {
  const held = new Set(chineseHeadingGlyphs(process.cwd()));
  const pages = sampleOf(sitePages()).filter(
    (page) => page.path.startsWith("/zh/") && !isEmbed(page),
  );
  const missing = pages.flatMap(({ path, $ }) =>
    $("h1, h2, h3")
      .not(IN_SYSTEM_FACE)
      .get()
      .map((heading) => $(heading).text().trim())
      .filter((text) =>
        [...text].some((character) => /\p{Script=Han}/u.test(character) && !held.has(character)),
      )
      .map((text) => `${path}: ${text}`),
  );
  expect(pages.length).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});
