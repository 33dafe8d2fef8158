import { assert, double, integer, option, property } from "fast-check";
import { expect, test } from "vitest";
import { capacity, groundOf, plant } from "../../src/drawing/planting.ts";

const mu = groundOf(666.67);
const total = (rows: readonly { count: number }[]) => rows.reduce((sum, row) => sum + row.count, 0);

test("a mu is 24 metres deep and 27.8 wide", () => {
  // 24.0 × 27.78 = 666.7 square metres.
  expect(mu.depth).toBeCloseTo(24, 2);
  expect(mu.width).toBeCloseTo(27.78, 2);
  expect(mu.width * mu.depth).toBeCloseTo(666.67, 6);
});

test("83 plants at 2 × 4 m: six rows four metres apart, 14 plants in five of them", () => {
  const rows = plant(mu, 83, { plants: 2, rows: 4 });
  // 24 ÷ 4 = 6 rows; 83 = 5 × 14 + 13. The rows take 5 × 4 = 20 m, so 2 m are left at each side.
  expect(rows.map(({ count }) => count).toSorted()).toEqual([13, 14, 14, 14, 14, 14]);
  expect(rows.map(({ y }) => Math.round(y * 100) / 100)).toEqual([2, 6, 10, 14, 18, 22]);
  // 14 plants take 13 × 2 = 26 m of 27.78: 0.89 m are left at each end; 13 take 24: 1.89 m.
  const full = rows.find(({ count }) => count === 14);
  expect(full?.x).toBeCloseTo(0.89, 2);
  expect(rows.find(({ count }) => count === 13)?.x).toBeCloseTo(1.89, 2);
  expect(rows.every(({ step }) => step === 2)).toBe(true);
});

test("220 plants at 1 × 3 m: eight rows of 27 or 28", () => {
  const rows = plant(mu, 220, { plants: 1, rows: 3 });
  expect(rows).toHaveLength(8);
  // 220 ÷ 8 = 27.5: rows of 27 and 28 take turns.
  expect(rows.map(({ count }) => count)).toEqual([27, 28, 27, 28, 27, 28, 27, 28]);
});

test("125 plants without a spacing stand evenly: ten rows, 2.4 m apart, 2.2 m in the row", () => {
  const rows = plant(mu, 125, null);
  // √(125 × 0.864) = 10.4 rows; 24 ÷ 10 = 2.4 m; 27.78 × 10 ÷ 125 = 2.22 m.
  expect(rows).toHaveLength(10);
  expect((rows[1]?.y ?? 0) - (rows[0]?.y ?? 0)).toBeCloseTo(2.4, 2);
  expect(rows[0]?.step).toBeCloseTo(2.222, 3);
  expect(total(rows)).toBe(125);
});

test("a plot holds at most a plant at each crossing", () => {
  // 27.78 ÷ 2 = 13.9: 14 plants in a row; 24 ÷ 4 = 6: seven rows, those at the edges counted.
  expect(capacity(mu, { plants: 2, rows: 4 })).toBe(14 * 7);
});

test("plants are as many as were asked for, all on the plot", () => {
  assert(
    property(
      double({ min: 1, max: 1e5, noNaN: true }),
      integer({ min: 0, max: 2000 }),
      option(integer({ min: 1, max: 40 }), { nil: null }),
      (area, plants, ratio) => {
        const ground = groundOf(area);
        // A spacing that puts so many plants there, its rows 0.1 to 4 times as far apart as its plants.
        const step = Math.sqrt(area / Math.max(plants, 1) / ((ratio ?? 1) / 10));
        const spacing = ratio === null ? null : { plants: step, rows: (step * ratio) / 10 };
        if (spacing && plants > capacity(ground, spacing)) return;
        const rows = plant(ground, plants, spacing);
        expect(total(rows)).toBe(plants);
        for (const { x, y, count, step: gap } of rows.filter((row) => row.count > 0)) {
          expect(x).toBeGreaterThan(-1e-6);
          expect(x + (count - 1) * gap).toBeLessThan(ground.width + 1e-6);
          expect(y).toBeGreaterThan(-1e-6);
          expect(y).toBeLessThan(ground.depth + 1e-6);
        }
      },
    ),
  );
});
