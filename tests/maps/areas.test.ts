import { expect, test } from "vitest";
import { areaOfRings } from "../../src/maps/areas.ts";
import type { Point } from "../../src/maps/simplify.ts";

const square = (x0: number, y0: number, side: number): Point[] => [
  [x0, y0],
  [x0 + side, y0],
  [x0 + side, y0 + side],
  [x0, y0 + side],
];

test("a name is tried every eight px inside the area", () => {
  const { spots, cells } = areaOfRings([[square(4, 4, 24)]], 10, 10);
  expect(spots).toEqual([
    [8, 8],
    [16, 8],
    [24, 8],
    [8, 16],
    [16, 16],
    [24, 16],
    [8, 24],
    [16, 24],
    [24, 24],
  ]);
  expect(cells.count({ x0: 0, y0: 0, x1: 40, y1: 40 })).toBe(36);
});

test("an area may have parts, and a hole is no part of it", () => {
  const { spots } = areaOfRings(
    [[square(0, 0, 12)], [square(20, 20, 20), square(24, 24, 12)]],
    10,
    10,
  );
  expect(spots).toEqual([[8, 8]]);
});

test("an area smaller than a cell has no place for a name", () => {
  expect(areaOfRings([[square(8.5, 8.5, 1)]], 10, 10).spots).toEqual([]);
});
