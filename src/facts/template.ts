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

/** A figure in a text: the fact that it is, and how it is printed there. */
export interface Cited {
  fact: string;
  text: string;
}

/** Words as they stand, or a figure among them. */
export type Part = string | Cited;

/** A text of both languages in parts. */
export type Told = Readonly<Record<Locale, readonly Part[]>>;

/**
 * A text in parts: words as they stand and figures filled in, a capital where a figure opens an English one.
 * Throws a ReferenceProblem for a reference that cannot be printed or is not well formed.
 */
export function fillParts(text: string, locale: Locale, facts: Facts, units: Units): Part[] {
  const broken = BROKEN.exec(text.replace(REFERENCE, ""))?.[0];
  if (broken) throw new ReferenceProblem(broken, "{fact:ID} or {fact:ID|form}", "write it so");
  const parts: Part[] = [];
  let read = 0;
  for (const { 0: whole, 1: fact = "", 2: form = "full", index } of text.matchAll(REFERENCE)) {
    if (index > read) parts.push(text.slice(read, index));
    const printed = printFact(fact, form, locale, facts, units);
    parts.push({ fact, text: index === 0 ? capital(printed) : printed });
    read = index + whole.length;
  }
  return read < text.length ? [...parts, text.slice(read)] : parts;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a text in parts says. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** A text with its figures filled in; see fillParts. */
export function fillText(text: string, locale: Locale, facts: Facts, units: Units): string {
  return plainText(fillParts(text, locale, facts, units));
}

/** What a text of both languages in parts says. */
export function plainWords({ en, zh }: Told): Words {
  return { en: plainText(en), zh: plainText(zh) };
}

/** A text in both languages with its figures filled in. */
export function fillWords(words: Words, facts: Facts, units: Units): Words {
  return plainWords(fillTold(words, facts, units));
}

/** A text of both languages in parts; see fillParts. */
export function fillTold({ en, zh }: Words, facts: Facts, units: Units): Told {
  return { en: fillParts(en, "en", facts, units), zh: fillParts(zh, "zh", facts, units) };
}
