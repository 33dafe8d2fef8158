import { s } from "hastscript";
import { z } from "zod";
import { axisElement, AXIS_HEIGHT, layoutAxis, zeroScale, type Axis } from "../drawing/axis.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import {
  dotElements,
  hasUnder,
  MARGIN,
  placeDot,
  separateLabels,
  type Dot,
} from "../drawing/dots.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  ACCENT,
  block,
  lineHeight,
  px,
  svgRoot,
  textElement,
  type TextBlock,
} from "../drawing/svg.ts";
import { LABEL } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";

/** Pairs of values on one scale from zero: each pair a before and an after, joined. */
const options = (refs: Refs) =>
  z.strictObject({
    /** The pairs, from top to bottom. */
    rows: z
      .array(
        z.strictObject({
          /** Whom or what the pair is about; left out where the title says it. */
          label: refs.words.optional(),
          /** The value before: a fact. */
          from: refs.number,
          /** What "before" is called under its mark. */
          fromLabel: refs.words,
          /** The value after: a fact of the same unit. */
          to: refs.number,
          /** What "after" is called under its mark. */
          toLabel: refs.words,
        }),
      )
      .min(1),
  });

type Data = z.infer<ReturnType<typeof options>>;

interface Row {
  y: number;
  dots: Dot[];
  texts: TextBlock[];
}

/** A laid-out dumbbell: rows of two dots each over one axis. */
export interface DumbbellLayout extends Layout {
  rows: Row[];
  axis: Axis;
}

const VALUE_SPACE = 32;
const NAME_SPACE = 26;
const ROW_GAP = 18;

/** Dumbbell: the change between two values of the same thing. */
export default defineChart<Data, DumbbellLayout>({
  options,

  layout({ rows }, width, language) {
    const max = Math.max(...rows.flatMap(({ from, to }) => [from.value, to.value]));
    const scale = zeroScale(max, MARGIN, width - MARGIN);
    let bottom = 0;
    const placed = rows.map((row): Row => {
      const title = row.label ? wrap(language.words(row.label), width, LABEL) : [];
      const y = bottom + title.length * lineHeight(LABEL) + VALUE_SPACE;
      const dots = separateLabels(
        [row.from, row.to].map((fact) =>
          placeDot(fact, language.fact(fact, "number"), scale(fact.value), y, width),
        ),
      );
      const nameY = y + NAME_SPACE + (hasUnder(dots) ? lineHeight(LABEL) : 0);
      const names = nameBlocks(dots, row, nameY, width, language.words);
      const last = Math.max(
        ...names.map((name) => name.y + (name.lines.length - 1) * lineHeight(LABEL)),
      );
      const texts = title.length > 0 ? [block(0, bottom + 12, title), ...names] : names;
      bottom = last + ROW_GAP;
      return { y, dots, texts };
    });
    const axis = layoutAxis(scale, 4, bottom - 4, width, language);
    return { width, height: bottom + AXIS_HEIGHT, rows: placed, axis };
  },

  render(layout, frame) {
    const rows = layout.rows.flatMap(({ dots, y, texts }) => {
      const [first, last] = [dots.at(0)?.x ?? 0, dots.at(-1)?.x ?? 0];
      return [
        s("path", {
          d: `M${px(first)} ${px(y)}H${px(last)}`,
          stroke: ACCENT,
          strokeWidth: 4,
          strokeOpacity: 0.45,
        }),
        ...dots.flatMap(dotElements),
        ...dots.map((dot) => textElement(dot.label)),
        ...texts.map(textElement),
      ];
    });
    return svgRoot(frame.id, layout.width, layout.height, frame.label, [
      axisElement(layout.axis),
      ...rows,
    ]);
  },

  table({ rows }, language) {
    return {
      columns: [language.ui("table.what"), language.ui("table.before"), language.ui("table.after")],
      rows: rows.map((row) => [
        { text: language.words(row.label ?? row.to.label) },
        { text: language.fact(row.from), fact: row.from.id },
        { text: language.fact(row.to), fact: row.to.id },
      ]),
    };
  },

  summary({ rows }, language) {
    return rows
      .map((row) =>
        language.ui("summary.change", {
          what: language.words(row.label ?? row.to.label),
          from: language.fact(row.from),
          to: language.fact(row.to),
        }),
      )
      .join(language.locale === "zh" ? "" : " ");
  },
});

type RowData = Data["rows"][number];

/** The names of before and after, each under its mark, wrapped to half of the width. */
function nameBlocks(
  dots: readonly Dot[],
  row: RowData,
  y: number,
  width: number,
  words: (w: RowData["fromLabel"]) => string,
) {
  const rising = row.from.value <= row.to.value;
  const names = rising ? [row.fromLabel, row.toLabel] : [row.toLabel, row.fromLabel];
  return dots.map((dot, i): TextBlock => {
    const lines = wrap(words(names[i] ?? row.toLabel), width / 2 - 8, LABEL);
    const start = i === 0;
    return block(start ? Math.min(dot.x - MARGIN, width / 2) : width, y, lines, {
      anchor: start ? "start" : "end",
      tone: "muted",
    });
  });
}
