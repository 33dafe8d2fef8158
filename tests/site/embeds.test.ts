import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { isEmbed, sitePages } from "./pages.ts";

const embeds = sitePages().filter(isEmbed);

/** Bytes on the wire. */
function wire(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test("an embed is complete in one request: nothing in it is fetched", () => {
  expect(embeds.length).toBeGreaterThan(20);
  const fetching = embeds.flatMap(({ path, $ }) => [
    ...$("[src], [srcset], [poster], object[data], image[href]")
      .get()
      .map((element) => `${path} <${element.tagName}>`),
    ...$("link[rel]")
      .get()
      .filter((link) => !["canonical", "alternate"].includes($(link).attr("rel") ?? ""))
      .map((link) => `${path} <link rel=${$(link).attr("rel")}>`),
    ...$("use[href]")
      .get()
      .filter((use) => !$(use).attr("href")?.startsWith("#"))
      .map((use) => `${path} <use href=${$(use).attr("href")}>`),
    ...(
      $("style")
        .text()
        .match(/@import|@font-face|url\((?!["']?(?:#|data:))/g) ?? []
    ).map((found) => `${path} ${found}`),
  ]);
  expect(fetching).toEqual([]);
});

test("an embed has title, subtitle, source line and a table or a link to it, all without script", () => {
  for (const { path, $ } of embeds) {
    // A county's name can be two characters.
    expect($("h1").text().length, path).toBeGreaterThan(1);
    expect($("figcaption .subtitle").text().length, path).toBeGreaterThan(4);
    expect($(".source a[href]").length, path).toBeGreaterThan(0);
    expect($("table tbody tr, a[href$='#table']").length, path).toBeGreaterThan(0);
    expect($(".widths svg").length, path).toBeGreaterThan(0);
  }
});

test.for([
  ["bachu-income", 8],
  ["regions-map", 32],
] as const)(
  "the embed of %s is at most %i KB on the wire, in every language and theme",
  ([id, kb]) => {
    const sizes = embeds
      .filter(({ path }) => path.includes(`/embed/${id}/`))
      .map(({ path, html }) => [path, wire(html)] as const);
    expect(sizes).toHaveLength(6);
    for (const [path, bytes] of sizes) expect(bytes, path).toBeLessThanOrEqual(kb * 1024);
  },
);
