import { expect, test } from "vitest";
import type { Point } from "../../src/maps/simplify.ts";
import { tuckUnder } from "../../src/maps/tuck.ts";

/** A county's border from north to south at x = 100; the county lies to the east. One px is one km. */
const EDGE: Point[][] = [
  [
    [100, 0],
    [100, 200],
  ],
];
const tuck = tuckUnder(EDGE, ([x]) => x > 100, 1);

test("a point a little outside the border goes straight through it, nine km under the county", () => {
  expect(tuck([96, 50])).toEqual([109, 50]);
  expect(tuck([91, 120])).toEqual([109, 120]);
});

test("past the end of a border the way leads through its end", () => {
  // From (97, 204) over (100, 200): five px, then nine more in the same direction.
  const [x, y] = tuck([97, 204]);
  expect(x).toBeCloseTo(100 + 9 * (3 / 5), 9);
  expect(y).toBeCloseTo(200 - 9 * (4 / 5), 9);
});

test.each<[string, Point]>([
  ["more than nine km away", [90.9, 50]],
  ["under the county already", [104, 50]],
  ["on the border", [100, 50]],
])("a point %s stays", (_, point) => {
  expect(tuck(point)).toEqual(point);
});

test("what is a little depends on the map's scale, and without borders nothing moves", () => {
  expect(tuckUnder(EDGE, ([x]) => x > 100, 0.25)([98, 50])).toEqual([102.25, 50]);
  expect(tuckUnder(EDGE, ([x]) => x > 100, 0.25)([97, 50])).toEqual([97, 50]);
  expect(tuckUnder([], () => false, 1)([96, 50])).toEqual([96, 50]);
});
