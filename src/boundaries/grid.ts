import { polygonArea } from "d3";

/** A point on the source's grid: whole numbers of 1/1024 degree, east and north. */
export type GridPoint = [number, number];
/** A closed ring: the last point repeats the first. */
export type GridRing = GridPoint[];
/** Outer ring first, then its holes. */
export type GridPolygon = GridRing[];
/** A county on the source's grid. */
export interface GridShape {
  adcode: string;
  polygons: GridPolygon[];
}

/** Grid steps a degree, in the counties' source. */
export const STEPS = 1024;

/** The point as a key that sorts and compares by value. */
export function keyOf(point: readonly [number, number]): string {
  return `${point[0]},${point[1]}`;
}

/** Twice the area of a, b, c, positive when they turn left: 0 when they lie on one line. */
export function turn(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Rewound so that outer rings run clockwise and holes anticlockwise, as d3-geo expects. */
export function rewind(polygon: readonly GridRing[]): GridPolygon {
  return polygon.map((ring, i) => {
    // North is up here and down for D3, which calls anticlockwise positive.
    const clockwise = polygonArea(ring) > 0;
    return clockwise === (i === 0) ? ring : ring.toReversed();
  });
}
