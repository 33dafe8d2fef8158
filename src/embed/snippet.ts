import type { Theme } from "../figure/address.ts";
import type { Locale } from "../schemas/words.ts";

/** How high a frame has to be: by style where the host keeps it, else one height that suits all widths. */
export interface FrameHeight {
  /** A CSS expression over the width of the frame's container. */
  css: string;
  /** The height in px that no width from the narrowest on exceeds. */
  most: number;
}

/** What a newsroom can take of a chart in one language. Addresses are paths; `origin` goes before them. */
export interface Embeddable {
  locale: Locale;
  /** The embed page that follows the reader's preference. */
  embed: string;
  /** The chart's own page. */
  chart: string;
  /** The host script. */
  script: string;
  /** PNGs at twice the size. */
  pictures: Readonly<Record<Theme, string>>;
  title: string;
  /** What the drawing shows, for who cannot see it. */
  summary: string;
  /** The source line, with our credit. */
  source: string;
  /** Name of the licence. */
  licence: string;
  heights: { full: FrameHeight; plain: FrameHeight };
}

/** What a journalist chooses in the builder. */
export interface Choice {
  /** A fixed theme, or null for the reader's own. */
  theme: Theme | null;
  /** The most px that the frame grows to, or null for the whole column. */
  width: number | null;
  /** Without title and subtitle. */
  plain: boolean;
}

/** What the snippets show before anything is chosen. */
export const DEFAULT: Choice = { theme: null, width: null, plain: false };

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as an attribute's value or as content. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** The frame's address for a choice. */
export function frameAddress({ embed }: Embeddable, { theme, plain }: Choice): string {
  return `${embed}${theme ? `${theme}/` : ""}${plain ? "?plain=true" : ""}`;
}

/** A frame that needs no script: its container tells it the width, from which its height follows. */
export function frameCode(chart: Embeddable, choice: Choice, origin: string): string {
  const { css, most } = choice.plain ? chart.heights.plain : chart.heights.full;
  const box = choice.width === null ? "" : `max-width:${choice.width}px;`;
  const src = escapeHtml(origin + frameAddress(chart, choice));
  return [
    `<div style="width:100%;${box}container-type:inline-size">`,
    `<iframe src="${src}" title="${escapeHtml(chart.title)}" loading="lazy" scrolling="no" frameborder="0"`,
    ` width="100%" height="${most}" style="display:block;width:100%;height:${css};border:0"></iframe>`,
    "</div>",
  ].join("");
}

/** The frame, and the script that follows its height when readers enlarge the text. */
export function scriptCode(chart: Embeddable, choice: Choice, origin: string): string {
  return `${frameCode(chart, choice, origin)}\n<script async src="${escapeHtml(origin + chart.script)}"></script>`;
}

/** What to say in place of a picture of the chart. */
export function altText({ title, summary, locale }: Embeddable): string {
  const stop = { en: ". ", zh: "。" }[locale];
  return /[.!?。！？]$/.test(title) ? `${title}${stop.slice(1)}${summary}` : title + stop + summary;
}

/** A picture that leads to the chart's page, for systems that take no frames. */
export function pictureCode(chart: Embeddable, { theme }: Choice, origin: string): string {
  const picture = escapeHtml(origin + chart.pictures[theme ?? "light"]);
  const image = `<img src="${picture}" alt="${escapeHtml(altText(chart))}" loading="lazy" style="width:100%;height:auto">`;
  return `<a href="${escapeHtml(origin + chart.chart)}">${image}</a>`;
}

/** Characters that Markdown would read as its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\[\]*_`<>]/g, String.raw`\$&`);

/** The picture in Markdown, and under it the source. */
export function markdownCode(chart: Embeddable, { theme }: Choice, origin: string): string {
  const picture = `![${escapeMarkdown(altText(chart))}](${origin}${chart.pictures[theme ?? "light"]})`;
  return `[${picture}](${origin}${chart.chart})\n\n${escapeMarkdown(chart.source)}`;
}

/** For editors that take neither frames nor links, such as WeChat's: everything as text, the address written out. */
export function textBlock(chart: Embeddable, origin: string): string {
  const { title, summary, source, licence } = chart;
  return [title, summary, `${source} ${licence}`, origin + chart.chart].join("\n");
}

/** What can be copied off a chart's page, in the order in which it is shown. */
export const SNIPPETS = ["frame", "script", "link", "picture", "markdown", "text", "alt"] as const;

/** One of the things that can be copied. */
export type SnippetName = (typeof SNIPPETS)[number];

/** The text of every snippet for a choice. */
export function snippets(
  chart: Embeddable,
  choice: Choice,
  origin: string,
): Readonly<Record<SnippetName, string>> {
  return {
    frame: frameCode(chart, choice, origin),
    script: scriptCode(chart, choice, origin),
    link: origin + chart.chart,
    picture: pictureCode(chart, choice, origin),
    markdown: markdownCode(chart, choice, origin),
    text: textBlock(chart, origin),
    alt: altText(chart),
  };
}
