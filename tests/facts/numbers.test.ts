import { describe, expect, test } from "vitest";
import { convert, formatNumber, spellNumber } from "../../src/facts/numbers.ts";

test.each([
  [10_000_000, "10 million", "1000万"],
  [3_500_000_000, "3.5 billion", "35亿"],
  [160_000_000, "160 million", "1.6亿"],
  [439_600, "439,600", "43.96万"],
  [4200, "4,200", "4200"],
  [20_000, "20,000", "2万"],
  [371_514, "371,514", "371,514"],
  [13_087_197, "13,087,197", "13,087,197"],
  [301_450_000_000, "301.45 billion", "3014.5亿"],
  [1_200_000_000_000, "1.2 trillion", "1.2万亿"],
  [666.67, "666.67", "666.67"],
  [0.046, "0.046", "0.046"],
  [0, "0", "0"],
])("%d is %s and %s, with no digit lost", (value, en, zh) => {
  expect(formatNumber(value, "en")).toBe(en);
  expect(formatNumber(value, "zh")).toBe(zh);
});

test("zeros that are significant stay", () => {
  expect(formatNumber(0.3, "en", 2)).toBe("0.30");
  expect(formatNumber(0.3, "zh", 2)).toBe("0.30");
  expect(formatNumber(45, "en", 3)).toBe("45.0");
  expect(formatNumber(3800, "en", 2)).toBe("3,800");
});

describe("spelling", () => {
  test.each([
    [0, "zero", "零"],
    [1, "one", "一"],
    [2, "two", "两"],
    [10, "ten", "十"],
  ])("%d is %s and %s", (value, en, zh) => {
    expect(spellNumber(value, "en")).toBe(en);
    expect(spellNumber(value, "zh")).toBe(zh);
  });

  test("numbers beyond ten, parts and negatives stay digits", () => {
    expect([11, 1.5, -1].map((value) => spellNumber(value, "en"))).toEqual(["11", "1.5", "-1"]);
  });
});

test.each([
  [80_000, 1 / 15, 5300],
  [23_500, 1 / 15, 1570],
  [400, 15, 6000],
  [2.5, 2, 5],
  [3334, 1 / 15, 222.3],
])("%d × %d is %d, as closely as it was stated and to two digits at least", (value, factor, to) => {
  expect(convert(value, factor)).toBe(to);
});
