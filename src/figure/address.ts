import type { Locale } from "../schemas/words.ts";

/** Themes that an embed can be fixed to. */
export const THEMES = ["light", "dark"] as const;

/** A theme that an embed is fixed to. */
export type Theme = (typeof THEMES)[number];

/** The id of a county's own map, which has no file in content/charts. */
export const countyMapId = (adcode: string): string => `county-${adcode}`;
const COUNTY_MAP = /^county-(\d{6})$/;

/** A picture of a chart as a file. */
export interface PictureFile {
  format: "svg" | "png";
  theme: Theme;
  /** Pixels of a PNG for each px of the picture; 1 for an SVG. */
  scale: 1 | 2;
}

/** The name that a picture has wherever it is saved: `bachu-income-zh-dark@2x.png`. */
export function pictureName(id: string, locale: Locale, file: PictureFile): string {
  const theme = file.theme === "dark" ? "-dark" : "";
  return `${id}-${locale}${theme}${file.scale === 2 ? "@2x" : ""}.${file.format}`;
}

/**
 * Addresses of the site's pages in one language, as absolute paths. `base` is the folder that the
 * site stands in, with a slash at both ends: `/` or `/preview/`.
 */
export function addresses(base: string, locale: Locale) {
  const root = locale === "en" ? base : `${base}${locale}/`;
  /** A chart's own page; that of a county's map is the county's. */
  const chart = (id: string) => {
    const [, code] = COUNTY_MAP.exec(id) ?? [];
    return code ? `${root}places/${code}/` : `${root}charts/${id}/`;
  };
  return {
    home: root,
    stories: `${root}#stories`,
    story: (slug: string) => `${root}stories/${slug}/`,
    charts: `${root}charts/`,
    places: `${root}places/`,
    place: (adcode: string) => `${root}places/${adcode}/`,
    chart,
    /** The interactive map; with a county's code that county is chosen on it. */
    map: (adcode?: string) => `${root}map/${adcode ? `?county=${adcode}` : ""}`,
    /** A file of the interactive map: one for all languages. */
    mapData: (file: string) => `${base}map/data/${file}`,
    embed: (id: string, theme?: Theme) => `${root}embed/${id}/${theme ? `${theme}/` : ""}`,
    /** A frozen version of an embed, or a file of it: `data/figures.csv`. */
    version: (id: string, hash: string, file = "") => `${root}embed/${id}/v/${hash}/${file}`,
    /** A picture, beside the chart's page. */
    picture: (id: string, file: PictureFile) => `${chart(id)}${pictureName(id, locale, file)}`,
    /** The picture of 1200 × 630 px for cards on other sites. */
    social: (id: string) => `${root}charts/${id}/${id}-${locale}-social.png`,
    /** A file of a chart's data: one for all languages (exports/files.ts). */
    chartData: (id: string, file: string) => `${base}charts/${id}/data/${file}`,
    /** What oEmbed readers get for a chart's page. */
    oembed: (id: string) => `${root}charts/${id}/oembed.json`,
    /** A chart's picture as a page, for systems that strip scripts and frames. */
    image: (id: string) => `${root}charts/${id}/image/`,
    /** What oEmbed readers get for that page. */
    imageOembed: (id: string) => `${root}charts/${id}/image/oembed.json`,
    /** The script for pages that hold our frames: one file for all languages. */
    hostScript: `${base}embed.js`,
    ledger: `${root}data/`,
    /** A file of the ledger's data: one for all languages. */
    ledgerData: (file: string) => `${base}data/${file}`,
    fact: (id: string) => `${root}data/#${id}`,
    /** A page of prose in content/pages. */
    page: (name: string) => `${root}${name}/`,
    search: `${root}search/`,
    /** The search's code and index, made after the pages: one folder for all languages. */
    searchCode: `${base}pagefind/pagefind.js`,
    term: (id: string) => `${root}glossary/#${id}`,
    /** The stories as feeds: RSS and JSON Feed. */
    rss: `${root}feed.xml`,
    jsonFeed: `${root}feed.json`,
  };
}

/** Addresses of one language. */
export type Addresses = ReturnType<typeof addresses>;
