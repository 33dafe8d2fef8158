import { assert, array, double, property } from "fast-check";
import { expect, test } from "vitest";
import { depthOf, placeDot, separateLabels } from "../../src/drawing/dots.ts";
import { boxOf } from "../../src/drawing/svg.ts";
import { number, someNumber } from "./fixtures.ts";

const dot = (x: number, label = "4000") => placeDot(number("test.a", 4000), label, x, 50, 0, 280);

test("a label stands over its dot, inside the drawing", () => {
  expect(dot(140).label).toMatchObject({ x: 140, y: 36, anchor: "middle" });
  // "4000" at 13 px semibold is 4 × 0.696 × 13 = 36.19 px wide.
  expect(dot(2).label.x).toBeCloseTo(36.19 / 2, 2);
});

test("of three labels in one place one stays over the line and two go under it", () => {
  const dots = separateLabels([dot(140), dot(141), dot(142)]);
  // Under the line: 24 px, and a line of round(13 × 1.3) = 17 px further.
  expect(dots.map(({ label }) => label.y)).toEqual([36, 74, 91]);
  expect(depthOf(dots)).toBe(41);
});

test("labels that do not touch stay over the line", () => {
  const dots = separateLabels([dot(240), dot(40)]);
  expect(dots.map(({ x }) => x)).toEqual([40, 240]);
  expect(depthOf(dots)).toBe(0);
});

test("labels of up to three dots never overlap", () => {
  const placed = array(double({ min: 0, max: 280, noNaN: true }), { minLength: 1, maxLength: 3 });
  assert(
    property(placed, someNumber, (xs, fact) => {
      const dots = separateLabels(xs.map((x) => placeDot(fact, String(fact.value), x, 50, 0, 280)));
      const boxes = dots.map(({ label }) => boxOf(label));
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          expect(a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0).toBe(true);
        }
      }
    }),
  );
});
