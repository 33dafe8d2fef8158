import type { Feature, MultiLineString, MultiPolygon } from "geojson";
import { feature, merge, mesh, neighbors } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as SharedPolygons,
  Topology,
} from "topojson-specification";
import type { CountyTopology, ProvinceTopology } from "../schemas/boundaries.ts";

/** A shape of a map, its border given as arcs that it shares with its neighbours. */
export type MapGeometry = SharedPolygons & {
  /** Code of the county or province. */
  id: string;
};

/** The shapes of a map, in the order in which they are drawn. */
export interface ShapeCollection extends GeometryCollection {
  geometries: MapGeometry[];
}

/** Shapes that share their borders: in degrees as read, in px once projected. */
export type MapTopology = Topology<{ shapes: ShapeCollection }>;

function open(file: Omit<CountyTopology, "objects">, geometries: MapGeometry[]): MapTopology {
  return { ...file, objects: { shapes: { type: "GeometryCollection", geometries } } };
}

/** The counties of content/boundaries as a map's topology. */
export function countiesOf(file: CountyTopology): MapTopology {
  return open(file, file.objects.counties.geometries);
}

/** The province outlines of content/boundaries as a map's topology. */
export function provincesOf(file: ProvinceTopology): MapTopology {
  return open(file, file.objects.provinces.geometries);
}

/** The dashes of the South China Sea line, in degrees. */
export function seaLineOf(file: ProvinceTopology): MultiLineString {
  return feature(file, file.objects.seaLine).geometry;
}

/** Those of the codes that the topology has no shape for. */
export function missingFrom(topology: MapTopology, adcodes: readonly string[]): string[] {
  const known = new Set(topology.objects.shapes.geometries.map(({ id }) => id));
  return adcodes.filter((adcode) => !known.has(adcode));
}

function geometriesOf(topology: MapTopology, adcodes: readonly string[]): MapGeometry[] {
  const byCode = new Map(topology.objects.shapes.geometries.map((g) => [g.id, g]));
  return adcodes.map((adcode) => {
    const geometry = byCode.get(adcode);
    if (!geometry) throw new RangeError(`No boundary for the code ${adcode}.`);
    return geometry;
  });
}

/** The shapes with these codes, in this order, and only the arcs that they use. */
export function selectShapes(topology: MapTopology, adcodes: readonly string[]): MapTopology {
  const geometries = geometriesOf(topology, adcodes);
  const used = new Set(geometries.flatMap((g) => g.arcs.flat(2)).map((i) => (i < 0 ? ~i : i)));
  const kept = [...used].toSorted((a, b) => a - b);
  const at = new Map(kept.map((old, now) => [old, now]));
  const renumber = (i: number) => (i < 0 ? ~at.get(~i)! : at.get(i)!);
  const renumbered = geometries.map((g) =>
    Object.assign({}, g, { arcs: g.arcs.map((p) => p.map((ring) => ring.map(renumber))) }),
  );
  const shapes = { type: "GeometryCollection" as const, geometries: renumbered };
  return { ...topology, objects: { shapes }, arcs: kept.map((i) => topology.arcs[i]!) };
}

/** Every shape by its code, in the topology's order. */
export function shapesOf(topology: MapTopology): Map<string, MultiPolygon> {
  return new Map(
    topology.objects.shapes.geometries.map((g) => [g.id, feature(topology, g).geometry]),
  );
}

/** The codes of each shape's neighbours, those with which it shares a line, in the topology's order. */
export function neighboursOf(topology: MapTopology): Map<string, string[]> {
  const { geometries } = topology.objects.shapes;
  const indices = neighbors(geometries);
  return new Map(
    geometries.map(({ id }, i) => [
      id,
      indices[i]!.toSorted((a, b) => a - b).map((n) => geometries[n]!.id),
    ]),
  );
}

/** The shapes with these codes as one, without the borders between them. */
export function mergeShapes(topology: MapTopology, adcodes: readonly string[]): MultiPolygon {
  return merge(topology, geometriesOf(topology, adcodes));
}

/** All shapes as one feature, to fit a projection to. */
export function extentOf(topology: MapTopology): Feature<MultiPolygon> {
  const all = topology.objects.shapes.geometries.map(({ id }) => id);
  return { type: "Feature", properties: null, geometry: mergeShapes(topology, all) };
}

const idOf = (geometry: GeometryObject) => (geometry as MapGeometry).id;

/** The lines between shapes that are wanted by their codes, each once; an outer line has the same code on both sides. */
export function linesBetween(
  topology: MapTopology,
  wanted: (a: string, b: string) => boolean,
): MultiLineString {
  return mesh(topology, topology.objects.shapes, (a, b) => wanted(idOf(a), idOf(b)));
}
