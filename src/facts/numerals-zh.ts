import type { DatePart, Qualifier } from "../schemas/fact.ts";
import { numberReading, type DateReading, type Reading } from "./reading.ts";

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Words before a number that qualify it. */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:超过|逾|高于|不少于|至少)$/, "over"],
  [/(?:近|将近|接近)$/, "nearly"],
  [/(?:约|大约|相当于每?)$/, "about"],
  [/(?:不到|不足)$/, "under"],
  [/(?:至多|最多)$/, "up-to"],
  [/平均(?:每\p{Script=Han})?$/u, "average"],
  [/计划(?:在)?$/, "planned"],
];

const NUMBER = /(\d[\d,]*(?:\.\d+)?|[两一二三四五六七八九十百]+)\s*([万亿]?)(多|余)?/gu;
const DATE = /(?:(\d{4})\s*年|去年)?\s*(?:(\d{1,2})月)?(?:(\d{1,2})日)?\s*(初|底|末|下半年)?/gu;

const one = (char: string) => (char === "两" ? 2 : DIGITS.indexOf(char));

/** A small number written in Han digits: 三, 两, 十二, 三十. */
export function hanValue(text: string): number {
  const [tens, ones] = text.split("十");
  if (ones === undefined) return one(text);
  return (tens === "" || tens === undefined ? 1 : one(tens)) * 10 + (ones === "" ? 0 : one(ones));
}

function partOf(word: string | undefined, month: string | undefined): DatePart | undefined {
  if (word === "下半年") return "second-half";
  if (word === "初") return month ? "early-month" : "early-year";
  return word ? "late-year" : undefined;
}

/** The month that a part of a year is filed under: its first for early, July for the second half, December for late. */
const MONTH_OF: Readonly<Record<DatePart, string>> = {
  "early-year": "-01",
  "second-half": "-07",
  "late-year": "-12",
  "early-month": "",
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

/** The qualifier that a phrase puts on the number at `index`; a list joined by 、 or a range shares its first. */
function qualifierAt(
  text: string,
  index: number,
  more: boolean,
  previous: Qualifier | null,
): Qualifier {
  if (more) return "over";
  const before = text.slice(0, index).trimEnd();
  const found = BEFORE.find(([pattern]) => pattern.test(before));
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
    const [whole, written = "", power = "", more] = match;
    if (
      /^\s*[年月]/.test(text.slice(match.index + whole.length)) &&
      !/年内/.test(text.slice(match.index))
    )
      continue;
    const qualifier = qualifierAt(text, match.index, more !== undefined, previous);
    previous = qualifier;
    const digits = /^\d/.test(written) ? written : String(hanValue(written));
    readings.push(numberReading(digits, POWERS[power] ?? 1, qualifier));
  }
  return readings;
}
