import type { Element } from "hast";
import type { ResolvedNumber } from "../facts/types.ts";
import type { Claimant } from "../schemas/words.ts";
import { markElement, REACH, signElement, signOf, type QualifierSign } from "./marks.ts";
import { block, boxOf, clampBlock, lineHeight, type TextBlock } from "./svg.ts";
import { VALUE } from "./text-width.ts";

/** A value on a horizontal scale, with its label. */
export interface Dot {
  x: number;
  y: number;
  claimant: Claimant;
  sign: QualifierSign | null;
  label: TextBlock;
}

/** Distance from a dot's middle to the baseline of a label over it, and of labels under it. */
const OVER = 14;
const UNDER = [24, 24 + lineHeight(VALUE)];
/** Least space in px between two labels. */
const GAP = 8;

/** A dot at `x`, `y` whose label stands over it, between `lo` and `hi`. */
export function placeDot(
  fact: ResolvedNumber,
  label: string,
  x: number,
  y: number,
  lo: number,
  hi: number,
): Dot {
  const text = clampBlock(block(x, y - OVER, [label], { font: VALUE, anchor: "middle" }), lo, hi);
  return { x, y, claimant: fact.claimant, sign: signOf(fact), label: text };
}

/**
 * Up to three dots of one row, from left to right. A label that would touch one before it goes
 * under the line, and where that one would too, a line lower.
 */
export function separateLabels(dots: readonly Dot[]): Dot[] {
  const offsets = [-OVER, ...UNDER];
  const ends = offsets.map(() => -Infinity);
  return dots
    .toSorted((a, b) => a.x - b.x)
    .map((dot) => {
      const { x0, x1 } = boxOf(dot.label);
      const free = ends.findIndex((end) => x0 >= end + GAP);
      const slot = free < 0 ? ends.length - 1 : free;
      ends[slot] = x1;
      return { ...dot, label: { ...dot.label, y: dot.y + (offsets[slot] ?? -OVER) } };
    });
}

/** How far a row's labels reach under its line, in px to the lowest baseline; 0 where all stand over it. */
export function depthOf(dots: readonly Dot[]): number {
  return Math.max(0, ...dots.map((dot) => dot.label.y - dot.y));
}

/** Marks of a dot: its form and its qualifier's sign. */
export function dotElements(dot: Dot): Element[] {
  const mark = markElement(dot.claimant, dot.x, dot.y);
  return dot.sign ? [mark, signElement(dot.sign, dot.x, dot.y)] : [mark];
}

/** Space in px to keep free at both ends of a scale, so that marks and signs stay inside. */
export const MARGIN = REACH + 2;
