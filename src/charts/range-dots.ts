import { s } from "hastscript";
import { z } from "zod";
import { amountsOfOneUnit } from "../drawing/amounts.ts";
import { AXIS_HEIGHT, layoutAxis, rulerElement, zeroScale, type Axis } from "../drawing/axis.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import {
  depthOf,
  dotElements,
  MARGIN,
  placeDot,
  separateLabels,
  type Dot,
} from "../drawing/dots.ts";
import { partElement } from "../drawing/part.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  block,
  INK,
  lineHeight,
  px,
  svgRoot,
  textElement,
  type TextBlock,
} from "../drawing/svg.ts";
import { LABEL } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";

/** Accounts of one quantity on a shared scale from zero: a row for each, joined where it gives two values. */
const options = (refs: Refs) =>
  z
    .strictObject({
      /** The accounts, from top to bottom. */
      rows: z
        .array(
          z.strictObject({
            /** Who gives the account, and of whom. */
            label: refs.words,
            /** What a reader should know of it; stands under the label. */
            note: refs.words.optional(),
            /** Its values: facts of one unit, in the order of time. */
            values: z.array(refs.number).min(1).max(3),
          }),
        )
        .min(1),
    })
    .superRefine(
      amountsOfOneUnit(({ rows }) =>
        rows.flatMap(({ values }, i) =>
          values.map((fact, j) => ({ fact, path: ["rows", i, "values", j] })),
        ),
      ),
    );

type Data = z.infer<ReturnType<typeof options>>;

interface Row {
  /** Ids of its facts. */
  facts: string[];
  y: number;
  dots: Dot[];
  texts: TextBlock[];
}

/** A laid-out range chart: rows of dots over one axis. */
export interface RangeDotsLayout extends Layout {
  rows: Row[];
  axis: Axis;
}

/** From this width on the labels stand in a column of their own, left of the scale. */
const WIDE = 560;
/** Space in px from a row's top, or from the words over it, to its line. */
const VALUE_SPACE = { beside: 32, under: 38 } as const;
/** Space in px between a row and the next. */
const ROW_GAP = { beside: 20, under: 24 } as const;

/** Range dots: several accounts of one quantity. */
export default defineChart<Data, RangeDotsLayout>({
  options,
  parts: true,

  layout({ rows }, width, language) {
    const mode = width >= WIDE ? "beside" : "under";
    const column = width >= WIDE ? Math.round(width * 0.36) : 0;
    const max = Math.max(...rows.flatMap(({ values }) => values.map((fact) => fact.value)));
    const scale = zeroScale(max, column + MARGIN, width - MARGIN);
    let bottom = 0;
    const placed = rows.map((row): Row => {
      const texts = labelBlocks(row, bottom, column > 0 ? column - 16 : width, language.words);
      const textBottom = Math.max(
        ...texts.map((text) => text.y + (text.lines.length - 1) * lineHeight(LABEL)),
      );
      const y = (column > 0 ? bottom : textBottom) + VALUE_SPACE[mode];
      const dots = separateLabels(
        row.values.map((fact) =>
          placeDot(fact, language.fact(fact, "number"), scale(fact.value), y, column, width),
        ),
      );
      const dotBottom = y + Math.max(8, depthOf(dots) + 2);
      bottom = Math.max(column > 0 ? textBottom : 0, dotBottom) + ROW_GAP[mode];
      return { facts: row.values.map(({ id }) => id), y, dots, texts };
    });
    const axis = layoutAxis(scale, 4, bottom - 8, width, language);
    return { width, height: bottom - 8 + AXIS_HEIGHT, rows: placed, axis };
  },

  render(layout, frame) {
    const rows = layout.rows.map(({ facts, dots, y, texts }) => {
      const joined =
        dots.length > 1
          ? [
              s("path", {
                d: `M${px(dots.at(0)?.x ?? 0)} ${px(y)}H${px(dots.at(-1)?.x ?? 0)}`,
                stroke: INK,
                strokeWidth: 1.5,
              }),
            ]
          : [];
      return partElement(facts, [
        ...joined,
        ...dots.flatMap(dotElements),
        ...dots.map((dot) => textElement(dot.label)),
        ...texts.map(textElement),
      ]);
    });
    return svgRoot(frame.id, layout.width, layout.height, frame.label, [
      rulerElement(
        layout.axis,
        layout.rows.map(({ y }) => y),
      ),
      ...rows,
    ]);
  },

  table({ rows }, language) {
    const most = Math.max(...rows.map(({ values }) => values.length));
    const columns = Array.from({ length: most }, (_, i) =>
      most === 1
        ? language.ui("table.value")
        : language.ui(i === 0 ? "table.before" : "table.after"),
    );
    return {
      columns: [language.ui("table.account"), ...columns],
      rows: rows.map((row) => {
        const blanks = Array.from({ length: most - row.values.length }, () => ({ text: "–" }));
        const values = row.values.map((fact) => ({ text: language.fact(fact), fact: fact.id }));
        return [{ text: language.words(row.label) }, ...blanks, ...values];
      }),
    };
  },

  summary({ rows }, language) {
    return rows
      .map(({ label, values }) =>
        language.ui("summary.account", {
          who: language.words(label),
          values: values.map((fact) => language.fact(fact)).join(language.ui("summary.then")),
        }),
      )
      .join(language.locale === "zh" ? "" : " ");
  },
});

type RowData = Data["rows"][number];

/** The label of a row and its note, one under the other. */
function labelBlocks(
  row: RowData,
  top: number,
  width: number,
  words: (w: RowData["label"]) => string,
): TextBlock[] {
  const label = block(0, top + 14, wrap(words(row.label), width, { ...LABEL, weight: 600 }), {
    font: { ...LABEL, weight: 600 },
  });
  if (!row.note) return [label];
  const y = label.y + label.lines.length * lineHeight(LABEL);
  return [label, block(0, y, wrap(words(row.note), width, LABEL), { tone: "muted" })];
}
