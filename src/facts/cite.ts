import type { Operation } from "./bounds.ts";
import type { Evidence } from "../schemas/fact.ts";
import type { Locale } from "../schemas/words.ts";
import type { Derivation, ResolvedFact } from "./types.ts";

/** What this file needs of a language. */
interface Speaker {
  locale: Locale;
  fact(fact: ResolvedFact): string;
}

const SIGN: Readonly<Record<Operation, string>> = {
  ratio: " ÷ ",
  share: " ÷ ",
  product: " × ",
  sum: " + ",
  difference: " − ",
};

/** How a derived fact was computed: `nearly 3 million yuan ÷ more than 10 million trees`. */
export function deriveText(derivation: Derivation, speaker: Pick<Speaker, "fact">): string {
  return derivation.of.map((fact) => speaker.fact(fact)).join(SIGN[derivation.op]);
}

/** The evidence to show: a source's own phrase to everyone, our summary only of what others say, in its own language and where it says more than the figure; else null. */
export function evidenceFor(fact: ResolvedFact, speaker: Speaker): Evidence | null {
  const { claimant, evidence } = fact;
  if (evidence?.kind !== "summary") return evidence;
  const hidden = claimant === "us" || evidence.language !== speaker.locale;
  return hidden || evidence.text === speaker.fact(fact) ? null : evidence;
}
