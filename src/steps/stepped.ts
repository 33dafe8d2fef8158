import type { Element } from "hast";
import { s } from "hastscript";
import { CANONICAL, type Figure } from "../figure/figure.ts";
import { stepsCss } from "./css.ts";
import { lightMotion, lightParts, type Lights } from "./lights.ts";
import { stripTracks } from "./strip.ts";

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

/** How high the drawing is at each width, as a part of that width, for the strip that a phone shows of it. */
function highCss(id: string, variants: Figure["variants"]): string {
  return variants
    .map(({ width, layout }) => {
      const high = (layout.height / width).toFixed(4);
      const from = width === variants[0]?.width ? 0 : width;
      return `@container (width>=${from}px){#${id} .widths{--high:calc(100cqw*${high})}}`;
    })
    .join("");
}

/** A chart whose parts grow light and dim; where it is too high for a phone it moves behind a strip. */
function litFigure(figure: Figure, lights: Lights, low: boolean): Figure {
  const id = stepsId(figure.id);
  const kinds = new Map<string, boolean[]>();
  // Each reading of `svg` draws anew: what is marked here is what is shown.
  const drawn = figure.variants.map(({ width, layout, svg }) => ({ width, layout, svg }));
  for (const { svg } of drawn)
    for (const [name, lit] of lightParts(svg, lights)) kinds.set(name, lit);
  const strips = low
    ? []
    : drawn.flatMap(({ width, layout, svg }) =>
        stripTracks(svg, layout.height, `.w${width}>svg`, lights),
      );
  const { start, tracks } = lightMotion(kinds);
  const moved = stepsCss({
    id,
    steps: lights.length,
    phones: true,
    start,
    tracks: [...tracks, ...strips].toSorted((a, b) => a.step - b.step),
  });
  const sheet = low ? moved : moved + highCss(id, drawn);
  const variants = drawn.map((each) =>
    each.width === CANONICAL ? { ...each, svg: styled(each.svg, sheet) } : each,
  );
  return { ...figure, variants };
}

/** A figure as the steps of a story show it: it moves, or its parts grow light and dim; at rest it is what it was. */
export function steppedFigure(figure: Figure, lights: Lights): SteppedFigure {
  const low = isLow(figure);
  if (!figure.moving) return { figure: litFigure(figure, lights, low), low };
  const { drawing, ...motion } = figure.moving();
  const css = stepsCss({ ...motion, id: stepsId(figure.id), steps: lights.length, phones: low });
  return { figure: { ...figure, composed: styleFirst(drawing, css) }, low };
}
