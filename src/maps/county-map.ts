import type { Geography } from "./geography.ts";
import { propertiesOf } from "./counties.ts";
import { areaOf, encodePath, ringsOf, type Ring } from "./encode.ts";
import { SHEET, type MapFrame } from "./map-frame.ts";
import { fitProjection } from "./projection.ts";
import { drawTopology, type Point } from "./simplify.ts";
import { countiesOf, extentOf, linesBetween, selectShapes, type MapTopology } from "./topology.ts";

/** Room around the counties in px of the grid: for names in the east and the south, and a little elsewhere. */
const MARGINS = { top: 12, right: 93, bottom: 69, left: 9 };

/** A county on the grid. */
export interface CountyShape {
  id: string;
  rings: Ring[];
  path: string;
  /** Area in px² of the grid. */
  area: number;
  /** A point well inside, in px of the grid. */
  point: Point;
}

/** The 209 counties on a grid of px; every border is one line for both of its sides. */
export interface CountyMap extends MapFrame {
  /** In the order of content/places/counties.json. */
  shapes: CountyShape[];
  /** The simplified topology, in px of the grid. */
  topology: MapTopology;
}

function draw({ counties, boundaries }: Geography): CountyMap {
  const codes = counties.map(({ adcode }) => adcode);
  const topology = selectShapes(countiesOf(boundaries), codes);
  const inner = SHEET - MARGINS.left - MARGINS.right;
  const { projection, height } = fitProjection(extentOf(topology), inner);
  const [x, y] = projection.translate();
  projection.translate([x + MARGINS.left, y + MARGINS.top]);
  const drawn = drawTopology(topology, projection);
  const properties = propertiesOf(boundaries);
  const shapes = topology.objects.shapes.geometries.map((geometry): CountyShape => {
    const rings = ringsOf(geometry, drawn.arcs);
    const point = projection(properties.get(geometry.id)!.point)!;
    return { id: geometry.id, rings, path: encodePath(rings), area: areaOf(rings), point };
  });
  return {
    width: SHEET,
    height: height + MARGINS.top + MARGINS.bottom,
    projection,
    shapes,
    topology: drawn.topology,
  };
}

const known = new WeakMap<Geography, CountyMap>();

/** The 209 counties, drawn once for all charts. */
export function countyMapOf(geography: Geography): CountyMap {
  const map = known.get(geography) ?? draw(geography);
  known.set(geography, map);
  return map;
}

/** Borders of a map as lines in px: those within a class of counties, and those that part classes or bound the whole. */
export function linesOf(
  { topology }: CountyMap,
  classOf: (adcode: string) => number,
): { inner: Point[][]; edges: Point[][] } {
  const lines = (wanted: (a: string, b: string) => boolean) =>
    linesBetween(topology, wanted).coordinates.map((line) =>
      line.map(([x = 0, y = 0]): Point => [x, y]),
    );
  return {
    inner: lines((a, b) => a !== b && classOf(a) === classOf(b)),
    edges: lines((a, b) => a === b || classOf(a) !== classOf(b)),
  };
}
