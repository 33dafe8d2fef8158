import type { FeatureCollection, MultiPolygon as Shape, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import type { CountyTopology } from "../schemas/boundaries.ts";
import { quantise, straighten } from "./arcs.ts";
import { areaKm2 } from "./area.ts";
import { type GridPoint, type GridShape, STEPS } from "./grid.ts";
import { interiorPoint } from "./point.ts";
import { type LonLat, toWgs84 } from "./shift.ts";

/** A point of the source, and where the topology has it: both in degrees. */
export interface Sample {
  /** The arc whose first point this is. */
  arc: number;
  /** Longitude and latitude as the source has them. */
  source: LonLat;
}

/** The step of the counties' coordinates: 0.00002 degree, about two metres. */
const QUANTUM = 0.00002;
/** Every so many arcs, the first point is kept as a sample of the move to WGS 84. */
const SAMPLED = 10;

/** Shapes as GeoJSON, in whatever unit their points are. */
export function collect(
  shapes: readonly { adcode: string; polygons: Position[][][] }[],
): FeatureCollection<Shape> {
  return {
    type: "FeatureCollection",
    features: shapes.map(({ adcode, polygons }) => ({
      type: "Feature",
      id: adcode,
      properties: null,
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  };
}

function quanta(point: GridPoint): GridPoint {
  const [lon, lat] = toWgs84(point);
  return [Math.round(lon / QUANTUM), Math.round(lat / QUANTUM)];
}

function describe(built: CountyTopology): void {
  for (const geometry of built.objects.counties.geometries) {
    const shape = feature(built, geometry).geometry;
    geometry.properties = {
      point: interiorPoint(shape),
      areaKm2: Number(areaKm2(shape).toFixed(1)),
    };
  }
}

/**
 * One topology of repaired and snapped counties, with samples of the move. Borders are found
 * on the source's own grid, where equal points are equal numbers, and only then moved to
 * WGS 84: a shared border is one arc, so it stays shared whatever the move does to it.
 */
export function buildTopology(shapes: readonly GridShape[]): {
  topology: CountyTopology;
  samples: Sample[];
} {
  const onGrid = topology({ counties: collect(shapes) });
  const arcs = (onGrid.arcs as GridPoint[][]).map(straighten);
  const moved = quantise(
    arcs.map((arc) => arc.map(quanta)),
    QUANTUM,
  );
  const built = {
    type: "Topology",
    objects: onGrid.objects,
    ...moved,
  } as unknown as CountyTopology;
  describe(built);
  const samples = arcs.flatMap(([first], arc): Sample[] =>
    arc % SAMPLED === 0 ? [{ arc, source: [first![0] / STEPS, first![1] / STEPS] }] : [],
  );
  return { topology: built, samples };
}
