import type { Locale } from "../schemas/words.ts";
import type { Unit } from "../schemas/unit.ts";
import { formatDate } from "./dates.ts";
import { convert, formatNumber, spellNumber } from "./numbers.ts";
import type { ResolvedFact, ResolvedNumber } from "./types.ts";

/** The unit registry by id. */
export type Units = Readonly<Record<string, Unit>>;

/**
 * What to print of a fact. `full`: qualifier, number, unit. `number`: without the unit. `value`: without
 * the qualifier. `plain`: the number alone. `words`: full, with numbers up to ten spelt out. `metric`: full, with
 * the metric value beside it. `when`: the date at which it held, alone. `date` facts ignore all of these.
 * `value` and `plain` are refused where they would drop "more than", "nearly", "about" or "up to".
 */
export const FORMS = ["full", "number", "value", "plain", "words", "metric", "when"] as const;

/** What to print of a fact. */
export type Form = (typeof FORMS)[number];

const QUALIFIED = {
  en: {
    exact: "{x}",
    about: "about {x}",
    over: "more than {x}",
    under: "under {x}",
    nearly: "nearly {x}",
    "up-to": "up to {x}",
    average: "an average of {x}",
    planned: "a planned {x}",
  },
  zh: {
    exact: "{x}",
    about: "约{x}",
    over: "超过{x}",
    under: "不到{x}",
    nearly: "近{x}",
    "up-to": "至多{x}",
    average: "平均{x}",
    planned: "计划{x}",
  },
} as const;

/** Qualifiers that lead the whole phrase in Chinese (平均每亩400元); the others stand at the number (每亩超过3000元). */
const LEADING: ReadonlySet<string> = new Set(["average", "planned"]);

const DROPPABLE: ReadonlySet<string> = new Set(["exact", "average", "planned"]);

/** The unit of a fact. Throws where the registry lacks it (content is checked before anything is drawn). */
export function unitOf(id: string, units: Units): Unit {
  const unit = units[id];
  if (!unit) throw new RangeError(`unit ${id} is not in content/units.json`);
  return unit;
}

/** A number with its unit: `500 households`, `每亩400元`. */
export function withUnit(number: string, value: number, unit: Unit, locale: Locale): string {
  const pattern = locale === "zh" ? unit.zh : value === 1 ? unit.en.one : unit.en.other;
  return pattern.replace("{n}", number);
}

function metricBeside(fact: ResolvedNumber, units: Units, locale: Locale): string {
  const { metric } = unitOf(fact.unit, units);
  if (!metric) return "";
  const value = convert(fact.value, metric.factor);
  const text = withUnit(formatNumber(value, locale), value, unitOf(metric.unit, units), locale);
  return locale === "zh" ? `（约合${text}）` : ` (about ${text})`;
}

/** A date in its own precision, with "about" where it is not worded as a part of a year. */
function formatDateFact(fact: Extract<ResolvedFact, { kind: "date" }>, locale: Locale): string {
  const text = formatDate(fact.when, locale);
  return fact.qualifier === "about" && !fact.when.part
    ? QUALIFIED[locale].about.replace("{x}", text)
    : text;
}

/**
 * A fact in words: `more than 10 million trees`, `超过1000万棵`.
 * Throws a RangeError where the form would drop a qualifier that must stay, or asks for a date that is not known.
 */
export function formatFact(
  fact: ResolvedFact,
  locale: Locale,
  units: Units,
  form: Form = "full",
): string {
  if (fact.kind === "date") return formatDateFact(fact, locale);
  if (form === "when") {
    if (!fact.asOf) throw new RangeError(`${fact.id} does not say when it held`);
    return formatDate(fact.asOf, locale);
  }
  const bare = form === "value" || form === "plain";
  if (bare && !DROPPABLE.has(fact.qualifier)) {
    throw new RangeError(`form "${form}" would drop "${fact.qualifier}" from ${fact.id}`);
  }
  const number =
    form === "words"
      ? spellNumber(fact.value, locale)
      : formatNumber(fact.value, locale, fact.digits);
  const qualified = (text: string) =>
    bare ? text : QUALIFIED[locale][fact.qualifier].replace("{x}", text);
  const unitless = form === "number" || form === "plain";
  const measured = (text: string) =>
    unitless ? text : withUnit(text, fact.value, unitOf(fact.unit, units), locale);
  const inside = locale === "zh" && !LEADING.has(fact.qualifier);
  const text = inside ? measured(qualified(number)) : qualified(measured(number));
  return form === "metric" ? text + metricBeside(fact, units, locale) : text;
}
