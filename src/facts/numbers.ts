import type { Locale } from "../schemas/words.ts";

/** From which power of ten a language writes magnitudes in words, and how many decimals it keeps there. */
const COMPACT = {
  en: { tag: "en-GB", from: 1e6, steps: [1e12, 1e9, 1e6], decimals: 3 },
  zh: { tag: "zh-CN", from: 1e4, steps: [1e8, 1e4], decimals: 2 },
} as const;

const WORDS = {
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  zh: ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"],
} as const;

function keepsValue(value: number, locale: Locale): boolean {
  const { from, steps, decimals } = COMPACT[locale];
  const size = Math.abs(value);
  if (size < from) return false;
  const step = steps.find((candidate) => size >= candidate) ?? from;
  const scaled = (size / step) * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

/** Decimals that a value shows when it is printed to so many significant digits. */
function decimalsOf(value: number, digits: number | null): number {
  const printed = digits === null ? "" : value.toPrecision(digits);
  return printed.includes("e") ? 0 : (printed.split(".")[1]?.length ?? 0);
}

/** Making a formatter takes a hundred times as long as using it: each is made once. */
const formatters = new Map<string, Intl.NumberFormat>();

/** The formatter of a language: with magnitude words where `decimals` is null, else with at least so many decimals. */
function formatterOf(locale: Locale, decimals: number | null): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const { tag, decimals: most } = COMPACT[locale];
  const options: Intl.NumberFormatOptions =
    decimals === null
      ? { notation: "compact", compactDisplay: "long", maximumFractionDigits: most }
      : {
          minimumFractionDigits: decimals,
          maximumFractionDigits: 12,
          ...(locale === "zh" ? { useGrouping: "min2" as const } : {}),
        };
  const made = new Intl.NumberFormat(tag, options);
  formatters.set(key, made);
  return made;
}

/**
 * A number in the reader's language, its value kept: `10 million`, `439,600`, `0.046`; `1000万`,
 * `43.96万`, `4200`. Magnitude words are used only where they hide no digit. With `digits`, zeros
 * that are significant stay: `0.30`.
 */
export function formatNumber(value: number, locale: Locale, digits: number | null = null): string {
  const decimals = keepsValue(value, locale) ? null : decimalsOf(value, digits);
  return formatterOf(locale, decimals).format(value);
}

/** The number in words where it is a whole one up to ten (`five`, `五`), else as formatNumber. */
export function spellNumber(value: number, locale: Locale): string {
  return WORDS[locale][value] ?? formatNumber(value, locale);
}

/** `value` in another unit, to as many significant digits as it was stated with, at least two. */
export function convert(value: number, factor: number): number {
  const [mantissa = ""] = Math.abs(value).toExponential().split("e");
  const digits = Math.max(2, mantissa.replace(".", "").length);
  return Number((value * factor).toPrecision(digits));
}
