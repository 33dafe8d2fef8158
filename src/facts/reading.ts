import type { DatePart, Qualifier } from "../schemas/fact.ts";

/** A number that a phrase yields. */
export interface NumberReading {
  kind: "number";
  value: number;
  /** One unit of its last stated digit: 1e7 for 1.6 亿, 1e4 for 1000万, 1 for 500, but 100 for "about 500". */
  step: number;
  /** Written with 万, 亿, million or the like, or with decimals: a rounded magnitude. */
  magnitude: boolean;
  qualifier: Qualifier;
}

/** A date that a phrase yields, of the precision that it gives. */
export interface DateReading {
  kind: "date";
  date: string;
  part?: DatePart | undefined;
  qualifier: Qualifier;
}

/** What a phrase yields: one entry a number or date, in the order of the text. */
export type Reading = NumberReading | DateReading;

/** Qualifiers under which zeros at the end stand for "roughly" and are no stated digits. */
const HEDGED: ReadonlySet<Qualifier> = new Set<Qualifier>(["about", "nearly"]);

/** A number from its written digits (`1.6`) and the power of ten that a word after them stands for. */
export function numberReading(digits: string, power: number, qualifier: Qualifier): NumberReading {
  const plain = digits.replaceAll(",", "");
  const decimals = plain.split(".")[1]?.length ?? 0;
  const zeros = /^[1-9]\d*?(0+)$/.exec(plain)?.[1]?.length ?? 0;
  const last = HEDGED.has(qualifier) && decimals === 0 ? zeros : -decimals;
  const value = Number((Number(plain) * power).toPrecision(15));
  const step = Number((power * 10 ** last).toPrecision(15));
  return { kind: "number", value, step, magnitude: power > 1 || decimals > 0, qualifier };
}
