import { factsIn } from "../components/origin.ts";
import { plainText, referencedFacts } from "../facts/template.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";
import { at, edition, storiesOf, storyKey, titleOf } from "./site.ts";

/** A page where a fact is used. */
export interface Use {
  title: string;
  href: string;
}

/** Where a fact is used: in the words of which stories, and in which charts. */
export interface Uses {
  stories: readonly Use[];
  charts: readonly Use[];
}

const NONE: Uses = { stories: [], charts: [] };

/** Each thing by the facts that it refers to. */
function byFact(things: readonly { use: Use; ids: readonly string[] }[]): Map<string, Use[]> {
  const pairs = things.flatMap(({ use, ids }) => [...new Set(ids)].map((id) => ({ id, use })));
  return new Map(
    [...Map.groupBy(pairs, ({ id }) => id)].map(([id, found]) => [id, found.map(({ use }) => use)]),
  );
}

async function usesIn(locale: Locale): Promise<ReadonlyMap<string, Uses>> {
  const here = at(locale);
  const stories = byFact(
    (await storiesOf(locale)).map((entry) => ({
      use: { title: titleOf(entry), href: here.story(storyKey(entry).slug) },
      ids: [
        ...factsIn(entry.body ?? ""),
        ...referencedFacts(entry.data.title),
        ...referencedFacts(entry.data.standfirst),
      ],
    })),
  );
  const charts = byFact(
    [...edition.charts.values()].map(({ id, title, facts }) => ({
      use: { title: plainText(title[locale]), href: here.chart(id) },
      ids: facts.map((fact) => fact.id),
    })),
  );
  const ids = [...stories.keys(), ...charts.keys()];
  return new Map(
    ids.map((id) => [id, { stories: stories.get(id) ?? [], charts: charts.get(id) ?? [] }]),
  );
}

const uses = new Map(
  await Promise.all(LOCALES.map(async (locale) => [locale, await usesIn(locale)] as const)),
);

/** Where a fact is used, in the pages of one language. */
export function usesOf(id: string, locale: Locale): Uses {
  return uses.get(locale)?.get(id) ?? NONE;
}
