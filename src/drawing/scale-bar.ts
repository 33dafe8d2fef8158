import type { Element } from "hast";
import { s } from "hastscript";
import type { Language } from "./language.ts";
import { block, INK, px, textElement, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";

/** A bar that says how long so many metres or kilometres are in the drawing. */
export interface ScaleBar {
  x: number;
  y: number;
  length: number;
  label: TextBlock;
}

/** Height in px that a scale bar takes. */
export const SCALE_BAR_HEIGHT = 18;

/** The longest length of one, two or five times a power of ten that is not over `most`. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const digit = [5, 2].find((candidate) => candidate * power <= most * (1 + 1e-9)) ?? 1;
  return digit * power;
}

/**
 * A scale bar of a round length, about `wanted` px long at most, from `x` on. `perMetre` is the
 * drawing's scale in px; from a thousand metres on the bar counts in kilometres.
 */
export function layoutScaleBar(
  perMetre: number,
  { x, top, wanted }: { x: number; top: number; wanted: number },
  language: Language,
): ScaleBar {
  const metres = roundLength(wanted / perMetre);
  const text =
    metres >= 1000 ? language.measure(metres / 1000, "km") : language.measure(metres, "m");
  const length = metres * perMetre;
  const y = top + SCALE_BAR_HEIGHT / 2;
  return { x, y, length, label: block(x + length + 8, y + 4, [text], { tone: "muted" }) };
}

/** Right edge in px of a scale bar with its label. */
export function scaleBarEnd({ label }: ScaleBar): number {
  return label.x + textWidth(label.lines[0] ?? "", LABEL);
}

/** Prints a scale bar. */
export function scaleBarElements({ x, y, length, label }: ScaleBar): Element[] {
  const d = `M${px(x)} ${px(y - 4)}v8M${px(x)} ${px(y)}H${px(x + length)}m0 -4v8`;
  return [s("path", { d, fill: "none", stroke: INK }), textElement(label)];
}
