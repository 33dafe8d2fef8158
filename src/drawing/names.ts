import type { Geography } from "../maps/geography.ts";
import type { Place } from "../schemas/place.ts";
import type { Words } from "../schemas/words.ts";
import type { Language } from "./language.ts";

const OTHER_ROMANISATION = / \([^)]*\)/;
/** A banner whose name says which of several it is keeps the word, and so does what is autonomous. */
const KINDS =
  /(?<!Autonomous|Front|Middle|Rear) (County|City|District|Banner|Prefecture|League|Province)$/;
/** What follows the place in the name of an autonomous county says whose it is. */
const WHOSE = / .*Autonomous County$/;

/**
 * A place's name as short as a map needs it: in English without the other romanisation in brackets,
 * the kind of place and whose autonomous county it is ("Bachu (Maralbexi) County" is "Bachu",
 * "Muli Tibetan Autonomous County" is "Muli"), in Chinese as it is.
 */
export function shortName(name: Words, language: Language): string {
  if (language.locale !== "en") return language.words(name);
  return name.en.replace(OTHER_ROMANISATION, "").replace(WHOSE, "").replace(KINDS, "");
}

const known = new WeakMap<Geography, ReadonlySet<string>>();

/** Short names that would stand for two places: Hotan is a city and a county. */
function sharedNames(geography: Geography, language: Language): ReadonlySet<string> {
  const all = [...geography.counties, ...geography.others];
  const names = all.map(({ name }) => shortName(name, language));
  const shared = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  known.set(geography, shared);
  return shared;
}

/** What a map calls a place: its short name, or where two would be called the same the name with its kind. */
export function mapName({ name }: Place, geography: Geography, language: Language): string {
  const short = shortName(name, language);
  if (language.locale !== "en") return short;
  const shared = known.get(geography) ?? sharedNames(geography, language);
  return shared.has(short) ? name.en.replace(OTHER_ROMANISATION, "") : short;
}

const REGIONS = / ((Uygur|Hui|Zhuang) )?(Autonomous Region|Province|Municipality)$/;

/** A province's name as short as a legend needs it: in English without its kind. */
export function shortProvince(name: Words, language: Language): string {
  return language.locale === "en" ? name.en.replace(REGIONS, "") : language.words(name);
}
