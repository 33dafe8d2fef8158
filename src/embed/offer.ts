import type { Addresses, Theme } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { sourceLineText, spaceOf } from "../figure/source-line.ts";
import { embedFigure, heightsOf } from "./figure.ts";
import { heightCss, tallest, type Height } from "./height.ts";
import { NARROWEST } from "./metrics.ts";
import type { Embeddable, FrameHeight } from "./snippet.ts";

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

/** A chart as the snippets and oEmbed need it. */
export function embeddable(figure: Figure, at: Addresses, licence: string): Embeddable {
  const { id, language, sources, title, summary } = figure;
  const { full, plain } = heightsOf(embedFigure(figure, at));
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
    heights: { full: frameHeight(full), plain: frameHeight(plain) },
  };
}
