import { scaleLinear, type ScaleLinear } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Language } from "./language.ts";
import { block, INK, px, RULE, textElement, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";

/** A vertical axis: rules across the plot with their numbers in a gutter on the left. */
export interface ValueAxis {
  x1: number;
  ticks: { y: number; label: TextBlock }[];
  /** Width in px of the gutter with the space after it. */
  gutter: number;
}

/** A vertical axis from zero at `bottom` to `max` at `top`, with rules at round numbers up to `x1`. */
export function layoutValueAxis(
  max: number,
  top: number,
  bottom: number,
  x1: number,
  language: Language,
): { axis: ValueAxis; scale: ScaleLinear<number, number> } {
  const scale = scaleLinear([0, max > 0 ? max : 1], [bottom, top]);
  const ticks = scale.ticks(4).map((value) => {
    const y = scale(value);
    return { y, label: block(0, y + 4, [language.number(value)], { tone: "muted" }) };
  });
  const widest = Math.max(...ticks.map(({ label }) => textWidth(label.lines[0] ?? "", LABEL)));
  return { scale, axis: { x1, ticks, gutter: widest + 10 } };
}

/** Prints a vertical axis; its zero is in ink. */
export function valueAxisElement({ ticks, x1, gutter }: ValueAxis): Element {
  const rules = ticks.map(({ y }, i) =>
    s("path", { d: `M${px(gutter - 4)} ${px(y)}H${px(x1)}`, stroke: i === 0 ? INK : RULE }),
  );
  return s("g", [...rules, ...ticks.map(({ label }) => textElement(label))]);
}
