import type { DatePart, Qualifier } from "../schemas/fact.ts";
import { numberReading, type DateReading, type Reading } from "./reading.ts";

const DIGITS = "零一二三四五六七八九";
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Words before a number that qualify it; 最近 (lately) and 节约 (save) only look like them. */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:至多|最多|不超过)$/, "up-to"],
  [/(?:超过|逾|高于|不少于|不低于|至少)$/, "over"],
  [/(?<![最附临新])近$|接近$/, "nearly"],
  [/(?<![节签合])约$|相当于每?$/, "about"],
  [/(?:不到|不足)$/, "under"],
  [/(?:平|户|人|亩|年)均(?:每\p{Script=Han})?$/u, "average"],
  [/计划在?$/, "planned"],
];

/** Words after a number, or after its counter, that qualify it: 4200个以上, 400元左右. */
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\p{Script=Han}{0,2}?以上/u, "over"],
  [/^\p{Script=Han}{0,2}?(?:左右|上下)/u, "about"],
];

const NUMBER =
  /(?<!\d)(\d[\d,]*(?:\.\d+)?|[零两一二三四五六七八九十百千]+)(?!分之)\s*([多余]?)(万亿|[万亿]?)([多余]?)/gu;
const DATE = /(?:(\d{4})\s*年|去年)?\s*(?:(\d{1,2})月)?(?:(\d{1,2})日)?\s*(初|底|末|下半年)?/gu;

const one = (char: string) => (char === "两" ? 2 : DIGITS.indexOf(char));

/** A number below ten thousand written in Han digits: 三, 两, 十二, 三百零五. */
export function hanValue(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const size = SMALL[char];
    if (size === undefined) digit = one(char);
    else {
      total += (digit ?? 1) * size;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

function partOf(word: string | undefined, month: string | undefined): DatePart | undefined {
  if (word === "下半年") return "second-half";
  if (word === "初") return month ? "early-month" : "early-year";
  if (word === undefined) return undefined;
  return month ? "late-month" : "late-year";
}

/** The month that a part of a year is filed under: its first for early, July for the second half, December for late. */
const MONTH_OF: Readonly<Record<DatePart, string>> = {
  "early-year": "-01",
  "second-half": "-07",
  "late-year": "-12",
  "early-month": "",
  "late-month": "",
};

function readDates(text: string, openYear: string | undefined): DateReading[] {
  const dates: DateReading[] = [];
  for (const match of text.matchAll(DATE)) {
    const [whole, year, month, day, word] = match;
    if (!/年|月/.test(whole)) continue;
    const known = year ?? openYear;
    if (known === undefined) continue;
    const part = partOf(word, month);
    const fine = [month, day].flatMap((n) => (n ? [`-${n.padStart(2, "0")}`] : [])).join("");
    const vague = part !== undefined || whole.startsWith("去年");
    dates.push({
      kind: "date",
      date: known + (part && !month ? MONTH_OF[part] : fine),
      part,
      qualifier: vague ? "about" : "exact",
    });
  }
  return dates;
}

/** 2018年, 8月, 6月26日; but 5年 is a duration. */
function isPartOfDate(before: string, written: string, after: string): boolean {
  if (/^\s*年/.test(after)) return /^\d{4}$/.test(written);
  return /^\s*月/.test(after) || (before.endsWith("月") && /^\s*日/.test(after));
}

/** The qualifier that the words around a number put on it; a list joined by 、 or a range shares its first. */
function qualifierOf(before: string, after: string, previous: Qualifier | null): Qualifier {
  const found =
    BEFORE.find(([pattern]) => pattern.test(before)) ??
    AFTER.find(([pattern]) => pattern.test(after));
  if (found) return found[1];
  const joined = /(?:、|提升到|年内投入)$/u.test(before);
  return joined && previous ? previous : "exact";
}

/**
 * Everything that a short Chinese phrase yields: 35亿次, 近2万人次, 50多位, 2018年底.
 * `openYear` is the year for a month that stands alone or for 去年, from the phrase before it.
 */
export function readChinese(phrase: string, openYear?: string): Reading[] {
  const text = phrase.normalize("NFKC");
  const readings: Reading[] = readDates(text, openYear);
  let previous: Qualifier | null = null;
  for (const match of text.matchAll(NUMBER)) {
    const [whole, written = "", odd, power = "", more] = match;
    const before = text.slice(0, match.index).trimEnd();
    const after = text.slice(match.index + whole.length);
    if (isPartOfDate(before, written, after)) continue;
    const qualifier: Qualifier = odd || more ? "over" : qualifierOf(before, after, previous);
    previous = qualifier;
    const digits = /^\d/.test(written) ? written : String(hanValue(written));
    readings.push(numberReading(digits, POWERS[power] ?? 1, qualifier));
  }
  return readings;
}
