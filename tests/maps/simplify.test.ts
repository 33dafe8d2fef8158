import { brotliCompressSync } from "node:zlib";
import { geoIdentity } from "d3";
import { expect, test } from "vitest";
import { encodePath, ringsOf } from "../../src/maps/encode.ts";
import { projectTopology } from "../../src/maps/project.ts";
import { fitProjection } from "../../src/maps/projection.ts";
import {
  type Point,
  ACCURACY,
  drawTopology,
  fewestPoints,
  simplifyLine,
  squaredDistance,
} from "../../src/maps/simplify.ts";
import { countiesOf, extentOf, selectShapes } from "../../src/maps/topology.ts";
import { counties, topology } from "../boundaries/fixtures.ts";
import { SQUARES } from "./squares.ts";

test("a point's distance is to the line or to its nearer end", () => {
  expect(squaredDistance([5, 3], [0, 0], [10, 0])).toBe(9);
  expect(squaredDistance([13, 4], [0, 0], [10, 0])).toBe(25);
  expect(squaredDistance([3, 4], [0, 0], [0, 0])).toBe(25);
});

test("a line keeps the points that stand out by more than the tolerance", () => {
  const line: Point[] = [
    [0, 0],
    [5, 1],
    [10, 0],
    [15, 4],
    [20, 0],
  ];
  expect(simplifyLine(line, 2)).toEqual([
    [0, 0],
    [10, 0],
    [15, 4],
    [20, 0],
  ]);
  expect(simplifyLine(line, 5)).toEqual([
    [0, 0],
    [20, 0],
  ]);
});

test("the fewest points: one line where it passes every point, rounded at the ends", () => {
  const line: Point[] = [
    [0.2, 0],
    [4, 0.8],
    [8, -0.8],
    [12.4, 0],
  ];
  expect(fewestPoints(line, 1)).toEqual([
    [0, 0],
    [12, 0],
  ]);
  expect(
    fewestPoints(
      [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
      1,
    ),
  ).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
});

test("a shared border stays one arc of whole px", () => {
  const { arcs } = drawTopology(SQUARES, geoIdentity() as never);
  expect(arcs[0]).toEqual([
    [10, 0],
    [10, 10],
  ]);
  expect(arcs).toHaveLength(4);
});

test("drawn at 1000 px, no border of the 209 counties is off by more than a px, and none vanishes", () => {
  const map = selectShapes(
    countiesOf(topology),
    counties.map(({ adcode }) => adcode),
  );
  const { projection } = fitProjection(extentOf(map), 1000 * ACCURACY);
  const { arcs } = drawTopology(map, projection);
  const exact = projectTopology(map, projection).arcs as unknown as Point[][];
  const moved = exact.map((arc, i) => {
    const drawn = arcs[i]!;
    const off = arc.map((point) =>
      Math.min(...drawn.slice(1).map((end, k) => squaredDistance(point, drawn[k]!, end))),
    );
    return Math.sqrt(off.reduce((most, one) => Math.max(most, one), 0));
  });
  expect(Math.max(...moved)).toBeLessThanOrEqual(ACCURACY);
  const rings = map.objects.shapes.geometries.map((geometry) => ringsOf(geometry, arcs));
  expect(rings.every(([first]) => first !== undefined && first.length > 2)).toBe(true);
  const paths = rings.map(encodePath).join('"/><path d="');
  expect(brotliCompressSync(paths).length).toBeLessThan(12_000);
});
