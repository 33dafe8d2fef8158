import type { CollectionEntry } from "astro:content";
import type {
  BreadcrumbList,
  DataDownload,
  Dataset,
  Graph,
  ImageObject,
  NewsArticle,
  Organization,
  Thing,
  WebSite,
} from "schema-dts";
import { fillText } from "../facts/template.ts";
import type { Figure } from "../figure/figure.ts";
import type { Locale } from "../schemas/words.ts";
import { chartImage } from "./image.ts";
import { scriptJson } from "./script-json.ts";
import { absolute, at, edition, storyKey, titleOf } from "./site.ts";
import { sourcesOf, storyImage } from "./story.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";

const { site } = edition;
const words = (locale: Locale, text: Readonly<Record<Locale, string>>) =>
  edition.languages[locale].words(text);

/** Every object of a page that search engines read (schema.org), as the text of its script. */
export function structuredText(things: readonly Thing[]): string {
  const graph: Graph = { "@context": "https://schema.org", "@graph": things };
  return scriptJson(graph);
}

function publisher(locale: Locale): Organization {
  return {
    "@type": "Organization",
    name: words(locale, site.publisher),
    url: absolute(at(locale).home),
  };
}

/** The site itself, for its front page. */
export function webSite(locale: Locale): WebSite {
  return {
    "@type": "WebSite",
    name: words(locale, site.name),
    description: words(locale, site.description),
    url: absolute(at(locale).home),
    inLanguage: LANGUAGE_TAG[locale],
    license: site.licence.url,
    publisher: publisher(locale),
  };
}

/** Where a page stands: names and paths from below the front page down to the page itself. */
export function breadcrumbs(
  locale: Locale,
  trail: readonly (readonly [name: string, path: string])[],
): BreadcrumbList {
  const whole = [[words(locale, site.name), at(locale).home] as const, ...trail];
  return {
    "@type": "BreadcrumbList",
    itemListElement: whole.map(([name, path], i) => ({
      "@type": "ListItem",
      position: i + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** A story as an article, with everything published that it rests on. */
export function newsArticle(entry: CollectionEntry<"stories">): NewsArticle {
  const { locale, slug } = storyKey(entry);
  const { standfirst, published, updated } = entry.data;
  const image = storyImage(entry);
  return {
    "@type": "NewsArticle",
    headline: titleOf(entry),
    description: fillText(standfirst, locale, edition.facts, edition.units),
    url: absolute(at(locale).story(slug)),
    mainEntityOfPage: absolute(at(locale).story(slug)),
    inLanguage: LANGUAGE_TAG[locale],
    datePublished: published,
    dateModified: updated,
    author: publisher(locale),
    publisher: publisher(locale),
    license: site.licence.url,
    ...(image ? { image: image.url } : {}),
    citation: sourcesOf(entry).map((source) => words(locale, source.title)),
  };
}

const download = (encodingFormat: string, path: string): DataDownload => ({
  "@type": "DataDownload",
  encodingFormat,
  contentUrl: absolute(path),
});

/** What every data set of the site says of itself. */
function dataset(locale: Locale, distribution: DataDownload[]) {
  return {
    "@type": "Dataset",
    inLanguage: LANGUAGE_TAG[locale],
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: publisher(locale),
    publisher: publisher(locale),
    datePublished: site.dates.published,
    dateModified: site.dates.updated,
    distribution,
  } as const satisfies Dataset;
}

/** A chart's figures. */
export function chartDataset(figure: Figure): Dataset {
  const { id, title, subtitle, summary, notes, language } = figure;
  const { locale } = language;
  const { chart, chartData } = at(locale);
  return {
    ...dataset(locale, [
      download("text/csv", chartData(id, "figures.csv")),
      download("application/json", chartData(id, "figures.json")),
      download("application/json", chartData(id, "datapackage.json")),
    ]),
    name: title,
    // Search engines ask for fifty characters; a short summary alone has fewer.
    description: [subtitle, summary, ...notes].join(" "),
    url: absolute(chart(id)),
  };
}

/** The whole ledger. */
export function ledgerDataset(locale: Locale, name: string, description: string): Dataset {
  const { ledger, ledgerData } = at(locale);
  return {
    ...dataset(locale, [
      download("text/csv", ledgerData("figures.csv")),
      download("application/json", ledgerData("figures.json")),
      download("application/json", ledgerData("datapackage.json")),
    ]),
    name,
    description: `${description} ${words(locale, site.description)}`,
    url: absolute(ledger),
  };
}

/** A chart's picture, with what a picture search shows of its rights. */
export function chartPicture({ id, title, summary, language }: Figure): ImageObject {
  const { locale } = language;
  const card = chartImage(id, locale);
  const picture = at(locale).picture(id, { format: "png", theme: "light", scale: 2 });
  return {
    "@type": "ImageObject",
    name: title,
    caption: summary,
    contentUrl: absolute(picture),
    thumbnailUrl: card.url,
    inLanguage: LANGUAGE_TAG[locale],
    license: site.licence.url,
    acquireLicensePage: absolute(at(locale).chart(id)),
    creditText: words(locale, site.name),
    copyrightNotice: `${words(locale, site.publisher)}, ${site.licence.name}`,
    creator: publisher(locale),
  };
}
