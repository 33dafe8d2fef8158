import type { Element } from "hast";
import { s } from "hastscript";
import { squareElements, type Square } from "./areas.ts";
import { PAPER, px } from "./svg.ts";

/** Offsets of the lines of a grid within a side, from the lower left corner. */
export function gridLines(side: number, cell: number): number[] {
  const count = Math.ceil(side / cell - 1e-6) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => (i + 1) * cell);
}

/** A square of land: with a grid of cells so many px wide, as on a map, which the scale bar measures. */
export function landElements(square: Square, cell: number | null): Element[] {
  const elements = squareElements(square);
  if (cell === null || square.sign === "planned") return elements;
  const { x, y, side } = square;
  const lines = gridLines(side, cell).map(
    (at) => `M${px(x + at)} ${px(y)}v${px(side)}M${px(x)} ${px(y + side - at)}h${px(side)}`,
  );
  if (lines.length === 0) return elements;
  const grid = s("path", { d: lines.join(""), fill: "none", stroke: PAPER, strokeOpacity: 0.45 });
  // The fill comes first; with a hatched edge it is a second rectangle on the first.
  return elements.toSpliced(square.sign === "nearly" ? 2 : 1, 0, grid);
}
