import { SOCIAL } from "../exports/social.ts";
import type { Locale } from "../schemas/words.ts";
import { pictureSize } from "../exports/jobs.ts";
import { absolute, at, edition, figureOf, siteUrl } from "./site.ts";

/** A picture for cards on other sites. */
export interface CardImage {
  /** Address with its host. */
  url: string;
  width: number;
  height: number;
  /** What it shows, for who cannot see it. */
  alt: string;
}

/** The card of a chart in one language. */
export function chartImage(id: string, locale: Locale): CardImage {
  const alt = figureOf(id, locale).summary;
  return { url: absolute(at(locale).social(id)), ...SOCIAL, alt };
}

/** Size in px of a chart's picture at scale 1. */
export function pictureSizeOf(id: string, locale: Locale): { width: number; height: number } {
  const chart = edition.charts.get(id);
  if (!chart) throw new RangeError(`no chart ${id}`);
  return pictureSize(edition, chart, figureOf(id, locale), new URL(siteUrl));
}
