import { expect, test } from "vitest";
import { countLines, flowWidth } from "../../src/embed/lines.ts";

const regular = { size: 10, weight: 400 } as const;
const bold = { size: 10, weight: 600 } as const;

test("Han characters are one em, bold or not; bold Latin letters run wider", () => {
  expect(flowWidth("三份收成", regular)).toBe(40);
  expect(flowWidth("三份收成", bold)).toBe(40);
  // Four zeros of 636 thousandths at 10 px.
  expect(flowWidth("0000", regular)).toBeCloseTo(25.44);
  // 696 thousandths in bold.
  expect(flowWidth("0000", bold)).toBeCloseTo(27.84);
});

test("between Han and Latin there is room for the space that browsers set, beside punctuation none", () => {
  const year = flowWidth("2020", regular);
  expect(flowWidth("在2020年", regular)).toBeCloseTo(year + 20 + 2 * 1.25);
  expect(flowWidth("（2020）", regular)).toBeCloseTo(year + 20);
});

test("quotation marks are as wide as a Chinese character in Chinese text only, dashes in all", () => {
  expect(flowWidth("“三”", regular)).toBe(30);
  expect(flowWidth("“0”", regular)).toBeCloseTo(6.36 + 14);
  expect(flowWidth("—", regular)).toBe(10);
});

test("lines are counted as a browser breaks them: greedily, words whole, punctuation kept with its text", () => {
  // Two words of 25.44 and a space of 3.18: 54.06 in one line.
  expect(countLines("0000 0000", 55, regular)).toBe(1);
  expect(countLines("0000 0000", 54, regular)).toBe(2);
  // The comma cannot open a line, so 成 goes down with it.
  expect(countLines("三份收成，", 50, regular)).toBe(1);
  expect(countLines("三份收成，", 49, regular)).toBe(2);
  expect(countLines("三份收成，", 30, regular)).toBe(2);
  expect(countLines("", 100, regular)).toBe(1);
});
