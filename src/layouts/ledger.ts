import { deriveText, evidenceFor } from "../facts/cite.ts";
import type { ResolvedFact } from "../facts/types.ts";
import { verdictOf, type Verdict } from "../facts/verdict.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Evidence } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import type { Claimant, Locale } from "../schemas/words.ts";
import { countyCodes } from "./counties.ts";
import { isOfInterview } from "./headline.ts";
import { placeName } from "./places.ts";
import { at, edition } from "./site.ts";
import { usesOf, type Uses } from "./uses.ts";

/** One fact as the ledger shows it. */
export interface FactRow {
  id: string;
  label: string;
  value: string;
  /** How firmly the number is stated, in words. */
  qualifier: string;
  /** When it held, in words, and as a date to sort by; empty where no date is given. */
  asOf: string;
  sortDate: string;
  /** The place that it is about, with the address of its page where it has one; or null. */
  place: { name: string; href: string | null } | null;
  claimant: Claimant;
  /** Whether it is a figure of the interview. */
  origin: "interview" | "other";
  /** What it was read from, as facts/cite.ts shows it; null for a derived fact. */
  evidence: { text: string; lang: string; kind: Evidence["kind"] } | null;
  /** How it was computed, and why it is only "about"; null for a stated fact. */
  derivation: string | null;
  sources: readonly Source[];
  verdict: Verdict;
  checks: { relation: string; note: string }[];
  note: string | null;
  uses: Uses;
}

function derivationText(fact: ResolvedFact, locale: Locale): string | null {
  if (fact.kind === "date" || !fact.derivation) return null;
  const language = edition.languages[locale];
  const { reason, illustration } = fact.derivation;
  const parts = [deriveText(fact.derivation, language)];
  if (reason) parts.push(language.ui(`origin.reason.${reason}`));
  if (illustration) parts.push(language.ui("origin.illustration"));
  return parts.join(language.ui("origin.stop"));
}

function placeOf(code: string | null, locale: Locale): FactRow["place"] {
  const name = code === null ? null : placeName(code);
  if (code === null || name === null) return null;
  const href = countyCodes.includes(code) ? at(locale).place(code) : null;
  return { name: edition.languages[locale].words(name), href };
}

function rowOf(id: string, locale: Locale): FactRow {
  const fact = edition.facts.get(id);
  if (!fact) throw new RangeError(`no fact ${id}`);
  const language = edition.languages[locale];
  const checks = edition.checks.filter((check) => check.fact === id);
  const evidence = evidenceFor(fact, language);
  return {
    id,
    label: language.words(fact.label),
    value: language.fact(fact, "metric"),
    qualifier: language.ui(`qualifier.${fact.qualifier}`),
    asOf: fact.asOf ? language.date(fact.asOf) : language.ui("ledger.noDate"),
    sortDate: fact.asOf?.date ?? "",
    place: placeOf(fact.place, locale),
    claimant: fact.claimant,
    origin: isOfInterview(fact) ? "interview" : "other",
    evidence: evidence && {
      text: evidence.text,
      lang: LANGUAGE_TAG[evidence.language],
      kind: evidence.kind,
    },
    derivation: derivationText(fact, locale),
    sources: fact.sources,
    verdict: verdictOf(id, edition.facts, edition.checks),
    checks: checks.map(({ relation, note }) => ({
      relation: language.ui(`relation.${relation}`),
      note: language.words(note),
    })),
    note: fact.note ? language.words(fact.note) : null,
    uses: usesOf(id, locale),
  };
}

/** Rows of the ledger for these facts, each once. */
export function factRows(ids: Iterable<string>, locale: Locale): FactRow[] {
  return [...new Set(ids)].map((id) => rowOf(id, locale));
}
