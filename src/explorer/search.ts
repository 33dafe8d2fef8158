import { plain } from "../scripts/plain.ts";
import type { CountyRecord } from "./data.ts";

/** A county with the texts that it is found by. */
interface Entry {
  county: CountyRecord;
  keys: string[];
}

/** How well a county's texts fit what is typed: whole, from the start, somewhere; null where they do not. */
function rankOf(keys: readonly string[], wanted: string): number | null {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  return keys.some((key) => key.includes(wanted)) ? 2 : null;
}

/** A romanisation in brackets is a name too: `Bachu (Maralbexi) County` is also Maralbexi County. */
function englishNames(name: string): string[] {
  const [, before = "", inside = "", after = ""] = /^(.*)\((.*)\)(.*)$/.exec(name) ?? [];
  return inside ? [name, before + after, inside + after] : [name];
}

function keysOf({ name, short, pinyin, code }: CountyRecord): string[] {
  const texts = [name.zh, short, ...englishNames(name.en), pinyin, code];
  return [...new Set(texts.map(plain))];
}

/**
 * A search over counties by Chinese or English name, pinyin or code: the best matches first, at
 * most `limit` of them; nothing for an empty text.
 */
export function searchOver(counties: readonly CountyRecord[]) {
  const entries = counties.map((county): Entry => ({ county, keys: keysOf(county) }));
  return (typed: string, limit: number): CountyRecord[] => {
    const wanted = plain(typed);
    if (!wanted) return [];
    return entries
      .map(({ county, keys }) => ({ county, rank: rankOf(keys, wanted) }))
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => a.rank! - b.rank!)
      .slice(0, limit)
      .map(({ county }) => county);
  };
}
