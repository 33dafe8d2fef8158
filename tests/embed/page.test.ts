import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import childSource from "../../src/embed/child.ts?raw";
import { embedFigure, heightsOf } from "../../src/embed/figure.ts";
import { tallest } from "../../src/embed/height.ts";
import { embedPage } from "../../src/embed/page.ts";
import { compileScript } from "../../src/figure/compile.ts";
import hostSource from "../../src/embed/host.ts?raw";
import { addresses } from "../../src/figure/address.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { buildFigure, type Figure } from "../../src/figure/figure.ts";
import { LOCALES, type Locale } from "../../src/schemas/words.ts";
import { root } from "../facts/fixtures.ts";

const edition = loadEdition(root);

const all = [...edition.charts.keys()].flatMap((id) => LOCALES.map((locale) => ({ id, locale })));

function figure(id: string, locale: Locale): Figure {
  const chart = edition.charts.get(id);
  if (!chart) throw new RangeError(`no chart ${id}`);
  return buildFigure(chart, edition.languages[locale]);
}

function page(id: string, locale: Locale, theme?: "light" | "dark"): string {
  const at = addresses("/", locale);
  const canonical = `https://three-harvests.example${at.chart(id)}`;
  return embedPage(figure(id, locale), { at, canonical, theme });
}

const hash = (text: string | null | undefined) =>
  `'sha256-${createHash("sha256")
    .update(text ?? "")
    .digest("base64")}'`;

describe.for(all)("the embed of $id in $locale", ({ id, locale }) => {
  const { document } = new JSDOM(page(id, locale)).window;

  test("allows its own style and script and nothing else", () => {
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash(document.querySelector("style")?.textContent)};`);
    expect(policy).toContain(`script-src ${hash(document.querySelector("script")?.textContent)};`);
    expect(document.querySelectorAll("style, script, link[rel=stylesheet]")).toHaveLength(2);
    expect(document.querySelectorAll("[style], [onclick], [onload], iframe, img")).toHaveLength(0);
  });

  test("is found under the chart's own address, and only there", () => {
    const chart = `${locale === "en" ? "/" : "/zh/"}charts/${id}/`;
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      `https://three-harvests.example${chart}`,
    );
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(document.documentElement.lang).toBe(locale === "en" ? "en" : "zh-CN");
  });
});

test.for(all)(
  "the embed of $id in $locale is at most as high as WordPress shows",
  ({ id, locale }) => {
    const { full } = heightsOf(embedFigure(figure(id, locale), addresses("/", locale)));
    expect(tallest(full, 280, 1200)).toBeLessThanOrEqual(1000);
  },
);

test("a fixed theme is written on the page, none leaves it to the reader", () => {
  expect(page("bachu-income", "en")).not.toContain('data-theme="');
  expect(page("bachu-income", "en", "dark")).toContain('<html lang="en" data-theme="dark">');
});

test("a chart costs at most 8 KB on the wire, a map at most 32 KB", () => {
  expect(brotliCompressSync(page("bachu-income", "en")).length).toBeLessThan(8 * 1024);
  expect(brotliCompressSync(page("regions-map", "en")).length).toBeLessThan(32 * 1024);
});

test("both scripts stay under 1 KB compressed and are plain scripts without globals", async () => {
  for (const [source, name] of [
    [childSource, "child.ts"],
    [hostSource, "host.ts"],
  ] as const) {
    const code = await compileScript(source, name);
    expect(brotliCompressSync(code).length).toBeLessThan(1024);
    expect(code).toMatch(/^\{[^]*\}$/);
    expect(code).not.toMatch(/innerHTML|document\.write|eval|import|<\/?script/);
  }
});
