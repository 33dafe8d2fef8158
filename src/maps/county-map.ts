import type { GeoProjection } from "d3";
import { mesh } from "topojson-client";
import type { Geography } from "./geography.ts";
import { areaOf, encodePath, ringsOf, type Ring } from "./encode.ts";
import { fitProjection } from "./projection.ts";
import { projectArcs, type Point } from "./simplify.ts";
import { countiesOf, extentOf, selectShapes, type MapTopology } from "./topology.ts";

/** Width in px of the grid that all widths share: a px of it is a px of the largest drawing. */
export const GRID = 1232;
/** Room around the counties in px of the grid: for names in the east and the south, and a little elsewhere. */
const MARGINS = { top: 16, right: 124, bottom: 92, left: 12 };
/** How far a border may move, in px of the grid; rounding adds up to half a px. */
const TOLERANCE = 0.5;

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
export interface CountyMap {
  width: number;
  height: number;
  projection: GeoProjection;
  /** In the order of content/places/counties.json. */
  shapes: CountyShape[];
  /** The simplified topology, in px of the grid. */
  topology: MapTopology;
}

function draw({ counties, boundaries }: Geography): CountyMap {
  const codes = counties.map(({ adcode }) => adcode);
  const topology = selectShapes(countiesOf(boundaries), codes);
  const inner = GRID - MARGINS.left - MARGINS.right;
  const { projection, height } = fitProjection(extentOf(topology), inner);
  const [x, y] = projection.translate();
  projection.translate([x + MARGINS.left, y + MARGINS.top]);
  const arcs = projectArcs(topology, projection, TOLERANCE);
  const { transform: _, ...rest } = topology;
  const points = new Map(
    boundaries.objects.counties.geometries.map(({ id, properties }) => [id, properties.point]),
  );
  const shapes = topology.objects.shapes.geometries.map((geometry): CountyShape => {
    const rings = ringsOf(geometry, arcs);
    const point = projection(points.get(geometry.id)!)!;
    return { id: geometry.id, rings, path: encodePath(rings), area: areaOf(rings), point };
  });
  return {
    width: GRID,
    height: height + MARGINS.top + MARGINS.bottom,
    projection,
    shapes,
    topology: { ...rest, arcs: arcs.map((arc) => arc.map(([px, py]) => [px, py])) },
  };
}

const drawn = new WeakMap<Geography, CountyMap>();

/** The 209 counties, drawn once for all charts. */
export function countyMapOf(geography: Geography): CountyMap {
  const map = drawn.get(geography) ?? draw(geography);
  drawn.set(geography, map);
  return map;
}

const idOf = (shape: unknown) => (shape as { id: string }).id;

/** Borders of a map as lines in px: those within a class of counties, and those that part classes or bound the whole. */
export function linesOf(
  { topology }: CountyMap,
  classOf: (adcode: string) => number,
): { inner: Point[][]; edges: Point[][] } {
  const lines = (wanted: (a: string, b: string) => boolean) =>
    mesh(topology, topology.objects.shapes, (a, b) => wanted(idOf(a), idOf(b))).coordinates.map(
      (line) => line.map(([x = 0, y = 0]): Point => [x, y]),
    );
  return {
    inner: lines((a, b) => a !== b && classOf(a) === classOf(b)),
    edges: lines((a, b) => a === b || classOf(a) !== classOf(b)),
  };
}
