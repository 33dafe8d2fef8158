import { shorten, type ContentProblem } from "../content/error.ts";
import type { StatedFact } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import type { Stated } from "./bounds.ts";
import { readChinese } from "./numerals-zh.ts";
import { readEnglish } from "./numerals-en.ts";
import type { Reading } from "./reading.ts";

/** The year that an evidence phrase leaves open: from an earlier phrase, or the year before the source's own for 去年. */
function openYear(fact: StatedFact, source: Source | undefined): string | undefined {
  const from = /\d{4}/.exec(fact.evidence.yearFrom ?? "")?.[0];
  if (from) return from;
  if (!fact.evidence.text.includes("去年") || !source?.date) return undefined;
  return String(Number(source.date.slice(0, 4)) - 1);
}

/** Everything that a fact's evidence yields. */
export function readEvidence(fact: StatedFact, source?: Source): Reading[] {
  const { text, language } = fact.evidence;
  return language === "zh" ? readChinese(text, openYear(fact, source)) : readEnglish(text);
}

function readingText(reading: Reading): string {
  const value = reading.kind === "number" ? reading.value : reading.date;
  const part = reading.kind === "date" && reading.part ? ` ${reading.part}` : "";
  return `${value}${part} ${reading.qualifier}`;
}

function matches(fact: StatedFact, reading: Reading): boolean {
  if (reading.qualifier !== fact.qualifier) return false;
  if (reading.kind === "number") return reading.value === fact.value;
  return reading.date === fact.value && reading.part === fact.datePart;
}

/** What does not hold between a fact and its evidence, or null: the value, the qualifier and the part of a date must be read from the phrase. */
export function verifyEvidence(
  fact: StatedFact,
  source?: Source,
): Omit<ContentProblem, "file"> | null {
  const readings = readEvidence(fact, source);
  if (readings.some((reading) => matches(fact, reading))) return null;
  const part = fact.datePart ? ` ${fact.datePart}` : "";
  const yields = readings.length > 0 ? readings.map(readingText).join("; ") : "nothing";
  return {
    field: "value",
    received: `${shorten(fact.value).replaceAll('"', "")}${part} ${fact.qualifier}`,
    expected: `what ${shorten(fact.evidence.text)} yields: ${yields}`,
    fix: "correct value, qualifier or evidence so that they say the same",
  };
}

/** How the fact's number is written in its evidence: its last stated digit and whether it is a magnitude. */
export function stated(fact: StatedFact): Stated {
  const found = readEvidence(fact).find(
    (reading) => reading.kind === "number" && reading.value === fact.value,
  );
  return found?.kind === "number"
    ? { step: found.step, magnitude: found.magnitude }
    : { step: 1, magnitude: false };
}
