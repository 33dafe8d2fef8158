import { expect, test } from "vitest";
import { isWide, LABEL, roomFor, textWidth } from "../../src/drawing/text-width.ts";

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

test("semibold text has the width of the bold faces, larger text is in proportion", () => {
  // bold digits are 0.696 em: 3 × 0.696 × 12
  expect(textWidth("400", { size: 12, weight: 600 })).toBeCloseTo(25.056, 6);
  expect(textWidth("400", { size: 24, weight: 400 })).toBeCloseTo(2 * 22.896, 6);
  // Chinese has no wider bold.
  expect(textWidth("一亩", { size: 12, weight: 600 })).toBe(24);
});

test("between Han and Latin a browser sets an eighth of an em", () => {
  // 自2017年起: four characters, four digits of 0.636 em, two borders of 0.125 em
  expect(textWidth("自2017年起", LABEL)).toBeCloseTo((3 + 4 * 0.636 + 2 * 0.125) * 12, 6);
  expect(textWidth("（2017）", LABEL)).toBeCloseTo((2 + 4 * 0.636) * 12, 6);
});

test("quotation marks are as wide as a character in Chinese, and not in English", () => {
  expect(textWidth("“三区”", LABEL)).toBe(48);
  // two of 0.657, a 0.613
  expect(textWidth("“a”", LABEL)).toBeCloseTo((2 * 0.657 + 0.613) * 12, 6);
});

test("at an edge a letter has the whole px that some systems give it, where that is more", () => {
  // A digit is 7.632 px and may take 8; an i is 3.336 and may take 3: the more of both counts.
  expect(roomFor("400", LABEL)).toBe(24);
  expect(roomFor("4i", LABEL)).toBeCloseTo(8 + 0.278 * 12, 6);
  // 自2017年: two characters, four digits of 8, two borders of 0.125 em
  expect(roomFor("自2017年", LABEL)).toBe(2 * 12 + 4 * 8 + 2 * 1.5);
});

test("an empty text has no width", () => {
  expect(textWidth("", LABEL)).toBe(0);
});
