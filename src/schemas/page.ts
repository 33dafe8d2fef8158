import { z } from "zod";

const text = z.string().trim().min(1);

/** Front matter of content/pages/LANGUAGE/NAME.mdx: a page of prose that is no story, such as the methods. */
export const page = z.strictObject({
  /** Headline. */
  title: text,
  /** One or two sentences under it, also the page's description. */
  standfirst: text,
  /** What the foot of every page calls it. */
  name: text,
  /** Its place among the links there, from 1. */
  order: z.int().positive(),
});

/** Front matter of a page of prose. */
export type Page = z.infer<typeof page>;
