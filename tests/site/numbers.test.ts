import { expect, test } from "vitest";
import site from "../../content/site.json" with { type: "json" };
import { loadEdition } from "../../src/figure/edition.ts";
import { sampleOf, sitePages } from "./pages.ts";

const prose = sitePages().filter(({ $ }) => $(".prose").length > 0);

test("in the prose every digit belongs to a fact, a day, a chart or a source's address", () => {
  expect(prose.length).toBeGreaterThanOrEqual(4);
  const typed = prose.flatMap(({ path, $ }) => {
    // The licence's name has a digit of its own.
    const text = $(".standfirst, .prose, .picture figcaption").clone();
    text.find("a.fact, time, figure, script, style").remove();
    const words = text.text().replaceAll(site.licence.name, "");
    return (words.match(/.{0,20}\p{N}.{0,20}/gu) ?? []).map((found) => `${path}: ${found}`);
  });
  expect(typed).toEqual([]);
});

const factOf = (address = "") => address.split("#")[1] ?? "";

test("each number in prose, standfirsts, captions and the glossary leads to its fact in the ledger", () => {
  const ids = new Set(loadEdition(process.cwd()).facts.keys());
  for (const { path, $ } of sampleOf(sitePages())) {
    for (const link of $("a.fact").get()) {
      const id = factOf($(link).attr("href"));
      expect(ids.has(id), `${path} #${id}`).toBe(true);
    }
  }
  const linked = (path: string, place: string) =>
    prose.find((page) => page.path === path)?.$(`${place} a.fact`).length ?? 0;
  expect(linked("/stories/three-regions/", ".standfirst")).toBe(1);
  expect(linked("/zh/stories/insurance/", ".picture figcaption")).toBe(2);
  expect(linked("/zh/glossary/", ".terms")).toBeGreaterThan(20);
});

test("any number of a story leads to its origin", () => {
  const stories = prose.filter(({ path }) => path.includes("/stories/"));
  expect(stories).toHaveLength(12);
  for (const { path, $ } of stories) {
    const page = $("main").clone();
    // The reading time and where and when a source came out are no figures of the story. Drawings and tables
    // are proved in tests/figure: their figure links every fact that it rests on.
    page.find("a.fact, time, .byline, .card-meta, .sources, figure .source").remove();
    page.find("svg, figure .legend, figure .data, script, style").remove();
    expect(page.text().match(/.{0,20}\p{N}.{0,20}/gu) ?? [], path).toEqual([]);
  }
});

test("beside each number in a story's sentences a button opens its origin", () => {
  for (const { path, $ } of prose) {
    for (const link of $(".prose a.fact").not(".terms a, figure a").get()) {
      const id = factOf($(link).attr("href"));
      const button = $(link).nextAll(".origin-place").first().find("button.origin");
      const card = $(`#${button.attr("popovertarget")}`);
      expect(card.attr("popover"), `${path} #${id}`).toBeDefined();
      expect(
        card.find("a[href]").filter((_, a) => $(a).attr("href") === $(link).attr("href")).length,
      ).toBe(1);
      expect(card.closest("article, main").length, "outside of the article").toBe(0);
    }
  }
});
