import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { ContentError } from "../content/error.ts";
import { type GridPoint, type GridShape, STEPS, keyOf } from "./grid.ts";

type Shape = Feature<Polygon | MultiPolygon>;

function parse(bytes: Uint8Array): Shape[] {
  const collection = JSON.parse(new TextDecoder().decode(bytes)) as { features: Shape[] };
  return collection.features;
}

/** A geometry's polygons, whether it has one or many. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function gridRing(ring: readonly Position[], adcode: string): GridPoint[] {
  const points: GridPoint[] = [];
  for (const [lon, lat] of ring) {
    const point: GridPoint = [lon! * STEPS, lat! * STEPS];
    if (!Number.isInteger(point[0]) || !Number.isInteger(point[1])) {
      throw new Error(`County ${adcode}: ${lon}, ${lat} is not on the grid of 1/${STEPS} degree.`);
    }
    const last = points.at(-1);
    if (!last || keyOf(last) !== keyOf(point)) points.push(point);
  }
  return points;
}

/**
 * The counties of the archive with these codes, in the order of their codes, on the
 * source's grid and without repeated points.
 * @throws {ContentError} for a code that the archive does not have.
 */
export function readCounties(
  files: ReadonlyMap<string, Uint8Array>,
  adcodes: readonly string[],
): GridShape[] {
  const found = new Map<string, GridShape>();
  for (const path of [...files.keys()]
    .filter((name) => /^src\/.*\.geojson$/.test(name))
    .toSorted()) {
    for (const { id, geometry } of parse(files.get(path)!)) {
      const adcode = String(id);
      const polygons = polygonsOf(geometry).map((p) => p.map((ring) => gridRing(ring, adcode)));
      found.set(adcode, { adcode, polygons });
    }
  }
  return adcodes.toSorted().map((adcode) => {
    const shape = found.get(adcode);
    if (shape) return shape;
    throw new ContentError({
      file: "content/places",
      field: `adcode ${adcode}`,
      received: adcode,
      expected: "the code of a county that the boundary archive has (2018)",
      fix: "Correct the code, or leave the place out: it has no boundary in this archive.",
    });
  });
}

/** A province outline as its archive has it; two have no code. */
export type Outline = Feature<Polygon | MultiPolygon, { id?: string; name: string }>;

/** The features of the provinces' archive, as they are. */
export function readProvinces(files: ReadonlyMap<string, Uint8Array>): Outline[] {
  return parse(files.get("src/geojson/china.json")!) as Outline[];
}
