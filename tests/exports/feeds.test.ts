import { parseFeed } from "@rowanmanning/feed-parser";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { jsonDate, jsonFeed, rssDate, rssFeed, type Feed } from "../../src/exports/feeds.ts";
import { listedPage, sitemap } from "../../src/exports/sitemap.ts";

const HOSTILE = `</title><script>alert(1)</script>]]>&amp;"'\u0000\u000B`;
const HOSTILE_AS_TEXT = `</title><script>alert(1)</script>]]>&amp;"'`;

const feed = (more: Partial<Feed> = {}): Feed => ({
  title: "Harvests",
  description: "Of harvests",
  language: "en",
  publisher: "Us",
  home: "https://site.example/",
  rss: "https://site.example/feed.xml",
  json: "https://site.example/feed.json",
  icon: "https://site.example/icon.svg",
  updated: "2026-02-03",
  items: [],
  ...more,
});

const item = (url: string, published: string) => ({
  title: url,
  summary: "It grew.",
  url,
  published,
  updated: "2026-02-03",
  image: null,
});

test("a day is a day in both formats, and a month or a year its first", () => {
  // 3 February 2026 is a Tuesday.
  expect(rssDate("2026-02-03")).toBe("Tue, 03 Feb 2026 00:00:00 GMT");
  expect(jsonDate("2026-02-03")).toBe("2026-02-03T00:00:00Z");
  expect(jsonDate("2026-02")).toBe("2026-02-01T00:00:00Z");
});

test("newest first; stories of one day keep their order", () => {
  const items = [
    item("https://site.example/b", "2026-01-01"),
    item("https://site.example/a", "2026-01-01"),
    item("https://site.example/c", "2026-02-01"),
  ];
  expect(parseFeed(rssFeed(feed({ items }))).items.map(({ url }) => url?.at(-1))).toEqual([
    "c",
    "b",
    "a",
  ]);
  expect(jsonFeed(feed({ items }))).toMatchObject({
    items: [{ id: items[2]?.url }, { id: items[0]?.url }, { id: items[1]?.url }],
  });
});

test("hostile words stay words, and what XML may not hold goes", () => {
  const items = [{ ...item("https://site.example/a", "2026-01-01"), title: HOSTILE }];
  const $ = load(rssFeed(feed({ description: HOSTILE, items })), { xml: true });
  expect($("item > title").text()).toBe(HOSTILE_AS_TEXT);
  expect($("channel > description").text()).toBe(HOSTILE_AS_TEXT);
  expect($("script")).toHaveLength(0);
});

const page = (head: string) => `<!doctype html><html><head>${head}</head><body><meta name=robots>`;

test("a page is listed by its canonical address with its languages, unless it asks not to be", () => {
  const canonical = '<link rel="canonical" href="https://site.example/?a=1&#38;b=2">';
  expect(listedPage(page(canonical))).toEqual({
    url: "https://site.example/?a=1&b=2",
    alternates: [],
  });
  expect(listedPage(page(`${canonical}<meta name="robots" content="noindex">`))).toBeNull();
  expect(listedPage(page("<title>no address</title>"))).toBeNull();
  const zh = '<link rel="alternate" hreflang="zh-CN" href="https://site.example/zh/">';
  expect(listedPage(page(canonical + zh))?.alternates).toEqual([
    ["zh-CN", "https://site.example/zh/"],
  ]);
});

test("a sitemap is in the order of its addresses", () => {
  const $ = load(
    sitemap([
      { url: "https://site.example/b", alternates: [] },
      { url: "https://site.example/a?x&y", alternates: [["en", "https://site.example/a"]] },
    ]),
    { xml: true },
  );
  expect(
    $("loc")
      .get()
      .map((loc) => $(loc).text()),
  ).toEqual(["https://site.example/a?x&y", "https://site.example/b"]);
  expect(
    $("url")
      .first()
      .find(String.raw`xhtml\:link`)
      .attr("href"),
  ).toBe("https://site.example/a");
});
