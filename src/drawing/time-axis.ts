import { scaleLinear, type ScaleLinear } from "d3";
import type { Extent } from "../facts/extent.ts";
import { formatDate, formatMonth } from "../facts/dates.ts";
import type { Language } from "./language.ts";

/** A scale of time in months, with the moments that its axis names. */
export interface TimeScale {
  /** From months to px. */
  scale: ScaleLinear<number, number>;
  ticks: { at: number; label: string }[];
}

/** Distances of ticks in months. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];

function label(month: number, language: Language): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  if (month % 12 === 0) return formatDate({ date: year }, language.locale);
  return formatMonth((month % 12) + 1, language.locale);
}

/**
 * A scale over all extents from `lo` to `hi` px, its ends on round dates. Its ticks are as close as
 * `room` allows: the px that a tick with this label takes along the scale. The last end has none,
 * because a label stands after its tick.
 */
export function timeScale(
  extents: readonly Extent[],
  lo: number,
  hi: number,
  room: (label: string) => number,
  language: Language,
): TimeScale {
  const first = Math.min(...extents.map(({ start }) => start));
  const last = Math.max(...extents.map(({ end }) => end));
  const over = (step: number): TimeScale => {
    const start = Math.floor(first / step) * step;
    const end = Math.ceil(last / step) * step;
    const count = Math.round((end - start) / step);
    const ticks = Array.from({ length: count }, (_, i) => {
      const at = start + i * step;
      return { at, label: label(at, language) };
    });
    return { scale: scaleLinear([start, end], [lo, hi]), ticks };
  };
  const fits = (step: number) => {
    if ((last - first) / step > 200) return false;
    const { scale, ticks } = over(step);
    return ticks.every((tick) => room(tick.label) <= scale(tick.at + step) - scale(tick.at));
  };
  const step = STEPS.find(fits);
  return step === undefined ? { ...over(12_000), ticks: [] } : over(step);
}
