import type { CollectionEntry } from "astro:content";
import { factsIn } from "../components/origin.ts";
import type { Source } from "../schemas/source.ts";
import type { Locale } from "../schemas/words.ts";
import { chartImage, type CardImage } from "./image.ts";
import { edition, storiesOf, storyKey } from "./site.ts";

/** Words a minute in English, characters a minute in Chinese: unhurried reading. */
const PACE: Readonly<Record<Locale, number>> = { en: 220, zh: 400 };

/** Minutes that a text in MDX takes to read, at least one. Tags and charts are not counted. */
export function readingMinutes(mdx: string, locale: Locale): number {
  const text = mdx.replace(/<[^>]*>/g, " x ").replace(/\]\([^)]*\)/g, "]");
  const units = locale === "zh" ? /[\p{Script=Han}]/gu : /[\p{L}\p{N}’'-]+/gu;
  return Math.max(1, Math.round((text.match(units) ?? []).length / PACE[locale]));
}

/** Everything published that a story's figures and charts come from, each once, in order of appearance. */
export function sourcesOf(entry: CollectionEntry<"stories">): Source[] {
  const told = factsIn(entry.body ?? "").flatMap((id) => edition.facts.get(id) ?? []);
  const drawn = entry.data.charts.flatMap((id) => edition.charts.get(id)?.facts ?? []);
  const sources = [...told, ...drawn].flatMap((fact) => fact.sources);
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** The story after this one in its language; after the last comes the first. */
export async function nextStory(
  entry: CollectionEntry<"stories">,
): Promise<CollectionEntry<"stories"> | null> {
  const stories = await storiesOf(storyKey(entry).locale);
  const place = stories.findIndex(({ id }) => id === entry.id);
  const next = stories[(place + 1) % stories.length];
  return next && next.id !== entry.id ? next : null;
}

/** The three harvests have a colour each; the chapters around them are in ink. */
export function kindOf({ data }: CollectionEntry<"stories">): "harvest" | "chapter" {
  return data.accent === "ink" ? "chapter" : "harvest";
}

/** The picture that stands for a story on cards and in feeds: that of its first chart. */
export function storyImage(entry: CollectionEntry<"stories">): CardImage | null {
  const [first] = entry.data.charts;
  return first === undefined ? null : chartImage(first, storyKey(entry).locale);
}
