import { plain } from "../scripts/plain.ts";

/** How well texts fit what is typed: whole, from the start, somewhere; null where they do not. */
function rankOf(keys: readonly string[], wanted: string): number | null {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  return keys.some((key) => key.includes(wanted)) ? 2 : null;
}

/**
 * A search over what has texts to be found by: the best matches first, equal ones in their order,
 * at most `limit` of them; nothing for an empty text.
 */
export function searchOver<T extends { texts: readonly string[] }>(all: readonly T[]) {
  const entries = all.map((each) => ({ each, keys: [...new Set(each.texts.map(plain))] }));
  return (typed: string, limit: number): T[] => {
    const wanted = plain(typed);
    if (!wanted) return [];
    return entries
      .map(({ each, keys }) => ({ each, rank: rankOf(keys, wanted) }))
      .filter(({ rank }) => rank !== null)
      .toSorted((a, b) => a.rank! - b.rank!)
      .slice(0, limit)
      .map(({ each }) => each);
  };
}
