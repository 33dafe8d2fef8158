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
import type { Refs } from "../drawing/refs.ts";
import {
  ACCENT,
  block,
  boxOf,
  clampBlock,
  lineHeight,
  px,
  roomOf,
  svgRoot,
  textElement,
  type TextBlock,
} from "../drawing/svg.ts";
import { LABEL, type Font } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";

/** Pairs of values on one scale from zero: each pair a before and an after, joined. */
const options = (refs: Refs) =>
  z
    .strictObject({
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
    })
    .superRefine(
      amountsOfOneUnit(({ rows }) =>
        rows.flatMap(({ from, to }, i) => [
          { fact: from, path: ["rows", i, "from"] },
          { fact: to, path: ["rows", i, "to"] },
        ]),
      ),
    );

type Data = z.infer<ReturnType<typeof options>>;

interface Row {
  y: number;
  /** Where the band from before to after begins and ends. */
  band: { x0: number; x1: number };
  dots: Dot[];
  texts: TextBlock[];
}

/** A laid-out dumbbell: rows of two dots each over one axis. */
export interface DumbbellLayout extends Layout {
  rows: Row[];
  axis: Axis;
}

/** How a row's own name is set. */
const NAME: Font = { ...LABEL, weight: 600 };
/** Space in px from a row's top, or from its name, to its line. */
const VALUE_SPACE = 34;
/** Space in px from a row's line to the names of before and after. */
const NAME_SPACE = 24;
/** Space in px between a row and the next. */
const ROW_GAP = 20;
/** Least space in px between the names of before and after. */
const NAME_GAP = 10;
/** Half of the thickness in px of the band between two dots, where it begins and where it ends. */
const BAND = { from: 0.75, to: 4 } as const;

/** Dumbbell: the change between two values of the same thing. */
export default defineChart<Data, DumbbellLayout>({
  options,

  layout({ rows }, width, language) {
    const max = Math.max(...rows.flatMap(({ from, to }) => [from.value, to.value]));
    const scale = zeroScale(max, MARGIN, width - MARGIN);
    let bottom = 0;
    const placed = rows.map((row): Row => {
      const title = row.label ? wrap(language.words(row.label), width, NAME) : [];
      const y = bottom + title.length * lineHeight(LABEL) + VALUE_SPACE;
      const dots = separateLabels(
        [row.from, row.to].map((fact) =>
          placeDot(fact, language.fact(fact, "number"), scale(fact.value), y, 0, width),
        ),
      );
      const nameY = y + Math.max(NAME_SPACE, depthOf(dots) + lineHeight(LABEL));
      const names = nameBlocks(dots, row, nameY, width, language.words);
      const last = Math.max(
        ...names.map((name) => name.y + (name.lines.length - 1) * lineHeight(LABEL)),
      );
      const texts =
        title.length > 0 ? [block(0, bottom + 12, title, { font: NAME }), ...names] : names;
      bottom = last + ROW_GAP;
      const band = { x0: scale(row.from.value), x1: scale(row.to.value) };
      return { y, band, dots, texts };
    });
    const axis = layoutAxis(scale, 4, bottom - 4, width, language);
    return { width, height: bottom + AXIS_HEIGHT, rows: placed, axis };
  },

  render(layout, frame) {
    const rows = layout.rows.flatMap(({ band: { x0, x1 }, dots, y, texts }) => {
      const { from, to } = BAND;
      return [
        s("path", {
          d: `M${px(x0)} ${px(y - from)}L${px(x1)} ${px(y - to)}v${2 * to}L${px(x0)} ${px(y + from)}z`,
          fill: ACCENT,
          fillOpacity: 0.5,
        }),
        ...dots.flatMap(dotElements),
        ...dots.map((dot) => textElement(dot.label)),
        ...texts.map(textElement),
      ];
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

/** The names of before and after, each under its mark, wrapped to half of the width and kept apart. */
function nameBlocks(
  dots: readonly Dot[],
  row: RowData,
  y: number,
  width: number,
  words: (w: RowData["fromLabel"]) => string,
): TextBlock[] {
  const half = width / 2 - NAME_GAP;
  const rising = row.from.value <= row.to.value;
  const names = rising ? [row.fromLabel, row.toLabel] : [row.toLabel, row.fromLabel];
  const blocks = dots.map((dot, i) => {
    const lines = wrap(words(names[i] ?? row.toLabel), half, LABEL);
    return clampBlock(block(dot.x, y, lines, { anchor: "middle", tone: "muted" }), 0, width);
  });
  const [left, right] = blocks.map(boxOf);
  if (!left || !right || right.x0 - left.x1 >= NAME_GAP) return blocks;
  // Both are at most half as wide as the drawing, so a line between them leaves room on either side.
  const [before = 0, after = 0] = blocks.map(roomOf);
  const border = Math.min(
    Math.max((left.x1 + right.x0) / 2, before + NAME_GAP / 2),
    width - after - NAME_GAP / 2,
  );
  return blocks.map((name, i) =>
    i === 0
      ? clampBlock(name, 0, border - NAME_GAP / 2)
      : clampBlock(name, border + NAME_GAP / 2, width),
  );
}
