import type { Locale } from "../schemas/words.ts";
import {
  altText,
  frameCode,
  markdownCode,
  scriptCode,
  textBlock,
  type Choice,
  type Embeddable,
} from "./snippet.ts";

/** What can be copied off a chart's page, in the order in which it is shown. */
export const SNIPPETS = ["frame", "script", "link", "text", "markdown", "alt"] as const;

/** One of the things that can be copied. */
export type SnippetName = (typeof SNIPPETS)[number];

/** The text of every snippet for a choice. */
export function snippets(
  chart: Embeddable,
  choice: Choice,
  locale: Locale,
  origin: string,
): Readonly<Record<SnippetName, string>> {
  return {
    frame: frameCode(chart, choice, origin),
    script: scriptCode(chart, choice, origin),
    link: origin + chart.chart,
    text: textBlock(chart, origin),
    markdown: markdownCode(chart, origin),
    alt: altText(chart, locale),
  };
}
