import { array, assert, double, property, record } from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../src/drawing/spread.ts";

test("boxes that do not touch stay where they want to be", () => {
  expect(
    spread(
      [
        { at: 10, size: 20 },
        { at: 50, size: 20 },
      ],
      4,
      0,
      100,
    ),
  ).toEqual([10, 50]);
});

test("two boxes that want one place share the way", () => {
  // Sizes 20, gap 4: 24 apart, each 12 from the wanted 40.
  expect(
    spread(
      [
        { at: 40, size: 20 },
        { at: 40, size: 20 },
      ],
      4,
      0,
      100,
    ),
  ).toEqual([28, 52]);
});

function two(at: number) {
  return [
    { at, size: 20 },
    { at, size: 20 },
  ];
}

test("the ends of the line hold", () => {
  // At the start there is no way back; at the end the last box ends at 100: 100 − 20, and one 24 before.
  expect(spread(two(-50), 4, 0, 100)).toEqual([0, 24]);
  expect(spread(two(500), 4, 0, 100)).toEqual([56, 80]);
  expect(spread([], 4, 0, 100)).toEqual([]);
});

test("whatever is wanted, boxes keep their order, their gap and the line", () => {
  const box = record({
    at: double({ min: -500, max: 1500, noNaN: true }),
    size: double({ min: 1, max: 60, noNaN: true }),
  });
  assert(
    property(array(box, { maxLength: 30 }), (wanted) => {
      const need = wanted.reduce((total, { size }) => total + size + 6, 0);
      const hi = Math.max(need, 400);
      const starts = spread(wanted, 6, 0, hi);
      starts.forEach((start, i) => {
        const size = wanted[i]!.size;
        expect(start).toBeGreaterThanOrEqual(-1e-6);
        expect(start + size).toBeLessThanOrEqual(hi + 1e-6);
        if (i > 0)
          expect(start).toBeGreaterThanOrEqual(starts[i - 1]! + wanted[i - 1]!.size + 6 - 1e-6);
      });
    }),
  );
});
