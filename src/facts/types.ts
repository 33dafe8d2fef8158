import type { Claimant, Words } from "../schemas/words.ts";
import type { DatePart, Evidence, Qualifier } from "../schemas/fact.ts";
import type { Source } from "../schemas/source.ts";
import type { Interval, Operation, Statement } from "./bounds.ts";

/** When a fact held: a date of its own precision, with the part of a year or month where it is worded so. */
export interface When {
  date: string;
  part?: DatePart | undefined;
}

/** How a derived fact came about. */
export interface Derivation {
  op: Operation;
  of: readonly ResolvedNumber[];
  /** Why it is only stated as "about", or null. */
  reason: Statement["reason"];
  /** True for a figure that only gives a sense of scale, or rests on one that does. */
  illustration: boolean;
}

interface Base {
  id: string;
  /** The file that states it, for errors. */
  file: string;
  label: Words;
  note: Words | null;
  /** Unit id of the registry. */
  unit: string;
  /** Code of a place, or null. */
  place: string | null;
  asOf: When | null;
  claimant: Claimant;
  /** Every source that it rests on: one for a stated fact, its operands' for a derived one. */
  sources: readonly Source[];
  evidence: Evidence | null;
}

/** A number ready to print, draw and compute with. */
export interface ResolvedNumber extends Base {
  kind: "number";
  /** The number in its unit: as stated, or rounded to the digits that a derived fact shows. */
  value: number;
  qualifier: Qualifier;
  /** What is known of the true number; null for averages and plans. */
  bounds: Interval | null;
  derivation: Derivation | null;
  /** Significant digits that a derived fact shows; null for a stated one, which is shown as stated. */
  digits: number | null;
}

/** A date that a source states. */
export interface ResolvedDate extends Base {
  kind: "date";
  when: When;
  qualifier: Qualifier;
}

/** A fact with everything that it refers to looked up. */
export type ResolvedFact = ResolvedNumber | ResolvedDate;

/** All facts by id, in the order of their files. */
export type Facts = ReadonlyMap<string, ResolvedFact>;
