import type { Geography } from "../maps/geography.ts";
import type { Words } from "../schemas/words.ts";
import type { Language } from "./language.ts";

const OTHER_ROMANISATION = / \([^)]*\)/;
/** A banner whose name says which of several it is keeps the word, and so does what is autonomous. */
const KINDS =
  /(?<!Autonomous|Front|Middle|Rear) (County|City|District|Banner|Prefecture|League|Province)$/;
/** What follows the place in the name of an autonomous county says whose it is. */
const WHOSE = / .*Autonomous County$/;
const REGIONS = / ((Uygur|Hui|Zhuang) )?(Autonomous Region|Province|Municipality)$/;

/** English names need shortening; Chinese ones are short. */
function inEnglish(name: Words, language: Language, shorten: (name: string) => string): string {
  return language.locale === "en" ? shorten(name.en) : language.words(name);
}

const full = (name: string) => name.replace(OTHER_ROMANISATION, "");
const short = (name: string) => full(name).replace(WHOSE, "").replace(KINDS, "");

/** A place's name with its kind, in English without the other romanisation in brackets: "Bachu County". */
export function fullName(name: Words, language: Language): string {
  return inEnglish(name, language, full);
}

/**
 * A place's name as short as a map needs it: in English without the other romanisation in brackets,
 * the kind of place and whose autonomous county it is ("Bachu (Maralbexi) County" is "Bachu",
 * "Muli Tibetan Autonomous County" is "Muli"), in Chinese as it is.
 */
export function shortName(name: Words, language: Language): string {
  return inEnglish(name, language, short);
}

const known = new WeakMap<Geography, ReadonlySet<string>>();

/** Short names that would stand for two places: Hotan is a city and a county. */
function sharedNames(geography: Geography): ReadonlySet<string> {
  const found = known.get(geography);
  if (found) return found;
  const all = [...geography.counties, ...geography.others].map(({ name }) => short(name.en));
  const shared = new Set(all.filter((name, i) => all.indexOf(name) !== i));
  known.set(geography, shared);
  return shared;
}

/** What a map calls a county: its short name, or where two would be called the same the name with its kind. */
export function mapName(name: Words, geography: Geography, language: Language): string {
  const shared = sharedNames(geography);
  return inEnglish(name, language, (english) =>
    shared.has(short(english)) ? full(english) : short(english),
  );
}

/** A province's name as short as a legend needs it: in English without its kind. */
export function shortProvince(name: Words, language: Language): string {
  return inEnglish(name, language, (english) => english.replace(REGIONS, ""));
}
