import { geoBounds } from "d3";
import { feature } from "topojson-client";
import type { CountyTopology } from "../schemas/boundaries.ts";
import { simplifyLine, type Point } from "./simplify.ts";
import { countiesOf, type MapTopology } from "./topology.ts";

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The counties with less detail than their file, for maps that show a part of it each. */
export interface ThinCounties {
  /** In degrees, not quantised. */
  topology: MapTopology;
  /** Where each county lies. */
  bounds: ReadonlyMap<string, Bounds>;
}

/** Detail below so many degrees, some 50 m, is under a quarter of a px on any such map. */
const DETAIL = 0.0005;

function thin(file: CountyTopology): ThinCounties {
  const { transform, ...rest } = countiesOf(file);
  const [kx = 1, ky = 1] = transform?.scale ?? [];
  const [dx = 0, dy = 0] = transform?.translate ?? [];
  const arcs = file.arcs.map((steps) => {
    let [x, y] = [0, 0];
    const points = steps.map(([sx = 0, sy = 0]): Point => {
      [x, y] = [x + sx, y + sy];
      return [x * kx + dx, y * ky + dy];
    });
    return simplifyLine(points, DETAIL).map(([lon, lat]) => [lon, lat]);
  });
  const topology: MapTopology = { ...rest, arcs };
  const bounds = topology.objects.shapes.geometries.map((geometry): [string, Bounds] => {
    const [[west, south], [east, north]] = geoBounds(feature(topology, geometry));
    return [geometry.id, [west, south, east, north]];
  });
  return { topology, bounds: new Map(bounds) };
}

const known = new WeakMap<CountyTopology, ThinCounties>();

/** The thin counties of a file, made once. */
export function thinCountiesOf(file: CountyTopology): ThinCounties {
  const counties = known.get(file) ?? thin(file);
  known.set(file, counties);
  return counties;
}

/** Codes of the counties that reach into an area. */
export function reachingInto({ bounds }: ThinCounties, area: Bounds): string[] {
  const [west, south, east, north] = area;
  return [...bounds]
    .filter(([, [w, s, e, n]]) => w < east && e > west && s < north && n > south)
    .map(([code]) => code);
}
