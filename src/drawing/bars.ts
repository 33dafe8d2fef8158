import type { Element } from "hast";
import { s } from "hastscript";
import type { Claimant } from "../schemas/words.ts";
import { hatchPath, type Box } from "./hatch.ts";
import { REACH, type QualifierSign } from "./marks.ts";
import { ACCENT, INK, PAPER, px, TINT } from "./svg.ts";

/** A horizontal bar from zero at `x0` to its value at `x1`. */
export interface Bar {
  x0: number;
  x1: number;
  y: number;
  height: number;
  claimant: Claimant;
  sign: QualifierSign | null;
}

/** Length in px of a hatched end, and of half of a bracketed one. */
const HATCHED = 14;
const BRACKETED = 6;

/** How far a bar's sign reaches beyond its value, in px. */
export function reachOf(sign: QualifierSign | null): number {
  if (sign === "over" || sign === "under") return REACH;
  return sign === "about" ? BRACKETED + 2 : 0;
}

/** A rectangle; one without a side has no width rather than a negative one. */
function rect({ x, y, width, height }: Box, paint: Record<string, string | number>): Element {
  return s("rect", {
    x: px(x),
    y: px(y),
    width: px(Math.max(0, width)),
    height: px(Math.max(0, height)),
    ...paint,
  });
}

/** A rectangle whose outline lies within the box. */
function outlined(box: Box, paint: Record<string, string | number>, stroke = 1.5): Element {
  const inset = {
    x: box.x + stroke / 2,
    y: box.y + stroke / 2,
    width: box.width - stroke,
    height: box.height - stroke,
  };
  return rect(inset, { strokeWidth: stroke, ...paint });
}

/**
 * A claimant's body, told apart by form and not by colour alone: a company's claim is full in the
 * story's colour, an official figure in ink with a fine line, a press report an outline, research an outline
 * with a core, a reference work a double outline, our own arithmetic a dashed outline.
 */
export function bodyElements(claimant: Claimant, box: Box): Element[] {
  switch (claimant) {
    case "company":
      return [rect(box, { fill: ACCENT })];
    case "government":
      return [
        rect(box, { fill: INK }),
        rect({ ...box, y: box.y + box.height - 5, height: 1.5 }, { fill: PAPER }),
      ];
    case "press":
      return [outlined(box, { fill: PAPER, stroke: INK }, 2)];
    case "research": {
      const core = { x: box.x, y: box.y + 5, width: box.width - 5, height: box.height - 10 };
      return [outlined(box, { fill: PAPER, stroke: INK }), rect(core, { fill: INK })];
    }
    case "reference": {
      const inner = { x: box.x, y: box.y + 3, width: box.width - 3, height: box.height - 6 };
      return [box, inner].map((each) => outlined(each, { fill: PAPER, stroke: INK }, 1));
    }
    case "us":
      return [outlined(box, { fill: PAPER, stroke: INK, strokeDashArray: "3 2" })];
  }
}

/** The colour of a claimant's outline. */
function strokeOf(claimant: Claimant): string {
  return claimant === "company" ? ACCENT : INK;
}

/** The hollow body of a plan. */
export function hollowElement(claimant: Claimant, box: Box): Element {
  return outlined(box, { fill: PAPER, stroke: strokeOf(claimant), strokeDashArray: "1.5 2.5" });
}

/** An arrow of the signs "more than" and "less than", `from` and `to` on the middle line `y`. */
function arrow(from: number, to: number, y: number): Element {
  const back = to > from ? -4 : 4;
  return s("path", {
    d: `M${px(from)} ${px(y)}H${px(to)}m${back} -4l${-back} 4l${back} 4`,
    stroke: INK,
    strokeWidth: 1.5,
    fill: "none",
  });
}

/** Brackets that open towards each other, `half` px to both sides of `x`. */
function brackets(x: number, y0: number, y1: number, half: number): Element {
  const side = (at: number, foot: number) =>
    `M${px(at + foot)} ${px(y0)}h${-foot}V${px(y1)}h${foot}`;
  return s("path", {
    d: side(x - half, 3) + side(x + half, -3),
    stroke: INK,
    strokeWidth: 1.5,
    fill: "none",
  });
}

/**
 * A bar with its qualifier: an arrow beyond the end for "more than" and back from it for "less
 * than", a hatched end for "nearly", a pale end in brackets for "about", a hollow bar for "planned".
 */
export function barElements({ x0, x1, y, height, claimant, sign }: Bar): Element[] {
  const length = Math.max(0, x1 - x0);
  const box: Box = { x: x0, y, width: length, height };
  const middle = y + height / 2;
  switch (sign) {
    case null:
      return bodyElements(claimant, box);
    case "over":
      return [...bodyElements(claimant, box), arrow(x1 + 2, x1 + REACH, middle)];
    case "under":
      return [
        outlined(box, { fill: TINT, stroke: strokeOf(claimant) }),
        length > 2 * REACH
          ? arrow(x1 - 4, x1 - REACH - 2, middle)
          : arrow(x1 + REACH, x1 + 3, middle),
      ];
    case "nearly": {
      const end = Math.min(HATCHED, length / 2);
      const tail = { ...box, x: x1 - end, width: end };
      return [
        ...bodyElements(claimant, { ...box, width: length - end }),
        outlined(tail, { fill: PAPER, stroke: strokeOf(claimant) }, 1),
        s("path", { d: hatchPath(tail), stroke: strokeOf(claimant), strokeWidth: 1.5 }),
      ];
    }
    case "about": {
      const half = Math.min(BRACKETED, length);
      return [
        ...bodyElements(claimant, { ...box, width: length - half }),
        rect({ ...box, x: x1 - half, width: half + BRACKETED }, { fill: TINT }),
        brackets(x1, y - 2, y + height + 2, half),
      ];
    }
    case "planned":
      return [hollowElement(claimant, box)];
  }
}
