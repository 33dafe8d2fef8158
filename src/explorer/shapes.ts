import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiLineString,
  MultiPolygon,
  Point,
} from "geojson";
import { feature, merge, mesh, neighbors } from "topojson-client";
import type { MultiPolygon as SharedPolygons } from "topojson-specification";
import { classOf } from "./classes.ts";
import type { CountyRecord, CountyShape, DetailFile, ExplorerFile } from "./data.ts";

/** West, south, east and north in degrees. */
export type Box = [number, number, number, number];

/** Shapes of the counties as the engine takes them. */
export interface CountyShapes {
  counties: FeatureCollection<MultiPolygon>;
  /** Borders between counties of one group, and those that part groups or bound the whole. */
  inner: MultiLineString;
  edges: MultiLineString;
}

const groupOf = (shape: unknown) => classOf((shape as CountyShape).properties, "group");

/** The counties' shapes, with the arcs of a finer file where one is given. */
export function countyShapes(file: ExplorerFile, detail?: DetailFile): CountyShapes {
  const fine = detail ? { ...file, arcs: detail.arcs, transform: detail.transform } : file;
  const { counties } = file.objects;
  const features = counties.geometries.map((shape): Feature<MultiPolygon> => {
    const { code, groups, year } = shape.properties;
    const properties = { code, group: groups[0], year: String(year ?? "none") };
    const { geometry } = feature(fine, shape as SharedPolygons);
    return { type: "Feature", id: shape.id, properties, geometry };
  });
  return {
    counties: { type: "FeatureCollection", features },
    inner: mesh(fine, counties, (a, b) => a !== b && groupOf(a) === groupOf(b)),
    edges: mesh(fine, counties, (a, b) => a === b || groupOf(a) !== groupOf(b)),
  };
}

/** The land around: its shape, the borders in it, and the dashes in the sea. */
export interface LandShapes {
  land: MultiPolygon;
  borders: MultiLineString;
  seaLine: MultiLineString;
}

/** The land around. */
export function landShapes(file: ExplorerFile): LandShapes {
  const { provinces, seaLine } = file.objects;
  return {
    land: merge(file, provinces.geometries),
    borders: mesh(file, provinces, (a, b) => a !== b),
    seaLine: feature(file, seaLine).geometry,
  };
}

/** What a shape of the map is; a county has its code instead. */
export type ShapeKind = "inner" | "edges" | "land" | "borders" | "sea-line";

const shape = (kind: ShapeKind, geometry: Geometry): Feature => ({
  type: "Feature",
  properties: { kind },
  geometry,
});

/** All shapes together, for what an engine takes at once it shows at once. */
export function allShapes(
  { counties, inner, edges }: CountyShapes,
  { land, borders, seaLine }: LandShapes,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [
      ...counties.features,
      shape("inner", inner),
      shape("edges", edges),
      shape("land", land),
      shape("borders", borders),
      shape("sea-line", seaLine),
    ],
  };
}

/** A name at a point. */
export function nameAt(
  point: [number, number],
  properties: Record<string, string | number>,
): Feature<Point> {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: point } };
}

/** Where each county lies. */
export function boxesOf({ counties }: Pick<CountyShapes, "counties">): Map<string, Box> {
  return new Map(
    counties.features.map(({ properties, geometry }) => {
      const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [lon = 0, lat = 0] of geometry.coordinates.flat(2)) {
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
      return [String(properties?.["code"]), box];
    }),
  );
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}

/** The counties that each county borders on, by its code. */
export function neighboursIn({ objects }: ExplorerFile): Map<string, CountyRecord[]> {
  const { geometries } = objects.counties;
  const lists = neighbors(geometries);
  const records = geometries.map(({ properties }) => properties);
  return new Map(records.map(({ code }, i) => [code, (lists[i] ?? []).map((n) => records[n]!)]));
}
