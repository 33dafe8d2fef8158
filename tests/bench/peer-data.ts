import { feature, quantize } from "topojson-client";
import { FILLS, type MappedCounties } from "./minimal-map.ts";

/** Steps of the quantised borders on each side of the map: a tenth of a px, as fine as the hand-written map's. */
const STEPS = 1e4;
/** Decimals of a degree that keep the borders where they are to some ten metres. */
const DECIMALS = 4;

/** The chart of the embed that is measured: two figures, and words for them. */
export const CHART_DATA = {
  most: 4000,
  colour: "#c8601a",
  ends: [
    { value: 400, label: "before the scheme" },
    { value: 3600, label: "with the scheme" },
  ],
};

function named({ counties, topology }: MappedCounties) {
  const byCode = new Map(counties.map((county) => [county.adcode, county]));
  const geometries = topology.objects.shapes.geometries.map(({ id, ...geometry }) => {
    const { name, group } = byCode.get(id)!;
    return { ...geometry, properties: { name, group } };
  });
  return { ...topology, objects: { shapes: { type: "GeometryCollection" as const, geometries } } };
}

/** The counties for D3: TopoJSON in px, and what the page must know to draw it. */
export function countiesForD3(map: MappedCounties) {
  return {
    file: JSON.stringify(quantize(named(map), STEPS)),
    data: { width: map.width, height: map.height, fills: FILLS },
  };
}

/** The counties for MapLibre: GeoJSON in degrees, with the very same points. */
export function countiesForMapLibre(map: MappedCounties) {
  const round = (degrees: number) => Number(degrees.toFixed(DECIMALS));
  const { arcs, ...rest } = named(map);
  const inDegrees = {
    ...rest,
    arcs: arcs.map((arc) =>
      arc.map(([x = 0, y = 0]) => map.projection.invert!([x, y])!.map(round)),
    ),
  };
  const all = inDegrees.arcs.flat();
  const [lons, lats] = [all.map(([lon = 0]) => lon), all.map(([, lat = 0]) => lat)];
  return {
    file: JSON.stringify(feature(inDegrees, inDegrees.objects.shapes)),
    data: {
      bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
      fills: FILLS,
    },
  };
}
