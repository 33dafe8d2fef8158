import type { MultiPolygon, Position } from "geojson";
import polylabel from "polylabel";
import { polygonArea } from "d3";
import type { LonLat } from "./shift.ts";

const PRECISION_DEGREES = 0.001;

function outerArea(polygon: Position[][]): number {
  return Math.abs(polygonArea(polygon[0] as LonLat[]));
}

/**
 * The point of the largest polygon that is farthest from its border (its pole of
 * inaccessibility), in degrees with four decimals. Longitudes are narrowed by the cosine of
 * the latitude first, so that "farthest" means on the ground.
 */
export function interiorPoint(shape: MultiPolygon): LonLat {
  const largest = shape.coordinates.reduce((a, b) => (outerArea(b) > outerArea(a) ? b : a));
  const narrow = Math.cos((largest[0]![0]![1]! * Math.PI) / 180);
  const plane = largest.map((ring) => ring.map(([lon, lat]): LonLat => [lon! * narrow, lat!]));
  const [x, y] = polylabel(plane, PRECISION_DEGREES);
  return [Number((x! / narrow).toFixed(4)), Number(y!.toFixed(4))];
}
