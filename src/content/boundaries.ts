import {
  type CountyGeometry,
  type CountyTopology,
  type ProvinceTopology,
  countyTopology,
  provinceTopology,
} from "../schemas/boundaries.ts";
import { ContentError, type ContentProblem } from "./error.ts";
import { readJson } from "./read.ts";
import {
  absoluteArcs,
  crossingFault,
  emptyFault,
  liesInside,
  ringFrom,
  type Quantum,
  type RingFault,
} from "./rings.ts";

const COUNTIES = "content/boundaries/counties.topo.json";
const PROVINCES = "content/boundaries/provinces.topo.json";
const FIX = "run npm run boundaries, which writes the file anew";

type Shape = Pick<CountyGeometry, "id" | "arcs">;

/** Everything that is wrong with shapes: a code that comes twice, no ring, an empty one, and what `faultOf` finds. */
function problemsIn<S extends Shape>(
  { file, object, arcs }: { file: string; object: string; arcs: CountyTopology["arcs"] },
  shapes: readonly S[],
  faultOf: (shape: S, rings: Quantum[][]) => RingFault | null,
): ContentProblem[] {
  const lines = absoluteArcs(arcs);
  const ids = shapes.map(({ id }) => id);
  return shapes.flatMap((shape, index): ContentProblem[] => {
    const field = `objects.${object}.geometries[${index}] (${shape.id})`;
    const before = ids.indexOf(shape.id);
    if (before < index) {
      const expected = `a code that [${before}] does not have`;
      return [{ file, field, received: shape.id, expected, fix: FIX }];
    }
    const rings = shape.arcs.flat().map((indices) => ringFrom(lines, indices));
    const empty = rings.length === 0 ? emptyFault([]) : rings.map(emptyFault).find(Boolean);
    const fault = empty ?? faultOf(shape, rings as Quantum[][]);
    return fault ? [{ file, field, ...fault, fix: FIX }] : [];
  });
}

const words = (lon: number, lat: number) => `${lon.toFixed(2)} E, ${lat.toFixed(2)} N`;

/** What is wrong with rings that cross or touch themselves, or null. */
function crossingIn({ transform }: Pick<CountyTopology, "transform">) {
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  const name = ([x, y]: Quantum) => words(x * kx + dx, y * ky + dy);
  return (rings: Quantum[][]): RingFault | null =>
    rings.map((ring) => crossingFault(ring, name)).find((fault) => fault !== null) ?? null;
}

/** What is wrong with a county's rings and its point, or null. */
function countyFault(topology: CountyTopology) {
  const [kx, ky] = topology.transform.scale;
  const [dx, dy] = topology.transform.translate;
  const crossing = crossingIn(topology);
  return ({ properties }: CountyGeometry, rings: Quantum[][]): RingFault | null => {
    const [lon, lat] = properties.point;
    const fault = crossing(rings);
    if (fault) return fault;
    if (liesInside([(lon - dx) / kx, (lat - dy) / ky], rings)) return null;
    return { received: `its point at ${words(lon, lat)}`, expected: "a point inside the boundary" };
  };
}

function refuse(problems: readonly ContentProblem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

/** Boundaries of the counties. @throws {ContentError} when the file is missing or broken. */
export function loadCountyTopology(root: string): CountyTopology {
  const topology = readJson(root, COUNTIES, countyTopology);
  const about = { file: COUNTIES, object: "counties", arcs: topology.arcs };
  refuse(problemsIn(about, topology.objects.counties.geometries, countyFault(topology)));
  return topology;
}

/** Outlines of the provinces. @throws {ContentError} when the file is missing or broken. */
export function loadProvinceTopology(root: string): ProvinceTopology {
  const topology = readJson(root, PROVINCES, provinceTopology);
  const crossing = crossingIn(topology);
  const about = { file: PROVINCES, object: "provinces", arcs: topology.arcs };
  refuse(problemsIn(about, topology.objects.provinces.geometries, (_, rings) => crossing(rings)));
  return topology;
}
