import type { DerivedFact } from "../schemas/fact.ts";
import { compute, propagate, statement, type Interval } from "./bounds.ts";
import { base, problem, whenOf, type FactEntry } from "./entry.ts";
import type { ResolvedNumber } from "./types.ts";

type DerivedEntry = FactEntry & { fact: DerivedFact };

const OP_SAME_UNIT = new Set(["sum", "difference", "share"]);

function checkUnits(entry: DerivedEntry, operands: readonly ResolvedNumber[]): void {
  const { op, unit } = entry.fact;
  const units = [...new Set(operands.map((operand) => operand.unit))];
  if (OP_SAME_UNIT.has(op) && units.length > 1) {
    throw problem(
      entry,
      "of",
      units.join(" and "),
      `operands of one unit for ${op}`,
      "convert one of them, or use ratio or product",
    );
  }
  const own = op === "share" ? "percent" : units[0];
  if (OP_SAME_UNIT.has(op) && unit !== own) {
    throw problem(entry, "unit", unit, `the unit of its ${op}: ${own}`, `write ${own}`);
  }
}

function boundsOfOperation(
  entry: DerivedEntry,
  operands: readonly ResolvedNumber[],
): Interval | null {
  const intervals = operands.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  if (intervals.length < operands.length) return null;
  try {
    return propagate(entry.fact.op, intervals);
  } catch (error) {
    throw problem(
      entry,
      "of",
      (error as RangeError).message,
      `operands that ${entry.fact.op} takes`,
      "use other operands",
    );
  }
}

/**
 * A derived fact with its value, bounds and statement. Throws a ContentError for mixed units, a
 * unit that the operation does not give, a division by zero or an operand below zero.
 */
export function resolveDerived(
  entry: DerivedEntry,
  operands: readonly ResolvedNumber[],
): ResolvedNumber {
  const { fact } = entry;
  checkUnits(entry, operands);
  const value = compute(
    fact.op,
    operands.map((operand) => operand.value),
  );
  const bounds = boundsOfOperation(entry, operands);
  const said = statement(value, bounds, fact.digits);
  const sources = [
    ...new Map(
      operands.flatMap((operand) => operand.sources).map((source) => [source.id, source]),
    ).values(),
  ];
  return {
    ...base(entry),
    kind: "number",
    asOf: whenOf(fact, sources[0] ?? null),
    claimant: "us",
    sources,
    evidence: null,
    digits: fact.digits,
    value: said.value,
    qualifier: said.qualifier,
    bounds,
    derivation: {
      op: fact.op,
      of: operands,
      reason: said.reason,
      illustration:
        (fact.illustration ?? false) || operands.some((of) => of.derivation?.illustration ?? false),
    },
  };
}
