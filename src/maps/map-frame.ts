import { type GeoProjection, extent, pairs } from "d3";
import type { Feature, MultiPolygon } from "geojson";
import type { Bounds } from "./counties.ts";
import { fitProjection } from "./projection.ts";
import { CELL } from "./raster.ts";
import { ACCURACY, type Point } from "./simplify.ts";

/** What a map shows, on a grid of px. */
export interface MapFrame {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** Width in px of the grid of a map that is drawn up to 1232 px wide: no border is off by more than a px there. */
export const SHEET: number = 1232 * ACCURACY;

/** The upper left and the lower right corner of a box in px. */
export type Corners = [[number, number], [number, number]];

/** Height of a map divided by its width, at least and at most. */
const RATIO = { least: 0.6, most: 0.9 } as const;

/** The corners of a box this size, less some room within its edges. */
export function cornersOf({ width, height }: { width: number; height: number }, room = 0): Corners {
  return [
    [room, room],
    [width - room, height - room],
  ];
}

/** The frame around an area, with `margin` px of room around it. */
export function frameOf(area: Feature<MultiPolygon>, width: number, margin: number): MapFrame {
  const { projection, height: natural } = fitProjection(area, width, margin);
  const ratio = Math.min(RATIO.most, Math.max(RATIO.least, natural / width));
  const height = Math.floor(width * ratio);
  projection.fitExtent(cornersOf({ width, height }, margin), area);
  return { projection, width, height };
}

/** The degrees that a frame covers. */
export function boundsIn({ projection, width, height }: MapFrame): Bounds {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const points = steps.flatMap((x) =>
    steps.map((y) => projection.invert!([x * width, y * height])!),
  );
  const [west = 0, east = 0] = extent(points, ([lon]) => lon);
  const [south = 0, north = 0] = extent(points, ([, lat]) => lat);
  return [west, south, east, north];
}

/** The parts of lines whose segments are wanted, whole: none is cut, so that no end has to be moved onto whole px. */
export function partsOf(
  lines: readonly (readonly Point[])[],
  wanted: (start: Point, end: Point) => boolean,
): Point[][] {
  return lines.flatMap((line) => {
    const parts: Point[][] = [];
    let part: Point[] | null = null;
    for (const [start, end] of pairs(line)) {
      if (!wanted(start, end)) part = null;
      else if (part) part.push(end);
      else parts.push((part = [start, end]));
    }
    return parts;
  });
}

const reach = (a: number, b: number, most: number) => Math.max(a, b) >= 0 && Math.min(a, b) <= most;

/** The parts of lines that come into a box. */
export function partsWithin(
  lines: readonly (readonly Point[])[],
  { width, height }: { width: number; height: number },
): Point[][] {
  return partsOf(lines, (a, b) => reach(a[0], b[0], width) && reach(a[1], b[1], height));
}

/** Columns and rows of the cells of a grid. */
export function cellsOf({ width, height }: { width: number; height: number }) {
  return { columns: Math.ceil(width / CELL), rows: Math.ceil(height / CELL) };
}
