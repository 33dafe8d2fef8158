import { expect, test } from "vitest";
import { layoutAxis, rulerElement, zeroScale } from "../../src/drawing/axis.ts";
import { languages } from "./fixtures.ts";
import { elementsOf } from "./soundness.ts";

test("a scale starts at zero and ends at a round number over the largest value", () => {
  const scale = zeroScale(3600, 20, 220);
  expect(scale.domain()).toEqual([0, 4000]);
  expect(scale(0)).toBe(20);
  // 3600 of 4000 is 9/10 of 200 px
  expect(scale(3600)).toBe(200);
});

test("a scale without values goes to one", () => {
  expect(zeroScale(0, 0, 100).domain()).toEqual([0, 1]);
});

/** The numbers on an axis to 4,000 in a drawing of this width. */
function values(width: number): (string | undefined)[] {
  const axis = layoutAxis(zeroScale(4000, 17, width - 17), 0, 50, width, languages.en);
  return axis.ticks.map(({ label }) => label.lines[0]);
}

test("there are as many ticks as their numbers leave room for", () => {
  // "4,000" is 0.636 × 4 + 0.318 em = 34.3 px; with 12 px between, ticks stand 46.3 px apart at least.
  // 606 px for eight steps of 500 are 75.8 px each; 246 px would be 30.8, for four of 1,000 61.5.
  expect(values(640)).toEqual([
    "0",
    "500",
    "1,000",
    "1,500",
    "2,000",
    "2,500",
    "3,000",
    "3,500",
    "4,000",
  ]);
  expect(values(280)).toEqual(["0", "1,000", "2,000", "3,000", "4,000"]);
});

test("numbers at the ends stay inside the drawing", () => {
  const axis = layoutAxis(zeroScale(4000, 0, 280), 0, 50, 280, languages.en);
  const last = axis.ticks.at(-1);
  // The tick is at the right edge; its number ends there instead of being cut in half. In whole px
  // it is four digits of 8 and a comma of 4 wide, 36.
  expect(last?.x).toBe(280);
  expect(last?.label.x).toBe(280 - 36 / 2);
});

test("a ruler has a line and its ticks at each row, and numbers once", () => {
  const axis = layoutAxis(zeroScale(2, 10, 110), 0, 50, 120, languages.zh);
  const texts = elementsOf(rulerElement(axis, [20, 40]));
  const path = texts.find(({ tagName }) => tagName === "path");
  expect(String(path?.properties.d).match(/M10 20H110/g)).toHaveLength(1);
  expect(String(path?.properties.d).match(/M10 40H110/g)).toHaveLength(1);
  expect(String(path?.properties.d)).toContain("M10 16v8");
  expect(texts.filter(({ tagName }) => tagName === "text")).toHaveLength(axis.ticks.length);
});
