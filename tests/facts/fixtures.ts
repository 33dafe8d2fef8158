import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadLedger, type Ledger } from "../../src/facts/load.ts";
import { ContentError } from "../../src/content/error.ts";
import type { Fact, Qualifier, StatedFact } from "../../src/schemas/fact.ts";
import type { Source } from "../../src/schemas/source.ts";
import type { ResolvedNumber } from "../../src/facts/types.ts";

/** The project's root. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What content/ really says. */
export const ledger: Ledger = loadLedger(root);

/** The interview or collected figures beside a working copy; null in a plain clone, which it says. */
export function sharedFile(path: string): string | null {
  const file = new URL(`../../../shared/${path}`, import.meta.url);
  if (existsSync(file)) return readFileSync(file, "utf8");
  console.warn(`Skipped: what needs ../shared/${path}, which is not beside this working copy.`);
  return null;
}

/** A source with every field that has to be there. */
export function source(more: Partial<Source> = {}): Source {
  return {
    id: "report",
    title: { en: "A report", zh: "报道" },
    publisher: { en: "A paper", zh: "某报" },
    date: "2020",
    language: "zh",
    claimant: "press",
    confidence: "high",
    ...more,
  };
}

/** A stated fact: 500 households, exactly. */
export function stated(more: Partial<StatedFact> = {}): StatedFact {
  return {
    id: "melon.households",
    label: { en: "Households", zh: "农户" },
    value: 500,
    unit: "household",
    qualifier: "exact",
    asOf: null,
    place: null,
    source: "report",
    evidence: { text: "500户", language: "zh", kind: "phrase" },
    ...more,
  };
}

/** A resolved number without sources, for printing. */
export function resolved(
  value: number,
  unit: string,
  qualifier: Qualifier = "exact",
  digits: number | null = null,
): ResolvedNumber {
  return {
    id: "melon.number",
    file: "content/facts/melon.json",
    label: { en: "A number", zh: "数" },
    note: null,
    unit,
    place: null,
    asOf: null,
    claimant: "press",
    sources: [],
    evidence: null,
    kind: "number",
    value,
    qualifier,
    bounds: null,
    derivation: null,
    digits,
  };
}

/** Facts of one file, as they are read. */
export function entries(facts: readonly Fact[]) {
  return facts.map((fact, index) => ({ file: "content/facts/melon.json", index, fact }));
}

/** The whole text of the ContentError that `run` stops with. */
export function errorText(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error("nothing stopped it");
}
