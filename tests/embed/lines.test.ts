import { expect, test } from "vitest";
import { countLines } from "../../src/embed/lines.ts";

const regular = { size: 10, weight: 400 } as const;

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
