import { ContentError, shorten } from "../content/error.ts";
import type { DerivedFact, Fact, StatedFact } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import { boundsOf, compute, propagate, statement } from "./bounds.ts";
import { stated } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import type { Facts, ResolvedFact, ResolvedNumber, When } from "./types.ts";

/** A fact with the place that it was read from. */
export interface FactEntry {
  file: string;
  /** Its index in the file's `facts`. */
  index: number;
  fact: Fact;
}

const OP_SAME_UNIT = new Set(["sum", "difference", "share"]);

function problem(
  entry: FactEntry,
  field: string,
  received: unknown,
  expected: string,
  fix: string,
) {
  return new ContentError({
    file: entry.file,
    field: `facts[${entry.index}] ${entry.fact.id} › ${field}`,
    received: shorten(received),
    expected,
    fix,
  });
}

/** The date of `asOf`, which may point at the source's own. */
function whenOf(fact: Fact, source: Source | null): When | null {
  if (fact.asOf === null) return null;
  if (fact.asOf !== "source") return { date: fact.asOf };
  return source?.date ? { date: source.date, part: source.datePart } : null;
}

function base(entry: FactEntry) {
  const { id, label, note, unit, place } = entry.fact;
  return { id, file: entry.file, label, note: note ?? null, unit, place };
}

function resolveStated(
  entry: FactEntry & { fact: StatedFact },
  sources: ReadonlyMap<string, Source>,
): ResolvedFact {
  const { fact } = entry;
  const source = sources.get(fact.source);
  if (!source) {
    throw problem(
      entry,
      "source",
      fact.source,
      "the name of a file in content/sources",
      nearest(fact.source, sources.keys()),
    );
  }
  const common = {
    ...base(entry),
    asOf: whenOf(fact, source),
    claimant: fact.claimant ?? source.claimant,
    sources: [source],
    evidence: fact.evidence,
  };
  if (typeof fact.value === "string") {
    return {
      ...common,
      kind: "date",
      when: { date: fact.value, part: fact.datePart },
      qualifier: fact.qualifier,
    };
  }
  const bounds = boundsOf(fact.value, fact.qualifier, stated(fact));
  return {
    ...common,
    kind: "number",
    value: fact.value,
    qualifier: fact.qualifier,
    bounds,
    derivation: null,
    digits: null,
  };
}

function checkUnits(
  entry: FactEntry & { fact: DerivedFact },
  operands: readonly ResolvedNumber[],
): void {
  const units = [...new Set(operands.map((operand) => operand.unit))];
  if (OP_SAME_UNIT.has(entry.fact.op) && units.length > 1) {
    throw problem(
      entry,
      "of",
      units.join(" and "),
      `operands of one unit for ${entry.fact.op}`,
      "convert one of them, or use ratio or product",
    );
  }
}

function resolveDerived(
  entry: FactEntry & { fact: DerivedFact },
  operands: readonly ResolvedNumber[],
): ResolvedNumber {
  const { fact } = entry;
  checkUnits(entry, operands);
  const value = compute(
    fact.op,
    operands.map((operand) => operand.value),
  );
  const intervals = operands.flatMap((operand) => (operand.bounds ? [operand.bounds] : []));
  const bounds = intervals.length === operands.length ? propagate(fact.op, intervals) : null;
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

function uniqueById(entries: readonly FactEntry[]): Map<string, FactEntry> {
  const byId = new Map<string, FactEntry>();
  for (const entry of entries) {
    const other = byId.get(entry.fact.id);
    if (other)
      throw problem(
        entry,
        "id",
        entry.fact.id,
        "an id that no other fact has",
        `rename it here or in ${other.file}`,
      );
    byId.set(entry.fact.id, entry);
  }
  return byId;
}

/**
 * All facts with sources, bounds and operands looked up.
 * Throws a ContentError for an unknown source or operand, an operand that is a date, a circle of
 * derived facts, mixed units or an id that occurs twice.
 */
export function resolveFacts(
  entries: readonly FactEntry[],
  sources: ReadonlyMap<string, Source>,
): Facts {
  const byId = uniqueById(entries);
  const done = new Map<string, ResolvedFact>();
  const visit = (entry: FactEntry, path: readonly string[]): ResolvedFact => {
    const { fact } = entry;
    const known = done.get(fact.id);
    if (known) return known;
    if (path.includes(fact.id)) {
      throw problem(
        entry,
        "of",
        [...path, fact.id].join(" → "),
        "facts that do not lead back to this one",
        "break the circle",
      );
    }
    if (!("op" in fact)) return remember(resolveStated({ ...entry, fact }, sources));
    const operands = fact.of.map((id) => {
      const operand = byId.get(id);
      if (!operand) throw problem(entry, "of", id, "the id of a fact", nearest(id, byId.keys()));
      const resolved = visit(operand, [...path, fact.id]);
      if (resolved.kind === "date")
        throw problem(entry, "of", id, "a number", `${id} is a date; use another operand`);
      return resolved;
    });
    return remember(resolveDerived({ ...entry, fact }, operands));
  };
  const remember = (fact: ResolvedFact) => {
    done.set(fact.id, fact);
    return fact;
  };
  return new Map(entries.map((entry) => [entry.fact.id, visit(entry, [])]));
}
