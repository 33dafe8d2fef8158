import type { Geography } from "../maps/geography.ts";
import { contextOf, type Context } from "../maps/context.ts";
import { countryOf, onCountry } from "../maps/country.ts";
import { countyMapOf, linesOf, type CountyMap } from "../maps/county-map.ts";
import { encodeLines } from "../maps/encode.ts";
import { innermost, largestPolygon } from "../maps/labels.ts";
import { areaOfRings, type Area } from "../maps/areas.ts";
import { markLines, Raster } from "../maps/raster.ts";
import { cellsOf, type Corners } from "../maps/map-frame.ts";
import { scaleOf } from "../maps/projection.ts";
import type { Point } from "../maps/simplify.ts";
import { tuckUnder } from "../maps/tuck.ts";
import { countiesOf, mergeShapes } from "../maps/topology.ts";
import type { Classes } from "./classes.ts";
import type { Inset } from "./inset.ts";

/** Everything of a choropleth that no width and no language changes, in px of the grid. */
export interface ChoroplethGeometry {
  map: CountyMap;
  context: Context;
  borders: { inner: string; edges: string };
  /** The country and the counties on it, in a corner. */
  inset: Inset;
  here: string;
  /** The class of each county, in the order of the map's shapes. */
  classOf: number[];
  /** For each class that is an area: where it is, and the point farthest from its edges. */
  areas: { area: Area; at: Point }[];
  land: Raster;
  lines: Raster;
}

/** How far the land around is drawn over the map's top, in px: narrow drawings start higher. */
export const BEYOND = 195;
const INSET = 147;
const GAP = 10;

function areasOf(map: CountyMap, geography: Geography, classes: Classes, classOf: number[]) {
  if (!classes.areas) return [];
  const { columns, rows } = cellsOf(map);
  const topology = countiesOf(geography.boundaries);
  return classes.fills.map((_, i) => {
    const members = map.shapes.filter((_shape, k) => classOf[k] === i);
    const codes = members.map(({ id }) => id);
    const shape = mergeShapes(topology, codes);
    return {
      area: areaOfRings(
        members.map(({ rings }) => rings),
        columns,
        rows,
      ),
      at: innermost(largestPolygon(shape, map.projection)).at,
    };
  });
}

/** Draws what all widths of a choropleth share. */
export function geometryOf(geography: Geography, classes: Classes): ChoroplethGeometry {
  const map = countyMapOf(geography);
  const classOf = geography.counties.map((county) => classes.of(county));
  const byCode = new Map(map.shapes.map(({ id }, i) => [id, classOf[i]!]));
  const { inner, edges } = linesOf(map, (adcode) => (classes.areas ? byCode.get(adcode)! : 0));
  const { columns, rows } = cellsOf(map);
  const land = areaOfRings(
    map.shapes.map(({ rings }) => rings),
    columns,
    rows,
  );
  const lines = new Uint8Array(columns * rows);
  markLines(lines, columns, inner);
  const country = countryOf(geography.provinces, INSET);
  const all = mergeShapes(
    countiesOf(geography.boundaries),
    map.shapes.map(({ id }) => id),
  );
  const shown: Corners = [
    [0, classes.areas ? -BEYOND : 0],
    [map.width, map.height],
  ];
  const pxPerKm = scaleOf(map.projection, [map.width / 2, map.height / 2]);
  const ends = linesOf(map, () => 0).edges;
  const hides = (point: Point) => land.cells.marks(point);
  const cover = { hides, tuck: tuckUnder(ends, hides, pxPerKm) };
  return {
    map,
    context: contextOf(geography.provinces, map, cover, shown),
    borders: { inner: encodeLines(inner), edges: encodeLines(edges) },
    inset: { country, at: [GAP, map.height - country.height - GAP] },
    here: onCountry(all, country),
    classOf,
    areas: areasOf(map, geography, classes, classOf),
    land: land.cells,
    lines: new Raster(columns, lines),
  };
}
