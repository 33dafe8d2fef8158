import { extent } from "d3";
import { feature } from "topojson-client";
import type { CountyGeometry, CountyTopology } from "../schemas/boundaries.ts";

/** West, south, east and north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What a file of boundaries says of its counties, and where each lies. */
interface Counties {
  properties: ReadonlyMap<string, CountyGeometry["properties"]>;
  bounds: ReadonlyMap<string, Bounds>;
}

function look(file: CountyTopology): Counties {
  const { geometries } = file.objects.counties;
  const bounds = geometries.map((geometry): [string, Bounds] => {
    const points = feature(file, geometry).geometry.coordinates.flat(2);
    const [west = 0, east = 0] = extent(points, ([lon]) => lon);
    const [south = 0, north = 0] = extent(points, ([, lat]) => lat);
    return [geometry.id, [west, south, east, north]];
  });
  return {
    properties: new Map(geometries.map(({ id, properties }) => [id, properties])),
    bounds: new Map(bounds),
  };
}

const known = new WeakMap<CountyTopology, Counties>();

function countiesIn(file: CountyTopology): Counties {
  const counties = known.get(file) ?? look(file);
  known.set(file, counties);
  return counties;
}

/** A county's point and area by its code. */
export function propertiesOf(file: CountyTopology): Counties["properties"] {
  return countiesIn(file).properties;
}

/** Where each county lies, by its code. */
export function boundsOf(file: CountyTopology): Counties["bounds"] {
  return countiesIn(file).bounds;
}

/** Codes of the counties that reach into an area. */
export function reachingInto(file: CountyTopology, area: Bounds): string[] {
  const [west, south, east, north] = area;
  return [...boundsOf(file)]
    .filter(([, [w, s, e, n]]) => w < east && e > west && s < north && n > south)
    .map(([code]) => code);
}
