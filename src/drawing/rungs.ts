import { scaleLog, type ScaleLogarithmic } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Claimant } from "../schemas/words.ts";
import type { Language } from "./language.ts";
import { markElement, type QualifierSign } from "./marks.ts";
import { uprightSign } from "./series.ts";
import { ACCENT, block, MUTED, px, RULE, textElement, TINT, type TextBlock } from "./svg.ts";
import { LABEL, roomFor } from "./text-width.ts";

/** An amount on a ladder. */
export interface Rung {
  x: number;
  y: number;
  claimant: Claimant;
  sign: QualifierSign | null;
}

/** The two rails of a ladder with a step for each power of ten. */
export interface Rails {
  left: number;
  right: number;
  top: number;
  bottom: number;
  steps: { y: number; label: TextBlock }[];
  /** The unit, over the numbers. */
  unit: TextBlock;
}

/** Space in px between the rails. */
const BETWEEN = 46;
/** Space in px over the rails, for the unit. */
const OVER = 22;
/** Marks nearer than this in px stand beside each other. */
const NEAR = 16;
const RADIUS = 5;

/** A logarithmic scale, upwards from the power of ten under the least value to somewhat over the largest. */
export function ladderScale(
  values: readonly number[],
  height: number,
): ScaleLogarithmic<number, number> {
  const least = 10 ** Math.floor(Math.log10(Math.min(...values)) - 0.1);
  return scaleLog([least, Math.max(...values) * 1.8], [OVER + height, OVER]);
}

/** Powers of ten that a scale from the power under the least to over the largest value spans. */
export function decades(values: readonly number[]): number {
  const [lo = 1, hi = 1] = ladderScale(values, 1).domain();
  return Math.log10(hi / lo);
}

/** Rails whose numbers stand on their left. */
export function layoutRails(
  scale: ScaleLogarithmic<number, number>,
  unit: string,
  language: Language,
): Rails {
  const [lo = 1, hi = 1] = scale.domain();
  const [bottom = 0, top = 0] = scale.range();
  const first = Math.round(Math.log10(lo));
  const powers = Array.from({ length: Math.floor(Math.log10(hi)) - first + 1 }, (_, i) =>
    Number(`1e${first + i}`),
  );
  const names = [language.unit(unit), ...powers.map((power) => language.number(power))];
  const column = Math.max(...names.map((name) => roomFor(name, LABEL)));
  const label = (text: string, y: number) =>
    block(column, y, [text], { anchor: "end", tone: "muted" });
  const steps = powers.map((power, i) => {
    const y = scale(power);
    return { y, label: label(names[i + 1] ?? "", y + 4) };
  });
  const left = column + 8;
  return { left, right: left + BETWEEN, top, bottom, steps, unit: label(names[0] ?? "", 12) };
}

/**
 * Rungs between the rails, given from the top down, each mark in the middle; one that comes too
 * near to the one above stands beside it.
 */
export function placeRungs(rungs: readonly Omit<Rung, "x">[], { left, right }: Rails): Rung[] {
  const middle = (left + right) / 2;
  const placed: Rung[] = [];
  for (const rung of rungs) {
    const above = placed.at(-1);
    const near = above !== undefined && rung.y - above.y < NEAR;
    if (above && near && above.x === middle) above.x = middle - BETWEEN / 4;
    const x =
      !near || !above ? middle : above.x < middle ? middle + BETWEEN / 4 : middle - BETWEEN / 4;
    placed.push({ ...rung, x });
  }
  return placed;
}

/** Prints rails with their steps and numbers. */
export function railsElements({ left, right, top, bottom, steps, unit }: Rails): Element[] {
  const lines = steps.map(({ y }) => `M${px(left)} ${px(y)}H${px(right)}`);
  const rails = [left, right].map((x) => `M${px(x)} ${px(top)}V${px(bottom)}`);
  return [
    s("path", { d: lines.join(""), fill: "none", stroke: RULE, strokeWidth: 1.5 }),
    s("path", { d: rails.join(""), fill: "none", stroke: MUTED, strokeWidth: 2 }),
    textElement(unit),
    ...steps.map(({ label }) => textElement(label)),
  ];
}

/** The way from one amount to a later one, as a band between the rails. */
export function bandElement({ left, right }: Rails, y0: number, y1: number): Element {
  const [top, height] = [Math.min(y0, y1), Math.abs(y1 - y0)];
  const width = px(right - left - 2);
  return s("rect", { x: px(left + 1), y: px(top), width, height: px(height), fill: TINT });
}

/** Prints a rung: the bar, its claimant's mark, and its qualifier's sign turned to the scale. */
export function rungElements({ x, y, claimant, sign }: Rung, { left, right }: Rails): Element[] {
  const bar = s("path", {
    d: `M${px(left)} ${px(y)}H${px(right)}`,
    stroke: ACCENT,
    strokeWidth: 2.5,
  });
  const mark = markElement(claimant, x, y, RADIUS);
  if (!sign) return [bar, mark];
  return [bar, mark, uprightSign(sign, x, y, RADIUS)];
}
