import { geoArea } from "d3";
import { expect, test } from "vitest";
import { fitProjection } from "../../src/maps/projection.ts";
import { projectTopology } from "../../src/maps/project.ts";
import { countiesOf } from "../../src/maps/topology.ts";
import { topology } from "../boundaries/fixtures.ts";

/** 80 to 100 E and 30 to 42 N, wound clockwise. */
const EXTENT = {
  type: "Polygon" as const,
  coordinates: [
    [
      [80, 30],
      [80, 42],
      [90, 42],
      [100, 42],
      [100, 30],
      [90, 30],
      [80, 30],
    ],
  ],
};

test("parallels are a sixth of the latitudes from the edges, the meridian in the middle", () => {
  const { projection } = fitProjection(EXTENT, 500);
  const [[, south], [, north]] = [
    [0, 30],
    [0, 42],
  ] as const;
  // d3 measures the extent along great circles, whose middle bulges to the north.
  const [first, second] = (projection as unknown as { parallels(): [number, number] }).parallels();
  expect(first).toBeCloseTo(south + 2, 0);
  expect(second).toBeCloseTo(north - 2, 0);
  expect(projection.rotate()[0]).toBeCloseTo(-90, 6);
});

test("the extent fills the width between the margins, and the height follows", () => {
  const { projection, width, height } = fitProjection(EXTENT, 500, 10);
  const points = EXTENT.coordinates[0]!.map((point) => projection(point as [number, number])!);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  expect(width).toBe(500);
  expect(Math.min(...xs)).toBeCloseTo(10, 0);
  expect(Math.max(...xs)).toBeCloseTo(490, 0);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(9.5);
  expect(Math.max(...ys)).toBeLessThanOrEqual(height - 9.5);
  expect(projection([90, 36])![0]).toBeCloseTo(250, 0);
});

/** A tenth of a degree square at 90 E, wound clockwise. */
function cell(lat: number): number[][] {
  return [
    [90, lat],
    [90, lat + 0.1],
    [90.1, lat + 0.1],
    [90.1, lat],
    [90, lat],
  ];
}

/** Its share of the sphere. */
function real(lat: number): number {
  return geoArea({ type: "Polygon", coordinates: [cell(lat)] });
}

test("equal areas stay equal: a cell in the north is drawn as large as its share of the sphere", () => {
  const { projection } = fitProjection(EXTENT, 1000);
  const drawn = (lat: number) => {
    const ring = cell(lat).map((point) => projection(point as [number, number])!);
    const sums = ring.slice(1).map(([x, y], i) => ring[i]![0] * y - x * ring[i]![1]);
    return Math.abs(sums.reduce((sum, one) => sum + one, 0)) / 2;
  };
  expect(drawn(41) / drawn(31)).toBeCloseTo(real(41) / real(31), 4);
});

test("a projected topology has absolute px, no quanta", () => {
  const { projection } = fitProjection(EXTENT, 500);
  const map = countiesOf(topology);
  const plane = projectTopology(map, projection);
  const [x, y] = topology.arcs[0]![0]!;
  const { scale, translate } = topology.transform;
  expect(plane.transform).toBeUndefined();
  const [px, py] = projection([x! * scale[0] + translate[0], y! * scale[1] + translate[1]])!;
  expect(plane.arcs[0]![0]![0]).toBeCloseTo(px, 9);
  expect(plane.arcs[0]![0]![1]).toBeCloseTo(py, 9);
});
