import type { Element } from "hast";
import { s } from "hastscript";
import type { Claimant } from "../schemas/words.ts";
import { ACCENT, INK, PAPER, px } from "./svg.ts";

/** A claimant's mark stretched along an axis: `from` and `to` along it, `at` across, in px. */
export interface Stretch {
  from: number;
  to: number;
  at: number;
  /** Which way the axis runs. */
  along: "x" | "y";
  claimant: Claimant;
  /** Planned, not done: hollow. */
  hollow: boolean;
}

/** Half of a stretched mark's width, in px: a day is a disc of this radius. */
export const HALF = 5;

/** `from` and `to` at least as far apart as a mark is wide, about the same middle. */
export function atLeastRound(from: number, to: number): { from: number; to: number } {
  const missing = Math.max(0, 2 * HALF - (to - from)) / 2;
  return { from: from - missing, to: to + missing };
}

function box({ from, to, at, along }: Stretch, inset: number) {
  const [start, across] = [from + inset, at - HALF + inset];
  const [length, width] = [to - from - 2 * inset, 2 * (HALF - inset)];
  return along === "x"
    ? { x: px(start), y: px(across), width: px(length), height: px(width) }
    : { x: px(across), y: px(start), width: px(width), height: px(length) };
}

function pointed({ from, to, at, along }: Stretch): string {
  const corners: [number, number][] = [
    [from, at],
    [from + HALF, at - HALF],
    [to - HALF, at - HALF],
    [to, at],
    [to - HALF, at + HALF],
    [from + HALF, at + HALF],
  ];
  return `M${corners.map(([a, b]) => (along === "x" ? `${px(a)} ${px(b)}` : `${px(b)} ${px(a)}`)).join("L")}z`;
}

/**
 * Prints a stretched mark: the forms of drawing/marks.ts, drawn out to the length of what is known. A
 * disc becomes a capsule, a square a bar, a diamond a bar with pointed ends.
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
  }
}

/** Prints the brackets of a date that is worded as "about". */
export function bracketsElement({ from, to, at, along }: Stretch): Element {
  const [lo, hi] = [at - HALF - 3, at + HALF + 3];
  const draw = (points: [number, number][]) =>
    `M${points.map(([a, b]) => (along === "x" ? `${px(a)} ${px(b)}` : `${px(b)} ${px(a)}`)).join("L")}`;
  const d =
    draw([
      [from, lo],
      [from - 3, lo],
      [from - 3, hi],
      [from, hi],
    ]) +
    draw([
      [to, lo],
      [to + 3, lo],
      [to + 3, hi],
      [to, hi],
    ]);
  return s("path", { d, fill: "none", stroke: INK, strokeWidth: 1.5 });
}
