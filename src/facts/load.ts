import { ContentError, shorten } from "../content/error.ts";
import { readFolder, readJson } from "../content/read.ts";
import { factFile, type Check } from "../schemas/fact.ts";
import { source, type Source } from "../schemas/source.ts";
import { units as unitsSchema } from "../schemas/unit.ts";
import { verifyEvidence } from "./evidence.ts";
import type { Units } from "./format.ts";
import { nearest } from "./nearest.ts";
import { resolveFacts, type FactEntry } from "./resolve.ts";
import { fillWords, ReferenceProblem } from "./template.ts";
import type { Facts } from "./types.ts";

/** Everything that content/ says in figures. */
export interface Ledger {
  /** Sources by id. */
  sources: ReadonlyMap<string, Source>;
  units: Units;
  facts: Facts;
  /** How other sources bear on the facts, notes filled in. */
  checks: readonly Check[];
}

function checkUnit({ file, index, fact }: FactEntry, units: Units): void {
  if (units[fact.unit]) return;
  throw new ContentError({
    file,
    field: `facts[${index}] ${fact.id} › unit`,
    received: shorten(fact.unit),
    expected: "a unit of content/units.json",
    fix: `${nearest(fact.unit, Object.keys(units))}; a new unit is one line there`,
  });
}

function checkEvidence(
  { file, index, fact }: FactEntry,
  sources: ReadonlyMap<string, Source>,
): void {
  if ("op" in fact) return;
  const problem = verifyEvidence(fact, sources.get(fact.source));
  if (problem)
    throw new ContentError({
      file,
      ...problem,
      field: `facts[${index}] ${fact.id} › ${problem.field}`,
    });
}

function fillCheck(file: string, check: Check, facts: Facts, units: Units): Check {
  const field = `checks › ${check.fact}`;
  for (const id of [check.fact, check.other]) {
    if (id !== null && !facts.has(id)) {
      throw new ContentError({
        file,
        field,
        received: id,
        expected: "the id of a fact",
        fix: nearest(id, facts.keys()),
      });
    }
  }
  try {
    return { ...check, note: fillWords(check.note, facts, units) };
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    throw new ContentError({ file, field: `${field} › note`, received, expected, fix });
  }
}

/**
 * Reads content/sources, content/units.json and content/facts below `root`, proves every evidence
 * phrase and resolves every fact. Throws a ContentError for the first thing that does not hold.
 */
export function loadLedger(root: string): Ledger {
  const units = readJson(root, "content/units.json", unitsSchema);
  const files = readFolder(root, "content/facts", factFile);
  const sources = new Map(
    [...readFolder(root, "content/sources", source)].map(([id, data]) => [id, { ...data, id }]),
  );
  const entries = [...files].flatMap(([topic, { facts }]) =>
    facts.map((fact, index): FactEntry => ({ file: `content/facts/${topic}.json`, index, fact })),
  );
  for (const entry of entries) {
    checkUnit(entry, units);
    checkEvidence(entry, sources);
  }
  const facts = resolveFacts(entries, sources);
  const checks = [...files].flatMap(([topic, file]) =>
    file.checks.map((check) => fillCheck(`content/facts/${topic}.json`, check, facts, units)),
  );
  return { sources, units, facts, checks };
}
