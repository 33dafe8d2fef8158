import { z } from "zod";
import { claimant, partialDate, words } from "./words.ts";

/** content/sources/ID.json: something published that a figure comes from. Its titles may hold digits. */
export const source = z.strictObject({
  /** Title or description in both languages; what is not known is said, not invented. */
  title: words,
  /** Who published it, in both languages. */
  publisher: words,
  /** Day, month or year of publication, as precisely as known. Left out where it is not, and for our own counts. */
  date: partialDate.optional(),
  /** How the date is worded where it is known only as a part of a year. */
  datePart: z.enum(["early-year", "late-year"]).optional(),
  /** Address of the original. Left out where only mirrors or copies were seen. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Language of the original: a BCP 47 tag. */
  language: z.enum(["en", "zh"]),
  /** Whose word its figures are. A newspaper that repeats a company's report is `company`. */
  claimant,
  /** How sure we are of what it says: `low` is never used alone. */
  confidence: z.enum(["high", "medium", "low"]),
  /** What a reader should know of it, such as that it was seen only as a copy. */
  note: words.optional(),
});

/** A source with its id, which is its file's name. */
export type Source = z.infer<typeof source> & { id: string };
