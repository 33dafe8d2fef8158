import { CELL, markInside, Raster } from "./raster.ts";
import type { Point } from "./simplify.ts";

/** An area in which a name may stand. */
export interface Area {
  cells: Raster;
  /** Points of the grid inside it, on which a name is tried. */
  spots: readonly Point[];
}

/** Distance in px of the grid of the points on which a name is tried. */
const SPOT = CELL * 2;

/** The area of these rings on a grid of cells. */
export function areaOfRings(
  rings: readonly (readonly (readonly Point[])[])[],
  columns: number,
  rows: number,
): Area {
  const marks = new Uint8Array(columns * rows);
  for (const each of rings) markInside(marks, columns, each);
  const spots: Point[] = [];
  for (let y = SPOT; y < rows * CELL; y += SPOT) {
    for (let x = SPOT; x < columns * CELL; x += SPOT) {
      if (marks[(y / CELL) * columns + x / CELL]) spots.push([x, y]);
    }
  }
  return { cells: new Raster(columns, marks), spots };
}
