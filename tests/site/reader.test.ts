import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { describe, expect, inject, test } from "vitest";

/** What a reader mode makes of a page, and the page itself. */
function read(path: string) {
  const html = readFileSync(join(inject("siteFolder"), path, "index.html"), "utf8");
  const { document } = new JSDOM(html, { url: `https://site.invalid${path}` }).window;
  const article = new Readability(document.cloneNode(true) as Document).parse();
  if (!article) throw new Error(`no article on ${path}`);
  return { document, article, text: squeeze(article.textContent ?? "") };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

describe.each(["/stories/bachu-melon/", "/zh/stories/bachu-melon/", "/stories/three-regions/"])(
  "%s in a reader mode",
  (path) => {
    const { document, article, text } = read(path);
    const lost = (words: string) => !text.includes(words);

    test("every paragraph is whole, with its numbers", () => {
      const paragraphs = [...document.querySelectorAll(".prose > p, .step > p, .unknown > p")];
      expect(paragraphs.length).toBeGreaterThan(12);
      expect(paragraphs.map(({ textContent }) => squeeze(textContent)).filter(lost)).toEqual([]);
      const numbers = [...document.querySelectorAll(".prose :not(.pull-value) > a.fact")];
      expect(numbers.length).toBeGreaterThan(15);
      expect(numbers.map(({ textContent }) => squeeze(textContent)).filter(lost)).toEqual([]);
    });

    test("sections keep their headings, and the title is the story's", () => {
      for (const heading of document.querySelectorAll(".prose h2"))
        expect(text).toContain(squeeze(heading.textContent));
      expect(article.title).toContain(squeeze(document.querySelector("h1")?.textContent ?? "?"));
    });

    test("no word of the origins' cards is in it", () => {
      const cards = [...document.querySelectorAll("[popover]")];
      expect(cards.length).toBeGreaterThan(10);
      for (const card of cards) {
        const close = squeeze(card.querySelector("button")?.textContent ?? "?");
        expect(squeeze(card.textContent)).toContain(close);
        expect(text).not.toContain(squeeze(card.textContent));
      }
      const [keys] = [...document.querySelectorAll(".origin-key")];
      expect(text).not.toContain(squeeze(keys?.textContent ?? "?"));
    });

    test("each chart comes with its title, and as one drawing", () => {
      const kept = new JSDOM(article.content ?? "").window.document;
      const figures = [...document.querySelectorAll("figure.chart")];
      expect(figures.length).toBeGreaterThan(3);
      for (const figure of figures) {
        const title = squeeze(figure.querySelector("figcaption :is(h2, h3)")?.textContent ?? "?");
        expect(lost(title), title).toBe(false);
        const drawings = [...kept.querySelectorAll("svg[id]")].filter(({ id }) =>
          id.startsWith(`${figure.id.replace("chart-", "")}-`),
        );
        expect(drawings.length, title).toBe(1);
      }
    });
  },
);
