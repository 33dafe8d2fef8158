import type { DatePart } from "../schemas/fact.ts";
import type { When } from "./types.ts";

/**
 * A stretch of time in months since the year zero: 2018-09 runs from 2018 × 12 + 8 to one more. Months
 * count as equally long, so that a year is twelve everywhere; a day is its share of its month.
 */
export interface Extent {
  start: number;
  /** The first moment after it. */
  end: number;
}

/** Where in its year or month a part lies, in months: `early` and `late` are a quarter of a year, or ten days. */
const PARTS: Readonly<Record<DatePart, readonly [from: number, to: number]>> = {
  "early-year": [0, 3],
  "late-year": [9, 12],
  "second-half": [6, 12],
  "early-month": [0, 1 / 3],
  "late-month": [2 / 3, 1],
};

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The time within which something dated so happened: a whole year for `2019`, never its first day. */
export function extentOf({ date, part }: When): Extent {
  const [year = 0, month, day] = date.split("-").map(Number);
  const yearStart = year * 12;
  const start = part?.endsWith("-month") ? yearStart + (month ?? 1) - 1 : yearStart;
  if (part) return { start: start + PARTS[part][0], end: start + PARTS[part][1] };
  if (month === undefined) return { start: yearStart, end: yearStart + 12 };
  const monthStart = yearStart + month - 1;
  if (day === undefined) return { start: monthStart, end: monthStart + 1 };
  const days = daysOf(year, month);
  return { start: monthStart + (day - 1) / days, end: monthStart + day / days };
}

/** The same stretch so many months later. */
export function later({ start, end }: Extent, months: number): Extent {
  return { start: start + months, end: end + months };
}

/**
 * Some time from the `from`-th to the `to`-th calendar year, the year in which `extent` begins
 * counted as the first: the third to the fifth year after a planting in 2019 are 2021 to 2023.
 */
export function yearsOf(extent: Extent, from: number, to: number): Extent {
  const first = Math.floor(extent.start / 12);
  return { start: (first + from - 1) * 12, end: (first + to) * 12 };
}
