import { readFileSync } from "node:fs";
import { join } from "node:path";
import Validator from "@adobe/structured-data-validator";
import { parseFeed } from "@rowanmanning/feed-parser";
import { load } from "cheerio";
import { parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, inject, test } from "vitest";
import {
  counterpart,
  isEmbed,
  isServed,
  sampleOf,
  siteAddress,
  sitePages,
  type SitePage,
} from "./pages.ts";

const pages = sitePages();
const own = siteAddress(pages);
const read = (path: string) => readFileSync(join(inject("siteFolder"), path), "utf8");
const pathOf = (address: string) => `/${address.slice(own.length)}`;

/** Pages that a search engine may list. */
const all = pages.filter((page) => !isEmbed(page) && page.path !== "/404.html");
const listed = sampleOf(all);

describe("sitemap.xml", () => {
  const $ = load(read("sitemap.xml"), { xml: true });
  const entries = $("url").get();

  test("lists every page that may be listed, once, and no other", () => {
    const found = entries.map((entry) => pathOf($(entry).find("loc").text()));
    expect(found.length).toBeGreaterThan(400);
    expect(found.toSorted()).toEqual(all.map(({ path }) => path).toSorted());
  });

  test("gives each page in both languages, English where neither is asked for", () => {
    for (const entry of entries) {
      const path = pathOf($(entry).find("loc").text());
      const [en, zh] = path.startsWith("/zh/")
        ? [counterpart(path), path]
        : [path, counterpart(path)];
      const links = $(entry)
        .find(String.raw`xhtml\:link`)
        .get();
      expect(
        links.map((link) => [$(link).attr("hreflang"), pathOf($(link).attr("href") ?? "")]),
      ).toEqual([
        ["en", en],
        ["zh-CN", zh],
        ["x-default", en],
      ]);
    }
  });
});

test("robots.txt leads to the sitemap and shuts nobody out: what is not to be listed says so itself", () => {
  expect(read("robots.txt").trim().split("\n")).toEqual([
    "User-agent: *",
    "Allow: /",
    "",
    `Sitemap: ${own}sitemap.xml`,
  ]);
});

describe.each([
  ["en", "", "en"],
  ["zh", "zh/", "zh-CN"],
])("the feeds of %s", (_, home, tag) => {
  const stories = listed.filter(({ path }) => path.startsWith(`/${home}stories/`));
  const addresses = stories.map(({ path }) => own + path.slice(1)).toSorted();

  test("every page leads to them", () => {
    const of = ({ path }: SitePage) => (path.startsWith("/zh/") ? "zh/" : "");
    for (const page of listed.filter((each) => of(each) === home)) {
      const found = page
        .$("link[rel=alternate][type]:not([type*=oembed])")
        .get()
        .map((link) => [page.$(link).attr("type"), page.$(link).attr("href")]);
      expect(found, page.path).toEqual([
        ["application/rss+xml", `${own}${home}feed.xml`],
        ["application/feed+json", `${own}${home}feed.json`],
      ]);
    }
  });

  test("two readers find every story in the RSS, with its title, words and day", () => {
    const text = read(`${home}feed.xml`);
    const strict = parseFeed(text);
    expect(strict).toMatchObject({ meta: { type: "rss", version: "2.0" }, language: tag });
    expect(strict.self).toBe(`${own}${home}feed.xml`);
    expect(strict.items.map(({ url }) => url).toSorted()).toEqual(addresses);
    const items = parseRssFeed(text).items ?? [];
    expect(items).toHaveLength(stories.length);
    for (const { link, title, description, pubDate, guid } of items) {
      const page = stories.find(({ path }) => own + path.slice(1) === link);
      expect(title).toBe(page?.$("h1").text());
      expect(description).toBe(page?.$("meta[name=description]").attr("content"));
      expect(guid).toEqual({ value: link, isPermaLink: true });
      expect(new Date(pubDate ?? "").toISOString().slice(0, 10)).toBe(
        page?.$(".byline time").attr("datetime"),
      );
    }
  });

  test("the JSON Feed says the same", () => {
    const rss = parseRssFeed(read(`${home}feed.xml`));
    const feed = parseJsonFeed(read(`${home}feed.json`));
    expect(feed).toMatchObject({
      title: rss.title,
      home_page_url: rss.link,
      feed_url: `${own}${home}feed.json`,
      language: tag,
    });
    expect(feed.items?.map(({ url, title, content_text }) => [url, title, content_text])).toEqual(
      rss.items?.map(({ link, title, description }) => [link, title, description]),
    );
    for (const { image, date_published, date_modified } of feed.items ?? []) {
      expect(isServed(pathOf(image ?? "")), image).toBe(true);
      expect(Date.parse(date_modified ?? "")).toBeGreaterThanOrEqual(
        Date.parse(date_published ?? ""),
      );
    }
  });
});

/** An object of schema.org, as far as these tests read it. */
interface Thing {
  "@type": string;
  [key: string]: unknown;
}

function thingsOf({ $ }: SitePage): Thing[] {
  const scripts = $("script[type='application/ld+json']").get();
  return scripts.flatMap((script) => {
    const graph = JSON.parse($(script).text()) as { "@context": string; "@graph": Thing[] };
    expect(graph["@context"]).toBe("https://schema.org");
    return graph["@graph"];
  });
}

/** Every address in an object and in what it holds. */
function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith(own) ? [value] : [];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(addressesIn)
    : [];
}

/** What each kind of page describes besides its place in the site; the first pattern that fits counts. */
const DESCRIBED: readonly [RegExp, readonly string[]][] = [
  [/^\/(zh\/)?$/, ["WebSite"]],
  [/^\/(zh\/)?stories\/[^/]+\/$/, ["NewsArticle", "BreadcrumbList"]],
  [/^\/(zh\/)?charts\/[^/]+\/$/, ["Dataset", "ImageObject", "BreadcrumbList"]],
  [/^\/(zh\/)?data\/$/, ["Dataset", "BreadcrumbList"]],
];

describe("what search engines are told", () => {
  test("stories are articles, charts data and pictures, and each page knows its place", () => {
    for (const page of listed) {
      const [, expected] = DESCRIBED.find(([pattern]) => pattern.test(page.path)) ?? [];
      const types = thingsOf(page).map((thing) => thing["@type"]);
      expect(types, page.path).toEqual(expected ?? ["BreadcrumbList"]);
    }
    expect(sampleOf(pages).filter(isEmbed).flatMap(thingsOf)).toEqual([]);
  });

  test("a validator finds nothing missing and nothing of a wrong kind", async () => {
    const validator = new Validator(null);
    for (const page of listed) {
      const things = Map.groupBy(thingsOf(page), (thing) => thing["@type"]);
      const jsonld = Object.fromEntries(things);
      const issues = await validator.validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
      expect(issues, page.path).toEqual([]);
    }
  });

  test("every address of ours in it is served, and the page's own is its canonical", () => {
    for (const page of listed) {
      const things = thingsOf(page);
      const lost = addressesIn(things).filter((address) => !isServed(pathOf(address)));
      expect(lost, page.path).toEqual([]);
      const canonical = page.$("link[rel=canonical]").attr("href");
      for (const thing of things.filter(({ url }) => url !== undefined))
        expect(thing["url"], page.path).toBe(canonical);
      const trail = things.find((thing) => thing["@type"] === "BreadcrumbList");
      const places = (trail?.["itemListElement"] ?? []) as { item: string }[];
      if (trail) expect(places.at(-1)?.item, page.path).toBe(canonical);
    }
  });

  test("what the rich results of articles and data sets ask for is there", () => {
    const things = listed.flatMap(thingsOf);
    const articles = things.filter((thing) => thing["@type"] === "NewsArticle");
    for (const { headline, image, author, datePublished, dateModified } of articles) {
      expect(String(headline).length).toBeLessThanOrEqual(110);
      expect(image).toMatch(/\.png$/);
      expect(author).toMatchObject({
        name: expect.any(String),
        url: expect.stringMatching(/^http/),
      });
      expect([datePublished, dateModified].join()).toMatch(/^\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$/);
    }
    for (const { name, description, license } of things.filter(
      (each) => each["@type"] === "Dataset",
    )) {
      expect(String(description).length, String(name)).toBeGreaterThanOrEqual(50);
      expect(String(description).length, String(name)).toBeLessThanOrEqual(5000);
      expect(license).toMatch(/^https:/);
    }
  });
});

test("every page has a card with words of its own and a picture that is served", () => {
  for (const { path, $ } of listed) {
    const card = (name: string) => $(`meta[property='og:${name}']`).attr("content") ?? "";
    expect(card("url"), path).toBe($("link[rel=canonical]").attr("href"));
    expect($("title").text().startsWith(card("title")), path).toBe(true);
    expect(card("description"), path).toBe($("meta[name=description]").attr("content"));
    expect(isServed(pathOf(card("image"))), `${path} ${card("image")}`).toBe(true);
    expect(card("image:alt").length, path).toBeGreaterThan(12);
  }
});
