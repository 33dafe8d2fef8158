import type { Language } from "../drawing/language.ts";

/** The interface's words that the explorer speaks with, by their keys in content/ui. */
const KEYS = [
  "explorer.loading",
  "explorer.retry",
  "explorer.fail.webgl",
  "explorer.fail.network",
  "explorer.fail.token",
  "explorer.fail.lost",
  "explorer.map",
  "explorer.choose",
  "explorer.more",
  "explorer.close",
  "explorer.wheel",
  "explorer.wheelMac",
  "explorer.fingers",
  "explorer.kilometres",
  "explorer.metres",
  "explorer.attribution",
  "explorer.attributionToggle",
  "explorer.detailFailed",
  "explorer.baseFailed",
  "explorer.none",
  "places.found",
  "map.countyValue",
  "map.never",
  "map.neverListed",
  "place.code",
  "place.delisted",
  "place.neighbours",
  "table.prefecture",
  "table.province",
  "table.group",
  "table.counties",
  "table.area",
  "table.delisted",
  "confidence.high",
  "confidence.medium",
] as const;

/** Key of a word that the explorer uses. */
export type WordKey = (typeof KEYS)[number] | "km2";

/** The explorer's words in one language; `km2` is the pattern of an area. */
export type ExplorerWords = Readonly<Record<WordKey, string>>;

/** The words that the page hands to the explorer. */
export function explorerWords(language: Language, squareKilometres: string): ExplorerWords {
  const words = KEYS.map((key) => [key, language.ui(key)]);
  return { ...Object.fromEntries(words), km2: squareKilometres } as ExplorerWords;
}

/** A word with its places filled in. */
export function fill(word: string, values: Readonly<Record<string, string>>): string {
  return word.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
