import { expect, test } from "vitest";
import { counterpart, isEmbed, siteAddress, sitePages, type SitePage } from "./pages.ts";

const pages = sitePages();
const own = siteAddress(pages);
const byPath = new Map(pages.map((page) => [page.path, page]));
/** Pages to read: no frames. The 404 is one page for both languages. */
const reading = pages.filter((page) => !isEmbed(page) && page.path !== "/404.html");

const pathsOf = (list: readonly SitePage[]) => list.map(({ path }) => path);

test("every page is there in both languages", () => {
  const alone = pages.filter(({ path }) => path !== "/404.html" && !byPath.has(counterpart(path)));
  expect(pathsOf(alone)).toEqual([]);
});

test("every page says its language", () => {
  const wrong = pages.filter(
    ({ path, $ }) => $("html").attr("lang") !== (path.startsWith("/zh/") ? "zh-CN" : "en"),
  );
  expect(pathsOf(wrong)).toEqual([]);
});

test("both languages point at each other and at themselves", () => {
  for (const { path, $ } of reading) {
    const alternates = $("link[rel=alternate][hreflang]")
      .get()
      .map((link) => [$(link).attr("hreflang"), $(link).attr("href")]);
    const [en, zh] = path.startsWith("/zh/")
      ? [counterpart(path), path]
      : [path, counterpart(path)];
    const expected = [
      ["en", own + en.slice(1)],
      ["zh-CN", own + zh.slice(1)],
    ];
    expect(
      alternates.filter(([tag]) => tag !== "x-default"),
      path,
    ).toEqual(expected);
    expect($("link[rel=canonical]").attr("href"), path).toBe(own + path.slice(1));
  }
});

test("the language switch keeps the page", () => {
  const lost = reading.filter(({ path, $ }) => $("a.language").attr("href") !== counterpart(path));
  expect(pathsOf(lost)).toEqual([]);
});

test("every page has a title and a description of its own, of a length that is shown", () => {
  const titles = new Map<string, string>();
  for (const { path, $ } of reading) {
    const title = $("head > title").text();
    const description = $("meta[name=description]").attr("content") ?? "";
    expect(title.trim(), path).toBe(title);
    expect(title.length, path).toBeGreaterThan(3);
    expect(description.trim().length, path).toBeGreaterThan(12);
    expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test("every page has one main heading, within its main part", () => {
  const wrong = pages.filter(({ $ }) => $("h1").length !== 1 || $("main h1").length !== 1);
  expect(pathsOf(wrong)).toEqual([]);
});

test("no word of the interface is left unfilled", () => {
  const left = pages.flatMap(({ path, $ }) => {
    const text = $("body").clone();
    text.find("script, style, textarea, pre, code").remove();
    return [...text.text().matchAll(/\{(?:fact:[^}]*|\w+)\}|undefined|\bNaN\b|\[object/g)].map(
      ([found]) => `${path} ${found}`,
    );
  });
  expect(left).toEqual([]);
});

test("embeds name the chart's or the place's page as theirs and stay out of search", () => {
  for (const page of pages.filter(isEmbed)) {
    const chart = /^\/(zh\/)?embed\/([^/]+)\//.exec(page.path);
    const canonical = page.$("link[rel=canonical]").attr("href");
    const [, locale = "", id = ""] = chart ?? [];
    const county = /^county-(\d{6})$/.exec(id)?.[1];
    const where = county === undefined ? `charts/${id}` : `places/${county}`;
    expect(canonical, page.path).toBe(`${own}${locale}${where}/`);
    expect(page.$("meta[name=robots]").attr("content"), page.path).toContain("noindex");
  }
});

test("the 404 speaks both languages and leads on", () => {
  const { $ } = byPath.get("/404.html") ?? expect.fail("no 404");
  const parts = $("main [lang]").get();
  expect(parts.map((part) => $(part).attr("lang"))).toEqual(["en", "zh-CN"]);
  for (const part of parts) {
    expect($(part).find("p").text().trim().length).toBeGreaterThan(20);
    expect($(part).find("a[href]").length).toBeGreaterThan(1);
  }
  expect($("link[rel=canonical], link[rel=alternate][hreflang]").length).toBe(0);
});
