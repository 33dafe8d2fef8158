import type { Theme } from "../figure/address.ts";
import type { Locale } from "../schemas/words.ts";

/** How high a frame has to be: by style where the host keeps it, else one height that suits all widths. */
export interface FrameHeight {
  /** A CSS expression over the width of the frame's container. */
  css: string;
  /** The height in px that no width from the narrowest on exceeds. */
  most: number;
}

/** A frame's own matter: it differs between the embed that is always current and a frozen one. */
export interface Framed {
  /** The embed page that follows the reader's preference. */
  embed: string;
  /** Pictures to show in place of the frame. */
  pictures: Readonly<Record<Theme, string>>;
  heights: { full: FrameHeight; plain: FrameHeight };
}

/** What a newsroom can take of a chart in one language. Addresses are paths; `origin` goes before them. */
export interface Embeddable extends Framed {
  locale: Locale;
  /** The chart's own page. */
  chart: string;
  /** The host script. */
  script: string;
  title: string;
  /** What the drawing shows, for who cannot see it. */
  summary: string;
  /** The source line, with our credit. */
  source: string;
  /** Name of the licence. */
  licence: string;
  /** The frozen version that shows the same, where there is one. */
  frozen?: Framed;
}

/** What a journalist chooses in the builder. */
export interface Choice {
  /** A fixed theme, or null for the reader's own. */
  theme: Theme | null;
  /** The most px that the frame grows to, or null for the whole column. */
  width: number | null;
  /** Without title and subtitle. */
  plain: boolean;
  /** The version of today for good, where there is one, instead of the one that is always current. */
  frozen: boolean;
}

/** What the snippets show before anything is chosen. */
export const DEFAULT: Choice = { theme: null, width: null, plain: false, frozen: false };

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

/** The embed that a choice asks for. */
function framed(chart: Embeddable, { frozen }: Pick<Choice, "frozen">): Framed {
  return (frozen && chart.frozen) || chart;
}

/** The frame's address for a choice. */
export function frameAddress(chart: Embeddable, choice: Choice): string {
  const { theme, plain } = choice;
  const { embed } = framed(chart, choice);
  return `${embed}${theme ? `${theme}/` : ""}${plain ? "?plain=true" : ""}`;
}

/** A frame that needs no script: its container tells it the width, from which its height follows. */
export function frameCode(chart: Embeddable, choice: Choice, origin: string): string {
  const { heights } = framed(chart, choice);
  const { css, most } = choice.plain ? heights.plain : heights.full;
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

/** A chart in words begins with a label as it is drawn; here it begins a sentence. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What to say in place of a picture of the chart. */
export function altText({ title, summary, locale }: Embeddable): string {
  const stop = { en: ". ", zh: "。" }[locale];
  return title + (/[.!?。！？]$/.test(title) ? stop.slice(1) : stop) + sentence(summary);
}

function pictureAddress(chart: Embeddable, choice: Choice): string {
  return framed(chart, choice).pictures[choice.theme ?? "light"];
}

/** A picture that leads to the chart's page, for systems that take no frames. */
export function pictureCode(chart: Embeddable, choice: Choice, origin: string): string {
  const picture = escapeHtml(origin + pictureAddress(chart, choice));
  const image = `<img src="${picture}" alt="${escapeHtml(altText(chart))}" loading="lazy" style="width:100%;height:auto">`;
  return `<a href="${escapeHtml(origin + chart.chart)}">${image}</a>`;
}

/** Characters that Markdown would read as its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\[\]*_`<>]/g, String.raw`\$&`);

/** The picture in Markdown, and under it the source. */
export function markdownCode(chart: Embeddable, choice: Choice, origin: string): string {
  const picture = `![${escapeMarkdown(altText(chart))}](${origin}${pictureAddress(chart, choice)})`;
  return `[${picture}](${origin}${chart.chart})\n\n${escapeMarkdown(chart.source)}`;
}

/** For editors that take neither frames nor links, such as WeChat's: everything as text, the address written out. */
export function textBlock(chart: Embeddable, origin: string): string {
  const { title, summary, source, licence } = chart;
  return [title, sentence(summary), `${source} ${licence}`, origin + chart.chart].join("\n");
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
