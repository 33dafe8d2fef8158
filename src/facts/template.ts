import type { Locale, Words } from "../schemas/words.ts";
import { FORMS, formatFact, type Form, type Units } from "./format.ts";
import { nearest } from "./nearest.ts";
import type { Facts } from "./types.ts";

/** `{fact:ID}` or `{fact:ID|form}` in titles, front matter and interface words. */
const REFERENCE = /\{fact:([^}|]+)(?:\|([^}|]+))?\}/g;

/** What looks like a reference and is none: `{fact bachu.people}`, `{facts:bachu.people}`. */
const BROKEN = /\{\s*fact[^}]*\}?/i;

/** A reference that cannot be printed: what stands in the text, what could stand there, how to mend it. */
export class ReferenceProblem extends Error {
  readonly received: string;
  readonly expected: string;
  readonly fix: string;

  constructor(received: string, expected: string, fix: string) {
    super(`${received}: expected ${expected}; ${fix}`);
    this.name = "ReferenceProblem";
    this.received = received;
    this.expected = expected;
    this.fix = fix;
  }
}

function isForm(form: string): form is Form {
  return (FORMS as readonly string[]).includes(form);
}

/** The ids of the facts that a text refers to, in order. */
export function referencedFacts(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map((match) => match[1] ?? "");
}

/** One fact of the given form. Throws a ReferenceProblem for an unknown fact, form or a dropped qualifier. */
export function printFact(
  id: string,
  form: string,
  locale: Locale,
  facts: Facts,
  units: Units,
): string {
  const fact = facts.get(id);
  if (!fact)
    throw new ReferenceProblem(id, "the id of a fact in content/facts", nearest(id, facts.keys()));
  if (!isForm(form))
    throw new ReferenceProblem(`${id}|${form}`, `one of ${FORMS.join(", ")}`, "correct the form");
  if (form === "when" && fact.kind === "number" && !fact.asOf)
    throw new ReferenceProblem(
      `${id}|${form}`,
      "a fact that says when it held",
      "give it an asOf, or use another form",
    );
  try {
    return formatFact(fact, locale, units, form);
  } catch (error) {
    throw new ReferenceProblem(
      `${id}|${form}`,
      "a form that keeps the qualifier",
      `use full or number (${(error as Error).message})`,
    );
  }
}

/**
 * A text with its figures filled in, its first letter a capital where a figure opens an English one.
 * Throws a ReferenceProblem for a reference that cannot be printed or is not well formed.
 */
export function fillText(text: string, locale: Locale, facts: Facts, units: Units): string {
  const broken = BROKEN.exec(text.replace(REFERENCE, ""))?.[0];
  if (broken) throw new ReferenceProblem(broken, "{fact:ID} or {fact:ID|form}", "write it so");
  const filled = text.replace(REFERENCE, (_, id: string, form: string | undefined) =>
    printFact(id, form ?? "full", locale, facts, units),
  );
  return text.startsWith("{") ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

/** A text in both languages with its figures filled in. */
export function fillWords(words: Words, facts: Facts, units: Units): Words {
  return { en: fillText(words.en, "en", facts, units), zh: fillText(words.zh, "zh", facts, units) };
}
