import type { Addresses } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { embedFigure, heightsOf } from "./figure.ts";
import { heightCss, tallest, type Height } from "./height.ts";
import { NARROWEST } from "./metrics.ts";
import type { Embeddable, FrameHeight } from "./snippet.ts";
import { classesOf, elementsOf, textOf } from "./tree.ts";

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
  const element = embedFigure(figure, at);
  const { full, plain } = heightsOf(element);
  const source = elementsOf(element).find((part) => classesOf(part).includes("source"));
  return {
    embed: at.embed(figure.id),
    chart: at.chart(figure.id),
    script: at.hostScript,
    title: figure.title,
    summary: figure.summary,
    source: source ? textOf(source) : "",
    licence,
    heights: { full: frameHeight(full), plain: frameHeight(plain) },
  };
}
