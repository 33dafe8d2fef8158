import type { Operation } from "./bounds.ts";
import type { Evidence } from "../schemas/fact.ts";
import type { Locale } from "../schemas/words.ts";
import type { Derivation, ResolvedFact } from "./types.ts";

/** What this file needs of a language. */
interface Speaker {
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
export function deriveText(derivation: Derivation, speaker: Speaker): string {
  return derivation.of.map((fact) => speaker.fact(fact)).join(SIGN[derivation.op]);
}

/** The evidence to show: a source's own phrase to everyone, our summary only in its own language; else null. */
export function evidenceFor(fact: ResolvedFact, locale: Locale): Evidence | null {
  const { evidence } = fact;
  return evidence?.kind === "summary" && evidence.language !== locale ? null : evidence;
}
