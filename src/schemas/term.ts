import { z } from "zod";
import { words } from "./words.ts";

/** Groups of the glossary, in the order in which they are shown. */
export const TERM_GROUPS = ["site", "measures", "counts", "poverty", "places", "work"] as const;

/** One entry of content/glossary.json: a term that the site uses, in both languages. */
export const term = z.strictObject({
  /** Its anchor on the glossary's page, and what `<Term id>` names. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens"),
  /** Under which heading it stands. */
  group: z.enum(TERM_GROUPS),
  /** The term itself. */
  term: words,
  /** How the Chinese is read, in pinyin with tones. */
  pinyin: z.string().trim().min(1),
  /** What it means, and what it does not; figures as `{fact:ID}`. */
  text: words,
  /** Slug of the story that it matters to most. */
  story: z.string().optional(),
});

/** A term of the glossary. */
export type Term = z.infer<typeof term>;
