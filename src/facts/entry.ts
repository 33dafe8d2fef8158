import { ContentError, shorten } from "../content/error.ts";
import type { Fact } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import type { When } from "./types.ts";

/** A fact with the place that it was read from. */
export interface FactEntry {
  file: string;
  /** Its index in the file's `facts`. */
  index: number;
  fact: Fact;
}

/** What is wrong with a field of a fact. */
export function problem(
  entry: FactEntry,
  field: string,
  received: unknown,
  expected: string,
  fix: string,
) {
  return new ContentError({
    file: entry.file,
    field: `facts[${entry.index}] ${entry.fact.id} › ${field}`,
    received: shorten(received),
    expected,
    fix,
  });
}

/** The date of `asOf`, which may point at the source's own. */
export function whenOf(fact: Fact, source: Source | null): When | null {
  if (fact.asOf === null) return null;
  if (fact.asOf !== "source") return { date: fact.asOf };
  return source?.date ? { date: source.date, part: source.datePart } : null;
}

/** What a resolved fact takes over from its file. */
export function base(entry: FactEntry) {
  const { id, label, note, unit, place } = entry.fact;
  return { id, file: entry.file, label, note: note ?? null, unit, place };
}
