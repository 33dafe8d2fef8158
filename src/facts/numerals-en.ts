import type { Qualifier } from "../schemas/fact.ts";
import { numberReading, type Reading } from "./reading.ts";

const POWERS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** Words before a number that qualify it; the longer ones first, since "no more than" ends in "more than". */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/\b(?:up to|at most|no more than)$/i, "up-to"],
  [/\b(?:over|more than|at least|no (?:less|fewer) than)$/i, "over"],
  [/\b(?:nearly|almost)$/i, "nearly"],
  [/\b(?:about|some|around|roughly)$/i, "about"],
  [/\b(?:under|less than|fewer than)$/i, "under"],
  [/\b(?:average of|averaging)$/i, "average"],
  [/\bplanned$/i, "planned"],
];

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const DATE = new RegExp(
  `(?:(\\d{1,2}) )?(?:(${MONTHS.join("|")}) )?\\b((?:19|20)\\d{2})\\b(?!\\d|,\\d| yuan| m\\b| km| people)`,
  "g",
);
/** Short magnitudes stand at the number (26bn); `4 m` is four metres. */
const NUMBER =
  /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(?:(k|m|bn)\b(?!²)|\s*(thousand|million|billion)\b)?(-odd)?/g;

/** Everything that a short English phrase yields: over 26bn yuan, about 220,700 claims, 30 March 2019. */
export function readEnglish(phrase: string): Reading[] {
  const readings: Reading[] = [];
  for (const [, day, month, year = ""] of phrase.matchAll(DATE)) {
    const index = month ? MONTHS.indexOf(month) + 1 : 0;
    const fine = index
      ? `-${String(index).padStart(2, "0")}${day ? `-${day.padStart(2, "0")}` : ""}`
      : "";
    readings.push({ kind: "date", date: year + fine, qualifier: "exact" });
  }
  const rest = phrase.replace(DATE, (date) => " ".repeat(date.length));
  for (const match of rest.matchAll(NUMBER)) {
    const [, digits = "", short, long, odd] = match;
    const before = rest.slice(0, match.index).trimEnd();
    const qualifier = odd
      ? "over"
      : (BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? "exact");
    readings.push(numberReading(digits, POWERS[short ?? long ?? ""] ?? 1, qualifier));
  }
  return readings;
}
