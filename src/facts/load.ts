import { ContentError } from "../content/error.ts";
import { readFolder, readJson } from "../content/read.ts";
import { factFile, type Check } from "../schemas/fact.ts";
import { source, type Source } from "../schemas/source.ts";
import { units as unitsSchema } from "../schemas/unit.ts";
import type { Words } from "../schemas/words.ts";
import { verifyEvidence } from "./evidence.ts";
import type { Units } from "./format.ts";
import { nearest } from "./nearest.ts";
import { problem, type FactEntry } from "./entry.ts";
import { resolveFacts } from "./resolve.ts";
import { fillWords, ReferenceProblem } from "./template.ts";
import type { Facts, ResolvedFact } from "./types.ts";

/** Everything that content/ says in figures. */
export interface Ledger {
  /** Sources by id. */
  sources: ReadonlyMap<string, Source>;
  units: Units;
  facts: Facts;
  /** How other sources bear on the facts, notes filled in. */
  checks: readonly Check[];
}

function checkUnit(entry: FactEntry, units: Units): void {
  const { fact } = entry;
  const unit = units[fact.unit];
  if (!unit) {
    const near = nearest(fact.unit, Object.keys(units));
    const fix = `${near}; a new unit is one line there`;
    throw problem(entry, "unit", fact.unit, "a unit of content/units.json", fix);
  }
  const isDate = "value" in fact && typeof fact.value === "string";
  if (isDate === (unit.kind === "date")) return;
  const expected = isDate ? "date, since the value is one" : "the unit of a number";
  throw problem(entry, "unit", fact.unit, expected, "correct the unit or the value");
}

function checkEvidence(
  { file, index, fact }: FactEntry,
  sources: ReadonlyMap<string, Source>,
): void {
  if ("op" in fact) return;
  const found = verifyEvidence(fact, sources.get(fact.source));
  if (!found) return;
  throw new ContentError({
    file,
    ...found,
    field: `facts[${index}] ${fact.id} › ${found.field}`,
  });
}

function fillNote(file: string, field: string, note: Words, facts: Facts, units: Units): Words {
  try {
    return fillWords(note, facts, units);
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    throw new ContentError({ file, field: `${field} › note`, received, expected, fix });
  }
}

/** The facts with the figures in their notes filled in. */
function fillNotes(facts: Facts, units: Units): Facts {
  const filled = [...facts].map(([id, fact]): [string, ResolvedFact] => {
    const note = fact.note && fillNote(fact.file, id, fact.note, facts, units);
    return [id, { ...fact, note }];
  });
  return new Map(filled);
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
  return { ...check, note: fillNote(file, field, check.note, facts, units) };
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
  const facts = fillNotes(resolveFacts(entries, sources), units);
  const checks = [...files].flatMap(([topic, file]) =>
    file.checks.map((check) => fillCheck(`content/facts/${topic}.json`, check, facts, units)),
  );
  return { sources, units, facts, checks };
}
