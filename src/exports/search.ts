import { evidenceFor } from "../facts/cite.ts";
import { fillText } from "../facts/template.ts";
import type { ResolvedFact } from "../facts/types.ts";
import { addresses } from "../figure/address.ts";
import type { Edition } from "../figure/edition.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";

/** Kinds of things that can be searched for. */
export const KINDS = ["story", "chart", "place", "fact", "term", "page"] as const;

/** A kind of thing that can be searched for. */
export type Kind = (typeof KINDS)[number];

/** Pages that are searched as they stand, by their address after the language. Figures and terms are records of their own. */
const PAGES: readonly [address: RegExp, kind: Kind][] = [
  [/^stories\/[^/]+\/$/, "story"],
  [/^charts\/[^/]+\/$/, "chart"],
  [/^places\/\d{6}\/$/, "place"],
  [/^(?!(?:charts|places|data|glossary|search)\/)[a-z-]{3,}\/$/, "page"],
];

/** The kind of a page by its file below the site's folder; null for one that is not searched. */
export function kindOfPage(file: string): Kind | null {
  const address = file.replace(/^zh\//, "").replace(/index\.html$/, "");
  return PAGES.find(([pattern]) => pattern.test(address))?.[1] ?? null;
}

/** A thing that has no page of its own: a figure of the ledger, a term of the glossary. */
export interface SearchRecord {
  /** Its address, without the folder that the site stands in. */
  url: string;
  locale: Locale;
  kind: Kind;
  title: string;
  content: string;
}

function factRecord(fact: ResolvedFact, locale: Locale, edition: Edition): SearchRecord {
  const language = edition.languages[locale];
  const { words, ui, fact: print } = language;
  const [label, value] = [words(fact.label), print(fact, "metric")];
  const notes = edition.checks.filter((check) => check.fact === fact.id).map(({ note }) => note);
  const content = [
    ui("search.fact", { label, value }),
    evidenceFor(fact, language)?.text,
    ui(`claimant.${fact.claimant}`),
    ...fact.sources.map(({ title }) => words(title)),
    ...[...notes, fact.note].map((note) => note && words(note)),
  ];
  return {
    url: addresses("/", locale).fact(fact.id),
    locale,
    kind: "fact",
    title: ui("search.fact", { label, value }),
    content: content.filter(Boolean).join("\n"),
  };
}

/** Every figure and term in every language. */
export function searchRecords(edition: Edition): SearchRecord[] {
  return LOCALES.flatMap((locale) => {
    const { words } = edition.languages[locale];
    const terms = edition.glossary.map(({ id, term, pinyin, text }): SearchRecord => {
      const told = fillText(words(text), locale, edition.facts, edition.units);
      const content = [...Object.values(term), pinyin, told].join("\n");
      const url = addresses("/", locale).term(id);
      return { url, locale, kind: "term", title: words(term), content };
    });
    const facts = [...edition.facts.values()].map((fact) => factRecord(fact, locale, edition));
    return [...facts, ...terms];
  });
}
