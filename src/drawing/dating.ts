import { z } from "zod";
import { formatDate } from "../facts/dates.ts";
import { extentOf, later, yearsOf, type Extent } from "../facts/extent.ts";
import type { ResolvedFact, When } from "../facts/types.ts";
import type { Claimant } from "../schemas/words.ts";
import type { Language } from "./language.ts";
import type { Refs } from "./refs.ts";

/** The date of a fact: its own where it is one, else when the number held. */
function whenOf(fact: ResolvedFact): When {
  if (fact.kind === "date") return fact.when;
  if (fact.asOf) return fact.asOf;
  throw new RangeError(`${fact.id} has no date; the schema lets none such through`);
}

/** When a source came out, and whose word it is. */
interface Published {
  when: When;
  claimant: Claimant;
}

/** What a chart's JSON says of the time of something: an event or a span, with the facts that date it. */
export function dating(refs: Refs) {
  const dated = refs.fact.refine(
    (fact) => fact.kind === "date" || fact.asOf !== null,
    "a fact that is a date, or a number with one (its asOf)",
  );
  const duration = refs.number.refine(
    ({ unit }) => unit === "years" || unit === "months",
    "a fact that counts years or months",
  );
  const nth = refs.number.refine(
    ({ unit }) => unit === "growth-year",
    "a fact that names a year of growth (unit growth-year)",
  );
  const published = refs.source.transform(
    ({ date: day, datePart, claimant }, context): Published => {
      if (day !== undefined) return { when: { date: day, part: datePart }, claimant };
      context.addIssue({ code: "custom", message: "a source whose date is known" });
      return z.NEVER;
    },
  );
  const shared = {
    /** Who dates it so; left out where the mark's form says enough. */
    who: refs.words.optional(),
    /** True where the source leaves the beginning or the end open, and this is our reading. */
    reading: z.boolean().default(false),
  };
  return z.union([
    z.strictObject({
      /** An event: a date, or a number with one. */
      at: dated,
      ...shared,
    }),
    z.strictObject({
      /** An event: a source comes out. */
      published,
      ...shared,
    }),
    z.strictObject({
      /** A span's beginning. */
      from: dated,
      /** Its end. */
      to: dated,
      ...shared,
    }),
    z.strictObject({
      /** A span's beginning. */
      from: dated,
      /** How long it lasts: years or months. */
      lasting: duration,
      ...shared,
    }),
    z.strictObject({
      /** What the years are counted from; its own year is the first. */
      since: dated,
      /** An event in the course of these years: the first and the last of them. */
      years: z.tuple([nth, nth]),
      ...shared,
    }),
  ]);
}

/** The time of an event or a span. */
export type Dating = z.infer<ReturnType<typeof dating>>;

/** The extent of an event, or those of a span's beginning and end. */
export function extentsOf(dated: Dating): [from: Extent, to: Extent | null] {
  if ("at" in dated) return [extentOf(whenOf(dated.at)), null];
  if ("published" in dated) return [extentOf(dated.published.when), null];
  if ("years" in dated) {
    const [first, last] = dated.years;
    return [yearsOf(extentOf(whenOf(dated.since)), first.value, last.value), null];
  }
  const from = extentOf(whenOf(dated.from));
  if ("to" in dated) return [from, extentOf(whenOf(dated.to))];
  const { value, unit } = dated.lasting;
  return [from, later(from, unit === "years" ? value * 12 : value)];
}

/** The fact that says when: the one to look up. Null where a source is dated. */
export function datingFact(dated: Dating): ResolvedFact | null {
  if ("published" in dated) return null;
  if ("at" in dated) return dated.at;
  if ("years" in dated) return dated.years[0];
  return "to" in dated ? dated.from : dated.lasting;
}

/** Whose word a dating is: our own where it is our reading. */
export function datingClaimant(dated: Dating): Claimant {
  const said = "published" in dated ? dated.published : datingFact(dated);
  return dated.reading || !said ? "us" : said.claimant;
}

/** True where an event's date is worded as "about" and not as a part of a year, which has an extent of its own. */
export function isAbout(dated: Dating): boolean {
  return "at" in dated && dated.at.kind === "date" && saysAbout(dated.at);
}

function saysAbout(fact: Extract<ResolvedFact, { kind: "date" }>): boolean {
  return fact.qualifier === "about" && !fact.when.part;
}

/** A time in words: `June 2019`, `10 months from September 2018`, `2021 to 2023`. */
export function datingText(dated: Dating, language: Language): string {
  const text = (fact: ResolvedFact) =>
    fact.kind === "date" ? language.fact(fact) : language.date(whenOf(fact));
  if ("at" in dated) return text(dated.at);
  if ("published" in dated) return language.date(dated.published.when);
  if ("years" in dated) {
    const { start, end } = extentsOf(dated)[0];
    const [from, to] = [start / 12, end / 12 - 1].map((year) =>
      formatDate({ date: String(year) }, language.locale),
    );
    return from === to
      ? String(from)
      : language.ui("timeline.between", { from: String(from), to: String(to) });
  }
  if ("to" in dated)
    return language.ui("timeline.between", { from: text(dated.from), to: text(dated.to) });
  return language.ui("timeline.lasting", {
    from: text(dated.from),
    time: language.fact(dated.lasting),
  });
}
