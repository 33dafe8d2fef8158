import { getCollection, type CollectionEntry } from "astro:content";
import { fillText } from "../facts/template.ts";
import { addresses, type Addresses } from "../figure/address.ts";
import { loadEdition, type Edition } from "../figure/edition.ts";
import { buildFigure, type Figure } from "../figure/figure.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";

/** The edition that the pages of this build show. */
export const edition: Edition = loadEdition(process.cwd());

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The site's address with its folder and a slash at the end. */
export const siteUrl: string = new URL(base, import.meta.env.SITE).href;

/** A path of this site with its host before it. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** Paths of a page that exists once in each language; English has no prefix. Astro keeps its own notes in the array, so each route gets a new one. */
export function localePaths() {
  return LOCALES.map((locale) => ({
    params: { locale: locale === "en" ? undefined : locale },
    props: { locale },
  }));
}

/** Paths of pages that exist once for each of `names` in each language. */
export function pathsFor<K extends string>(key: K, names: Iterable<string>) {
  const list = [...names];
  return localePaths().flatMap(({ params, props }) =>
    list.map((name) => ({ params: { ...params, [key]: name }, props: { ...props, name } })),
  );
}

/** Addresses of a language under this build's base. */
export function at(locale: Locale): Addresses {
  return addresses(base, locale);
}

/** The language of the page that a component stands on. */
export function localeOf(current: string | undefined): Locale {
  return current === "zh" ? "zh" : "en";
}

const figures = new Map<string, Figure>();

/** A chart drawn in one language. Throws a RangeError for an unknown id, which the content check refuses before. */
export function figureOf(id: string, locale: Locale): Figure {
  const key = `${locale} ${id}`;
  const known = figures.get(key);
  if (known) return known;
  const chart = edition.charts.get(id);
  if (!chart) throw new RangeError(`no chart ${id}`);
  const figure = buildFigure(chart, edition.languages[locale]);
  figures.set(key, figure);
  return figure;
}

/** A story's slug and language from its id `en/bachu-melon`. */
export function storyKey(entry: CollectionEntry<"stories" | "pages">): {
  locale: Locale;
  slug: string;
} {
  const [locale, slug = ""] = entry.id.split("/");
  return { locale: localeOf(locale), slug };
}

/** The stories of one language, in their order; drafts are among them in the dev server alone. */
export async function storiesOf(locale: Locale): Promise<CollectionEntry<"stories">[]> {
  const all = await getCollection(
    "stories",
    (entry) =>
      storyKey(entry).locale === locale && (import.meta.env.DEV || entry.data.draft !== true),
  );
  return all.toSorted((a, b) => a.data.order - b.data.order);
}

/** The titles of one language's stories by their slugs. */
export async function storyTitles(locale: Locale): Promise<ReadonlyMap<string, string>> {
  const stories = await storiesOf(locale);
  return new Map(stories.map((entry) => [storyKey(entry).slug, titleOf(entry)]));
}

/** A story's title, its figures filled in. */
export function titleOf(entry: CollectionEntry<"stories">): string {
  return fillText(entry.data.title, storyKey(entry).locale, edition.facts, edition.units);
}
