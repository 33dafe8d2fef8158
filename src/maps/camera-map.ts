import { geoCentroid, geoConicEqualArea, type GeoConicProjection, type GeoProjection } from "d3";
import type { MultiPolygon } from "geojson";
import { areaOfRings } from "./areas.ts";
import { contextOf, type Context } from "./context.ts";
import { encodePath, ringOf, visibleRings } from "./encode.ts";
import type { Geography } from "./geography.ts";
import { innermost, largestPolygon } from "./labels.ts";
import {
  countryIn,
  LOCATOR_GRID,
  mapIn,
  type FramedLand,
  type LocatorMap,
  type MapFrame,
} from "./locator-map.ts";
import { fitProjection } from "./projection.ts";
import { CELL } from "./raster.ts";
import { applyTo, between, inverse, northAt, type Similarity } from "./similarity.ts";
import type { Point } from "./simplify.ts";
import { drawnLines } from "./stream.ts";
import { thinCountiesOf } from "./thin.ts";
import { extentOf, mergeShapes, provincesOf, seaLineOf } from "./topology.ts";

/** Size in px of the grid that each view has to itself. */
export const VIEW = { width: LOCATOR_GRID, height: 600 } as const;

/** Room in px around the area that a view is about, and around the country: beside it stands the South China Sea. */
const MARGIN = 90;
const COUNTRY = { left: 26, top: 20, right: 96, bottom: 20 } as const;
/** The South China Sea on a map of its own, in px: its size, and its distance from the edges. */
const SEA = { width: 108, height: 150, gap: 12 } as const;
const TOLERANCE = 0.5;

/** The South China Sea in the country's corner. */
export interface SeaCorner extends Context {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One view of the camera: a map with its own detail. */
export interface CameraView {
  map: LocatorMap;
  /** What the next view is about; in the last view what it is about itself. */
  here: FramedLand;
  /** In the view of the country. */
  sea: SeaCorner | null;
  /** What carries this view's map to the next one's; null for the last. */
  toNext: Similarity | null;
}

/** What views show: the country, or the counties with these codes. */
export type Shown = "country" | readonly string[];

const frame: [[number, number], [number, number]] = [
  [0, 0],
  [VIEW.width, VIEW.height],
];

/** One projection for all views, so that each is a part of the one before, enlarged and turned. */
function baseProjection(geography: Geography): GeoProjection {
  return fitProjection(extentOf(provincesOf(geography.provinces)), VIEW.width).projection;
}

function copyOf(projection: GeoProjection): GeoProjection {
  return geoConicEqualArea()
    .parallels((projection as GeoConicProjection).parallels())
    .rotate(projection.rotate())
    .center(projection.center())
    .scale(projection.scale())
    .translate(projection.translate());
}

function countryFrame(geography: Geography, base: GeoProjection): MapFrame {
  const { left, top, right, bottom } = COUNTRY;
  const corners: [[number, number], [number, number]] = [
    [left, top],
    [VIEW.width - right, VIEW.height - bottom],
  ];
  const extent = extentOf(provincesOf(geography.provinces));
  return { projection: copyOf(base).fitExtent(corners, extent), height: VIEW.height };
}

/** The frame around an area, with north up in its middle. */
export function frameAround(shape: MultiPolygon, base: GeoProjection): MapFrame {
  const projection = copyOf(base);
  const [lon, lat] = geoCentroid(shape);
  projection.angle(northAt(projection, [lon, lat]));
  const corners: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [VIEW.width - MARGIN, VIEW.height - MARGIN],
  ];
  return { projection: projection.fitExtent(corners, shape), height: VIEW.height };
}

function seaOf({ provinces }: Geography, base: GeoProjection): SeaCorner {
  const { width, height, gap } = SEA;
  const corners: [[number, number], [number, number]] = [
    [8, 8],
    [width - 8, height - 8],
  ];
  const projection = copyOf(base).fitExtent(corners, seaLineOf(provinces));
  const box: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  const drawn = contextOf(provinces, projection, box);
  return { ...drawn, width, height, x: VIEW.width - width - gap, y: VIEW.height - height - gap };
}

/** An area as land in a view's frame. */
export function landOf(shape: MultiPolygon, projection: GeoProjection): FramedLand {
  const clip = projection.clipExtent();
  projection.clipExtent(frame);
  const rings = visibleRings(drawnLines(shape, projection, TOLERANCE).map(ringOf));
  projection.clipExtent(clip);
  const at: Point = innermost(largestPolygon(shape, projection)).at;
  const [columns, rows] = [Math.ceil(VIEW.width / CELL), Math.ceil(VIEW.height / CELL)];
  return { path: encodePath(rings), area: areaOfRings([rings], columns, rows), at };
}

/** The corners of the next view's frame, in px of this view; none for the last. */
export function frameAhead({ toNext }: CameraView): Point[] {
  if (!toNext) return [];
  const back = inverse(toNext);
  const { width, height } = VIEW;
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return corners.map((corner) => applyTo(corner, back));
}

const known = new WeakMap<Geography, Map<string, CameraView[]>>();

/** The views, each a part of the one before; the same are drawn once. */
export function cameraViews(geography: Geography, shown: readonly Shown[]): CameraView[] {
  const drawn = known.get(geography) ?? new Map<string, CameraView[]>();
  known.set(geography, drawn);
  const key = JSON.stringify(shown);
  const views = drawn.get(key) ?? drawViews(geography, shown);
  drawn.set(key, views);
  return views;
}

function drawViews(geography: Geography, shown: readonly Shown[]): CameraView[] {
  const base = baseProjection(geography);
  const all = geography.counties.map(({ adcode }) => adcode);
  const { topology } = thinCountiesOf(geography.boundaries);
  const shapes = shown.map((each) => mergeShapes(topology, each === "country" ? all : each));
  const frames = shown.map((each, i) =>
    each === "country" ? countryFrame(geography, base) : frameAround(shapes[i]!, base),
  );
  return shown.map((each, i): CameraView => {
    const own = frames[i]!;
    const next = frames[i + 1];
    const place = geoCentroid(shapes[i + 1] ?? shapes[i]!);
    return {
      map: each === "country" ? countryIn(geography, own, all) : mapIn(geography, own, each),
      here: landOf(shapes[i + 1] ?? shapes[i]!, own.projection),
      sea: each === "country" ? seaOf(geography, base) : null,
      toNext: next ? between(own.projection, next.projection, place) : null,
    };
  });
}
