import type { Locale } from "../schemas/words.ts";
import type { When } from "./types.ts";

const TAG = { en: "en-GB", zh: "zh-CN" } as const;

const PARTS = {
  en: {
    "early-year": "early {year}",
    "late-year": "late {year}",
    "second-half": "the second half of {year}",
    "early-month": "early {month}",
    "late-month": "late {month}",
  },
  zh: {
    "early-year": "{year}初",
    "late-year": "{year}底",
    "second-half": "{year}下半年",
    "early-month": "{month}初",
    "late-month": "{month}底",
  },
} as const;

const FIELDS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  "month alone": { month: "short" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

type Precision = keyof typeof FIELDS;

// Making a format takes a hundred times as long as using it.
const FORMATS = Object.fromEntries(
  Object.entries(TAG).map(([locale, tag]) => {
    const formats = Object.entries(FIELDS).map(([precision, fields]) => {
      const format = new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...fields });
      return [precision, format];
    });
    return [locale, Object.fromEntries(formats)];
  }),
) as Record<Locale, Record<Precision, Intl.DateTimeFormat>>;

/** What was printed before: a chart's few dates stand on its axis, in its labels and in its table, at every width. */
const printed = new Map<string, string>();

function print(date: string, locale: Locale, precision: Precision): string {
  const key = `${locale} ${precision} ${date}`;
  const text = printed.get(key) ?? FORMATS[locale][precision].format(new Date(date));
  printed.set(key, text);
  return text;
}

/** A date of its own precision in the reader's language: `2019`, `June 2019`, `30 June 2019`; `2019年6月30日`. */
export function formatDate(when: When, locale: Locale): string {
  const { date, part } = when;
  const to = (precision: "year" | "month") =>
    print(date.slice(0, precision === "year" ? 4 : 7), locale, precision);
  if (part) {
    const pattern = PARTS[locale][part];
    return pattern.includes("{month}")
      ? pattern.replace("{month}", to("month"))
      : pattern.replace("{year}", to("year"));
  }
  if (date.length === 4) return to("year");
  return date.length === 7 ? to("month") : print(date, locale, "day");
}

/** A month of the year in its short form, for axes: `Sept`, `9月`. Months count from 1. */
export function formatMonth(month: number, locale: Locale): string {
  const date = `2000-${String(month).padStart(2, "0")}`;
  return print(date, locale, "month alone");
}
