import { scaleLinear, type ScaleLinear } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Language } from "./language.ts";
import { block, boxOf, clampBlock, MUTED, px, RULE, textElement, type TextBlock } from "./svg.ts";

/** A horizontal axis: vertical rules with numbers under them. */
export interface Axis {
  top: number;
  bottom: number;
  ticks: { x: number; label: TextBlock }[];
}

/** Least space in px between two numbers. */
const LEAST_GAP = 12;

/** Height in px that an axis' numbers take under its bottom. */
export const AXIS_HEIGHT = 18;

/**
 * A linear scale from zero, so that lengths are proportional, to a round number over `max`.
 * An empty or zero `max` gives a scale to one.
 */
export function zeroScale(max: number, x0: number, x1: number): ScaleLinear<number, number> {
  return scaleLinear([0, max > 0 ? max : 1], [x0, x1]).nice(4);
}

/** True where the numbers of ticks stand apart. */
function fits(ticks: Axis["ticks"]): boolean {
  const boxes = ticks.map(({ label }) => boxOf(label));
  return boxes.slice(1).every(({ x0 }, i) => x0 - (boxes[i]?.x1 ?? 0) >= LEAST_GAP);
}

/** Ticks of a scale, as many as their numbers leave room for, at least the two ends. */
export function layoutAxis(
  scale: ScaleLinear<number, number>,
  top: number,
  bottom: number,
  width: number,
  language: Language,
): Axis {
  const [lo = 0, hi = 1] = scale.domain();
  const ticksAt = (values: readonly number[]) =>
    values.map((value) => {
      const x = scale(value);
      const label = block(x, bottom + 14, [language.number(value)], {
        anchor: "middle",
        tone: "muted",
      });
      return { x, label: clampBlock(label, 0, width) };
    });
  const candidates = [6, 5, 4, 3, 2].map((count) => ticksAt(scale.ticks(count)));
  const ticks = candidates.find(fits) ?? ticksAt([lo, hi]);
  return { top, bottom, ticks };
}

/** Half of the length in px of a ruler's ticks. */
const TICK = 4;

/**
 * Prints an axis as a ruler at each of `ys` from its first to its last tick, the numbers once under
 * the last: text between the rulers has no lines behind it.
 */
export function rulerElement(axis: Axis, ys: readonly number[]): Element {
  const first = axis.ticks.at(0)?.x ?? 0;
  const last = axis.ticks.at(-1)?.x ?? 0;
  const rulers = ys.flatMap((y) => [
    `M${px(first)} ${px(y)}H${px(last)}`,
    ...axis.ticks.map(({ x }) => `M${px(x)} ${px(y - TICK)}v${2 * TICK}`),
  ]);
  return s("g", { fill: MUTED }, [
    s("path", { d: rulers.join(""), stroke: RULE }),
    ...axis.ticks.map(({ label }) => textElement({ ...label, tone: "ink" })),
  ]);
}

/** Prints an axis. */
export function axisElement(axis: Axis): Element {
  const rules = axis.ticks.map(({ x }) => `M${px(x)} ${px(axis.top)}V${px(axis.bottom)}`).join("");
  return s("g", { fill: MUTED }, [
    s("path", { d: rules, stroke: RULE }),
    ...axis.ticks.map(({ label }) => textElement({ ...label, tone: "ink" })),
  ]);
}
