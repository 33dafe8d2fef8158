import { formatDate } from "../facts/dates.ts";
import { formatFact, unitOf, withUnit, type Form, type Units } from "../facts/format.ts";
import { formatNumber } from "../facts/numbers.ts";
import type { Part } from "../facts/template.ts";
import type { ResolvedFact, When } from "../facts/types.ts";
import type { Ui } from "../schemas/ui.ts";
import type { Locale, Words } from "../schemas/words.ts";

/** Everything that a layer needs to speak one language. */
export interface Language {
  locale: Locale;
  /** The words of this language. */
  words(words: Words): string;
  /** A fact as printed; see facts/format.ts for the forms. */
  fact(fact: ResolvedFact, form?: Form): string;
  /** A bare number, for axes. */
  number(value: number): string;
  /** A number with a unit of the registry. */
  measure(value: number, unit: string): string;
  /** The short name of a unit, for axes. */
  unit(unit: string): string;
  /** A date. */
  date(when: When): string;
  /** A word of the interface, `{name}` filled in. Throws a RangeError for an unknown key. */
  ui(key: string, values?: Readonly<Record<string, string>>): string;
  /** The same in parts, for pages that link each figure in it. */
  told(key: string): readonly Part[];
}

/**
 * The language of a locale over the registry of units and the interface's words; `told` gives one of these
 * in parts, where some have figures in them.
 */
export function languageOf(
  locale: Locale,
  units: Units,
  ui: Ui,
  told: Language["told"] = (key) => [ui[key] ?? ""],
): Language {
  return {
    locale,
    words: (words) => words[locale],
    fact: (fact, form = "full") => formatFact(fact, locale, units, form),
    number: (value) => formatNumber(value, locale),
    measure: (value, unit) =>
      withUnit(formatNumber(value, locale), value, unitOf(unit, units), locale),
    unit: (unit) => unitOf(unit, units).short[locale],
    date: (when) => formatDate(when, locale),
    ui: (key, values = {}) => {
      const text = ui[key];
      if (text === undefined)
        throw new RangeError(`content/ui/${locale}.json has no word "${key}"`);
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
    },
    told,
  };
}
