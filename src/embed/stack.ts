import type { Element } from "hast";
import { textWidth } from "../drawing/text-width.ts";
import { pieces, wordPieces } from "../drawing/wrap.ts";
import { countLines } from "./lines.ts";
import {
  DRAWING_ABOVE,
  LEGEND,
  NARROWEST,
  PADDING,
  SETTINGS,
  TIGHT,
  type Setting,
} from "./metrics.ts";
import { classesOf, elementsOf, textOf } from "./tree.ts";

/** A block of an embed: what it takes of the height in px in a column of text of some width, its distance above included. */
interface Block {
  name: keyof typeof SETTINGS;
  height(column: number): number;
}

/** A drawing for frames from a width on. */
export interface Drawing {
  /** The class of its box. */
  name: string;
  /** The narrowest frame that shows it, in px. */
  from: number;
  /** The width that it is laid out for, in px. */
  width: number;
  /** Its height divided by its width. */
  ratio: number;
}

/** What an embed page is made of, from top to bottom; its height follows from the width alone. */
export interface Stack {
  blocks: Block[];
  drawings: Drawing[];
}

function paragraph(name: Block["name"], text: string): Block {
  const { font, line, above }: Setting = SETTINGS[name];
  const split = name === "title" || name === "subtitle" ? wordPieces : pieces;
  return { name, height: (column) => above + line * countLines(text, column, font, split) };
}

function legend(items: readonly string[]): Block {
  const { font, line, above }: Setting = SETTINGS.legend;
  const lines = (text: string, column: number) => countLines(text, column - LEGEND.mark, font);
  return {
    name: "legend",
    height(column) {
      const rows: { width: number; lines: number }[] = [];
      for (const text of items) {
        const width = LEGEND.mark + textWidth(text, font);
        const row = rows.at(-1);
        if (row && row.width + LEGEND.gap + width <= column) row.width += LEGEND.gap + width;
        else rows.push({ width, lines: lines(text, column) });
      }
      const gaps = (rows.length - 1) * LEGEND.rowGap;
      return above + gaps + rows.reduce((total, row) => total + row.lines * line, 0);
    },
  };
}

/** The boxes of the widths; on a map they lie over one drawing of the land. */
function boxesOf(widths: Element): Element[] {
  const [first] = elementsOf(widths);
  const parent = first && classesOf(first).includes("map") ? first : widths;
  return elementsOf(parent).filter((box) => box.tagName === "div");
}

function drawingsOf(widths: Element): Drawing[] {
  return boxesOf(widths).map((box): Drawing => {
    const [svg] = elementsOf(box);
    const [, , width = 1, height = 0] = String(svg?.properties["viewBox"]).split(" ").map(Number);
    const name = classesOf(box).find((each) => /^w\d+$/.test(each)) ?? "";
    const step = Number(name.slice(1));
    const from = step <= NARROWEST ? 0 : step + 2 * PADDING;
    return { name, from, width, ratio: height / width };
  });
}

function blocksOf(part: Element): Block[] {
  const classes = classesOf(part);
  if (part.tagName === "figcaption") return elementsOf(part).flatMap(blocksOf);
  if (part.tagName === "h1") return [paragraph("title", textOf(part))];
  if (classes.includes("legend")) return [legend(elementsOf(part).map(textOf))];
  // Opened, the table lies over the drawing: closed and open it takes one line.
  if (classes.includes("data")) return [paragraph("data", "")];
  const name = classes.find((each): each is Block["name"] => each in SETTINGS);
  if (name) return [paragraph(name, textOf(part))];
  throw new RangeError(
    `src/embed/metrics.ts does not say how high <${part.tagName} class="${classes.join(" ")}"> is`,
  );
}

/** Reads the stack off a finished figure. Throws a RangeError for a block that metrics.ts has no setting for. */
export function stackOf(figure: Element): Stack {
  const parts = elementsOf(figure);
  const widths = parts.find((part) => classesOf(part).includes("widths"));
  return {
    blocks: parts.filter((part) => part !== widths).flatMap(blocksOf),
    drawings: widths ? drawingsOf(widths) : [],
  };
}

/** Width of the column in px in a frame of some width. */
export function columnWidth(frame: number): number {
  return frame - 2 * Math.min(Math.max(TIGHT, frame / 2 - NARROWEST / 2 + TIGHT), PADDING);
}

/** Height in px of everything but the drawing, in a frame of some width. */
export function textHeight({ blocks }: Stack, frame: number): number {
  const column = columnWidth(frame);
  const text = blocks.reduce((total, block) => total + block.height(column), 0);
  return text + DRAWING_ABOVE + 2 * PADDING;
}
