import { range, scaleLinear, type ScaleLinear } from "d3";
import type { Language } from "./language.ts";
import { block, clampBlock, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";

/** A horizontal axis of whole years: ticks at their borders, their numbers between. */
export interface YearAxis {
  y: number;
  /** Places of the years' borders. */
  borders: number[];
  labels: TextBlock[];
}

/** Height in px that the years' numbers take under a plot. */
export const YEAR_AXIS_HEIGHT = 22;

/** A scale of months (facts/extent.ts) over the whole years that `moments` fall in. */
export function yearScale(
  moments: readonly number[],
  x0: number,
  x1: number,
): ScaleLinear<number, number> {
  const first = Math.floor(Math.min(...moments) / 12) * 12;
  const last = Math.ceil(Math.max(...moments) / 12) * 12;
  return scaleLinear([first, Math.max(last, first + 12)], [x0, x1]);
}

/** The axis under a plot whose bottom is at `y`: as many years are named as `width` px have room for. */
export function layoutYearAxis(
  scale: ScaleLinear<number, number>,
  y: number,
  width: number,
  language: Language,
): YearAxis {
  const [first = 0, last = 12] = scale.domain();
  const years = range(first / 12, last / 12);
  const names = years.map((year) => language.date({ date: String(year).padStart(4, "0") }));
  const widest = Math.max(...names.map((name) => textWidth(name, LABEL)));
  const yearWidth = scale(first + 12) - scale(first);
  const every = [1, 2, 5, 10, 20, 50, 100].find((n) => n * yearWidth > widest + 8) ?? years.length;
  const labels = years.flatMap((year, i) => {
    if (i % every > 0) return [];
    const at = { anchor: "middle", tone: "muted" } as const;
    return [clampBlock(block(scale(year * 12 + 6), y + 16, [names[i] ?? ""], at), 0, width)];
  });
  return { y, borders: range(first, last + 1, 12).map((month) => scale(month)), labels };
}
