import type { Element } from "hast";
import { s } from "hastscript";
import { hatchPath } from "./hatch.ts";
import type { QualifierSign } from "./marks.ts";
import { INK, PAPER, px } from "./svg.ts";

/** A square to scale whose lower left corner stays put where squares lie within each other. */
export interface Square {
  x: number;
  y: number;
  side: number;
  fill: string;
  sign: QualifierSign | null;
}

/** Width in px of a hatched edge. */
const EDGE = 7;
/** Length in px of an arrow at a corner. */
const ARROW = 11;

/** How far a square's sign reaches over its upper and right edges, in px. */
export const SQUARE_REACH = 9;

/** The upper and the right edge of a square as one line. */
function farEdges({ x, y, side }: Square, out = 0): string {
  return `M${px(x)} ${px(y - out)}H${px(x + side + out)}V${px(y + side)}`;
}

/** An arrow on the diagonal through the upper right corner, outwards or inwards. */
function cornerArrow({ x, y, side }: Square, outwards: boolean): Element {
  const [cx, cy] = [x + side, y];
  // A small square stays visible: most of its arrow lies outside.
  const inner = Math.min(ARROW / 2, side / 4);
  const outer = Math.min(SQUARE_REACH, ARROW - inner);
  const d = outwards
    ? `M${px(cx - inner)} ${px(cy + inner)}L${px(cx + outer)} ${px(cy - outer)}m-6 0h6v6`
    : `M${px(cx + outer)} ${px(cy - outer)}L${px(cx - inner)} ${px(cy + inner)}m0 -6v6h6`;
  return s("g", { fill: "none" }, [
    s("path", { d, stroke: PAPER, strokeWidth: 5 }),
    s("path", { d, stroke: INK, strokeWidth: 1.5 }),
  ]);
}

/**
 * A square with its qualifier, drawn at the upper and right edges, to which it grows: open edges
 * with an arrow for "more than" and "less than", hatched edges for "nearly", brackets for "about",
 * a hollow square for "planned".
 */
export function squareElements(square: Square): Element[] {
  const { x, y, side, fill, sign } = square;
  const body = (paint: Record<string, string | number>) =>
    s("rect", { x: px(x), y: px(y), width: px(side), height: px(side), ...paint });
  const line = { fill: "none", stroke: INK };
  switch (sign) {
    case null:
      return [body({ fill, stroke: INK })];
    case "over":
    case "under":
      return [
        body({ fill }),
        s("path", { d: `M${px(x)} ${px(y)}V${px(y + side)}H${px(x + side)}`, ...line }),
        s("path", { d: farEdges(square), ...line, strokeDashArray: "2 3" }),
        cornerArrow(square, sign === "over"),
      ];
    case "nearly": {
      const edge = Math.min(EDGE, side / 3);
      const top = { x, y, width: side, height: edge };
      const right = { x: x + side - edge, y: y + edge, width: edge, height: side - edge };
      return [
        body({ fill: PAPER, stroke: INK }),
        s("rect", {
          x: px(x),
          y: px(y + edge),
          width: px(side - edge),
          height: px(side - edge),
          fill,
        }),
        s("path", { d: hatchPath(top) + hatchPath(right), stroke: INK }),
      ];
    }
    case "about": {
      const corner = Math.min(14, side / 2);
      const out = 4;
      return [
        body({ fill, stroke: INK, strokeDashArray: "4 3" }),
        s("path", {
          d: `M${px(x + side - corner)} ${px(y - out)}H${px(x + side + out)}V${px(y + corner)}`,
          ...line,
          strokeWidth: 1.5,
        }),
      ];
    }
    case "planned":
      return [body({ fill: PAPER, stroke: INK, strokeDashArray: "1.5 2.5" })];
  }
}
