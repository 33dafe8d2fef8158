import type { MultiPolygon } from "geojson";
import type { GeoProjection } from "d3";
import type { ProvinceTopology } from "../schemas/boundaries.ts";
import { contextOf } from "./context.ts";
import { encodePath, ringOf, visibleRings } from "./encode.ts";
import { fitProjection } from "./projection.ts";
import { drawnLines } from "./stream.ts";
import { extentOf, provincesOf, seaLineOf } from "./topology.ts";

/** The whole country, small: where in it a map's subject lies. */
export interface Country {
  width: number;
  height: number;
  projection: GeoProjection;
  land: string;
  seaLine: string;
}

/** The country `width` px wide, with Taiwan and the South China Sea line. */
export function countryOf(provinces: ProvinceTopology, width: number): Country {
  const extent = {
    type: "GeometryCollection" as const,
    geometries: [extentOf(provincesOf(provinces)).geometry, seaLineOf(provinces)],
  };
  const { projection, height } = fitProjection(extent, width, 4);
  const frame: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  const { land, seaLine } = contextOf(provinces, projection, frame);
  return { width, height, projection, land, seaLine };
}

/** A shape as a path on the country's map. */
export function onCountry(shape: MultiPolygon, { projection }: Country): string {
  return encodePath(visibleRings(drawnLines(shape, projection, 0.5).map(ringOf)));
}
