import { geoBounds } from "d3";
import gcoord from "gcoord";
import { feature } from "topojson-client";
import { expect, test } from "vitest";
import type { CountyGeometry } from "../../src/schemas/boundaries.ts";
import type { LonLat } from "../../src/boundaries/shift.ts";
import { counties, groups, others, propertiesOf, provenance, topology } from "./fixtures.ts";
import { type Point, inside, meetings, segmentsOf } from "./planar.ts";

type Extent = ReturnType<typeof geoBounds>;

/** Arcs in whole quanta: the numbers that the file holds, so that arithmetic on them is exact. */
const arcs = topology.arcs.map((steps) => {
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]): Point => [(x += dx!), (y += dy!)]);
});

function shapeOf(geometry: CountyGeometry): Point[][][] {
  return feature(topology, geometry).geometry.coordinates as unknown as Point[][][];
}

const SHAPES = topology.objects.counties.geometries.map((geometry) => ({
  adcode: geometry.id,
  polygons: shapeOf(geometry),
  arcs: new Set(geometry.arcs.flat(2)),
  extent: geoBounds(feature(topology, geometry)),
}));

function within([x, y]: readonly number[], [[west, south], [east, north]]: Extent): boolean {
  return x! >= west && x! <= east && y! >= south && y! <= north;
}

test("the boundaries hold the 209 counties, in six groups, and the other places", () => {
  const counted = new Map(groups.map(({ id }) => [id, 0]));
  for (const {
    adcode,
    groups: [first],
  } of counties) {
    if (propertiesOf.has(adcode)) counted.set(first!, counted.get(first!)! + 1);
  }
  expect(Object.fromEntries(counted)).toEqual({
    xizang: 74,
    "sisheng-zangqu": 74,
    nanjiang: 33,
    liangshan: 16,
    nujiang: 4,
    linxia: 8,
  });
  expect([...propertiesOf.keys()].toSorted()).toEqual(
    [...counties, ...others].map(({ adcode }) => adcode).toSorted(),
  );
  expect(propertiesOf.size).toBe(209 + 8);
  expect(propertiesOf.has("632825")).toBe(false);
});

test("each computed area is within one per cent of the area in content/places", () => {
  for (const { adcode, areaKm2 } of [...counties, ...others]) {
    const ratio = propertiesOf.get(adcode)!.areaKm2 / areaKm2;
    expect(Math.abs(ratio - 1), `${adcode}: ratio of areas`).toBeLessThan(0.01);
  }
});

test("each county's point is inside its boundary", () => {
  for (const { adcode, polygons } of SHAPES) {
    const { point } = propertiesOf.get(adcode)!;
    const hits = polygons.filter((polygon) => inside(point, polygon));
    expect(hits, adcode).toHaveLength(1);
  }
});

test("no border crosses or touches another except at its ends: rings are simple", () => {
  expect(meetings(arcs.flatMap(segmentsOf))).toEqual([]);
  for (const { adcode, polygons } of SHAPES) {
    for (const ring of polygons.flat()) {
      expect(new Set(ring.map(String)).size, `${adcode}: distinct points`).toBe(ring.length - 1);
    }
  }
});

test("no county has a border with itself: its polygons are apart", () => {
  const twice = SHAPES.filter(({ arcs: own }) => [...own].some((arc) => own.has(~arc)));
  expect(twice.map(({ adcode }) => adcode)).toEqual([]);
});

test("no county overlaps another", () => {
  const uses = SHAPES.flatMap((shape) => [...shape.arcs]);
  expect(new Set(uses).size, "each arc at most once in each direction").toBe(uses.length);
  // Where borders do not cross, a county overlaps another only if one of its arcs is inside it.
  const { scale, translate } = topology.transform!;
  arcs.forEach((arc, index) => {
    const [a, b] = arc.slice(Math.floor(arc.length / 2) - 1) as [Point, Point];
    const middle = [0, 1].map((k) => ((a[k]! + b[k]!) / 2) * scale[k]! + translate[k]!);
    for (const { adcode, polygons, arcs: own, extent } of SHAPES) {
      if (own.has(index) || own.has(~index) || !within(middle, extent)) continue;
      const overlapped = polygons.some((polygon) => inside(middle as unknown as Point, polygon));
      expect(overlapped, `an arc inside ${adcode}`).toBe(false);
    }
  });
});

test("outer rings run clockwise and holes anticlockwise", () => {
  for (const { adcode, polygons } of SHAPES) {
    for (const polygon of polygons) {
      polygon.forEach((ring, i) => {
        const area = segmentsOf(ring).reduce(
          (sum, [a, b]) => sum + (b[0] - a[0]) * (b[1] + a[1]),
          0,
        );
        expect(area > 0, `${adcode}: ring ${i} clockwise`).toBe(i === 0);
      });
    }
  }
});

/** Metres a degree of latitude. */
const DEGREE = 111_320;

/** From one place to another nearby, in metres. */
function move([lon0, lat0]: LonLat, [lon1, lat1]: LonLat): { east: number; north: number } {
  const east = (lon1 - lon0) * DEGREE * Math.cos((lat0 * Math.PI) / 180);
  return { east, north: (lat1 - lat0) * DEGREE };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Where the topology has each sampled point of the source, in WGS 84. */
const SAMPLES = provenance.samples.map(({ arc, source }) => {
  const { scale, translate } = topology.transform!;
  const [x, y] = arcs[arc]![0]!;
  const result: LonLat = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  return { source, result };
});

test("the move from source to result is 250 to 400 m and undoes what GCJ-02 does there", () => {
  expect(SAMPLES.length).toBeGreaterThan(50);
  const moves = SAMPLES.map(({ source, result }) => move(source, result));
  const length = median(moves.map(({ east, north }) => Math.hypot(east, north)));
  expect(length).toBeGreaterThan(250);
  expect(length).toBeLessThan(400);
  // GCJ-02 shifts the west of China to the south-east, so the way back is to the north-west.
  expect(moves.every(({ east }) => east < 0)).toBe(true);
  expect(median(moves.map(({ north }) => north))).toBeGreaterThan(0);
  for (const { source, result } of SAMPLES) {
    const [lon, lat] = gcoord.transform(result, gcoord.WGS84, gcoord.GCJ02) as LonLat;
    const off = move(source, [lon + 1 / 2048, lat + 1 / 2048]);
    expect(Math.hypot(off.east, off.north), `metres off ${source}`).toBeLessThan(2);
  }
});
