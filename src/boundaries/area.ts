import { geoArea } from "d3";
import type { MultiPolygon } from "geojson";

/** First eccentricity squared of the WGS 84 ellipsoid. */
const E2 = 0.00669437999014;
const E = Math.sqrt(E2);
/** Radius of the sphere with the WGS 84 ellipsoid's surface, in km (6371.0072). */
const AUTHALIC_RADIUS = 6371.00718;
const RADIANS = Math.PI / 180;

/** Snyder, Map Projections: A Working Manual (1987), equation 3-12. */
function q(sin: number): number {
  const es = E * sin;
  return (1 - E2) * (sin / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * E));
}

/** The latitude on the sphere of equal area (Snyder, equation 3-11), in degrees. */
function authalic(lat: number): number {
  return Math.asin(q(Math.sin(lat * RADIANS)) / q(1)) / RADIANS;
}

/** Area on the WGS 84 ellipsoid in km², of rings wound clockwise with anticlockwise holes. */
export function areaKm2(shape: MultiPolygon): number {
  const coordinates = shape.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]) => [lon!, authalic(lat!)])),
  );
  return geoArea({ type: "MultiPolygon", coordinates }) * AUTHALIC_RADIUS ** 2;
}
