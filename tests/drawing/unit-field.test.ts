import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import {
  along,
  cellOf,
  fieldHeight,
  fieldWidth,
  fitField,
  runsOf,
  type Field,
} from "../../src/drawing/unit-field.ts";
import { fillField } from "../../src/drawing/unit-fill.ts";

const field: Field = { x: 0, y: 0, columns: 20, pitch: 10, size: 8 };

test("marks stand in blocks of ten by ten, half a pitch apart", () => {
  // Column 9 ends the first block: 9 × 10. Column 10 opens the second: 10 × 10 + 5.
  expect(cellOf(field, 9)).toEqual({ x: 90, y: 0 });
  expect(cellOf(field, 10)).toEqual({ x: 105, y: 0 });
  // Index 200 is the first mark of row 10, which opens the second row of blocks.
  expect(cellOf(field, 200)).toEqual({ x: 0, y: 105 });
});

test("a field is as wide as its last column and as high as its last row", () => {
  // Column 19 begins at 19 × 10 + 5 and is 8 wide.
  expect(fieldWidth(field)).toBe(203);
  // 41 marks are three rows, the last of which begins at 20; 40.2 marks are three rows too.
  expect(fieldHeight(field, 41)).toBe(28);
  expect(fieldHeight(field, 40.2)).toBe(28);
  expect(fieldHeight(field, 0)).toBe(0);
});

test("marks that follow each other in a row from the start of a block on are one run", () => {
  expect(runsOf(field, 0, 20)).toEqual([{ x: 0, y: 0, count: 20 }]);
  expect(runsOf(field, 8, 23)).toEqual([
    { x: 80, y: 0, count: 2 },
    { x: 105, y: 0, count: 10 },
    { x: 0, y: 10, count: 3 },
  ]);
});

test("a mark that is not full is cut", () => {
  // 2,294 people at 10 to a mark: 229 marks and four tenths of one.
  const { runs, cuts } = fillField(field, 0, 229.4);
  expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(229);
  // Mark 229 stands in row 11 (220 to 239), column 9: y = 11 × 10 + 5.
  expect(cuts).toEqual([{ x: 90, y: 115, from: 0, to: expect.closeTo(0.4, 9) as number }]);
});

test("a part that ends within a mark shares it with the rest", () => {
  const [part, rest] = [fillField(field, 0, 2.25), fillField(field, 2.25, 4)];
  expect(part.cuts).toEqual([{ x: 20, y: 0, from: 0, to: 0.25 }]);
  expect(rest.cuts).toEqual([{ x: 20, y: 0, from: 0.25, to: 1 }]);
  expect(rest.runs).toEqual([{ x: 30, y: 0, count: 1 }]);
});

test("an amount within one mark is one cut, and nothing is none", () => {
  expect(fillField(field, 0.25, 0.75)).toEqual({
    runs: [],
    cuts: [{ x: 0, y: 0, from: 0.25, to: 0.75 }],
  });
  expect(fillField(field, 3, 3)).toEqual({ runs: [], cuts: [] });
});

test("rounding of a division is no cut", () => {
  // 0.3 / 0.1 is 2.9999999999999996 in binary: three marks all the same.
  expect(fillField(field, 0, 0.3 / 0.1)).toEqual({ runs: [{ x: 0, y: 0, count: 3 }], cuts: [] });
});

test("columns are chosen so that a short last row is avoided", () => {
  // 30 columns fit 300 px at 9 px, but 100 marks would leave a row of ten; 20 make five full rows.
  const box = { width: 300, height: 200, largest: 9, smallest: 2.5 };
  expect(fitField([100], box).columns).toBe(20);
  // 90 marks are three full rows of 30.
  expect(fitField([90], box).columns).toBe(30);
});

test("a field fits its width, and its height where the smallest marks allow it", () => {
  assert(
    property(
      array(integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 5 }),
      integer({ min: 200, max: 600 }),
      (marks, width) => {
        const box = { width, height: 280, largest: 16, smallest: 2.5 };
        const fitted = fitField(marks, box);
        expect(fieldWidth(fitted)).toBeLessThanOrEqual(width);
        const height = marks.reduce((sum, count) => sum + fieldHeight(fitted, count), 0);
        expect(height <= 280 || fitted.pitch === 2.5).toBe(true);
      },
    ),
  );
});

test("runs hold each mark once, in a place of its own", () => {
  assert(
    property(
      integer({ min: 1, max: 60 }),
      integer({ min: 0, max: 400 }),
      integer({ min: 0, max: 400 }),
      (columns, from, extra) => {
        const any: Field = { x: 3, y: 7, columns, pitch: 5, size: 4 };
        const cells = runsOf(any, from, from + extra).flatMap(({ x, y, count }) =>
          Array.from({ length: count }, (_, i) => `${x + along(i, 5)} ${y}`),
        );
        const expected = Array.from({ length: extra }, (_, i) => {
          const { x, y } = cellOf(any, from + i);
          return `${x} ${y}`;
        });
        expect(cells).toEqual(expected);
      },
    ),
  );
});
