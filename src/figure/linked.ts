import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Language } from "../drawing/language.ts";
import { keepNumbers, wordPieces } from "../drawing/wrap.ts";
import { plainText, type Part } from "../facts/template.ts";
import type { FigureLinks } from "./html.ts";

/** A link to a fact in the ledger; it leads out of a frame. */
export function factLink(fact: string, links: FigureLinks, content: ElementContent[]): Element {
  return h("a.fact", { href: links.fact(fact), target: "_top" }, content);
}

/** Short text whose lines may break between words: a browser knows no words in Chinese. */
export function breakable(text: string, { locale }: Language): ElementContent[] {
  return cut(text, 0, breaksIn(text, locale));
}

/** The same for a text in parts, each figure in it linked to its origin. */
export function linked(
  parts: readonly Part[],
  { locale }: Language,
  links: FigureLinks,
): ElementContent[] {
  const breaks = breaksIn(plainText(parts), locale);
  let start = 0;
  return parts.flatMap((part) => {
    const text = plainText([part]);
    const from = start;
    start += text.length;
    if (typeof part === "string") return cut(text, from, breaks);
    return [factLink(part.fact, links, cut(keepNumbers(text), from, breaks))];
  });
}

/** The places in a text at which a word of it ends. */
function breaksIn(text: string, locale: Language["locale"]): number[] {
  let end = 0;
  return locale === "zh" ? wordPieces(text).map((word) => (end += word.length)) : [];
}

/** A part of a text, from its place in the whole, with leave to break at these places of the whole. */
function cut(text: string, start: number, breaks: readonly number[]): ElementContent[] {
  const inside = breaks.map((at) => at - start).filter((at) => at > 0 && at < text.length);
  const first = start > 0 && breaks.includes(start) ? [h("wbr")] : [];
  const pieces = [0, ...inside].map((from, i) => text.slice(from, inside[i]));
  return [
    ...first,
    ...pieces.flatMap((value, i) => [
      ...(i > 0 ? [h("wbr")] : []),
      { type: "text" as const, value },
    ]),
  ];
}
