import { z } from "zod";
import { adcode, claimant, partialDate, words } from "./words.ts";

/** `bachu.income-before`: a topic, a dot, a name. */
const factId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
    "a topic, a dot and a name in lower case, for example bachu.people",
  );

/** How firmly the source states the number; see src/facts/bounds.ts for what each means as an interval. */
export const qualifier = z.enum([
  "exact",
  "about",
  "over",
  "nearly",
  "up-to",
  "under",
  "average",
  "planned",
]);

/** How firmly a source states a number. */
export type Qualifier = z.infer<typeof qualifier>;

/** A time that the source words as a part of a year or month (年初, 年底, 下半年, 8月初, 6月底). */
export const datePart = z.enum([
  "early-year",
  "late-year",
  "second-half",
  "early-month",
  "late-month",
]);

/** A part of a year or month, as worded. */
export type DatePart = z.infer<typeof datePart>;

const evidence = z.strictObject({
  /** The short figure phrase. It must yield the fact's value and qualifier (src/facts/evidence.ts). */
  text: z.string().min(1),
  /** Language of the phrase. */
  language: z.enum(["en", "zh"]),
  /** `phrase`: as it stands in the source. `summary`: in our words, where the source's wording is not at hand. */
  kind: z.enum(["phrase", "summary"]),
  /** Paragraph of the source, counted from 1, where it is known. */
  paragraph: z.int().positive().optional(),
  /** An earlier phrase of the same source that gives the year which this one leaves open. */
  yearFrom: z.string().optional(),
});

/** A phrase that a figure was read from. */
export type Evidence = z.infer<typeof evidence>;

const shared = {
  /** Address of the fact everywhere: prose, charts, ledger. */
  id: factId,
  /** What the number counts, in both languages, without a digit. */
  label: words,
  /** Unit of the registry content/units.json. */
  unit: z.string(),
  /** When it held: a date, or `source` for the source's own date. Null where the source gives none. */
  asOf: z.union([partialDate, z.literal("source")]).nullable(),
  /** The place it is about: a code of content/places, or null for none or the whole country. */
  place: adcode.nullable(),
  /** What a reader should know before using it. */
  note: words.optional(),
};

/** A figure that a source states. */
export const statedFact = z.strictObject({
  ...shared,
  /** The number in its unit, or a date for the unit `date`. */
  value: z.union([z.number(), partialDate]),
  /** How firmly it is stated. */
  qualifier,
  /** For dates that the source words as a part of a year or month. */
  datePart: datePart.optional(),
  /** Id of a source: a file of content/sources. */
  source: z.string(),
  /** Who says so, where it differs from the source's own claimant. */
  claimant: claimant.optional(),
  /** Where in the source it stands. */
  evidence,
});

/** A figure computed from others; its bounds follow from theirs. */
export const derivedFact = z.strictObject({
  ...shared,
  /** The operation over the operands, in their order. `share` is a ratio shown in percent. */
  op: z.enum(["ratio", "product", "sum", "difference", "share"]),
  /** Ids of the operands: two for ratio, share and difference, two or more for sum and product. */
  of: z.array(factId).min(2),
  /** Significant digits that are shown and that decide whether the bounds agree. */
  digits: z.int().min(1).max(6),
  /** For a figure that only gives a sense of scale: shown as an illustration wherever it is used. */
  illustration: z.boolean().optional(),
});

/** One entry of a fact file. */
export const fact = z.union([derivedFact, statedFact]);

/** A relation between a fact and what another source says. */
export const check = z.strictObject({
  /** The fact that is tested. */
  fact: factId,
  /** The other source's fact, or null where nothing was found. */
  other: factId.nullable(),
  /** What the other says of it. */
  relation: z.enum(["agrees", "disagrees", "context", "not-found"]),
  /** Why, in both languages; figures as `{fact:ID}`. */
  note: words,
});

/** content/facts/TOPIC.json. */
export const factFile = z.strictObject({
  /** The facts of one topic. */
  facts: z.array(fact),
  /** How other sources bear on them. */
  checks: z.array(check).default([]),
});

/** A figure that a source states. */
export type StatedFact = z.infer<typeof statedFact>;
/** A figure computed from others. */
export type DerivedFact = z.infer<typeof derivedFact>;
/** A fact as its file has it. */
export type Fact = StatedFact | DerivedFact;
/** A relation between a fact and another source. */
export type Check = z.infer<typeof check>;
