import type { BoundChart } from "../figure/bind.ts";
import { edition, storiesOf, storyKey, titleOf } from "./site.ts";
import type { Locale } from "../schemas/words.ts";

/** The charts of one story, in the order in which it shows them. */
export interface GalleryGroup {
  /** The story's slug; `more` for charts of no story. */
  slug: string;
  /** Its title; null for charts of no story. */
  title: string | null;
  charts: BoundChart[];
}

/** Every chart, by story; those that a story does not show itself stand after the others. */
export async function galleryOf(locale: Locale): Promise<GalleryGroup[]> {
  const stories = await storiesOf(locale);
  const bySlug = Map.groupBy(edition.charts.values(), ({ story }) => story);
  const known = stories.map((entry) => {
    const { slug } = storyKey(entry);
    const { data } = entry;
    const place = ({ id }: BoundChart) => data.charts.indexOf(id) + 1 || 99;
    const charts = (bySlug.get(slug) ?? []).toSorted((a, b) => place(a) - place(b));
    bySlug.delete(slug);
    return { slug, title: titleOf(entry), charts };
  });
  const rest = { slug: "more", title: null, charts: [...bySlug.values()].flat() };
  return [...known, rest].filter(({ charts }) => charts.length > 0);
}
