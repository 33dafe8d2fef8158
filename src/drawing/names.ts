import type { Words } from "../schemas/words.ts";
import type { Language } from "./language.ts";

const KINDS = / (County|City|District|Banner|Prefecture|League|Province)$/;

/**
 * A place's name as short as a map needs it: in English without the other romanisation in brackets
 * and without the kind of place ("Bachu (Maralbexi) County" is "Bachu"), in Chinese as it is.
 * A name that says whose autonomous area it is stays whole.
 */
export function shortName(name: Words, language: Language): string {
  if (language.locale !== "en") return language.words(name);
  const plain = name.en.replace(/ \([^)]*\)/, "");
  return /Autonomous/.test(plain) ? plain : plain.replace(KINDS, "");
}

const REGIONS = / ((Uygur|Hui|Zhuang) )?(Autonomous Region|Province|Municipality)$/;

/** A province's name as short as a legend needs it: in English without its kind. */
export function shortProvince(name: Words, language: Language): string {
  return language.locale === "en" ? name.en.replace(REGIONS, "") : language.words(name);
}
