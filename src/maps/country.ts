import type { MultiPolygon } from "geojson";
import { geoBounds, type GeoPermissibleObjects } from "d3";
import type { ProvinceTopology } from "../schemas/boundaries.ts";
import { contextOf, type Context } from "./context.ts";
import { encodePath, ringOf, visibleRings } from "./encode.ts";
import type { MapFrame } from "./map-frame.ts";
import { fitProjection } from "./projection.ts";
import { drawnLines } from "./stream.ts";
import { extentOf, provincesOf, seaLineOf } from "./topology.ts";

/** The whole country or a part of it, small, for a corner of a map. */
export interface Country extends MapFrame, Context {}

function drawn(provinces: ProvinceTopology, extent: GeoPermissibleObjects, width: number): Country {
  const frame = fitProjection(extent, width, 4);
  return { ...frame, ...contextOf(provinces, frame), borders: "" };
}

/** The country `width` px wide, with Taiwan and the South China Sea line. */
export function countryOf(provinces: ProvinceTopology, width: number): Country {
  const extent = {
    type: "GeometryCollection" as const,
    geometries: [extentOf(provincesOf(provinces)).geometry, seaLineOf(provinces)],
  };
  return drawn(provinces, extent, width);
}

/** The South China Sea, which a map of the whole country shows in a corner, as it lies far off. */
export function seaOf(provinces: ProvinceTopology, width: number): Country {
  const [[west, south], [east, north]] = geoBounds(seaLineOf(provinces));
  const extent = {
    type: "MultiPoint" as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  return drawn(provinces, extent, width);
}

/** A shape as a path on the country's map. */
export function onCountry(shape: MultiPolygon, { projection }: Country): string {
  return encodePath(visibleRings(drawnLines(shape, projection).map(ringOf)));
}
