import type { Element } from "hast";
import { s } from "hastscript";
import { expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell.ts";
import { dataOf, number, refusalOf, words } from "./fixtures.ts";
import { flawsOf, textBoxes } from "./soundness.ts";

const facts = [number("test.a", 400), number("test.b", 3600)];
const row = { from: "test.a", fromLabel: words("x"), to: "test.b", toLabel: words("y") };

test("options arrive with the facts that they name", () => {
  expect(dataOf(dumbbell, facts, { rows: [row] }).rows[0]?.to.value).toBe(3600);
});

test("a refusal names the file, the field and what to do", () => {
  const refusal = refusalOf(dumbbell, facts, { rows: [{ ...row, to: "test.c" }] });
  expect(refusal).toContain("content/charts/test.json");
  expect(refusal).toContain("options.rows[0].to");
  expect(refusal).toContain("the id of a fact in content/facts");
});

test("text is measured where it stands, also in a moved group", () => {
  // "mm" is 2 × 0.974 em × 12 px = 23.4 px wide, from 20 + 5 on; its box is 0.8 em over the baseline.
  const svg = s("svg", [
    s("g", { transform: "translate(5 10)" }, [s("text", { x: 20, y: 40 }, "mm")]),
  ]);
  const [box] = textBoxes(svg);
  expect(box?.x0).toBe(25);
  expect(box?.x1).toBeCloseTo(48.4, 1);
  expect(box?.y0).toBeCloseTo(50 - 9.6, 6);
});

function text(x: number, y: number, value: string, rest = {}): Element {
  return s("text", { x, y, ...rest }, value);
}

function flaws(...children: Element[]): string[] {
  return flawsOf({ ...s("svg"), children }, { width: 100, height: 50 });
}

test("flaws are found: overlap, text outside, broken numbers, small text", () => {
  expect(flaws(text(0, 20, "mm"), text(50, 20, "mm"))).toEqual([]);
  expect(flaws(text(0, 20, "mm"), text(20, 20, "mm")).join()).toMatch(/overlap/);
  expect(flaws(text(90, 20, "mm")).join()).toMatch(/outside/);
  expect(flaws(text(NaN, 20, "mm")).join()).toMatch(/text> without x/);
  expect(flaws(s("path", { d: "M0 NaNH10" })).join()).toMatch(/NaN/);
  expect(flaws(s("rect", { x: 1, y: 1, width: -1, height: 1 })).join()).toMatch(/width="-1"/);
  expect(flaws(text(0, 20, "mm", { fontSize: 10 })).join()).toMatch(/under 11 px/);
});
