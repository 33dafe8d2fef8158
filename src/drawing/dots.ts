import type { Element } from "hast";
import type { ResolvedNumber } from "../facts/types.ts";
import type { Claimant } from "../schemas/words.ts";
import { markElement, REACH, signElement, signOf, type QualifierSign } from "./marks.ts";
import { block, boxOf, clampBlock, type TextBlock } from "./svg.ts";
import { VALUE } from "./text-width.ts";

/** A value on a horizontal scale, with its label. */
export interface Dot {
  x: number;
  y: number;
  claimant: Claimant;
  sign: QualifierSign | null;
  label: TextBlock;
}

/** Distance from a dot's middle to the baseline of a label over or under it. */
const OVER = 14;
const UNDER = 24;
/** Least space in px between two labels. */
const GAP = 8;

/** A dot at `x`, `y` whose label stands over it, within the drawing. */
export function placeDot(
  fact: ResolvedNumber,
  label: string,
  x: number,
  y: number,
  width: number,
): Dot {
  const text = clampBlock(block(x, y - OVER, [label], { font: VALUE, anchor: "middle" }), 0, width);
  return { x, y, claimant: fact.claimant, sign: signOf(fact), label: text };
}

/** Dots of one row, from left to right; a label that would touch the one before it goes under the line. */
export function separateLabels(dots: readonly Dot[]): Dot[] {
  const ends = { over: -Infinity, under: -Infinity };
  return dots
    .toSorted((a, b) => a.x - b.x)
    .map((dot) => {
      const { x0, x1 } = boxOf(dot.label);
      const side = x0 < ends.over + GAP ? "under" : "over";
      ends[side] = x1;
      return side === "over" ? dot : { ...dot, label: { ...dot.label, y: dot.y + UNDER } };
    });
}

/** True where a label of the row stands under its line. */
export function hasUnder(dots: readonly Dot[]): boolean {
  return dots.some((dot) => dot.label.y > dot.y);
}

/** Marks of a dot: its form and its qualifier's sign. */
export function dotElements(dot: Dot): Element[] {
  const mark = markElement(dot.claimant, dot.x, dot.y);
  return dot.sign ? [mark, signElement(dot.sign, dot.x, dot.y)] : [mark];
}

/** Space in px to keep free at both ends of a scale, so that marks and signs stay inside. */
export const MARGIN = REACH + 2;
