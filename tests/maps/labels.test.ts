import { geoEquirectangular } from "d3";
import { expect, test } from "vitest";
import { innermost, largestPolygon } from "../../src/maps/labels.ts";

test("the innermost point of a rectangle lies on its middle line, half its height from the edge", () => {
  const { at, room } = innermost([
    [
      [0, 0],
      [40, 0],
      [40, 10],
      [0, 10],
      [0, 0],
    ],
  ]);
  expect(at[1]).toBeCloseTo(5, 0);
  expect(room).toBeGreaterThan(4);
  expect(room).toBeLessThanOrEqual(5);
});

test("the innermost point keeps away from a hole", () => {
  const outer: [number, number][] = [
    [0, 0],
    [30, 0],
    [30, 10],
    [0, 10],
    [0, 0],
  ];
  const hole: [number, number][] = [
    [1, 1],
    [9, 1],
    [9, 9],
    [1, 9],
    [1, 1],
  ];
  const { at } = innermost([outer, hole]);
  expect(at[0]).toBeGreaterThan(13);
});

/** A polygon: a square on the equator, wound clockwise. */
function square(west: number, size: number): number[][][] {
  return [
    [
      [west, 0],
      [west, size],
      [west + size, size],
      [west + size, 0],
      [west, 0],
    ],
  ];
}

test("the largest polygon of a shape is chosen as projected", () => {
  const projection = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0]);
  const shape = { type: "MultiPolygon" as const, coordinates: [square(0, 1), square(10, 3)] };
  const [ring] = largestPolygon(shape, projection);
  // At this scale a degree is a px.
  expect(Math.min(...ring!.map(([x]) => x))).toBeCloseTo(10, 6);
  expect(Math.max(...ring!.map(([x]) => x))).toBeCloseTo(13, 6);
});
