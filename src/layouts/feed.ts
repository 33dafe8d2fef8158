import type { CollectionEntry } from "astro:content";
import type { Feed, FeedItem } from "../exports/feeds.ts";
import { fillText } from "../facts/template.ts";
import type { Locale } from "../schemas/words.ts";
import { absolute, at, edition, storiesOf, storyKey, titleOf } from "./site.ts";
import { storyImage } from "./story.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";

function itemOf(entry: CollectionEntry<"stories">): FeedItem {
  const { locale, slug } = storyKey(entry);
  const { standfirst, published, updated } = entry.data;
  return {
    title: titleOf(entry),
    summary: fillText(standfirst, locale, edition.facts, edition.units),
    url: absolute(at(locale).story(slug)),
    published,
    updated,
    image: storyImage(entry)?.url ?? null,
  };
}

/** The feed of a language's stories. */
export async function feedOf(locale: Locale): Promise<Feed> {
  const language = edition.languages[locale];
  const { name, description, publisher, dates } = edition.site;
  const here = at(locale);
  return {
    title: language.words(name),
    description: language.words(description),
    language: LANGUAGE_TAG[locale],
    publisher: language.words(publisher),
    home: absolute(here.home),
    rss: absolute(here.rss),
    json: absolute(here.jsonFeed),
    icon: absolute(`${at("en").home}favicon.svg`),
    updated: dates.updated,
    items: (await storiesOf(locale)).map(itemOf),
  };
}
