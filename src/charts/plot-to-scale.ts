import { z } from "zod";
import {
  captionElements,
  layoutCaption,
  mixedClaimants,
  moveCaption,
  type Caption,
} from "../drawing/caption.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import { groundElements, GROUND_REACH, plantElements } from "../drawing/ground.ts";
import type { Box } from "../drawing/hatch.ts";
import { signOf, type QualifierSign } from "../drawing/marks.ts";
import { capacity, groundOf, plant, type PlantRow } from "../drawing/planting.ts";
import { partElement } from "../drawing/part.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  layoutScaleBar,
  scaleBarElements,
  SCALE_BAR_HEIGHT,
  type ScaleBar,
} from "../drawing/scale-bar.ts";
import { svgRoot } from "../drawing/svg.ts";

/** Plots of one size with what grows on them at true distances, side by side. */
const fields = (refs: Refs) =>
  z.strictObject({
    /** The size of a plot: a fact in square metres for one unit of ground, such as a mu. */
    ground: refs.basis,
    /** The plots, from left to right. */
    plots: z
      .array(
        z.strictObject({
          /** Whose number it is, and what is known of the spacing. */
          label: refs.words,
          /** Plants on one unit of ground: a fact. */
          fact: refs.number,
          /** Distances in metres, facts; left out where none are given: then the plants stand evenly. */
          spacing: z
            .strictObject({
              /** From plant to plant in a row. */
              plants: refs.number,
              /** From row to row. */
              rows: refs.number,
            })
            .optional(),
        }),
      )
      .min(1)
      .max(6),
  });

type Data = z.infer<ReturnType<typeof fields>>;
type PlotData = Data["plots"][number];

/** More plants than this on a plot cannot be told apart. */
const MOST = 2000;
/** How far a number may be from the one that its spacing gives. */
const ROUNDING = 0.05;

function checkPlots({ ground, plots }: Data, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string, input: unknown, fix: string) =>
    context.addIssue({ code: "custom", path, message, params: { fix }, input });
  const of = ground.unit.split("/")[1];
  if (!ground.unit.startsWith("m2/") || ground.value <= 0)
    refuse(["ground"], "square metres of a unit of ground", ground.unit, "name measures.mu");
  plots.forEach(({ fact, spacing }, i) => {
    const path = ["plots", i, "fact"];
    if (fact.unit.split("/")[1] !== of)
      refuse(path, `plants per ${of}, the plot’s own unit`, fact.unit, "name another fact");
    if (fact.value < 0 || fact.value > MOST)
      refuse(path, `zero to ${MOST} plants`, fact.value, "leave the plot out");
    const distances = spacing && spacingOf(spacing);
    if (!distances) return;
    const { plants, rows } = distances;
    const given = ground.value / (plants * rows);
    const close = Math.abs(fact.value - given) <= given * ROUNDING;
    if (!close || Math.round(fact.value) > capacity(groundOf(ground.value), distances))
      refuse(
        [...path.slice(0, 2), "spacing"],
        `distances that put ${fact.value} plants on ${ground.value} square metres`,
        `${plants} × ${rows} m, which puts ${given.toPrecision(3)} there`,
        "correct the distances, or leave them out",
      );
  });
}

function spacingOf({ plants, rows }: NonNullable<PlotData["spacing"]>) {
  return { plants: plants.value, rows: rows.value };
}

interface Plot {
  box: Box;
  sign: QualifierSign | null;
  /** Rows of plants in px of the drawing. */
  rows: PlantRow[];
  caption: Caption;
}

/** Laid-out plots over one scale bar. */
export interface PlotToScaleLayout extends Layout {
  plots: Plot[];
  /** Width in px of a plant. */
  crown: number;
  bar: ScaleBar;
}

/** Space in px between plots, which holds a qualifier's arrow. */
const GAP = GROUND_REACH + 4;
const NARROWEST = 128;
const WIDEST = 300;
const ROW_GAP = 24;
/** Width in metres of a plant as drawn: a shrub of a few years. */
const CROWN = 0.8;

/** Plots in each row: as many as fit, and all rows as full as each other. */
function perRow(count: number, width: number): number {
  const fitting = Math.max(1, Math.min(count, Math.floor((width + GAP) / (NARROWEST + GAP))));
  return Math.ceil(count / Math.ceil(count / fitting));
}

/** Plot to scale: what so many plants on a piece of ground look like. */
export default defineChart<Data, PlotToScaleLayout>({
  options: (refs) => fields(refs).superRefine(checkPlots),
  parts: true,

  layout({ ground: { value }, plots }, width, language) {
    const ground = groundOf(value);
    const columns = perRow(plots.length, width);
    const side = Math.min(WIDEST, (width - GROUND_REACH - (columns - 1) * GAP) / columns);
    const scale = side / ground.width;
    const marked = mixedClaimants(plots.map(({ fact }) => fact));
    let top = 1;
    const placed: Plot[] = [];
    for (let first = 0; first < plots.length; first += columns) {
      const row = plots.slice(first, first + columns);
      const captions = row.map(({ fact, label }) =>
        layoutCaption(fact, label, { x: 0, top: 0, width: side, marked }, language),
      );
      placed.push(
        ...row.map((plot, i) => {
          const box = {
            x: 1 + i * (side + GAP),
            y: top,
            width: side,
            height: ground.depth * scale,
          };
          return layoutPlot(plot, captions[i] as Caption, box, scale, value);
        }),
      );
      const words = Math.max(...captions.map(({ bottom }) => bottom));
      top += ground.depth * scale + 6 + words + ROW_GAP;
    }
    const bar = layoutScaleBar(scale, { x: 1, top: top - 10, wanted: side * 0.4 }, language);
    const height = top - 10 + SCALE_BAR_HEIGHT;
    return { width, height, plots: placed, crown: Math.max(3, CROWN * scale), bar };
  },

  render({ plots, crown, bar, width, height }, frame) {
    return svgRoot(frame.id, width, height, frame.label, [
      ...plots.map(({ box, sign, rows, caption }) =>
        partElement(
          [caption.fact],
          [
            ...groundElements(box, sign),
            ...plantElements(box, rows, crown),
            ...captionElements(caption),
          ],
        ),
      ),
      ...scaleBarElements(bar),
    ]);
  },

  table({ plots }, language) {
    return {
      columns: [
        language.ui("table.account"),
        language.ui("table.value"),
        language.ui("table.inRow"),
        language.ui("table.betweenRows"),
      ],
      rows: plots.map(({ label, fact, spacing }) => [
        { text: language.words(label) },
        { text: language.fact(fact), fact: fact.id },
        ...(spacing ? [spacing.plants, spacing.rows] : [null, null]).map((distance) =>
          distance ? { text: language.fact(distance), fact: distance.id } : { text: "–" },
        ),
      ]),
    };
  },

  summary({ ground, plots }, language) {
    const list = plots.map(({ label, fact }) =>
      language.ui("summary.told", { what: language.words(label), value: language.fact(fact) }),
    );
    return language.ui("summary.plots", {
      area: language.measure(Math.round(ground.value), "m2"),
      list: list.join(language.ui("summary.listSeparator")),
    });
  },
});

/** A plot with its plants in px, its words under it. */
function layoutPlot(
  { fact, spacing }: PlotData,
  caption: Caption,
  box: Box,
  scale: number,
  area: number,
): Plot {
  const rows = plant(groundOf(area), Math.round(fact.value), spacing ? spacingOf(spacing) : null);
  return {
    box,
    sign: signOf(fact),
    rows: rows.map(({ x, y, count, step }) => ({
      x: box.x + x * scale,
      y: box.y + y * scale,
      count,
      step: step * scale,
    })),
    caption: moveCaption(caption, box.x, box.y + box.height + 6),
  };
}
