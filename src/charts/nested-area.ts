import { s } from "hastscript";
import { z } from "zod";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { signOf, type QualifierSign } from "../drawing/marks.ts";
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
import { LABEL, VALUE } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";

/** Quantities as squares to scale, one within the other, the largest first. */
const options = (refs: Refs) =>
  z.strictObject({
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
  });

type Data = z.infer<ReturnType<typeof options>>;

interface Square {
  x: number;
  y: number;
  side: number;
  sign: QualifierSign | null;
  /** 0 for the largest. */
  rank: number;
  /** A line from the square to its words. */
  leader: { x0: number; y0: number; x1: number };
  texts: TextBlock[];
}

/** Laid-out nested squares, their words to the right. */
export interface NestedAreaLayout extends Layout {
  squares: Square[];
}

const LARGEST = 300;
const GAP = 16;

/** The side of a square whose area is to `largest`² as `value` is to `max`. */
function sideOf(value: number, max: number, largest: number): number {
  return max > 0 ? largest * Math.sqrt(value / max) : 0;
}

/** Words of the areas in one column, pushed down so that none covers the one before it. */
function stackWords(
  data: Data,
  tops: readonly number[],
  x: number,
  width: number,
  language: Language,
): TextBlock[][] {
  let free = 0;
  return data.areas.map((area, i) => {
    const value = wrap(language.fact(area.fact, "metric"), width - x, VALUE);
    const label = wrap(language.words(area.label), width - x, LABEL);
    const y = Math.max(free, tops[i] ?? 0) + 13;
    const labelY = y + (value.length - 1) * lineHeight(VALUE) + lineHeight(LABEL) + 1;
    free = labelY + (label.length - 1) * lineHeight(LABEL) + 14;
    return [block(x, y, value, { font: VALUE }), block(x, labelY, label, { tone: "muted" })];
  });
}

/** Nested squares: how much of one area another is. */
export default defineChart<Data, NestedAreaLayout>({
  options,

  layout(data, width, language) {
    const areas = data.areas.toSorted((a, b) => b.fact.value - a.fact.value);
    const largest = Math.min(LARGEST, Math.round(width * 0.46));
    const max = areas[0]?.fact.value ?? 0;
    const sides = areas.map(({ fact }) => sideOf(fact.value, max, largest));
    const tops = sides.map((side) => largest - side);
    const x = largest + GAP * 2;
    const words = stackWords({ areas }, tops, x, width, language);
    const squares = areas.map(({ fact }, rank): Square => {
      const [side = 0, y = 0, texts = []] = [sides[rank], tops[rank], words[rank]];
      const lineY = (texts[0]?.y ?? 0) - 4;
      return {
        x: 0,
        y,
        side,
        rank,
        sign: signOf(fact),
        texts,
        leader: { x0: side, y0: lineY, x1: x - 6 },
      };
    });
    const textBottom = Math.max(
      ...words.flat().map((text) => text.y + (text.lines.length - 1) * lineHeight(LABEL) + 6),
    );
    return { width, height: Math.max(largest + 2, textBottom), squares };
  },

  render({ squares, width, height }, frame) {
    const fills = [TINT, ACCENT, INK, MUTED];
    return svgRoot(
      frame.id,
      width,
      height,
      frame.label,
      squares.flatMap(({ x, y, side, rank, sign, leader, texts }) => [
        s("rect", {
          x: px(x + 1),
          y: px(y + 1),
          width: px(Math.max(side - 2, 0)),
          height: px(Math.max(side - 2, 0)),
          fill: fills[rank],
          stroke: INK,
          ...(sign ? { strokeDasharray: DASHES[sign] } : {}),
        }),
        s("path", { d: `M${px(leader.x0)} ${px(leader.y0)}H${px(leader.x1)}`, stroke: MUTED }),
        ...texts.map(textElement),
      ]),
    );
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

/** A square's outline where its area is not exact. */
const DASHES: Readonly<Record<QualifierSign, string>> = {
  over: "8 3",
  under: "8 3",
  nearly: "4 3",
  about: "4 3",
  planned: "1 3",
};
