import { getCollection, type CollectionEntry } from "astro:content";
import type { Locale } from "../schemas/words.ts";
import { storyKey } from "./site.ts";

/** The pages of prose of one language, in their order. */
export async function prosePages(locale: Locale): Promise<CollectionEntry<"pages">[]> {
  const all = await getCollection("pages", (entry) => storyKey(entry).locale === locale);
  return all.toSorted((a, b) => a.data.order - b.data.order);
}
