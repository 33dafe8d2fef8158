import type { MultiLineString, Position } from "geojson";
import { topology } from "topojson-server";
import type { ProvinceTopology } from "../schemas/boundaries.ts";
import type { GridPoint, GridShape } from "./grid.ts";
import { quantise, straighten } from "./arcs.ts";
import { type Repaired, repair } from "./repair.ts";
import type { LonLat } from "./shift.ts";
import { type Outline, polygonsOf } from "./source.ts";
import { collect } from "./topology.ts";

/** Degrees that the outlines are rounded to: about 100 m, where the source is right to 2 km. */
const QUANTUM = 0.001;

const SEA = "南海诸岛";
const HAINAN = "海南";
/** The two outlines to which the source gives no code. */
const CODES: Record<string, string> = { 香港: "810000", 澳门: "820000" };

function adcodeOf({ id, name }: Outline["properties"]): string {
  return CODES[name] ?? `${id}0000`;
}

function quanta([lon, lat]: Position): GridPoint {
  return [Math.round(lon! / QUANTUM), Math.round(lat! / QUANTUM)];
}

/** Without points that rounding made equal to the one before. */
function distinct(ring: readonly GridPoint[]): GridPoint[] {
  return ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
}

function extent(points: readonly Position[]): {
  west: number;
  south: number;
  width: number;
  height: number;
} {
  const xs = points.map(([x]) => x!);
  const ys = points.map(([, y]) => y!);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  return { west, south, width: Math.max(...xs) - west, height: Math.max(...ys) - south };
}

/**
 * The dashes of the South China Sea line at their place on the globe. The source draws them
 * in an inset beside the country, at about half scale; the inset's own Hainan, laid on the
 * Hainan of the same file, gives scale and shift (right to about 20 km at the far end).
 */
export function placeSeaLine(inset: Position[][][], hainan: Position[]): LonLat[][] {
  const parts = inset.map((polygon) => polygon[0]!);
  const dashes = parts.filter(
    ([a, b, c]) => c![0] === a![0] && c![1] === a![1] && a![0] !== b![0] && a![1] !== b![1],
  );
  const from = extent(parts.find((ring) => ring.length === 30)!);
  const to = extent(hainan);
  return dashes.map(([a, b]) =>
    [a!, b!].map(([x, y]): LonLat => [
      to.west + ((x! - from.west) / from.width) * to.width,
      to.south + ((y! - from.south) / from.height) * to.height,
    ]),
  );
}

function shapeOf(outline: Outline): GridShape {
  return {
    adcode: adcodeOf(outline.properties),
    polygons: polygonsOf(outline.geometry).map((polygon) =>
      polygon.map((ring) => distinct(ring.map(quanta))),
    ),
  };
}

/**
 * The topology of the province outlines and the South China Sea line. Unlike the counties,
 * these outlines are not in GCJ-02: laid on the counties before and after their move, they
 * fit the moved ones better. So they stay as they are.
 */
export function buildProvinces(outlines: readonly Outline[]): {
  topology: ProvinceTopology;
  repaired: Repaired[];
} {
  const named = (name: string) => outlines.find((o) => o.properties.name === name)!.geometry;
  const repaired = outlines
    .filter((o) => o.properties.name !== SEA)
    .map((outline) => repair(shapeOf(outline)))
    .toSorted((a, b) => (a.shape.adcode < b.shape.adcode ? -1 : 1));
  const dashes = placeSeaLine(polygonsOf(named(SEA)), polygonsOf(named(HAINAN))[0]![0]!);
  const seaLine: MultiLineString = {
    type: "MultiLineString",
    coordinates: dashes.map((dash) => dash.map(quanta)),
  };
  const built = topology({
    provinces: collect(repaired.map(({ shape }) => shape)),
    seaLine,
  });
  const arcs = quantise((built.arcs as GridPoint[][]).map(straighten), QUANTUM);
  const made = { type: "Topology", objects: built.objects, ...arcs };
  return { topology: made as unknown as ProvinceTopology, repaired };
}
