import { s } from "hastscript";
import { z } from "zod";
import { amountsOfOneUnit } from "../drawing/amounts.ts";
import { captionElements } from "../drawing/caption.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import { partElement } from "../drawing/part.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  layoutScaleBar,
  scaleBarElements,
  SCALE_BAR_HEIGHT,
  type ScaleBar,
} from "../drawing/scale-bar.ts";
import { arrangeBeside, arrangeInside, type SquareItem } from "../drawing/square-arrange.ts";
import { landElements } from "../drawing/square-grid.ts";
import { pxPerMetre } from "../drawing/square-scale.ts";
import { MUTED, px, svgRoot } from "../drawing/svg.ts";

/** Amounts as squares to scale, the largest first; land has a scale bar. */
const fields = (refs: Refs) =>
  z.strictObject({
    /** `inside` where the smaller are parts of the larger, else `beside`. */
    arrange: z.enum(["inside", "beside"]),
    /** The amounts: facts of one unit, of sizes that can be compared by eye. */
    areas: z
      .array(
        z.strictObject({
          /** What it is an area of, when, and who says so. */
          label: refs.words,
          /** The fact. */
          fact: refs.number,
        }),
      )
      .min(1)
      .max(4),
  });

type Data = z.infer<ReturnType<typeof fields>>;

/** Laid-out squares with their words, and the bar that gives their scale where they are land. */
export interface ScaleSquareLayout extends Layout {
  items: SquareItem[];
  bar: ScaleBar | null;
}

/** Length of a scale bar and of a cell of the grid, at most, as a part of the largest square's side. */
const CELL = 0.16;

const oneUnit = amountsOfOneUnit<Data>(({ areas }) =>
  areas.map(({ fact }, i) => ({ fact, path: ["areas", i, "fact"] })),
);

/** Scale square: how large one area is in another, or beside it. */
export default defineChart<Data, ScaleSquareLayout>({
  form: "area",
  parts: true,
  options: (refs) => fields(refs).superRefine(oneUnit),

  layout(data, width, language) {
    const areas = data.areas.toSorted((a, b) => b.fact.value - a.fact.value);
    const arrange = data.arrange === "inside" ? arrangeInside : arrangeBeside;
    const { items, largest, bottom } = arrange(areas, width, language);
    const first = areas[0]?.fact;
    const perMetre = first ? pxPerMetre(first.value, first.unit, largest) : null;
    if (perMetre === null) return { width, height: bottom + 4, items, bar: null };
    const place = { x: 1, top: bottom + 10, wanted: largest * CELL };
    const bar = layoutScaleBar(perMetre, place, language);
    return { width, height: place.top + SCALE_BAR_HEIGHT, items, bar };
  },

  render({ items, bar, width, height }, frame) {
    return svgRoot(frame.id, width, height, frame.label, [
      ...items.map(({ square, caption }) =>
        partElement([caption.fact], landElements(square, bar?.length ?? null)),
      ),
      ...items.map(({ leader, caption }) =>
        partElement(
          [caption.fact],
          [
            ...(leader
              ? [
                  s("path", {
                    d: `M${px(leader.x0)} ${px(leader.y0)}L${px(leader.x1)} ${px(leader.y1)}`,
                    stroke: MUTED,
                  }),
                ]
              : []),
            ...captionElements(caption),
          ],
        ),
      ),
      ...(bar ? scaleBarElements(bar) : []),
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

  summary({ arrange, areas }, language) {
    const list = areas.map(({ label, fact }) =>
      language.ui("summary.told", { what: language.words(label), value: language.fact(fact) }),
    );
    return language.ui(arrange === "inside" ? "summary.areas" : "summary.beside", {
      list: list.join(language.ui("summary.listSeparator")),
    });
  },
});
