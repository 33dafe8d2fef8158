import { fileURLToPath } from "node:url";
import { array, constantFrom, double, integer, oneof, record, type Arbitrary } from "fast-check";
import { ContentError } from "../../src/content/error.ts";
import { parse, readJson } from "../../src/content/read.ts";
import type { ChartType, Layout } from "../../src/drawing/chart-type.ts";
import { languageOf, type Language } from "../../src/drawing/language.ts";
import { refsOf, type Refs } from "../../src/drawing/refs.ts";
import type { ResolvedDate, ResolvedFact, ResolvedNumber } from "../../src/facts/types.ts";
import type { Geography } from "../../src/maps/geography.ts";
import { ui } from "../../src/schemas/ui.ts";
import { units as unitsSchema } from "../../src/schemas/unit.ts";
import type { Locale, Words } from "../../src/schemas/words.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The site's registry of units. */
export const units = readJson(root, "content/units.json", unitsSchema);

function language(locale: Locale): Language {
  return languageOf(locale, units, readJson(root, `content/ui/${locale}.json`, ui));
}

/** Both languages, with the site's own units and interface words. */
export const languages: Readonly<Record<Locale, Language>> = {
  en: language("en"),
  zh: language("zh"),
};

/** Words that are the same in both languages, or one in each. */
export function words(en: string, zh: string = en): Words {
  return { en, zh };
}

/** A number as a chart type gets it: an exact count that a company states, unless `rest` says otherwise. */
export function number(
  id: string,
  value: number,
  rest: Partial<ResolvedNumber> = {},
): ResolvedNumber {
  return {
    kind: "number",
    id,
    file: "content/facts/test.json",
    label: words(`label of ${id}`, `${id}的名称`),
    note: null,
    unit: "tree",
    place: null,
    asOf: null,
    claimant: "company",
    sources: [],
    evidence: null,
    value,
    qualifier: "exact",
    bounds: { lo: value, hi: value, loOpen: false, hiOpen: false },
    derivation: null,
    digits: null,
    ...rest,
  };
}

/** A date as a chart type gets it: an exact one that a company states, unless `rest` says otherwise. */
export function date(id: string, when: string, rest: Partial<ResolvedDate> = {}): ResolvedDate {
  return {
    kind: "date",
    id,
    file: "content/facts/test.json",
    label: words(`label of ${id}`, `${id}的名称`),
    note: null,
    unit: "date",
    place: null,
    asOf: { date: when },
    claimant: "company",
    sources: [],
    evidence: null,
    when: { date: when },
    qualifier: "exact",
    ...rest,
  };
}

/** Refs over these facts; a type that asks for a map finds none, unless it is given. */
export function refsTo(facts: readonly ResolvedFact[], geography?: Geography): Refs {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return refsOf(
    { facts: byId, units },
    () => undefined,
    () => {
      if (geography) return geography;
      throw new Error("these tests have no map");
    },
  );
}

/** What a type draws for `options` over `facts`, read as the build reads content/charts/test.json. */
export function dataOf<D>(
  type: ChartType<D, never> | ChartType<D, Layout>,
  facts: readonly ResolvedFact[],
  options: unknown,
  geography?: Geography,
): D {
  const schema = type.options(refsTo(facts, geography));
  return parse("content/charts/test.json", options, schema, ["options"]);
}

/** The text of the error with which a type refuses `options`. Fails where it takes them. */
export function refusalOf<D>(
  type: ChartType<D, never> | ChartType<D, Layout>,
  facts: readonly ResolvedFact[],
  options: unknown,
  geography?: Geography,
): string {
  try {
    dataOf(type, facts, options, geography);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error(`the options were taken: ${JSON.stringify(options)}`);
}

/** Labels of any length in either language, from a letter to three sentences, with digits and punctuation. */
export const someWords: Arbitrary<Words> = record({
  en: array(
    constantFrom("melons", "of", "Bachu,", "the", "poverty-relief", "2,294", "a", "Xing’an"),
    { minLength: 1, maxLength: 24 },
  ),
  zh: array(constantFrom("巴楚", "留香瓜", "，", "的", "（2018年）", "国家级贫困县", "“顶梁柱”"), {
    minLength: 1,
    maxLength: 24,
  }),
}).map(({ en, zh }) => ({ en: en.join(" "), zh: `字${zh.join("")}` }));

/** Numbers of every size that a fact can hold: zero, fractions, counts, billions, to six digits. */
export const someValue: Arbitrary<number> = oneof(
  constantFrom(0, 1, 0.046, 400, 3600),
  integer({ min: 0, max: 999_999 }),
  double({ min: 1e-3, max: 1e12, noNaN: true, noDefaultInfinity: true }).map((value) =>
    Number(value.toPrecision(6)),
  ),
);

/** Numbers of any claimant and qualifier. */
export const someNumber: Arbitrary<ResolvedNumber> = record({
  value: someValue,
  qualifier: constantFrom(
    "exact" as const,
    "about" as const,
    "over" as const,
    "nearly" as const,
    "up-to" as const,
    "under" as const,
    "average" as const,
    "planned" as const,
  ),
  claimant: constantFrom(
    "company" as const,
    "government" as const,
    "press" as const,
    "research" as const,
    "us" as const,
  ),
  unit: constantFrom("tree", "CNY", "mu", "CNY/mu"),
}).map(({ value, ...rest }) => number("test.some", value, rest));
