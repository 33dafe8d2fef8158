import type { ResolvedFact } from "../facts/types.ts";

/** A figure as the data files give it: a row of the CSV, an object of the JSON. */
export interface FactRecord {
  id: string;
  label_en: string;
  label_zh: string;
  /** The number in its unit; null for a date. */
  value: number | null;
  /** The date, for the unit `date`. */
  date: string | null;
  /** Unit of content/units.json. */
  unit: string;
  /** How firmly it is stated: exact, about, over, nearly, up-to, under, average, planned. */
  qualifier: string;
  /** Bounds of the true number; null where there is none, and for averages and plans. */
  low: number | null;
  high: number | null;
  as_of: string | null;
  /** Code of the place, six digits. */
  place: string | null;
  /** company, government, press, research, or us. */
  claimant: string;
  /** The phrase that it was read from, in the source's language. */
  evidence: string | null;
  /** For a figure of ours: `ratio(a.b, c.d)`. */
  derivation: string | null;
  /** Ids of its sources, separated by spaces. */
  sources: string;
}

/** A column of the figures' table, as a data package describes it. */
export interface Field {
  name: keyof FactRecord;
  type: "string" | "number";
  description: string;
}

/** Every column in its order. */
export const FIELDS: readonly Field[] = [
  { name: "id", type: "string", description: "address of the figure in the ledger" },
  { name: "label_en", type: "string", description: "what it counts, in English" },
  { name: "label_zh", type: "string", description: "what it counts, in Chinese" },
  { name: "value", type: "number", description: "the number in its unit; empty for a date" },
  { name: "date", type: "string", description: "the date, where the figure is one" },
  { name: "unit", type: "string", description: "unit of the number" },
  { name: "qualifier", type: "string", description: "how firmly the source states it" },
  { name: "low", type: "number", description: "lower bound of the true number" },
  { name: "high", type: "number", description: "upper bound of the true number" },
  { name: "as_of", type: "string", description: "when it held" },
  { name: "place", type: "string", description: "code of the place (GB/T 2260)" },
  { name: "claimant", type: "string", description: "who says so" },
  { name: "evidence", type: "string", description: "the phrase that it was read from" },
  { name: "derivation", type: "string", description: "the operation, for a figure computed here" },
  { name: "sources", type: "string", description: "ids of its sources, separated by spaces" },
];

const finite = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) ? value : null;

function derivationOf(fact: ResolvedFact): string | null {
  if (fact.kind === "date" || !fact.derivation) return null;
  const { op, of } = fact.derivation;
  return `${op}(${of.map(({ id }) => id).join(", ")})`;
}

/** A fact as a record. */
export function recordOf(fact: ResolvedFact): FactRecord {
  const number = fact.kind === "number" ? fact : null;
  return {
    id: fact.id,
    label_en: fact.label.en,
    label_zh: fact.label.zh,
    value: number?.value ?? null,
    date: fact.kind === "date" ? fact.when.date : null,
    unit: fact.unit,
    qualifier: fact.qualifier,
    low: finite(number?.bounds?.lo),
    high: finite(number?.bounds?.hi),
    as_of: fact.asOf?.date ?? null,
    place: fact.place,
    claimant: fact.claimant,
    evidence: fact.evidence?.text ?? null,
    derivation: derivationOf(fact),
    sources: fact.sources.map(({ id }) => id).join(" "),
  };
}

/** Facts as rows of a CSV, the names of the columns first. */
export function recordRows(facts: Iterable<ResolvedFact>): (string | number | null)[][] {
  const names = FIELDS.map(({ name }) => name);
  const rows = [...facts].map((fact) => {
    const record = recordOf(fact);
    return names.map((name) => record[name]);
  });
  return [names, ...rows];
}
