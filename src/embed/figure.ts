import type { Element } from "hast";
import { h } from "hastscript";
import { formatDate } from "../facts/dates.ts";
import type { Addresses } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { figureElement, tableBeside } from "../figure/html.ts";
import { heightOf, type Height } from "./height.ts";
import { shownCss, shownOf } from "./rooms.ts";
import { stackOf } from "./stack.ts";

/** What makes an embed a frozen one. */
export interface Frozen {
  /** Day on which it was frozen. */
  date: string;
  /** Address of its own table as CSV, for charts whose table is not in the page. */
  table: string;
}

/** A line that ends in a link to a part of the chart's page. */
function line(name: string, text: string, link: string, href: string): Element {
  return h("p", { className: [name] }, [text, h("a", { href, target: "_top" }, link)]);
}

function correctionLine({ language, corrected, id }: Figure, at: Addresses): Element[] {
  if (corrected === null) return [];
  const text = language.ui("embed.corrected", {
    date: formatDate({ date: corrected }, language.locale),
  });
  return [line("correction", text, language.ui("embed.correction"), `${at.chart(id)}#corrections`)];
}

function versionLine({ language, id }: Figure, at: Addresses, { date }: Frozen): Element {
  const text = language.ui("embed.version", { date: formatDate({ date }, language.locale) });
  return line("version", text, language.ui("embed.newer"), `${at.chart(id)}#versions`);
}

/** The figure as it stands in an embed: the one that is always current, or a frozen version. */
export function embedFigure(figure: Figure, at: Addresses, frozen: Frozen | null = null): Element {
  const chart = at.chart(figure.id);
  const element = figureElement(figure, {
    level: 1,
    table: tableBeside(figure),
    links: { fact: at.fact, chart, ...(frozen ? { table: frozen.table } : {}) },
  });
  element.children.push(...correctionLine(figure, at));
  if (frozen) element.children.push(versionLine(figure, at, frozen));
  return element;
}

/** The heights of a chart's embed: whole, and without title and subtitle. */
export interface EmbedHeights {
  full: Height;
  plain: Height;
  /** A style sheet that shows the drawing for each width, and stops it from growing too high. */
  shown: string;
}

/** Works out how high an embed page is in a frame of any width. */
export function heightsOf(element: Element): EmbedHeights {
  const stack = stackOf(element);
  const shown = shownOf(stack);
  const below = stack.blocks.filter(({ name }) => name !== "title" && name !== "subtitle");
  return {
    full: heightOf(stack, shown),
    plain: heightOf({ ...stack, blocks: below }, shown),
    shown: shownCss(shown),
  };
}
