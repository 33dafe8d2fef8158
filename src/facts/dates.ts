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

function intl(date: string, locale: Locale, fields: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(TAG[locale], { timeZone: "UTC", ...fields }).format(
    new Date(date),
  );
}

/** A date of its own precision in the reader's language: `2019`, `June 2019`, `30 June 2019`; `2019年6月30日`. */
export function formatDate(when: When, locale: Locale): string {
  const year = intl(when.date.slice(0, 4), locale, { year: "numeric" });
  const month = () => intl(when.date.slice(0, 7), locale, { year: "numeric", month: "long" });
  if (when.part) {
    const pattern = PARTS[locale][when.part];
    return pattern.includes("{month}")
      ? pattern.replace("{month}", month())
      : pattern.replace("{year}", year);
  }
  if (when.date.length === 4) return year;
  if (when.date.length === 7) return month();
  return intl(when.date, locale, { year: "numeric", month: "long", day: "numeric" });
}

/** A month of the year in its short form, for axes: `Sept`, `9月`. Months count from 1. */
export function formatMonth(month: number, locale: Locale): string {
  const date = `2000-${String(month).padStart(2, "0")}`;
  return intl(date, locale, { month: "short" });
}
