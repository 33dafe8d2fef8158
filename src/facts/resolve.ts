import type { StatedFact } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import { boundsOf } from "./bounds.ts";
import { resolveDerived } from "./derive.ts";
import { base, problem, whenOf, type FactEntry } from "./entry.ts";
import { stated } from "./evidence.ts";
import { nearest } from "./nearest.ts";
import type { Facts, ResolvedFact } from "./types.ts";

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
