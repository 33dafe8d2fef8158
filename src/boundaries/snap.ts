import { type GridPoint, type GridRing, type GridShape, keyOf, turn } from "./grid.ts";

const CELL = 64;

/** Points by square cell, to look up those near a line. */
function indexPoints(shapes: readonly GridShape[]): Map<string, GridPoint[]> {
  const cells = new Map<string, GridPoint[]>();
  const seen = new Set<string>();
  for (const point of shapes.flatMap((shape) => shape.polygons.flat(2))) {
    if (seen.has(keyOf(point))) continue;
    seen.add(keyOf(point));
    const cell = keyOf([Math.floor(point[0] / CELL), Math.floor(point[1] / CELL)]);
    const inCell = cells.get(cell);
    if (inCell) inCell.push(point);
    else cells.set(cell, [point]);
  }
  return cells;
}

/** The points that lie on the line from a to b, ends left out, in the order of travel. */
function pointsOn(a: GridPoint, b: GridPoint, cells: Map<string, GridPoint[]>): GridPoint[] {
  const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const hits: GridPoint[] = [];
  for (let cx = Math.floor(x0 / CELL); cx <= Math.floor(x1 / CELL); cx++) {
    for (let cy = Math.floor(y0 / CELL); cy <= Math.floor(y1 / CELL); cy++) {
      for (const point of cells.get(keyOf([cx, cy])) ?? []) {
        const [x, y] = point;
        if (x < x0 || x > x1 || y < y0 || y > y1 || turn(a, b, point) !== 0) continue;
        if (keyOf(point) !== keyOf(a) && keyOf(point) !== keyOf(b)) hits.push(point);
      }
    }
  }
  const along = ([x, y]: GridPoint) => Math.abs(x - a[0]) + Math.abs(y - a[1]);
  return hits.toSorted((p, q) => along(p) - along(q));
}

/** Counties whose shared borders are the same points, and how many points that took. */
export interface Snapped {
  shapes: GridShape[];
  added: number;
}

/**
 * Gives every border line the points that a neighbour has on it, so that two counties
 * share each vertex of their border. Without that a topology sees two borders, not one.
 */
export function snap(shapes: readonly GridShape[]): Snapped {
  const cells = indexPoints(shapes);
  let added = 0;
  const snapRing = (ring: GridRing): GridRing =>
    ring.flatMap((point, i) => {
      if (i === 0) return [point];
      const between = pointsOn(ring[i - 1]!, point, cells);
      added += between.length;
      return [...between, point];
    });
  const snapped = shapes.map(({ adcode, polygons }) => ({
    adcode,
    polygons: polygons.map((polygon) => polygon.map(snapRing)),
  }));
  return { shapes: snapped, added };
}
