import { z } from "zod";

/** The site's languages, in the order in which they are shown. English stands at /, Chinese under /zh/. */
export const LOCALES = ["en", "zh"] as const;

/** One of the site's languages. */
export type Locale = (typeof LOCALES)[number];

/** Neither control characters, line breaks among them, nor halves of characters, nor what turns the direction of text. */
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]*$/u;

const text = z
  .string()
  .trim()
  .min(1)
  .regex(ONE_LINE, "one line of text without control characters");

/** A typewriter's apostrophe inside a word. Words are set with ’, data names too; what is typed into a search may have either. */
export const STRAIGHT_APOSTROPHE = /\p{L}'\p{L}/u;

/** Text whose apostrophes are typographic. */
export const set = (schema: z.ZodString) =>
  schema.refine((value) => !STRAIGHT_APOSTROPHE.test(value), { error: "the apostrophe ’, not '" });

/** A text in both languages; a missing or empty one is an error, never a blank. Figures stand in it as `{fact:ID}`. */
export const words = z.strictObject({
  /** English. */
  en: set(text),
  /** Chinese (simplified). */
  zh: text,
});

/** A text in both languages. */
export type Words = z.infer<typeof words>;

/** Whether a date of full length is a day of the calendar (2019-02-30 is none). */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().startsWith(date);
}

/** A calendar date of the precision that its source gives: `2019`, `2019-06` or `2019-06-30`. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "a date: 2019, 2019-06 or 2019-06-30",
  )
  .refine(isDay, { error: "a day that the calendar has" });

/** Six digits that name a Chinese administrative division (GB/T 2260). */
export const adcode = z.string().regex(/^\d{6}$/, "six digits, for example 653130");

/**
 * Who says so. A company's word about itself is a claim; `reference` is a work that compiles what others say, such as
 * an encyclopedia; `us` is this site's own arithmetic.
 */
export const claimant = z.enum(["company", "government", "press", "research", "reference", "us"]);

/** Who says so. */
export type Claimant = z.infer<typeof claimant>;
