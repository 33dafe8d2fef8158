import { geoPath, type GeoProjection } from "d3";
import type { MultiPolygon } from "geojson";
import polylabel from "polylabel";
import type { Point } from "./simplify.ts";
import { projectLines } from "./stream.ts";

/** The largest polygon of a shape, projected: its rings in px. */
export function largestPolygon(shape: MultiPolygon, projection: GeoProjection): Point[][] {
  const path = geoPath(projection);
  const polygons = shape.coordinates.map((coordinates) => ({
    type: "Polygon" as const,
    coordinates,
  }));
  const largest = polygons.toSorted((a, b) => path.area(b) - path.area(a))[0];
  return largest ? projectLines(largest, projection) : [];
}

/** The point of a polygon that is farthest from its edges (its pole of inaccessibility), and that distance in px. */
export function innermost(rings: readonly Point[][]): { at: Point; room: number } {
  const found = polylabel(
    rings.map((ring) => ring.map(([x, y]) => [x, y] as [number, number])),
    1,
  );
  return { at: [found[0] ?? 0, found[1] ?? 0], room: found.distance };
}
