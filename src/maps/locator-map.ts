import { geoIdentity, type GeoProjection } from "d3";
import type { Feature, MultiLineString, MultiPolygon } from "geojson";
import { mesh } from "topojson-client";
import { areaOfRings, type Area } from "./areas.ts";
import { contextOf, type Context } from "./context.ts";
import { encodeLines, encodePath, ringOf, ringsOf, visibleRings } from "./encode.ts";
import type { Geography } from "./geography.ts";
import { fitProjection, scaleOf } from "./projection.ts";
import { CELL, markLines, Raster } from "./raster.ts";
import { projectArcs, type Point } from "./simplify.ts";
import { drawnLines, projectLines } from "./stream.ts";
import { reachingInto, thinCountiesOf, type Bounds } from "./thin.ts";
import { tuckUnder } from "./tuck.ts";
import {
  extentOf,
  mergeShapes,
  provincesOf,
  selectShapes,
  type MapGeometry,
  type MapTopology,
} from "./topology.ts";

/** Width in px of the grid that all widths of a locator share. */
export const LOCATOR_GRID = 800;
/** Height of a locator divided by its width, at least and at most. */
const RATIO = { least: 0.6, most: 0.9 } as const;
/** Room around the area that it shows, in px of the grid. */
const MARGIN = 56;
const TOLERANCE = 0.5;
/** Tibet: all of its counties have boundaries of their own, which are finer. */
const COVERED = ["540000"];

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

/** What a map shows, on a grid LOCATOR_GRID px wide. */
export interface MapFrame {
  projection: GeoProjection;
  /** Height of the grid in px. */
  height: number;
}

/** A part of the country, or all of it, on a grid of px. */
export interface LocatorMap {
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
  /** Other borders of counties, and those of provinces. */
  others: string;
  provinces: string;
  counties: ReadonlyMap<string, FramedCounty>;
  /** All of these borders, to keep names off them. */
  borders: Raster;
}

function frameOf(extent: Feature<MultiPolygon>, margin: number): MapFrame {
  const { projection, height: natural } = fitProjection(extent, LOCATOR_GRID, margin);
  const ratio = Math.min(RATIO.most, Math.max(RATIO.least, natural / LOCATOR_GRID));
  const height = Math.round(LOCATOR_GRID * ratio);
  const corners: [[number, number], [number, number]] = [
    [margin, margin],
    [LOCATOR_GRID - margin, height - margin],
  ];
  return { projection: projection.fitExtent(corners, extent), height };
}

/** The degrees that a frame covers. */
function areaOf({ projection, height }: MapFrame): Bounds {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const points = steps.flatMap((x) =>
    steps.map((y) => projection.invert!([x * LOCATOR_GRID, y * height])!),
  );
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const idOf = (shape: unknown) => (shape as MapGeometry).id;
const provinceOf = (id: string) => id.slice(0, 2);

/** What of a drawn topology lies in the frame. */
function cutter(topology: MapTopology, height: number) {
  const frame = geoIdentity().clipExtent([
    [0, 0],
    [LOCATOR_GRID, height],
  ]);
  const cut = (shape: MultiLineString | MultiPolygon) =>
    projectLines(shape, frame as unknown as GeoProjection);
  return {
    lines: (wanted: (a: string, b: string) => boolean) =>
      cut(mesh(topology, topology.objects.shapes, (a, b) => wanted(idOf(a), idOf(b)))),
    merged: (codes: readonly string[]) =>
      encodePath(visibleRings(cut(mergeShapes(topology, codes)).map(ringOf))),
  };
}

const COLUMNS = Math.ceil(LOCATOR_GRID / CELL);
const rowsOf = (height: number) => Math.ceil(height / CELL);
const frameBox = (height: number): [[number, number], [number, number]] => [
  [0, 0],
  [LOCATOR_GRID, height],
];

/** The counties of a drawn topology, with the room that each has for a name. */
function framed(
  { boundaries }: Geography,
  { topology, arcs }: { topology: MapTopology; arcs: Point[][] },
  projection: GeoProjection,
  rows: number,
): FramedCounty[] {
  const points = new Map(
    boundaries.objects.counties.geometries.map(({ id, properties }) => [id, properties.point]),
  );
  return topology.objects.shapes.geometries.map((geometry) => {
    const rings = ringsOf(geometry, arcs);
    const area = areaOfRings([rings], COLUMNS, rows);
    const at = projection(points.get(geometry.id)!)!;
    return { id: geometry.id, path: encodePath(rings), area, at };
  });
}

/** The borders of a part: in it, outside it, around it, and where the counties end. */
function bordersIn({ lines }: ReturnType<typeof cutter>, around: readonly string[]) {
  const inside = new Set(around);
  return {
    inner: lines((a, b) => a !== b && inside.has(a) && inside.has(b)),
    others: lines((a, b) => !inside.has(a) && !inside.has(b)),
    outline: lines((a, b) => (a === b ? inside.has(a) : inside.has(a) !== inside.has(b))),
    edges: lines((a, b) => a === b),
  };
}

/** The part of the country in a frame; `around` is the area that it is about. */
export function mapIn(
  geography: Geography,
  frame: MapFrame,
  around: readonly string[],
): LocatorMap {
  const { projection, height } = frame;
  const thin = thinCountiesOf(geography.boundaries);
  const codes = reachingInto(thin, areaOf(frame));
  const topology = selectShapes(thin.topology, codes);
  const arcs = projectArcs(topology, projection, TOLERANCE);
  const drawn = { ...topology, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) };
  const cut = cutter(drawn, height);
  const { inner, others, outline, edges } = bordersIn(cut, around);
  const marks = new Uint8Array(COLUMNS * rowsOf(height));
  markLines(marks, COLUMNS, [...inner, ...others, ...outline]);
  const counties = framed(geography, { topology, arcs }, projection, rowsOf(height));
  const pxPerKm = scaleOf(projection, [LOCATOR_GRID / 2, height / 2]);
  const isCounty = (point: Point) => counties.some(({ area }) => area.cells.marks(point));
  const tuck = tuckUnder(edges, isCounty, pxPerKm);
  return {
    width: LOCATOR_GRID,
    height,
    projection,
    pxPerKm,
    context: contextOf(geography.provinces, projection, frameBox(height), COVERED, tuck),
    land: cut.merged(codes),
    around: cut.merged(around),
    inner: encodeLines(inner),
    others: encodeLines(others),
    provinces: encodeLines(cut.lines((a, b) => provinceOf(a) !== provinceOf(b))),
    counties: new Map(counties.map((county) => [county.id, county])),
    borders: new Raster(COLUMNS, marks),
  };
}

function drawPart(geography: Geography, around: readonly string[]): LocatorMap {
  const { topology } = thinCountiesOf(geography.boundaries);
  return mapIn(geography, frameOf(extentOf(selectShapes(topology, around)), MARGIN), around);
}

/** The whole country; `around` are the places of the three regions and three prefectures. */
function drawCountry(geography: Geography, around: readonly string[]): LocatorMap {
  return countryIn(geography, frameOf(extentOf(provincesOf(geography.provinces)), 12), around);
}

/** The whole country in a frame; `around` are the counties that are tinted. */
export function countryIn(
  geography: Geography,
  frame: MapFrame,
  around: readonly string[],
): LocatorMap {
  const { projection, height } = frame;
  const shape = mergeShapes(thinCountiesOf(geography.boundaries).topology, around);
  const rings = drawnLines(shape, projection, TOLERANCE).map(ringOf);
  return {
    width: LOCATOR_GRID,
    height,
    projection,
    pxPerKm: scaleOf(projection, [LOCATOR_GRID / 2, height / 2]),
    context: contextOf(geography.provinces, projection, frameBox(height)),
    land: "",
    around: encodePath(visibleRings(rings)),
    inner: "",
    others: "",
    provinces: "",
    counties: new Map(),
    borders: new Raster(COLUMNS, new Uint8Array(COLUMNS * rowsOf(height))),
  };
}

const known = new WeakMap<Geography, Map<string, LocatorMap>>();

/**
 * Draws the part of the country around the places with these codes, or, for the view `country`, all
 * of it with these places marked. The same map is drawn once.
 */
export function locatorMapOf(
  geography: Geography,
  view: "prefecture" | "country",
  around: readonly string[],
): LocatorMap {
  const maps = known.get(geography) ?? new Map<string, LocatorMap>();
  known.set(geography, maps);
  const key = [view, ...around].join();
  const map =
    maps.get(key) ??
    (view === "country" ? drawCountry(geography, around) : drawPart(geography, around));
  maps.set(key, map);
  return map;
}
