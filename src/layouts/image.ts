import { SOCIAL } from "../exports/social.ts";
import type { Locale } from "../schemas/words.ts";
import { absolute, at, figureOf } from "./site.ts";

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
