import { describe, expect, test } from "vitest";
import { boundsOf, propagate, type Interval } from "../../src/facts/bounds.ts";
import type { Qualifier } from "../../src/schemas/fact.ts";

const counted = { step: 1, magnitude: false };
const rounded = { step: 10, magnitude: true };

/** An interval as it is written: `[1, 2)`. */
function written(bounds: Interval | null): string | null {
  if (!bounds) return null;
  const { lo, hi, loOpen, hiOpen } = bounds;
  return `${loOpen ? "(" : "["}${lo}, ${hi}${hiOpen ? ")" : "]"}`;
}

/** The interval that a text such as `(0, 0.3]` or `[5, Infinity)` stands for. */
function interval(text: string): Interval {
  const [lo = NaN, hi = NaN] = text.slice(1, -1).split(", ").map(Number);
  return { lo, hi, loOpen: text.startsWith("("), hiOpen: text.endsWith(")") };
}

test.each<[Qualifier, string | null, string | null]>([
  ["exact", "[500, 500]", "[495, 505]"],
  ["over", "[500, Infinity)", "[500, Infinity)"],
  ["nearly", "(499, 500]", "(490, 500]"],
  ["about", "[499, 501]", "[490, 510]"],
  ["up-to", "(0, 500]", "(0, 500]"],
  ["under", "(0, 500)", "(0, 500)"],
  ["average", null, null],
  ["planned", null, null],
])("500, %s: counted out %s, as a magnitude to the ten %s", (qualifier, plain, magnitude) => {
  expect(written(boundsOf(500, qualifier, counted))).toBe(plain);
  expect(written(boundsOf(500, qualifier, rounded))).toBe(magnitude);
});

describe("an operation over intervals", () => {
  test.each<[string, Parameters<typeof propagate>[0], string[], string]>([
    ["counts add up exactly", "sum", ["[13, 13]", "[18, 18]", "[17, 17]"], "[48, 48]"],
    ["a sum is open where one end is", "sum", ["(1, 2]", "[3, Infinity)"], "(4, Infinity)"],
    [
      "a difference turns its second operand round",
      "difference",
      ["[10, 20]", "(3, 4]"],
      "[6, 17)",
    ],
    [
      "what is taken from more than ten",
      "difference",
      ["[10, Infinity)", "[4, 4]"],
      "[6, Infinity)",
    ],
    ["a product", "product", ["[2, 3]", "(4, 5]"], "(8, 15]"],
    ["nearly 3 over more than 10", "ratio", ["(2, 3]", "[10, Infinity)"], "(0, 0.3]"],
    [
      "more than 10 over more than 8",
      "ratio",
      ["[10, Infinity)", "[8, Infinity)"],
      "(0, Infinity)",
    ],
    ["more than 10 over nearly 5", "ratio", ["[10, Infinity)", "(4, 5]"], "[2, Infinity)"],
    ["a ratio of up to 5 has no upper end", "ratio", ["[10, 10]", "(0, 5]"], "[2, Infinity)"],
    ["a ratio that may reach down to zero", "ratio", ["[10, 10]", "[0, 5]"], "[2, Infinity)"],
    ["a share is in percent", "share", ["[1, 1]", "[4, 4]"], "[25, 25]"],
    ["nothing of anything is nothing", "product", ["[0, 0]", "[5, Infinity)"], "[0, 0]"],
    ["zero that is reached stays reached", "product", ["[0, 2]", "(1, 3]"], "[0, 6]"],
  ])("%s", (_, op, operands, result) => {
    expect(written(propagate(op, operands.map(interval)))).toBe(result);
  });

  test("a product or ratio refuses what may be negative, and a ratio zero", () => {
    const [negative, one, zero] = ["[-1, 1]", "[1, 1]", "[0, 0]"].map(interval) as [
      Interval,
      Interval,
      Interval,
    ];
    const below = new RangeError("an operand that reaches below zero (-1)");
    expect(() => propagate("product", [one, negative])).toThrow(below);
    expect(() => propagate("ratio", [negative, one])).toThrow(below);
    expect(() => propagate("share", [one, zero])).toThrow(new RangeError("a division by zero"));
    expect(written(propagate("difference", [negative, one]))).toBe("[-2, 0]");
  });
});
