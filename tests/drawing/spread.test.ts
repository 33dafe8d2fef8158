import { array, assert, double, property, record } from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../src/drawing/spread.ts";

const things = (...at: number[]) => at.map((place) => ({ at: place, length: 20 }));

test("what has room stands where it wants", () => {
  expect(spread(things(0, 30, 70), 0, 100, 10)).toEqual([0, 30, 70]);
});

test("two that want one place share the way out of it", () => {
  // Both want 50: 20 + 10 px are needed, so they begin at 35 and 65.
  expect(spread(things(50, 50), 0, 200, 10)).toEqual([35, 65]);
});

test("a pushed group pushes its neighbour on", () => {
  // 50 and 60 would stand at 40 and 70, where the third at 95 has no room: the mean of 50, 60 − 30
  // and 95 − 60 is 38.33.
  const [first, second, third] = spread(things(50, 60, 95), 0, 200, 10);
  expect(first).toBeCloseTo(38.333, 3);
  expect(second).toBeCloseTo(68.333, 3);
  expect(third).toBeCloseTo(98.333, 3);
});

test("the ends are kept", () => {
  expect(spread(things(-30, 95), 0, 100, 10)).toEqual([0, 80]);
  // 3 × 20 + 2 × 10 = 80 px fit into 100 exactly once they are pushed up from the lower end.
  expect(spread(things(90, 95, 99), 0, 100, 10)).toEqual([20, 50, 80]);
});

test("any things stand in their order, apart, and within the ends where these suffice", () => {
  const thing = record({
    at: double({ min: -500, max: 500, noNaN: true }),
    length: double({ min: 1, max: 60, noNaN: true }),
  });
  assert(
    property(array(thing, { maxLength: 12 }), (given) => {
      const wanted = given.toSorted((a, b) => a.at - b.at);
      const needed = wanted.reduce((sum, { length }) => sum + length + 4, -4);
      const tops = spread(wanted, 0, 300, 4);
      expect(tops).toHaveLength(wanted.length);
      tops.forEach((top, i) => {
        const end = top + (wanted[i]?.length ?? 0);
        expect(top).toBeGreaterThan(-1e-6);
        if (needed <= 300) expect(end).toBeLessThan(300 + 1e-6);
        const next = tops[i + 1];
        if (next !== undefined) expect(next - end).toBeGreaterThan(4 - 1e-6);
      });
    }),
  );
});
