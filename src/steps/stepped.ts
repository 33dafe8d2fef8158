import type { Element } from "hast";
import { s } from "hastscript";
import type { Motion } from "../drawing/motion.ts";
import { CANONICAL, type Figure } from "../figure/figure.ts";
import { stepsCss } from "./css.ts";
import { lightMotion, lightParts, type Lights } from "./lights.ts";

/** On a phone a drawing stays above the words if it is no higher than this part of its width. */
const LOW = 0.8;
/** The width that tells how high a drawing is on a phone. */
const PHONE = 360;

/** Id of the block of steps around a chart. */
export function stepsId(chart: string): string {
  return `steps-${chart}`;
}

/** A figure that changes with the steps beside it. */
export interface SteppedFigure {
  figure: Figure;
  /** Whether its drawing is low enough to stay above the words on a phone. */
  low: boolean;
}

/** The drawing with its own style sheet: it holds wherever the drawing is taken. */
function styled(svg: Element, css: string): Element {
  return { ...svg, children: [s("style", css), ...svg.children] };
}

/** Puts the style sheet into the first drawing of a tree. */
function styleFirst(tree: Element, css: string): Element {
  if (tree.tagName === "svg") return styled(tree, css);
  const [first, ...rest] = tree.children;
  return first?.type === "element"
    ? { ...tree, children: [styleFirst(first, css), ...rest] }
    : tree;
}

function isLow({ variants }: Figure): boolean {
  const phone = variants.find(({ width }) => width === PHONE)?.layout;
  return phone !== undefined && phone.height <= phone.width * LOW;
}

/** A figure as the steps of a story show it: it moves, or its parts grow light and dim; at rest it is what it was. */
export function steppedFigure(figure: Figure, lights: Lights): SteppedFigure {
  const low = isLow(figure);
  const css = (motion: Motion) =>
    stepsCss({ ...motion, id: stepsId(figure.id), steps: lights.length, low });
  if (figure.moving) {
    const { drawing, ...motion } = figure.moving();
    return { figure: { ...figure, composed: styleFirst(drawing, css(motion)) }, low };
  }
  const kinds = new Map<string, boolean[]>();
  const drawn = figure.variants.map(({ width, layout, svg }) => {
    for (const [name, lit] of lightParts(svg, lights)) kinds.set(name, lit);
    return { width, layout, svg };
  });
  const sheet = css(lightMotion(kinds));
  const variants = drawn.map((each) =>
    each.width === CANONICAL ? { ...each, svg: styled(each.svg, sheet) } : each,
  );
  return { figure: { ...figure, variants }, low };
}
