import { range, scaleLinear, type ScaleLinear } from "d3";
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
  const ends = (step: number) => [Math.floor(first / step), Math.ceil(last / step)] as const;
  const scaleOver = (step: number) =>
    scaleLinear(
      ends(step).map((end) => end * step),
      [lo, hi],
    );
  const momentsOf = (step: number) => range(...ends(step)).map((i) => i * step);
  const fits = (step: number) => {
    if ((last - first) / step > 200) return false;
    const scale = scaleOver(step);
    // Names are made one by one: a step that is too short fails at its first.
    return momentsOf(step).every((at) => room(label(at, language)) <= scale(at + step) - scale(at));
  };
  const step = STEPS.find(fits);
  if (step === undefined) return { scale: scaleOver(12_000), ticks: [] };
  return {
    scale: scaleOver(step),
    ticks: momentsOf(step).map((at) => ({ at, label: label(at, language) })),
  };
}
