import { z } from "zod";
import { accent } from "./chart.ts";
import { partialDate } from "./words.ts";

const text = z.string().trim().min(1);

/** Front matter of content/stories/LANGUAGE/SLUG.mdx. Figures as `{fact:ID}`. */
export const story = z.strictObject({
  /** Headline. */
  title: text,
  /** One or two sentences under the headline, also the page's description. */
  standfirst: text,
  /** Accent of the page and its charts. */
  accent,
  /** Its place in the row of stories, from 1. */
  order: z.int().positive(),
  /** Day on which it was published. */
  published: partialDate,
  /** Day on which it was last changed. */
  updated: partialDate,
  /** Not ready yet: the dev server shows it, a build leaves it out. */
  draft: z.literal(true).optional(),
  /** Ids of the charts that it shows, in order of appearance. Both languages show the same. */
  charts: z.array(z.string()),
});

/** Front matter of a story. */
export type Story = z.infer<typeof story>;
