import type { Addresses } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import type { Site } from "../schemas/site.ts";
import { embedFigure, heightsOf } from "./figure.ts";
import { tallest } from "./height.ts";
import { NARROWEST } from "./metrics.ts";
import { escapeHtml } from "./snippet.ts";

/** The width in px that the frame asks for; where there is less, it takes what there is. */
const WIDTH = 640;

/** What a chart's page says of itself to systems that turn addresses into embeds (oembed.com, type "rich"). */
export interface RichOembed {
  /** A string: readers refuse a number. */
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  /** A quotation with a link, and the frame: the form that WordPress keeps of strangers. */
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
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

/** Makes the oEmbed answer of a chart. */
export function richOembed(figure: Figure, { at, site, origin, card }: OembedOptions): RichOembed {
  const height = tallest(heightsOf(embedFigure(figure, at)).full, NARROWEST, WIDTH);
  const title = escapeHtml(figure.title);
  const html = [
    `<blockquote><a href="${origin}${at.chart(figure.id)}">${title}</a></blockquote>`,
    `<iframe src="${origin}${at.embed(figure.id)}" title="${title}" width="${WIDTH}" height="${height}"`,
    ` loading="lazy" scrolling="no" frameborder="0" style="max-width:100%;border:0"></iframe>`,
  ].join("");
  return {
    version: "1.0",
    type: "rich",
    title: figure.title,
    provider_name: figure.language.words(site.name),
    provider_url: origin + at.home,
    html,
    width: WIDTH,
    height,
    thumbnail_url: origin + at.social(figure.id),
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  };
}
