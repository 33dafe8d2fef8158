import type { Addresses } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import type { Site } from "../schemas/site.ts";
import { embedFigure, heightsOf } from "./figure.ts";
import { tallest } from "./height.ts";
import { NARROWEST } from "./metrics.ts";
import { escapeHtml } from "./snippet.ts";

/** The width in px that the frame asks for; where there is less, it takes what there is. */
const WIDTH = 640;
/** Pixels for each px of the picture that is handed out. */
const DOUBLE = 2;

/** What every oEmbed answer says (oembed.com). */
interface Oembed {
  /** A string: readers refuse a number. */
  version: "1.0";
  title: string;
  author_name: string;
  provider_name: string;
  provider_url: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** What a chart's page says of itself to systems that turn addresses into embeds. */
export interface RichOembed extends Oembed {
  type: "rich";
  /** A quotation with a link, and the frame: the form that WordPress keeps of strangers. */
  html: string;
}

/** What the page of a chart's picture says of itself. */
export interface PhotoOembed extends Oembed {
  type: "photo";
  /** The PNG of double size. */
  url: string;
}

/** What an oEmbed answer needs to know beyond its figure. */
export interface OembedOptions {
  at: Addresses;
  site: Site;
  /** What goes before the addresses. */
  origin: string;
  /** Size in px of the chart's card. */
  card: { readonly width: number; readonly height: number };
}

/** What both kinds of answers share, for something of this size. */
function answer(
  { id, title, language }: Figure,
  { at, site, origin, card }: OembedOptions,
  { width, height }: { readonly width: number; readonly height: number },
): Oembed {
  return {
    version: "1.0",
    title,
    author_name: language.words(site.publisher),
    provider_name: language.words(site.name),
    provider_url: origin + at.home,
    width,
    height,
    thumbnail_url: origin + at.social(id),
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
}

/** Makes the oEmbed answer of a chart. */
export function richOembed(figure: Figure, options: OembedOptions): RichOembed {
  const { at, origin } = options;
  const height = tallest(heightsOf(embedFigure(figure, at)).full, NARROWEST, WIDTH);
  const title = escapeHtml(figure.title);
  const html = [
    `<blockquote><a href="${origin}${at.chart(figure.id)}">${title}</a></blockquote>`,
    `<iframe src="${origin}${at.embed(figure.id)}" title="${title}" width="${WIDTH}" height="${height}"`,
    ` loading="lazy" scrolling="no" frameborder="0" style="max-width:100%;border:0"></iframe>`,
  ].join("");
  return { type: "rich", ...answer(figure, options, { width: WIDTH, height }), html };
}

/** Makes the oEmbed answer of a chart's picture; `size` is the picture's in px at scale 1. */
export function photoOembed(
  figure: Figure,
  options: OembedOptions,
  size: { readonly width: number; readonly height: number },
): PhotoOembed {
  const file = { format: "png", theme: "light", scale: DOUBLE } as const;
  const pixels = { width: size.width * DOUBLE, height: size.height * DOUBLE };
  const url = options.origin + options.at.picture(figure.id, file);
  return { type: "photo", ...answer(figure, options, pixels), url };
}
