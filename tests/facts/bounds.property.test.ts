import {
  array,
  assert,
  boolean,
  constantFrom,
  double,
  integer,
  property,
  record,
  tuple,
  type Arbitrary,
} from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, compute, propagate, statement, type Interval } from "../../src/facts/bounds.ts";
import type { Qualifier } from "../../src/schemas/fact.ts";

/** A stated number, its bounds, and a true value that they allow. */
interface Operand {
  truth: number;
  bounds: Interval;
}

const UNBOUNDED = 1e6;

const operand: Arbitrary<Operand> = record({
  value: integer({ min: 2, max: 1_000_000 }),
  qualifier: constantFrom<Qualifier>("exact", "over", "nearly", "about", "up-to", "under"),
  magnitude: boolean(),
  at: double({ min: 0.001, max: 0.999, noNaN: true }),
}).map(({ value, qualifier, magnitude, at }) => {
  const bounds = boundsOf(value, qualifier, { step: 1, magnitude });
  if (!bounds) throw new Error("an average has no bounds");
  const hi = Number.isFinite(bounds.hi) ? bounds.hi : value + UNBOUNDED;
  return { truth: bounds.lo + (hi - bounds.lo) * at, bounds };
});

const pairs = tuple(operand, operand);
const slack = (x: number) => Math.abs(x) * 1e-9 + 1e-9;

test.each(["sum", "difference", "product", "ratio", "share"] as const)(
  "%s of true values lies in the interval of the operation",
  (op) => {
    assert(
      property(pairs, (operands) => {
        const truth = compute(
          op,
          operands.map((one) => one.truth),
        );
        const { lo, hi } = propagate(
          op,
          operands.map((one) => one.bounds),
        );
        expect(lo).toBeLessThanOrEqual(truth + slack(truth));
        expect(hi).toBeGreaterThanOrEqual(truth - slack(truth));
      }),
    );
  },
);

test("sums and products of three or more do not depend on the order", () => {
  assert(
    property(array(operand, { minLength: 3, maxLength: 5 }), (operands) => {
      const bounds = operands.map((one) => one.bounds);
      for (const op of ["sum", "product"] as const) {
        const [one, other] = [propagate(op, bounds), propagate(op, bounds.toReversed())];
        expect([one.loOpen, one.hiOpen]).toEqual([other.loOpen, other.hiOpen]);
        expect(one.lo).toBeCloseTo(other.lo, -Math.log10(slack(one.lo)) - 1);
      }
    }),
  );
});

test("a statement is true of every value that the bounds allow", () => {
  assert(
    property(pairs, integer({ min: 1, max: 6 }), (operands, digits) => {
      const truth = compute(
        "ratio",
        operands.map((one) => one.truth),
      );
      const bounds = propagate(
        "ratio",
        operands.map((one) => one.bounds),
      );
      const said = statement(truth, bounds, digits);
      if (said.qualifier === "under") expect(truth).toBeLessThanOrEqual(said.value + slack(truth));
      if (said.qualifier === "over")
        expect(truth).toBeGreaterThanOrEqual(said.value - slack(truth));
      if (said.qualifier === "exact") expect(said.value).toBe(Number(truth.toPrecision(digits)));
      expect(said.reason === null).toBe(said.qualifier !== "about");
    }),
  );
});
