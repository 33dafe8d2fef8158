import { geoCentroid, geoConicEqualArea, type GeoConicProjection, type GeoProjection } from "d3";
import type { MultiPolygon } from "geojson";
import { areaOfRings } from "./areas.ts";
import { seaOf, type Country } from "./country.ts";
import { encodePath, ringOf, visibleRings } from "./encode.ts";
import type { Geography } from "./geography.ts";
import { innermost, largestPolygon } from "./labels.ts";
import { cellsOf, cornersOf, type MapFrame } from "./map-frame.ts";
import { countryIn, mapIn, type FramedLand, type PartMap } from "./part-map.ts";
import { fitProjection } from "./projection.ts";
import { applyTo, between, inverse, northAt, type Similarity } from "./similarity.ts";
import type { Point } from "./simplify.ts";
import { drawnLines } from "./stream.ts";
import { countiesOf, extentOf, mergeShapes, provincesOf } from "./topology.ts";

/**
 * Size in px of the grid that each view has to itself: alone it is shown up to 884 px wide (a page
 * of less than 60 rem without its gutters: styles/steps.css), where no border is off by more than a px.
 */
export const VIEW = { width: 664, height: 498 } as const;

/** Room in px around the area that a view is about, and around the country: beside it stands the South China Sea. */
const MARGIN = 75;
const COUNTRY = { left: 22, top: 17, right: 80, bottom: 17 } as const;
/** The South China Sea on a map of its own, in px: its width, and its distance from the edges. */
const SEA = { width: 90, gap: 10 } as const;

/** One view of the camera: a map with its own detail. */
export interface CameraView {
  map: PartMap;
  /** What the next view is about; in the last view what it is about itself. */
  here: FramedLand;
  /** The South China Sea, which the view of the country has in its corner. */
  sea: { country: Country; at: Point } | null;
  /** What carries this view's map to the next one's; null for the last. */
  toNext: Similarity | null;
}

/** What views show: the country, or the counties with these codes. */
export type Shown = "country" | readonly string[];

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

function viewOf(projection: GeoProjection): MapFrame {
  return { ...VIEW, projection };
}

function countryFrame(geography: Geography, base: GeoProjection): MapFrame {
  const { left, top, right, bottom } = COUNTRY;
  const corners: [[number, number], [number, number]] = [
    [left, top],
    [VIEW.width - right, VIEW.height - bottom],
  ];
  const extent = extentOf(provincesOf(geography.provinces));
  return viewOf(copyOf(base).fitExtent(corners, extent));
}

/** The frame around an area, with north up in its middle. */
export function frameAround(shape: MultiPolygon, base: GeoProjection): MapFrame {
  const projection = copyOf(base);
  const [lon, lat] = geoCentroid(shape);
  projection.angle(northAt(projection, [lon, lat]));
  return viewOf(projection.fitExtent(cornersOf(VIEW, MARGIN), shape));
}

function seaCorner({ provinces }: Geography): CameraView["sea"] {
  const country = seaOf(provinces, SEA.width);
  const [x, y] = [VIEW.width - country.width, VIEW.height - country.height];
  return { country, at: [x - SEA.gap, y - SEA.gap] };
}

/** An area as land in a view's frame. */
export function landOf(shape: MultiPolygon, projection: GeoProjection): FramedLand {
  const clip = projection.clipExtent();
  projection.clipExtent(cornersOf(VIEW));
  const rings = visibleRings(drawnLines(shape, projection).map(ringOf));
  projection.clipExtent(clip);
  const at: Point = innermost(largestPolygon(shape, projection)).at;
  const { columns, rows } = cellsOf(VIEW);
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
  const topology = countiesOf(geography.boundaries);
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
      sea: each === "country" ? seaCorner(geography) : null,
      toNext: next ? between(own.projection, next.projection, place) : null,
    };
  });
}
