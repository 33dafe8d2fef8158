import type { Element } from "hast";
import { s } from "hastscript";
import type { Claimant } from "../schemas/words.ts";
import { ACCENT, INK, PAPER, px } from "./svg.ts";

/** A claimant's mark stretched along the axis of time: from one x to another, `at` its middle's y, in px. */
export interface Stretch {
  from: number;
  to: number;
  at: number;
  claimant: Claimant;
  /** Planned, not done: hollow. */
  hollow: boolean;
}

/** Half of a stretched mark's height, in px: a day is a disc of this radius. */
export const HALF = 5;

/** `from` and `to` at least as far apart as a mark is wide, about the same middle. */
export function atLeastRound(from: number, to: number): { from: number; to: number } {
  const missing = Math.max(0, 2 * HALF - (to - from)) / 2;
  return { from: from - missing, to: to + missing };
}

function box({ from, to, at }: Stretch, inset: number) {
  return {
    x: px(from + inset),
    y: px(at - HALF + inset),
    width: px(to - from - 2 * inset),
    height: px(2 * (HALF - inset)),
  };
}

function path(corners: readonly (readonly [x: number, y: number])[]): string {
  return `M${corners.map(([x, y]) => `${px(x)} ${px(y)}`).join("L")}`;
}

function pointed({ from, to, at }: Stretch): string {
  const corners = path([
    [from, at],
    [from + HALF, at - HALF],
    [to - HALF, at - HALF],
    [to, at],
    [to - HALF, at + HALF],
    [from + HALF, at + HALF],
  ]);
  return `${corners}z`;
}

function sloping({ from, to, at }: Stretch): string {
  const corners = path([
    [from + HALF, at - HALF + 1],
    [to - HALF, at - HALF + 1],
    [to, at + HALF - 1],
    [from, at + HALF - 1],
  ]);
  return `${corners}z`;
}

/**
 * Prints a stretched mark: the forms of drawing/marks.ts, drawn out to the length of what is known. A
 * disc becomes a capsule, a square a bar, a diamond a bar with pointed ends, a triangle one that is wider below.
 */
export function stretchElement(stretch: Stretch): Element {
  const outlined = { fill: PAPER, stroke: INK, strokeWidth: 2 };
  const capsule = { ...box(stretch, 1), rx: HALF - 1 };
  switch (stretch.claimant) {
    case "company":
      return stretch.hollow
        ? s("rect", { ...capsule, fill: PAPER, stroke: ACCENT, strokeWidth: 2 })
        : s("rect", { ...box(stretch, 0), rx: HALF, fill: ACCENT });
    case "press":
      return s("rect", { ...capsule, ...outlined });
    case "us":
      return s("rect", { ...capsule, ...outlined, strokeDashArray: "2 2" });
    case "government":
      return stretch.hollow
        ? s("rect", { ...box(stretch, 1), ...outlined })
        : s("rect", { ...box(stretch, 0), fill: INK });
    case "research":
      return s("path", { d: pointed(stretch), ...outlined });
    case "reference":
      return s("path", { d: sloping(stretch), ...outlined });
  }
}

/** Prints the brackets of a date that is worded as "about". */
export function bracketsElement({ from, to, at }: Stretch): Element {
  const bracket = (x: number, away: number) =>
    path([
      [x, at - HALF - 3],
      [x + away, at - HALF - 3],
      [x + away, at + HALF + 3],
      [x, at + HALF + 3],
    ]);
  const d = bracket(from, -3) + bracket(to, 3);
  return s("path", { d, fill: "none", stroke: INK, strokeWidth: 1.5 });
}
