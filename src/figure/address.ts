import type { Locale } from "../schemas/words.ts";

/** Themes that an embed can be fixed to. */
export const THEMES = ["light", "dark"] as const;

/** A theme that an embed is fixed to. */
export type Theme = (typeof THEMES)[number];

/**
 * Addresses of the site's pages in one language, as absolute paths. `base` is the folder that the
 * site stands in, with a slash at both ends: `/` or `/preview/`.
 */
export function addresses(base: string, locale: Locale) {
  const root = locale === "en" ? base : `${base}${locale}/`;
  return {
    home: root,
    stories: `${root}#stories`,
    story: (slug: string) => `${root}stories/${slug}/`,
    charts: `${root}charts/`,
    chart: (id: string) => `${root}charts/${id}/`,
    embed: (id: string, theme?: Theme) => `${root}embed/${id}/${theme ? `${theme}/` : ""}`,
    ledger: `${root}data/`,
    fact: (id: string) => `${root}data/#${id}`,
    methods: `${root}methods/`,
  };
}

/** Addresses of one language. */
export type Addresses = ReturnType<typeof addresses>;
