import { s } from "hastscript";
import { z } from "zod";
import { amountsOfOneUnit } from "../drawing/amounts.ts";
import { squareElements, SQUARE_REACH, type Square } from "../drawing/areas.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { signOf } from "../drawing/marks.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  ACCENT,
  block,
  INK,
  lineHeight,
  MUTED,
  px,
  svgRoot,
  textElement,
  TINT,
  type TextBlock,
} from "../drawing/svg.ts";
import { LABEL, textWidth, VALUE } from "../drawing/text-width.ts";
import { widestPiece, wrap } from "../drawing/wrap.ts";

/** Quantities as squares to scale, one within the other, the largest first. */
const options = (refs: Refs) =>
  z
    .strictObject({
      /** The quantities: facts of one unit, of a size that can be compared by eye. */
      areas: z
        .array(
          z.strictObject({
            /** What it is an area of, and when. */
            label: refs.words,
            /** The fact. */
            fact: refs.number,
          }),
        )
        .min(1)
        .max(4),
    })
    .superRefine(
      amountsOfOneUnit(({ areas }) =>
        areas.map(({ fact }, i) => ({ fact, path: ["areas", i, "fact"] })),
      ),
    );

type Data = z.infer<ReturnType<typeof options>>;

/** One area: its square, its words and the line that joins them. */
interface Area {
  square: Square;
  leader: { x0: number; y0: number; x1: number };
  texts: TextBlock[];
}

/** Laid-out nested squares, their words to the right. */
export interface NestedAreaLayout extends Layout {
  areas: Area[];
}

/** Side in px of the largest square: a part of the width within limits. */
const LARGEST = { part: 0.44, least: 40, limit: 300 } as const;
/** Space in px between the squares and their words, and before the words begin. */
const GAP = 28;
const FILLS = [TINT, ACCENT, INK, MUTED];

/** The side of a square whose area is to `largest`² as `value` is to `max`. */
function sideOf(value: number, max: number, largest: number): number {
  return max > 0 ? largest * Math.sqrt(value / max) : 0;
}

/** The narrowest column that holds all words. */
function leastColumn(areas: Data["areas"], language: Language): number {
  const widths = areas.flatMap(({ label, fact }) => [
    widestPiece(language.fact(fact, "metric"), VALUE),
    widestPiece(language.words(label), LABEL),
  ]);
  return Math.ceil(Math.max(...widths));
}

/** A value with its metric in brackets: where both do not fit on a line, the brackets begin one. */
function wrapMetric(text: string, width: number): string[] {
  if (textWidth(text, VALUE) <= width) return [text];
  return text.split(/(?=[（(])/).flatMap((part) => wrap(part, width, VALUE));
}

/** Words of the areas in one column, each beside the top of its square unless the one before is in the way. */
function stackWords(
  data: Data,
  tops: readonly number[],
  x: number,
  width: number,
  language: Language,
): TextBlock[][] {
  let free = 0;
  return data.areas.map((area, i) => {
    const value = wrapMetric(language.fact(area.fact, "metric"), width - x);
    const label = wrap(language.words(area.label), width - x, LABEL);
    const y = Math.max(free, tops[i] ?? 0) + 13;
    const labelY = y + (value.length - 1) * lineHeight(VALUE) + lineHeight(LABEL) + 1;
    free = labelY + (label.length - 1) * lineHeight(LABEL) + 14;
    return [block(x, y, value, { font: VALUE }), block(x, labelY, label, { tone: "muted" })];
  });
}

/** Nested squares: how much of one area another is. */
export default defineChart<Data, NestedAreaLayout>({
  form: "area",
  options,

  layout(data, width, language) {
    const sorted = data.areas.toSorted((a, b) => b.fact.value - a.fact.value);
    const largest = Math.max(
      LARGEST.least,
      Math.min(
        LARGEST.limit,
        Math.round(width * LARGEST.part),
        Math.floor(width - GAP - leastColumn(sorted, language)),
      ),
    );
    const max = sorted[0]?.fact.value ?? 0;
    const sides = sorted.map(({ fact }) => sideOf(fact.value, max, largest));
    const bottom = SQUARE_REACH + largest;
    const tops = sides.map((side) => bottom - side);
    const x = largest + GAP;
    const words = stackWords({ areas: sorted }, tops, x, width, language);
    const areas = sorted.map(({ fact }, rank): Area => {
      const [side = 0, y = 0, texts = []] = [sides[rank], tops[rank], words[rank]];
      const square = { x: 1, y, side, fill: FILLS[rank] ?? MUTED, sign: signOf(fact) };
      const lineY = (texts[0]?.y ?? 0) - 4;
      return { square, texts, leader: { x0: 1 + side, y0: lineY, x1: x - 6 } };
    });
    const textBottom = Math.max(
      ...words.flat().map((text) => text.y + (text.lines.length - 1) * lineHeight(LABEL) + 6),
    );
    return { width, height: Math.max(bottom + 2, textBottom), areas };
  },

  render({ areas, width, height }, frame) {
    return svgRoot(frame.id, width, height, frame.label, [
      ...areas.flatMap(({ square }) => squareElements(square)),
      ...areas.flatMap(({ leader, texts }) => [
        s("path", { d: `M${px(leader.x0)} ${px(leader.y0)}H${px(leader.x1)}`, stroke: MUTED }),
        ...texts.map(textElement),
      ]),
    ]);
  },

  table({ areas }, language) {
    return {
      columns: [language.ui("table.what"), language.ui("table.value")],
      rows: areas.map(({ label, fact }) => [
        { text: language.words(label) },
        { text: language.fact(fact, "metric"), fact: fact.id },
      ]),
    };
  },

  summary({ areas }, language) {
    const list = areas.map(({ label, fact }) =>
      language.ui("summary.item", { what: language.words(label), value: language.fact(fact) }),
    );
    return language.ui("summary.areas", { list: list.join(language.ui("summary.listSeparator")) });
  },
});
