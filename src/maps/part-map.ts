import { geoIdentity, type GeoProjection } from "d3";
import { areaOfRings, type Area } from "./areas.ts";
import { contextOf, type Context } from "./context.ts";
import { propertiesOf, reachingInto } from "./counties.ts";
import { encodeLines, encodePath, ringOf, ringsOf, visibleRings } from "./encode.ts";
import type { Geography } from "./geography.ts";
import { boundsIn, cellsOf, cornersOf, partsWithin, type MapFrame } from "./map-frame.ts";
import { scaleOf } from "./projection.ts";
import { markLines, Raster } from "./raster.ts";
import { drawTopology, type DrawnTopology, type Point } from "./simplify.ts";
import { drawnLines, projectLines } from "./stream.ts";
import {
  countiesOf,
  linesBetween,
  mergeShapes,
  selectShapes,
  type MapTopology,
} from "./topology.ts";
import { tuckUnder } from "./tuck.ts";

/** A piece of land in the frame. */
export interface FramedLand {
  path: string;
  area: Area;
  /** A point well inside. */
  at: Point;
}

/** A county in the frame. */
export interface FramedCounty extends FramedLand {
  id: string;
}

/** A part of the country, or all of it, on a grid of px. */
export interface PartMap {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Px of the grid for a kilometre, in the middle. */
  pxPerKm: number;
  /** Land and borders of the provinces. */
  context: Context;
  /** The counties that reach into the frame, as one land. */
  land: string;
  /** The area shown, whole, and the borders in it. */
  around: string;
  inner: string;
  /** Borders outside it: within provinces, and between them. */
  others: string;
  provinces: string;
  counties: ReadonlyMap<string, FramedCounty>;
  /** All of these borders, to keep names off them. */
  borders: Raster;
}

const provinceOf = (id: string) => id.slice(0, 2);

/** What of a drawn topology lies in the frame: borders may end beyond it, land ends at its edges. */
function cutter(topology: MapTopology, size: { width: number; height: number }) {
  const frame = geoIdentity().clipExtent(cornersOf(size)) as unknown as GeoProjection;
  return {
    lines: (wanted: (a: string, b: string) => boolean) =>
      partsWithin(linesBetween(topology, wanted).coordinates as [number, number][][], size),
    merged: (codes: readonly string[]) =>
      encodePath(visibleRings(projectLines(mergeShapes(topology, codes), frame).map(ringOf))),
  };
}

/** The counties of a drawn topology, with the room that each has for a name. */
function framed(
  { boundaries }: Geography,
  { topology, arcs }: DrawnTopology,
  frame: MapFrame,
): FramedCounty[] {
  const { columns, rows } = cellsOf(frame);
  const properties = propertiesOf(boundaries);
  return topology.objects.shapes.geometries.map((geometry) => {
    const rings = ringsOf(geometry, arcs);
    const area = areaOfRings([rings], columns, rows);
    const at = frame.projection(properties.get(geometry.id)!.point)!;
    return { id: geometry.id, path: encodePath(rings), area, at };
  });
}

/** The borders of a part: in it, around it, outside it, those of provinces apart, and where the counties end. */
function bordersIn({ lines }: ReturnType<typeof cutter>, around: readonly string[]) {
  const inside = new Set(around);
  const outside = (a: string, b: string) => !inside.has(a) && !inside.has(b);
  return {
    inner: lines((a, b) => a !== b && inside.has(a) && inside.has(b)),
    others: lines((a, b) => outside(a, b) && provinceOf(a) === provinceOf(b)),
    provinces: lines((a, b) => outside(a, b) && provinceOf(a) !== provinceOf(b)),
    outline: lines((a, b) => (a === b ? inside.has(a) : inside.has(a) !== inside.has(b))),
    edges: lines((a, b) => a === b),
  };
}

/** What every map of a frame has; without counties of its own. */
function emptyMap(frame: MapFrame) {
  const { projection, width, height } = frame;
  const { columns, rows } = cellsOf(frame);
  return {
    width,
    height,
    projection,
    pxPerKm: scaleOf(projection, [width / 2, height / 2]),
    land: "",
    inner: "",
    others: "",
    provinces: "",
    counties: new Map<string, FramedCounty>(),
    borders: new Raster(columns, new Uint8Array(columns * rows)),
  };
}

/** The part of the country in a frame; `around` is the area that it is about. */
export function mapIn(geography: Geography, frame: MapFrame, around: readonly string[]): PartMap {
  const empty = emptyMap(frame);
  const codes = reachingInto(geography.boundaries, boundsIn(frame));
  const topology = selectShapes(countiesOf(geography.boundaries), codes);
  const drawn = drawTopology(topology, frame.projection);
  const cut = cutter(drawn.topology, frame);
  const { inner, others, provinces, outline, edges } = bordersIn(cut, around);
  const { columns, rows } = cellsOf(frame);
  const marks = new Uint8Array(columns * rows);
  markLines(marks, columns, [...inner, ...others, ...provinces, ...outline]);
  const counties = framed(geography, drawn, frame);
  const hides = (point: Point) => counties.some(({ area }) => area.cells.marks(point));
  const cover = { hides, tuck: tuckUnder(edges, hides, empty.pxPerKm) };
  return {
    ...empty,
    context: contextOf(geography.provinces, frame, cover),
    land: cut.merged(codes),
    around: cut.merged(around),
    inner: encodeLines(inner),
    others: encodeLines(others),
    provinces: encodeLines(provinces),
    counties: new Map(counties.map((county) => [county.id, county])),
    borders: new Raster(columns, marks),
  };
}

/** The whole country in a frame; `around` are the counties that are tinted. */
export function countryIn(
  geography: Geography,
  frame: MapFrame,
  around: readonly string[],
): PartMap {
  const shape = mergeShapes(countiesOf(geography.boundaries), around);
  const rings = drawnLines(shape, frame.projection).map(ringOf);
  return {
    ...emptyMap(frame),
    context: contextOf(geography.provinces, frame),
    around: encodePath(visibleRings(rings)),
  };
}
