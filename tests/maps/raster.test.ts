import { expect, test } from "vitest";
import { CELL, markInside, markLines, Raster } from "../../src/maps/raster.ts";

/** Four columns and three rows of 4 px: 1 where there is a mark. */
const MARKS = [
  [0, 1, 1, 0],
  [0, 1, 1, 0],
  [0, 0, 3, 0],
].flat();
const raster = new Raster(4, MARKS);

test("a box counts the cells that it touches", () => {
  expect(CELL).toBe(4);
  expect(raster.count({ x0: 0, y0: 0, x1: 16, y1: 12 })).toBe(7);
  // From 3 to 9 px across: columns 0, 1 and 2; the first row.
  expect(raster.count({ x0: 3, y0: 0, x1: 9, y1: 4 })).toBe(2);
  expect(raster.count({ x0: 8, y0: 8, x1: 12, y1: 12 })).toBe(3);
  expect(raster.count({ x0: 12, y0: 0, x1: 16, y1: 12 })).toBe(0);
});

test("what lies beyond the grid counts nothing", () => {
  expect(raster.count({ x0: -40, y0: -40, x1: 400, y1: 400 })).toBe(7);
  expect(raster.count({ x0: 16, y0: 0, x1: 40, y1: 12 })).toBe(0);
});

test("a box is filled when every cell is marked and none of it is beyond the grid", () => {
  const marked = new Raster(2, [1, 1, 1, 0]);
  expect(marked.fills({ x0: 0, y0: 0, x1: 8, y1: 4 })).toBe(true);
  expect(marked.fills({ x0: 0, y0: 0, x1: 8, y1: 5 })).toBe(false);
  expect(marked.fills({ x0: -1, y0: 0, x1: 8, y1: 4 })).toBe(false);
  expect(marked.fills({ x0: 0, y0: 0, x1: 9, y1: 4 })).toBe(false);
});

test("a point is marked as its cell is", () => {
  expect(raster.marks([4, 0])).toBe(true);
  expect(raster.marks([11.9, 7.9])).toBe(true);
  expect(raster.marks([3.9, 0])).toBe(false);
  expect(raster.marks([200, 200])).toBe(false);
});

/** Cells as text: a row of a grid of three columns a line. */
function drawn(marks: Uint8Array): string[] {
  return [0, 3, 6].map((at) => marks.slice(at, at + 3).join(""));
}

test("a cell is inside when its middle is, and not in a hole", () => {
  const marks = new Uint8Array(9);
  const square = (x0: number, x1: number): [number, number][] => [
    [x0, x0],
    [x1, x0],
    [x1, x1],
    [x0, x1],
  ];
  // Middles lie at 2, 6 and 10 px; the hole from 5 to 7 has the middle one.
  markInside(marks, 3, [square(1, 11), square(5, 7)]);
  expect(drawn(marks)).toEqual(["111", "101", "111"]);
});

test("a triangle marks what it covers, and what reaches beyond the grid is cut", () => {
  const marks = new Uint8Array(9);
  // Under the diagonal from the upper left to the lower right, and far beyond the left and the bottom.
  markInside(marks, 3, [
    [
      [-50, -50.5],
      [62, 61.5],
      [-50, 61.5],
    ],
  ]);
  // At the rows' middles, 2, 6 and 10, the edge is at 2.5, 6.5 and 10.5.
  expect(drawn(marks)).toEqual(["100", "110", "111"]);
});

test("a line marks about as many cells as it is long", () => {
  const marks = new Uint8Array(9);
  markLines(marks, 3, [
    [
      [0, 6],
      [12, 6],
      [12, 30],
    ],
  ]);
  expect(drawn(marks)).toEqual(["000", "111", "000"]);
});
