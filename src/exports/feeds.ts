import { xml, xmlFile, xmlText } from "./xml.ts";

/** A story in a feed. */
export interface FeedItem {
  title: string;
  /** What it says, in a sentence or two. */
  summary: string;
  /** Address of its page, with its host. */
  url: string;
  /** Day of publication and of the last change: `2026-11-24`. */
  published: string;
  updated: string;
  /** Address of a picture of 1200 × 630 px, where there is one. */
  image: string | null;
}

/** A feed of one language's stories. Addresses have their host. */
export interface Feed {
  title: string;
  description: string;
  /** Language of the words: `en` or `zh-CN`. */
  language: string;
  /** Who publishes it. */
  publisher: string;
  /** The front page. */
  home: string;
  /** The two files of this feed. */
  rss: string;
  json: string;
  icon: string;
  /** Day of the last change. */
  updated: string;
  items: FeedItem[];
}

/** A day as RSS writes it, at midnight UTC: no clock is read. Partial dates stand for their first day. */
export function rssDate(day: string): string {
  return new Date(day).toUTCString();
}

/** A day as RFC 3339 writes it, which JSON Feed asks for. */
export function jsonDate(day: string): string {
  return new Date(day).toISOString().replace(".000Z", "Z");
}

/** Newest first; of one day, in the order in which the stories stand. */
function ordered(items: readonly FeedItem[]): FeedItem[] {
  return items.toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published));
}

function rssItem({ title, summary, url, published }: FeedItem): string {
  return xml(
    "item",
    {},
    xmlText("title", title),
    xmlText("link", url),
    xml("guid", { isPermaLink: "true" }, url),
    xmlText("pubDate", rssDate(published)),
    xmlText("description", summary),
  );
}

/** A feed as RSS 2.0. */
export function rssFeed(feed: Feed): string {
  const self = { href: feed.rss, rel: "self", type: "application/rss+xml" };
  const channel = xml(
    "channel",
    {},
    xmlText("title", feed.title),
    xmlText("link", feed.home),
    xml("atom:link", self),
    xmlText("description", feed.description),
    xmlText("language", feed.language),
    xmlText("lastBuildDate", rssDate(feed.updated)),
    ...ordered(feed.items).map(rssItem),
  );
  return xmlFile(
    xml("rss", { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom" }, channel),
  );
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.json,
    description: feed.description,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.publisher, url: feed.home }],
    items: ordered(feed.items).map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      ...(item.image === null ? {} : { image: item.image }),
      date_published: jsonDate(item.published),
      date_modified: jsonDate(item.updated),
    })),
  };
}
