import type { Check } from "../schemas/fact.ts";
import type { Facts } from "./types.ts";

/** What can become of a fact, from the best to nothing found. */
export const VERDICTS = ["confirmed", "contradicted", "context", "alone"] as const;

/**
 * What became of a fact when it was held against other sources. `contradicted`: one disagrees.
 * `confirmed`: one that is not the claimant agrees. `context`: others bear on it. `alone`: nobody
 * else was found to say it.
 */
export type Verdict = (typeof VERDICTS)[number];

/** The verdict on a fact. A second place that repeats a company's word does not confirm it. */
export function verdictOf(id: string, facts: Facts, checks: readonly Check[]): Verdict {
  const own = checks.filter((check) => check.fact === id);
  const claimant = facts.get(id)?.claimant;
  const independent = own.filter(
    (check) => check.other === null || facts.get(check.other)?.claimant !== claimant,
  );
  if (own.some((check) => check.relation === "disagrees")) return "contradicted";
  if (independent.some((check) => check.relation === "agrees")) return "confirmed";
  return own.some((check) => check.relation !== "not-found") ? "context" : "alone";
}
