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

const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:over|more than|at least)$/i, "over"],
  [/(?:nearly|almost)$/i, "nearly"],
  [/(?:about|some|around|roughly)$/i, "about"],
  [/(?:under|less than)$/i, "under"],
  [/(?:up to|at most)$/i, "up-to"],
  [/(?:average of|averaging)$/i, "average"],
  [/planned$/i, "planned"],
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
  for (const match of phrase.matchAll(NUMBER)) {
    const [, digits = "", short, long, odd] = match;
    const before = phrase.slice(0, match.index).trimEnd();
    const qualifier = odd
      ? "over"
      : (BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? "exact");
    readings.push(numberReading(digits, POWERS[short ?? long ?? ""] ?? 1, qualifier));
  }
  return readings;
}
