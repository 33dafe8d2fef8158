import { expect, test } from "vitest";
import { layoutValueAxis, valueAxisElement } from "../../src/drawing/value-axis.ts";
import { languages } from "./fixtures.ts";
import { elementsOf } from "./soundness.ts";

const { en, zh } = languages;

test("the axis starts at zero, and the largest value stands at the top", () => {
  const { axis, scale } = layoutValueAxis(200, 20, 220, 300, en);
  expect([scale(0), scale(100), scale(200)]).toEqual([220, 120, 20]);
  expect(axis.ticks.map(({ y, label }) => [label.lines[0], y])).toEqual([
    ["0", 220],
    ["50", 170],
    ["100", 120],
    ["150", 70],
    ["200", 20],
  ]);
});

test("numbers stand four px under their rules, at the left edge", () => {
  const { axis } = layoutValueAxis(200, 20, 220, 300, en);
  for (const { y, label } of axis.ticks) expect([label.x, label.y]).toEqual([0, y + 4]);
});

test("the gutter is as wide as the widest number and ten px", () => {
  // “200” is 3 × 0.636 em of 12 px; “10亿” to “25亿” are 2 × 0.636, 0.125 and 1 em, “0” and “5亿” less.
  expect(layoutValueAxis(200, 0, 100, 300, en).axis.gutter).toBeCloseTo(3 * 0.636 * 12 + 10, 6);
  const { axis } = layoutValueAxis(2.5e9, 0, 100, 300, zh);
  expect(axis.ticks.at(-1)?.label.lines).toEqual(["25亿"]);
  expect(axis.ticks.map(({ label }) => label.lines[0])).toContain("20亿");
  expect(axis.gutter).toBeCloseTo((2 * 0.636 + 0.125 + 1) * 12 + 10, 6);
});

test.for([0, -3])("without a value over zero (%d) the axis goes to one", (max) => {
  const { scale } = layoutValueAxis(max, 0, 100, 300, en);
  expect(scale.domain()).toEqual([0, 1]);
  expect(scale(0)).toBe(100);
});

test("only the rule at zero is in ink", () => {
  const { axis } = layoutValueAxis(200, 20, 220, 300, en);
  const rules = elementsOf(valueAxisElement(axis)).filter(({ tagName }) => tagName === "path");
  expect(rules.map(({ properties }) => String(properties["stroke"]).slice(0, 10))).toEqual([
    "var(--ink,",
    "var(--rule",
    "var(--rule",
    "var(--rule",
    "var(--rule",
  ]);
  // From four px left of the plot to x = 300: 3 × 0.636 × 12 + 10 − 4 = 28.9.
  expect(rules[0]?.properties["d"]).toBe("M28.9 220H300");
});
