import { extract } from "@extractus/oembed-extractor";
import { load } from "cheerio";
import metascraper from "metascraper";
import metascraperIframe from "metascraper-iframe";
import metascraperImage from "metascraper-image";
import metascraperTitle from "metascraper-title";
import ogs from "open-graph-scraper";
import sanitize from "sanitize-html";
import { unfurl } from "unfurl.js";
import { describe, expect, inject, test } from "vitest";
import site from "../../content/site.json" with { type: "json" };
import { embedUrl, ours } from "./host.ts";
import { sanitizeLikeWordPress } from "./protocols.ts";

/** Addresses as they are published, answered by the site as it was built. */
const here = (url: string) => url.replace(site.url, inject("siteUrl"));
const fetcher = (url: string | URL) => fetch(here(String(url)));

/** Metascraper takes no address under .example, where the site stands until it has an address of its own. */
const published = (text: string) => text.replaceAll(site.url, "https://www.example.org");

/** What metascraper reads off a page, and off the oEmbed answer that it leads to. */
async function scraped(address: string) {
  const toBuilt = (options: { url: URL }) => {
    options.url = new URL(options.url.pathname, inject("siteUrl"));
  };
  const scrape = metascraper([
    metascraperTitle(),
    metascraperImage(),
    metascraperIframe({ gotOpts: { hooks: { beforeRequest: [toBuilt] } } as never }),
  ]);
  const html = published(await (await fetcher(address)).text());
  return scrape({ url: published(address), html });
}

/** Pixels of a PNG as it is served. */
async function sizeOf(address: string): Promise<[width: number, height: number]> {
  const png = Buffer.from(await (await fetcher(address)).arrayBuffer());
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

const CHARTS = [
  {
    path: "/",
    title: "A melon is said to have lifted income per mu from 400 to 3,600 yuan",
    picture: "bachu-income-en-social.png",
  },
  {
    path: "/zh/",
    title: "据称一只瓜让亩均收入从400元升到3600元",
    picture: "bachu-income-zh-social.png",
  },
] as const;

describe.for(CHARTS)(
  "what others read off a chart's page under $path",
  ({ path, title, picture }) => {
    const chart = `${site.url}${path}charts/bachu-income/`;
    const frame = `<iframe src="${site.url}${path}embed/bachu-income/"`;
    const image = chart + picture;

    test("@extractus/oembed-extractor: title, picture, frame", async () => {
      const found = await extract(chart, {}, fetcher as typeof fetch);
      expect(found).toMatchObject({ version: "1.0", type: "rich", title, thumbnail_url: image });
      expect(found).toMatchObject({ html: expect.stringContaining(frame) });
    });

    test("unfurl.js: title, picture, frame", async () => {
      const found = await unfurl(chart, { fetch: fetcher as never });
      expect(found.open_graph?.title).toBe(title);
      expect(found.open_graph?.images?.[0]).toMatchObject({ url: image, width: 1200, height: 630 });
      expect(found.oEmbed).toMatchObject({
        version: "1.0",
        type: "rich",
        html: expect.stringContaining(frame),
        width: 640,
        thumbnails: [{ url: image, width: 1200, height: 630 }],
      });
    });

    test("open-graph-scraper: title, picture", async () => {
      const html = await (await fetcher(chart)).text();
      const { error, result } = await ogs({ html });
      expect(error).toBe(false);
      expect(result).toMatchObject({
        ogTitle: title,
        ogUrl: chart,
        twitterCard: "summary_large_image",
      });
      expect(result.ogImage?.[0]).toMatchObject({ url: image, width: "1200", height: "630" });
    });

    test("metascraper: title, picture, frame", async () => {
      expect(await scraped(chart)).toMatchObject({
        title,
        image: published(image),
        iframe: expect.stringContaining(frame),
      });
    });

    test("the picture and the frame are there, the picture as large as it says", async () => {
      expect(await sizeOf(image)).toEqual([1200, 630]);
      expect((await fetcher(`${site.url}${path}embed/bachu-income/`)).status).toBe(200);
    });
  },
);

describe.for(CHARTS)(
  "what others read off a picture's page under $path",
  ({ path, title, picture }) => {
    const page = `${site.url}${path}charts/bachu-income/image/`;
    const locale = path === "/" ? "en" : "zh";
    const photo = `${site.url}${path}charts/bachu-income/bachu-income-${locale}@2x.png`;
    const card = `${site.url}${path}charts/bachu-income/${picture}`;

    test("@extractus/oembed-extractor: a photo of the size that it says", async () => {
      const found = (await extract(page, {}, fetcher as typeof fetch)) as unknown as {
        width: number;
        height: number;
      };
      expect(found).toMatchObject({ version: "1.0", type: "photo", title, url: photo });
      expect(found).not.toHaveProperty("html");
      expect(await sizeOf(photo)).toEqual([found.width, found.height]);
    });

    test("unfurl.js: a photo", async () => {
      const found = await unfurl(page, { fetch: fetcher as never });
      expect(found.oEmbed).toMatchObject({ version: "1.0", type: "photo", title, url: photo });
      expect(found.open_graph?.images?.[0]).toMatchObject({ url: card, width: 1200, height: 630 });
    });

    test("open-graph-scraper and metascraper: title, picture, and no frame", async () => {
      const { error, result } = await ogs({ html: await (await fetcher(page)).text() });
      expect(error).toBe(false);
      expect(result.ogTitle).toContain(title);
      expect(result.ogImage?.[0]).toMatchObject({ url: card });
      const found = await scraped(page);
      expect(found).toMatchObject({
        title: expect.stringContaining(title),
        image: published(card),
      });
      expect(found["iframe"] ?? null).toBeNull();
    });

    test("whoever strips scripts, styles and frames still has picture, words, source, licence and a link", async () => {
      const html = await (await fetcher(page)).text();
      const left = sanitize(html.slice(html.indexOf("<main")), {
        allowedTags: ["a", "h1", "img", "p"],
        allowedAttributes: { a: ["href"], img: ["src", "alt", "width", "height"] },
      });
      const $ = load(left);
      const [width, height] = ["width", "height"].map((name) => Number($("img").attr(name)));
      expect(new URL($("img").attr("src") ?? "", page).href).toBe(photo);
      expect($("img").attr("alt")).toContain(title);
      // Written for one pixel a px; the file has two.
      expect(await sizeOf(photo)).toEqual([2 * width!, 2 * height!]);
      expect($("body").text()).toMatch(/China Ethnic Groups|《中国民族》/);
      expect($("body").text()).toContain("CC BY 4.0");
      expect($(`a[href='${path}charts/bachu-income/']`).length).toBeGreaterThan(0);
    });
  },
);

test("the link to the oEmbed answer stands where readers still look", async () => {
  const html = await (await fetcher(`${site.url}/charts/regions-map/`)).text();
  const at = html.indexOf("application/json+oembed");
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(150 * 1024);
  expect(at).toBeLessThan(html.indexOf("</head>"));
  // Readers take this part of an address for WordPress's own answer.
  expect(html).not.toContain("wp-json/oembed");
});

test("what WordPress lets through keeps the frame as it was, and nothing else", async () => {
  const answer = await fetcher(`${site.url}/charts/bachu-income/oembed.json`);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const { html, height } = (await answer.json()) as { html: string; height: number };
  // It looks for this form: a quotation first, then the frame.
  expect(html).toMatch(/^<blockquote>.*<\/blockquote><iframe [^>]*><\/iframe>$/);
  const left = ours(sanitizeLikeWordPress(html));
  expect(left).toContain(`<iframe src="${embedUrl("bachu-income")}"`);
  expect(left).toContain(`width="640" height="${height}" scrolling="no" frameborder="0"></iframe>`);
});
