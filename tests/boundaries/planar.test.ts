import { expect, test } from "vitest";
import { inside, meet, meetings, segmentsOf } from "./planar.ts";

test("segments that cross, touch in the middle or lie on each other meet; a common end is no meeting", () => {
  expect(
    meet(
      [
        [0, 0],
        [4, 4],
      ],
      [
        [0, 4],
        [4, 0],
      ],
    ),
  ).toBe(true);
  expect(
    meet(
      [
        [0, 0],
        [4, 0],
      ],
      [
        [2, 0],
        [2, 3],
      ],
    ),
  ).toBe(true);
  expect(
    meet(
      [
        [0, 0],
        [4, 0],
      ],
      [
        [4, 0],
        [0, 0],
      ],
    ),
  ).toBe(true);
  expect(
    meet(
      [
        [0, 0],
        [4, 0],
      ],
      [
        [4, 0],
        [6, 3],
      ],
    ),
  ).toBe(false);
  expect(
    meet(
      [
        [0, 0],
        [4, 0],
      ],
      [
        [5, 1],
        [9, 1],
      ],
    ),
  ).toBe(false);
});

test("a bow tie meets itself once, a square never", () => {
  expect(
    meetings(
      segmentsOf([
        [0, 0],
        [9, 9],
        [9, 0],
        [0, 9],
        [0, 0],
      ]),
    ),
  ).toHaveLength(1);
  expect(
    meetings(
      segmentsOf([
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ]),
    ),
  ).toEqual([]);
});

test("a point in a hole is outside", () => {
  const polygon = [
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ],
    [
      [3, 3],
      [6, 3],
      [6, 6],
      [3, 6],
      [3, 3],
    ],
  ] as const;
  expect(inside([1, 1], polygon)).toBe(true);
  expect(inside([4, 5], polygon)).toBe(false);
  expect(inside([12, 5], polygon)).toBe(false);
});
