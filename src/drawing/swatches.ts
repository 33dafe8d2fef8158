import type { Element } from "hast";
import { s } from "hastscript";
import { EDGE } from "./map-colours.ts";
import { block, lineHeight, px, textElement, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** A colour and what it stands for. */
export interface Swatch {
  x: number;
  y: number;
  fill: string;
  label: TextBlock;
}

const SIDE = 11;
const LINE = 20;
const GAP = 16;
/** Distance of a text from the left edge of its swatch. */
const TEXT = SIDE + 6;

/** Swatches in lines as wide as the drawing, and the height in px that they take. */
export function layoutSwatches(
  items: readonly { fill: string; text: string }[],
  width: number,
): { swatches: Swatch[]; height: number } {
  let [x, y, tall] = [0, 0, 0];
  const swatches = items.map(({ fill, text }): Swatch => {
    const lines = wrap(text, width - TEXT, LABEL);
    const wide = TEXT + Math.max(...lines.map((line) => textWidth(line, LABEL)));
    if (x > 0 && x + wide > width) [x, y, tall] = [0, y + tall, 0];
    const swatch = { x, y: y + 3, fill, label: block(x + TEXT, y + 13, lines) };
    x += wide + GAP;
    tall = Math.max(tall, LINE + (lines.length - 1) * lineHeight(LABEL));
    return swatch;
  });
  return { swatches, height: y + tall + 6 };
}

/** Prints swatches. */
export function swatchElements(swatches: readonly Swatch[]): Element[] {
  return swatches.flatMap(({ x, y, fill, label }) => [
    s("rect", {
      x: px(x + 0.5),
      y: px(y + 0.5),
      width: SIDE - 1,
      height: SIDE - 1,
      fill,
      stroke: EDGE,
      strokeWidth: 0.8,
    }),
    textElement(label),
  ]);
}
