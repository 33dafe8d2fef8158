import type { Element } from "hast";
import type { Form } from "../facts/format.ts";
import type { ResolvedNumber } from "../facts/types.ts";
import type { Claimant, Words } from "../schemas/words.ts";
import type { Language } from "./language.ts";
import { markElement } from "./marks.ts";
import { block, lineHeight, textElement, type TextBlock } from "./svg.ts";
import { LABEL, textWidth, VALUE } from "./text-width.ts";
import { pieces, wrap } from "./wrap.ts";

/** A number in words with what it counts under it, and the form of who says so beside it. */
export interface Caption {
  /** Id of the fact. */
  fact: string;
  /** Where the claimant's mark stands; null where all figures of the drawing have one claimant. */
  mark: { claimant: Claimant; x: number; y: number } | null;
  texts: TextBlock[];
  /** Top and bottom in px. */
  top: number;
  bottom: number;
}

/** What stands in a caption, and where. */
export interface CaptionPlace {
  /** Left edge and top in px. */
  x: number;
  top: number;
  /** Widest line in px. */
  width: number;
  /** True where figures of different claimants must be told apart; see `mixedClaimants`. */
  marked: boolean;
  /** True where the claimant's mark stands behind the number, as something else stands before it. */
  trailing?: boolean;
  /** How the fact is printed; `full` unless said otherwise. */
  form?: Form;
  /** The number in words, where it is more than the fact alone. */
  value?: string;
}

/** Radius in px of a claimant's mark in a line of text. */
const SMALL = 5;
/** Width in px of the column of such marks. */
export const MARK_COLUMN = 17;

/** True where facts of more than one claimant stand side by side. */
export function mixedClaimants(facts: readonly ResolvedNumber[]): boolean {
  return new Set(facts.map(({ claimant }) => claimant)).size > 1;
}

/** Lays out a fact's number and the words that say what it counts, as lines from the top down. */
export function layoutCaption(
  fact: ResolvedNumber,
  words: Words | null,
  { x, top, width, marked, trailing = false, form, value: said }: CaptionPlace,
  language: Language,
): Caption {
  const column = marked ? MARK_COLUMN : 0;
  // The metric value stands in brackets behind the number: as a help it goes on a line of its own.
  const [number = "", ...metric] = (said ?? language.fact(fact, form)).split(/\s*[（()）]/);
  const value = wrap(number, width - column, VALUE);
  const y = top + VALUE.size;
  const last = y + (value.length - 1) * lineHeight(VALUE);
  const help = [...metric.filter((text) => text !== ""), ...(words ? [language.words(words)] : [])];
  const lines = help.flatMap((text) => wrap(text, width, LABEL));
  const label = block(x, last + 4 + LABEL.size, lines, { tone: "muted" });
  const indent = trailing ? 0 : column;
  const at = trailing
    ? { x: x + textWidth(value.at(-1) ?? "", VALUE) + MARK_COLUMN - SMALL, y: last - 4.5 }
    : { x: x + SMALL, y: y - 4.5 };
  return {
    fact: fact.id,
    mark: marked ? { claimant: fact.claimant, ...at } : null,
    texts: [block(x + indent, y, value, { font: VALUE }), ...(lines.length > 0 ? [label] : [])],
    top,
    bottom: last + 4 + (lines.length > 0 ? lines.length * lineHeight(LABEL) + 1 : 0),
  };
}

/** Width in px that a fact's number needs so that nothing of it is cut. */
export function leastWidth(fact: ResolvedNumber, form: Form, language: Language): number {
  const parts = pieces(language.fact(fact, form));
  return Math.max(...parts.map((part) => textWidth(part.trimEnd(), VALUE)));
}

/** A caption moved by so many px. */
export function moveCaption(caption: Caption, dx: number, dy: number): Caption {
  const { fact, mark, texts, top, bottom } = caption;
  return {
    fact,
    mark: mark && { ...mark, x: mark.x + dx, y: mark.y + dy },
    texts: texts.map((text) => ({ ...text, x: text.x + dx, y: text.y + dy })),
    top: top + dy,
    bottom: bottom + dy,
  };
}

/** Prints a caption. */
export function captionElements({ mark, texts }: Caption): Element[] {
  const printed = texts.map(textElement);
  return mark ? [markElement(mark.claimant, mark.x, mark.y, SMALL), ...printed] : printed;
}
