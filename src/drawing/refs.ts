import { z } from "zod";
import type { Ledger } from "../facts/load.ts";
import { nearest } from "../facts/nearest.ts";
import { fillTold, plainWords, ReferenceProblem, type Told } from "../facts/template.ts";
import type { ResolvedDate, ResolvedFact, ResolvedNumber } from "../facts/types.ts";
import type { Geography } from "../maps/geography.ts";
import type { Check } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import { words, type Words } from "../schemas/words.ts";

/** The building blocks of a chart type's options: what stands as an id in JSON arrives as what it names. */
export interface Refs {
  /** The id of a fact that is a number. */
  number: z.ZodType<ResolvedNumber>;
  /** The id of a fact that is a date. */
  date: z.ZodType<ResolvedDate>;
  /** The id of any fact. */
  fact: z.ZodType<ResolvedFact>;
  /** A number that measures the drawing and is not shown in it: it is cited, but no legend explains it. */
  basis: z.ZodType<ResolvedNumber>;
  /** A text in both languages, its `{fact:ID}` filled in. */
  words: z.ZodType<Words>;
  /** The same in parts, for pages that link each figure. */
  told: z.ZodType<Told>;
  /** The id of a source. */
  source: z.ZodType<Source>;
  /** How other sources bear on a fact: its checks in content/facts; where `others` are given, of those with another fact only these. */
  checks(id: string, others?: readonly string[]): BoundCheck[];
  /** Counties, groups and boundaries, read only where a map asks for them. */
  geography(): Geography;
}

/** A check with the other source's fact looked up; null where nothing was found. */
export interface BoundCheck extends Omit<Check, "other"> {
  other: ResolvedFact | null;
}

/** What refs are looked up in. */
type Known = Pick<Ledger, "facts" | "units"> & Partial<Pick<Ledger, "checks" | "sources">>;

/**
 * Refs over a ledger; each fact that is looked up is also given to `seen`, with whether it is shown,
 * each source to `cited`.
 */
export function refsOf(
  { facts, units, checks = [], sources = new Map() }: Known,
  seen: (fact: ResolvedFact, shown: boolean) => void,
  geography: () => Geography,
  cited: (source: Source) => void = () => undefined,
): Refs {
  const lookUp = (shown: boolean) =>
    z.string().transform((id, context): ResolvedFact => {
      const found = facts.get(id);
      if (found) {
        seen(found, shown);
        return found;
      }
      context.addIssue({
        code: "custom",
        message: "the id of a fact in content/facts",
        params: { fix: nearest(id, facts.keys()) },
        input: id,
      });
      return z.NEVER;
    });
  const kind = <K extends ResolvedFact["kind"]>(wanted: K, shown = true) =>
    lookUp(shown).transform((found, context): Extract<ResolvedFact, { kind: K }> => {
      if (found.kind === wanted) return found as Extract<ResolvedFact, { kind: K }>;
      context.addIssue({
        code: "custom",
        message: `a fact that is a ${wanted}`,
        params: { fix: `name another fact: ${found.id} is a ${found.kind}` },
        input: found.id,
      });
      return z.NEVER;
    });
  const told = words.transform((text, context): Told => {
    try {
      return fillTold(text, facts, units);
    } catch (error) {
      if (!(error instanceof ReferenceProblem)) throw error;
      context.addIssue({
        code: "custom",
        message: error.expected,
        params: { fix: error.fix },
        input: error.received,
      });
      return z.NEVER;
    }
  });
  const source = z.string().transform((id, context): Source => {
    const found = sources.get(id);
    if (found) {
      cited(found);
      return found;
    }
    context.addIssue({
      code: "custom",
      message: "the name of a file in content/sources",
      params: { fix: nearest(id, sources.keys()) },
      input: id,
    });
    return z.NEVER;
  });
  const checksOf: Refs["checks"] = (id, others) =>
    checks
      .filter((check) => check.fact === id)
      .filter(({ other }) => !others || other === null || others.includes(other))
      .map((check): BoundCheck => {
        const other = check.other === null ? null : (facts.get(check.other) ?? null);
        if (other) seen(other, true);
        return { ...check, other };
      });
  return {
    fact: lookUp(true),
    number: kind("number"),
    basis: kind("number", false),
    date: kind("date"),
    words: told.transform(plainWords),
    told,
    source,
    checks: checksOf,
    geography,
  };
}
