import { assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import { layoutScaleBar, roundLength } from "../../src/drawing/scale-bar.ts";
import { languages } from "./fixtures.ts";

test("a scale bar has a round length: one, two or five times a power of ten", () => {
  expect([0.9, 1, 1.9, 2, 4.99, 5, 9, 10, 74, 1e6].map(roundLength)).toEqual([
    0.5, 1, 1, 2, 2, 5, 5, 10, 50, 1e6,
  ]);
});

test("the bar is as long as the drawing's scale has it", () => {
  // 7.2 px a metre, 80 px wanted: 11.1 m fit, so the bar is 10 m and 72 px long.
  const bar = layoutScaleBar(7.2, { x: 1, top: 0, wanted: 80 }, languages.en);
  expect(bar.length).toBeCloseTo(72, 9);
  expect(bar.label.lines).toEqual(["10 metres"]);
});

test("from a thousand metres on it counts in kilometres", () => {
  // 0.02 px a metre, 110 px wanted: 5,500 m fit.
  const at = { x: 1, top: 0, wanted: 110 };
  expect(layoutScaleBar(0.02, at, languages.en).label.lines).toEqual(["5 km"]);
  expect(layoutScaleBar(0.02, at, languages.zh).label.lines).toEqual(["5千米"]);
});

test("a bar is never longer than wanted, and at least two fifths of it", () => {
  assert(
    property(double({ min: 1e-9, max: 1e6, noNaN: true }), (scale) => {
      const { length } = layoutScaleBar(scale, { x: 0, top: 0, wanted: 100 }, languages.en);
      expect(length).toBeLessThanOrEqual(100 * (1 + 1e-9));
      expect(length).toBeGreaterThan(39.9);
    }),
  );
});
