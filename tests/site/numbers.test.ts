import { expect, test } from "vitest";
import site from "../../content/site.json" with { type: "json" };
import { loadEdition } from "../../src/figure/edition.ts";
import { sitePages } from "./pages.ts";

const prose = sitePages().filter(({ $ }) => $(".prose").length > 0);

test("in the prose every digit belongs to a fact, a day, a chart or a source's address", () => {
  expect(prose.length).toBeGreaterThanOrEqual(4);
  const typed = prose.flatMap(({ path, $ }) => {
    // Front matter and the glossary have their figures filled in as text: the content check refuses a
    // digit typed there. The licence's name has one of its own.
    const text = $(".prose").clone();
    text.find("a.fact, time, figure, script, style, .terms").remove();
    const words = text.text().replaceAll(site.licence.name, "");
    return (words.match(/.{0,20}\p{N}.{0,20}/gu) ?? []).map((found) => `${path}: ${found}`);
  });
  expect(typed).toEqual([]);
});

test("each number in the prose leads to its fact in the ledger, and its button to its origin", () => {
  const ids = new Set(loadEdition(process.cwd()).facts.keys());
  for (const { path, $ } of prose) {
    for (const link of $("a.fact").get()) {
      const id = ($(link).attr("href") ?? "").split("#")[1] ?? "";
      expect(ids.has(id), `${path} #${id}`).toBe(true);
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
