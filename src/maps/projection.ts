import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoBounds,
  geoConicEqualArea,
  geoPath,
} from "d3";

/** A projection and the size of the map it was fitted to, in px. */
export interface FittedProjection {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** Share of the latitudes left outside each standard parallel (the rule of sixths: Snyder 1987, p. 99). */
const SIXTH = 1 / 6;

/**
 * A conic equal-area projection for this extent: central meridian in its middle, standard
 * parallels a sixth of its latitudes from its edges, fitted to `width` px with `margin` px
 * around. The height follows, rounded up to whole px. The extent must not cross 180°.
 */
export function fitProjection(
  extent: GeoPermissibleObjects,
  width: number,
  margin = 0,
): FittedProjection {
  const [[west, south], [east, north]] = geoBounds(extent);
  const inset = (north - south) * SIXTH;
  const projection = geoConicEqualArea()
    .parallels([south + inset, north - inset])
    .rotate([-(west + east) / 2, 0])
    .center([0, (south + north) / 2])
    .fitWidth(width - 2 * margin, extent);
  const [[left, top], [, bottom]] = geoPath(projection).bounds(extent);
  const [x, y] = projection.translate();
  projection.translate([x + margin - left, y + margin - top]);
  return { projection, width, height: Math.ceil(bottom - top + 2 * margin) };
}

/** Kilometres in a degree of latitude, about: for scale bars. */
const KM_A_DEGREE = 111;

/** Px for a kilometre, about, at a point of a map. */
export function scaleOf(projection: GeoProjection, at: readonly [number, number]): number {
  const [lon, lat] = projection.invert!([...at])!;
  const [x0, y0] = projection([lon, lat - 0.5])!;
  const [x1, y1] = projection([lon, lat + 0.5])!;
  return Math.hypot(x1 - x0, y1 - y0) / KM_A_DEGREE;
}
