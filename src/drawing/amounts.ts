import type { z } from "zod";
import type { ResolvedNumber } from "../facts/types.ts";

/** A fact and where in the options it stands. */
export interface PlacedFact {
  fact: ResolvedNumber;
  path: (string | number)[];
}

/**
 * A check for options whose facts share one scale that starts at zero: they must have one unit and
 * none may be negative. Each issue names the fact, what it has and what the first one has.
 */
export function amountsOfOneUnit<D>(pick: (data: D) => PlacedFact[]) {
  return (data: D, context: z.RefinementCtx): void => {
    const placed = pick(data);
    const unit = placed[0]?.fact.unit;
    for (const { fact, path } of placed) {
      if (fact.unit !== unit) {
        context.addIssue({
          code: "custom",
          path,
          message: "facts of one unit",
          params: { fix: `${fact.id} is in ${fact.unit}, the first in ${unit}; leave one out` },
          input: fact.id,
        });
      }
      if (fact.value < 0) {
        context.addIssue({
          code: "custom",
          path,
          message: "numbers that are not negative, for a scale from zero",
          params: { fix: `leave out ${fact.id}, which is ${fact.value}` },
          input: fact.id,
        });
      }
    }
  };
}
