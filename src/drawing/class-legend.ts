import type { Element } from "hast";
import { s } from "hastscript";
import { EDGE } from "./map-colours.ts";
import { block, px, textElement, type TextBlock } from "./svg.ts";
import { LABEL, VALUE } from "./text-width.ts";

/** One class in a legend: its colour, and under it its name and how many counties it has. */
export interface LegendCell {
  x: number;
  y: number;
  width: number;
  fill: string;
  name: TextBlock;
  count: TextBlock;
}

/** A class as a legend shows it. */
export interface LegendClass {
  fill: string;
  name: string;
  count: string;
}

const BAR = 10;
const WIDEST = 92;
/** Height in px that a legend takes over a map. */
export const LEGEND_HEIGHT = 54;

/** Classes in a row of equal cells, at most as wide as the drawing. */
export function layoutLegend(classes: readonly LegendClass[], width: number): LegendCell[] {
  const cell = Math.min(WIDEST, width / classes.length);
  return classes.map(({ fill, name, count }, i) => {
    const x = i * cell;
    const y = 2;
    return {
      x,
      y,
      width: cell - 2,
      fill,
      name: block(x, y + BAR + 15, [name], { font: LABEL, tone: "muted" }),
      count: block(x, y + BAR + 32, [count], { font: VALUE }),
    };
  });
}

/** Prints a legend. */
export function legendElements(cells: readonly LegendCell[]): Element[] {
  return cells.flatMap(({ x, y, width, fill, name, count }) => [
    s("rect", {
      x: px(x + 0.5),
      y: px(y),
      width: px(width - 1),
      height: BAR,
      fill,
      stroke: EDGE,
      strokeWidth: 0.8,
    }),
    textElement(name),
    textElement(count),
  ]);
}
