import { scaleUtc, utcYear, type ScaleTime } from "d3";
import type { When } from "../facts/types.ts";
import type { Language } from "./language.ts";
import { block, clampBlock, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";

/** The first moment of a date, month or year. */
export function startOf({ date }: When): Date {
  return new Date(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
}

/** The moment after a date, month or year has passed; where a source words its beginning, that. */
export function endOf(when: When): Date {
  const start = startOf(when);
  if (when.part === "early-year" || when.part === "early-month") return start;
  const [years, months] = [Number(when.date.length === 4), Number(when.date.length === 7)];
  const days = years + months === 0 ? 1 : 0;
  return new Date(
    Date.UTC(
      start.getUTCFullYear() + years,
      start.getUTCMonth() + months,
      start.getUTCDate() + days,
    ),
  );
}

/** A horizontal axis of whole years: ticks at their borders, their numbers between. */
export interface TimeAxis {
  y: number;
  /** Places of the years' borders. */
  borders: number[];
  labels: TextBlock[];
}

/** A scale over the whole years that `moments` fall in. */
export function yearScale(
  moments: readonly Date[],
  x0: number,
  x1: number,
): ScaleTime<number, number> {
  const times = moments.map(Number);
  const first = utcYear.floor(new Date(Math.min(...times)));
  const last = utcYear.ceil(new Date(Math.max(...times)));
  const end = Number(last) > Number(first) ? last : utcYear.offset(first);
  return scaleUtc([first, end], [x0, x1]);
}

/** The axis under a plot whose bottom is at `y`: as many years are named as `width` px have room for. */
export function layoutTimeAxis(
  scale: ScaleTime<number, number>,
  y: number,
  width: number,
  language: Language,
): TimeAxis {
  const [first = new Date(0), last = new Date(0)] = scale.domain();
  const years = utcYear.range(first, last);
  const name = (year: Date) => language.date({ date: String(year.getUTCFullYear()) });
  const widest = Math.max(...years.map((year) => textWidth(name(year), LABEL)));
  const yearWidth = scale(utcYear.offset(first)) - scale(first);
  const every = [1, 2, 5, 10, 20, 50, 100].find((n) => n * yearWidth > widest + 8) ?? years.length;
  const labels = years
    .filter((_, i) => i % every === 0)
    .map((year) => {
      const middle = (scale(year) + scale(utcYear.offset(year))) / 2;
      const label = block(middle, y + 16, [name(year)], { anchor: "middle", tone: "muted" });
      return clampBlock(label, 0, width);
    });
  return { y, borders: [...years, last].map((year) => scale(year)), labels };
}

/** Height in px that the years' numbers take under a plot. */
export const TIME_AXIS_HEIGHT = 22;
