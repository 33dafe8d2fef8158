import type { Language } from "../drawing/language.ts";
import type { ResolvedFact } from "../facts/types.ts";
import { verdictOf, type Verdict } from "../facts/verdict.ts";
import { edition } from "./site.ts";

/** The source that the documentary starts from: a file of content/sources. */
const MAIN_SOURCE = "interview";

/** Whether a fact is a figure of the interview, and not another source's or our arithmetic. */
export function isOfInterview(fact: ResolvedFact): boolean {
  return fact.evidence !== null && fact.sources[0]?.id === MAIN_SOURCE;
}

/** How many of the interview's figures met which verdict. */
export function countVerdicts(): Record<Verdict | "all", number> {
  const counts = { all: 0, confirmed: 0, contradicted: 0, context: 0, alone: 0 };
  for (const fact of edition.facts.values()) {
    if (!isOfInterview(fact)) continue;
    counts.all += 1;
    counts[verdictOf(fact.id, edition.facts, edition.checks)] += 1;
  }
  return counts;
}

/** "Of N figures, so many are confirmed elsewhere, so many contradicted": counted from the ledger. */
export function ledgerHeadline(language: Language): string {
  const counts = countVerdicts();
  const values = Object.fromEntries(
    Object.entries(counts).map(([key, n]) => [key, language.number(n)]),
  );
  return language.ui("front.ledger", values);
}
