import type { Element } from "hast";
import type { Addresses } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { figureElement, tableBeside } from "../figure/html.ts";
import { heightOf, type Height } from "./height.ts";
import { capsCss, capsOf } from "./rooms.ts";
import { stackOf } from "./stack.ts";

/** The figure as it stands in an embed. */
export function embedFigure(figure: Figure, at: Addresses): Element {
  return figureElement(figure, {
    level: 1,
    table: tableBeside(figure),
    links: { fact: at.fact, chart: at.chart(figure.id) },
  });
}

/** The heights of a chart's embed: whole, and without title and subtitle. */
export interface EmbedHeights {
  full: Height;
  plain: Height;
  /** A style sheet that stops the drawings from growing too high. */
  caps: string;
}

/** Works out how high an embed page is in a frame of any width. */
export function heightsOf(element: Element): EmbedHeights {
  const stack = stackOf(element);
  const caps = capsOf(stack);
  const below = stack.blocks.filter(({ name }) => name !== "title" && name !== "subtitle");
  return {
    full: heightOf(stack, caps),
    plain: heightOf({ ...stack, blocks: below }, caps),
    caps: capsCss(stack, caps),
  };
}
