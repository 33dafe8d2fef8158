import type { Element } from "hast";
import { pictureName, type Addresses, type PictureFile, type Theme } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { sourceLineText, spaceOf } from "../figure/source-line.ts";
import { embedFigure, heightsOf } from "./figure.ts";
import { heightCss, tallest, type Height } from "./height.ts";
import { NARROWEST } from "./metrics.ts";
import type { Version } from "../schemas/version.ts";
import type { Locale } from "../schemas/words.ts";
import type { Embeddable, Framed, FrameHeight } from "./snippet.ts";

/** Room in px that a frame has beyond its page, so that rounding shows no scroll bar. */
const SLACK = 2;
/** The widest column in px for which a frame of one fixed height is provided. */
const WIDE_COLUMN = 1200;

function frameHeight(height: Height): FrameHeight {
  return {
    css: heightCss(height, "cqw", SLACK),
    most: tallest(height, NARROWEST, WIDE_COLUMN) + SLACK,
  };
}

/** The heights of a frame around an embed's figure. */
export function frameHeights(element: Element): Embeddable["heights"] {
  const { full, plain } = heightsOf(element);
  return { full: frameHeight(full), plain: frameHeight(plain) };
}

function frozenFrame({ id, hash, heights }: Version, at: Addresses, locale: Locale): Framed {
  const picture = (file: PictureFile) => at.version(id, hash, pictureName(id, locale, file));
  return {
    embed: at.version(id, hash),
    pictures: {
      light: picture({ format: "png", theme: "light", scale: 2 }),
      dark: picture({ format: "svg", theme: "dark", scale: 1 }),
    },
    heights: heights[locale],
  };
}

/** A chart as the snippets need it; `frozen` is its version of today. */
export function embeddable(
  figure: Figure,
  at: Addresses,
  licence: string,
  frozen: Version | null = null,
): Embeddable {
  const { id, language, sources, title, summary } = figure;
  const picture = (theme: Theme) => at.picture(id, { format: "png", theme, scale: 2 });
  const credit = [sourceLineText(sources, language), language.ui("chart.credit")];
  return {
    locale: language.locale,
    embed: at.embed(id),
    chart: at.chart(id),
    script: at.hostScript,
    pictures: { light: picture("light"), dark: picture("dark") },
    title,
    summary,
    source: credit.join(spaceOf(language)),
    licence,
    heights: frameHeights(embedFigure(figure, at)),
    ...(frozen ? { frozen: frozenFrame(frozen, at, language.locale) } : {}),
  };
}
