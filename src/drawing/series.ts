import type { Element } from "hast";
import { s } from "hastscript";
import type { Claimant } from "../schemas/words.ts";
import { bodyElements, hollowElement } from "./bars.ts";
import type { Box } from "./hatch.ts";
import { markElement, signElement, type QualifierSign } from "./marks.ts";
import { along, type Corners } from "./place.ts";
import { ACCENT, INK, MUTED, px } from "./svg.ts";

/** A value at a moment, on a vertical scale. */
export interface Point {
  x: number;
  y: number;
  claimant: Claimant;
  sign: QualifierSign | null;
  /** For a value over a period: the column from zero that is as wide as the period. */
  column: Box | null;
  /** For a value that holds until the next: where its step ends. */
  until: number | null;
}

/** How a series' points are joined: straight, in steps that hold until the next, or not (columns). */
export type Draw = "line" | "step" | "spans";

/** A laid-out series: runs of points, between which the line breaks. */
export interface Series {
  draw: Draw;
  /** Its place among the chart's lines, which decides its stroke. */
  index: number;
  runs: Point[][];
}

/** Radius in px of a point's mark. */
export const POINT = 5;

/** Lines are told apart by colour and by dashes. */
const STROKES = [
  { stroke: ACCENT, strokeWidth: 2.5 },
  { stroke: INK, strokeWidth: 2, strokeDashArray: "7 3" },
  { stroke: MUTED, strokeWidth: 2, strokeDashArray: "2 3" },
];

/** The corners of the line through a run of points. */
export function corners(draw: Draw, run: readonly Point[]): [number, number][] {
  return run.flatMap(({ x, y }, i): [number, number][] => {
    const before = run[i - 1];
    return draw === "step" && before
      ? [
          [x, before.y],
          [x, y],
        ]
      : [[x, y]];
  });
}

/** Boxes that labels keep off: the series' lines. */
export function lineBoxes({ draw, runs }: Series): Corners[] {
  if (draw === "spans") return [];
  return runs.flatMap((run) => {
    const line = corners(draw, run);
    return line.slice(1).flatMap(([x, y], i) => along(line[i]?.[0] ?? x, line[i]?.[1] ?? y, x, y));
  });
}

/** The box that labels keep off: a point's mark and sign, or the upper edge of its column. */
export function markBox({ x, y, sign, column, until }: Point): Corners {
  if (until !== null && !sign) return { x0: x, x1: until, y0: y - 1, y1: y + 1 };
  const over = sign === "over" ? 16 : POINT;
  const under = sign === "under" || sign === "nearly" ? 16 : POINT;
  if (!column) return { x0: x - POINT, x1: x + POINT, y0: y - over, y1: y + under };
  return {
    x0: column.x,
    x1: column.x + column.width,
    y0: column.y - (sign === "over" ? 16 : 0),
    y1: column.y + column.height,
  };
}

/** A qualifier's sign on a vertical scale: as beside a mark on a horizontal one, turned to point up. */
export function uprightSign(sign: QualifierSign, x: number, y: number, r = POINT): Element {
  const turned = { transform: `rotate(-90 ${px(x)} ${px(y)})` };
  return s("g", turned, [signElement(sign, x, y, r)]);
}

function pointElements({ x, y, claimant, sign, column }: Point, draw: Draw): Element[] {
  if (column && sign === "planned") return [hollowElement(claimant, column)];
  if (column) {
    return [...bodyElements(claimant, column), ...(sign ? [uprightSign(sign, x, y, 1)] : [])];
  }
  if (draw === "step" && !sign) return [];
  const mark = markElement(claimant, x, y, POINT);
  return sign ? [mark, uprightSign(sign, x, y)] : [mark];
}

/** Prints a series. */
export function seriesElements({ draw, runs, index }: Series): Element[] {
  const stroke = STROKES[index % STROKES.length];
  const lines =
    draw === "spans"
      ? []
      : runs
          .filter((run) => run.length > 1)
          .map((run) => {
            const d = corners(draw, run).map(([x, y]) => `${px(x)} ${px(y)}`);
            return s("path", { d: `M${d.join("L")}`, fill: "none", ...stroke });
          });
  return [...lines, ...runs.flat().flatMap((point) => pointElements(point, draw))];
}

/** A sample of a series' line or column beside its name where that stands apart. */
export interface Sample {
  draw: Draw;
  index: number;
  x: number;
  y: number;
}

/** Prints a sample. */
export function sampleElement({ draw, index, x, y }: Sample): Element {
  if (draw === "spans") {
    return s("g", bodyElements("company", { x, y: y - 9, width: 12, height: 9 }));
  }
  return s("path", { d: `M${px(x)} ${px(y - 4)}h18`, ...STROKES[index % STROKES.length] });
}
