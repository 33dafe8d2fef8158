import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root, RootContent } from "mdast";
import remarkParse from "remark-parse";
import type { Page } from "playwright-core";
import { unified } from "unified";
import { expect, inject, test, type ExpectStatic } from "vitest";
import { escapeHtml } from "../../src/embed/snippet.ts";
import { LOCALES, type Locale } from "../../src/schemas/words.ts";
import { readVersions } from "../../src/content/versions.ts";
import { useBrowser } from "../browser/browser.ts";
import { expectFit, openHost, pageIn, snippetOf, useHost, WIDTHS } from "./host.ts";

useBrowser();
useHost();

const CHART = "bachu-income";
const [version] = readVersions(join(import.meta.dirname, "../..")).get(CHART) ?? [];
const GROUND = { light: "rgb(251, 248, 242)", dark: "rgb(25, 22, 19)" } as const;

/** Markdown as a host's own parser reads it, as far as our snippet goes. */
function html(node: Root | RootContent): string {
  const inside = "children" in node ? node.children.map(html).join("") : "";
  if (node.type === "text") return escapeHtml(node.value);
  if (node.type === "paragraph") return `<p>${inside}</p>`;
  if (node.type === "link") return `<a href="${escapeHtml(node.url)}">${inside}</a>`;
  if (node.type === "image")
    return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt ?? "")}" style="max-width:100%">`;
  if (node.type === "root") return inside;
  throw new Error(`our Markdown holds a ${node.type}`);
}

/** The frame of today's version, as the builder writes it. */
function quoted(locale: Locale): string {
  const prefix = locale === "zh" ? "/zh" : "";
  const frame = snippetOf(CHART, "frame", locale);
  const height = version?.heights[locale].full;
  return frame
    .replace(`${prefix}/embed/${CHART}/`, `${prefix}/embed/${CHART}/v/${version?.hash}/`)
    .replace(/height="\d+"/, `height="${height?.most}"`)
    .replace(/height:calc[^;]*;/, `height:${height?.css};`);
}

/** One of each snippet, as somebody pastes it into a page of plain HTML. */
function pasted(locale: Locale): string {
  const take = (name: Parameters<typeof snippetOf>[1]) => snippetOf(CHART, name, locale);
  const address = take("link");
  return [
    take("frame"),
    take("script"),
    quoted(locale),
    `<p><a class="address" href="${address}">${address}</a></p>`,
    `<div class="picture">${take("picture")}</div>`,
    `<div class="picture markdown">${html(unified().use(remarkParse).parse(take("markdown")))}</div>`,
    `<pre style="white-space:pre-wrap;overflow-wrap:anywhere">${escapeHtml(take("text"))}</pre>`,
    `<p class="alt">${escapeHtml(take("alt"))}</p>`,
  ]
    .map((each) => `<section lang="${locale}">${each}</section>`)
    .join("\n");
}

const BODY = `<style>body { overflow-wrap: anywhere; color-scheme: light dark }</style>${LOCALES.map(pasted).join("\n")}`;

/** Frames of the right height, language, theme and version; pictures that load, with words; nothing wider than the page. */
async function expectRight(check: ExpectStatic, page: Page, scheme: keyof typeof GROUND) {
  const frames = await page.locator("iframe").all();
  check(frames).toHaveLength(6);
  for (const [i, frame] of frames.entries()) {
    // The second of each language has our script: with it, to the pixel.
    const followed = i % 3 === 1 && (await page.evaluate("'threeHarvests' in window"));
    await expectFit(check, frame, followed ? 1 : 8);
    const inner = await pageIn(frame);
    const seen = await inner.evaluate(() => ({
      lang: document.documentElement.lang,
      ground: getComputedStyle(document.documentElement).backgroundColor,
      frozen: document.querySelector(".version") !== null,
    }));
    check(seen).toEqual({
      lang: i < 3 ? "en" : "zh-CN",
      ground: GROUND[scheme],
      frozen: i % 3 === 2,
    });
  }
  const pictures = await page.locator(".picture img").evaluateAll((all) =>
    (all as HTMLImageElement[]).map((each) => ({
      loaded: each.complete && each.naturalWidth > 1000,
      within: each.getBoundingClientRect().right <= innerWidth,
      words: each.alt.length > 30,
      leads: each.closest("a")?.href.endsWith("/charts/bachu-income/"),
    })),
  );
  check(pictures).toEqual(
    pictures.map(() => ({ loaded: true, within: true, words: true, leads: true })),
  );
  check(pictures).toHaveLength(4);
  const over = "document.documentElement.scrollWidth - innerWidth";
  check(await page.evaluate(over)).toBeLessThanOrEqual(0);
}

test.for([true, false])(
  "a plain page on another site shows one of each snippet right at every width, in both themes and languages (script: %s)",
  async (javaScriptEnabled, { expect: check }) => {
    const size = { width: 640, height: 4000 };
    const { page, errors } = await openHost({ body: BODY }, { javaScriptEnabled, viewport: size });
    for (const picture of await page.locator(".picture img").all())
      await picture.scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    for (const width of WIDTHS) {
      await page.setViewportSize({ ...size, width: width + 16 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectRight(check, page, colorScheme);
      }
    }
    check(errors).toEqual([]);
  },
);

test("every address in the snippets answers", async () => {
  const addresses = new Set(BODY.match(/https?:\/\/localhost[^"<\s]*/g));
  expect(addresses.size).toBeGreaterThan(8);
  for (const address of addresses) {
    const { status } = await fetch(address.replaceAll("&amp;", "&"));
    expect(status, address).toBe(200);
  }
});

test("the alternative text names what the picture shows, and the text for WeChat has it all", () => {
  for (const locale of LOCALES) {
    const file = join(
      inject("siteFolder"),
      locale === "zh" ? "zh" : "",
      "charts",
      CHART,
      "index.html",
    );
    const summary = /<h2>(?:In words|文字说明)<\/h2>\s*<p>([^<]*)/.exec(
      readFileSync(file, "utf8"),
    )?.[1];
    expect(summary?.length).toBeGreaterThan(15);
    expect(snippetOf(CHART, "alt", locale)).toContain(summary);
    expect(snippetOf(CHART, "text", locale)).toContain(summary);
  }
});
