import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { loadEdition } from "../../src/figure/edition.ts";
import { isEmbed, sitePages } from "./pages.ts";

const embeds = sitePages().filter(isEmbed);

test("an embed is complete in one request: nothing in it is fetched", () => {
  expect(embeds.length).toBeGreaterThan(20);
  const fetching = embeds.flatMap(({ path, $ }) => [
    ...$("[src], [srcset], [poster], object[data], image[href]")
      .get()
      .map((element) => `${path} <${element.tagName}>`),
    // What a browser is told to expect is a part of the page itself.
    ...$('link[rel]:not([rel=expect][href^="#"])')
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

/** Types that draw land, which takes more. */
const MAPS = /^(choropleth|locator|camera)$/;
const { charts } = loadEdition(join(import.meta.dirname, "../.."));

test("every embed of a chart is at most 8 KB on the wire and of a map at most 32 KB, in every language and theme", () => {
  const limits = new Map(
    [...charts].map(([id, { typeName }]) => [id, MAPS.test(typeName) ? 32 : 8]),
  );
  const sizes = embeds.map(({ path }) => {
    const id = /embed\/([^/]+)\//.exec(path)?.[1] ?? "";
    // As it is served: the file that stands beside the page.
    const { size } = statSync(join(inject("siteFolder"), path, "index.html.br"));
    return { path, size, limit: (limits.get(id) ?? 32) * 1024 };
  });
  expect(sizes.filter(({ limit }) => limit === 8 * 1024).length).toBeGreaterThan(100);
  expect(sizes.filter(({ size, limit }) => size > limit || size === 0)).toEqual([]);
});
