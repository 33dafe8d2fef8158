import { expect, test } from "vitest";
import { isWide, LABEL, textWidth } from "../../src/drawing/text-width.ts";

test("Han characters and Chinese punctuation are one em, whatever the face", () => {
  // 4 × 1 em × 12 px
  expect(textWidth("一亩瓜，", LABEL)).toBe(48);
  expect([..."，。（“"].map(isWide)).toEqual([true, true, true, false]);
});

test("Latin text has the width of the wider of two common faces", () => {
  // digits are 0.636 em (DejaVu Sans): 3 × 0.636 × 12
  expect(textWidth("400", LABEL)).toBeCloseTo(22.896, 6);
  // W 0.989, i 0.278
  expect(textWidth("Wi", LABEL)).toBeCloseTo((0.989 + 0.278) * 12, 6);
});

test("semibold text is wider by the faces' own ratio, larger text in proportion", () => {
  expect(textWidth("400", { size: 12, weight: 600 })).toBeCloseTo(22.896 * 1.11, 6);
  expect(textWidth("400", { size: 24, weight: 400 })).toBeCloseTo(2 * 22.896, 6);
});

test("an empty text has no width", () => {
  expect(textWidth("", LABEL)).toBe(0);
});
