import { s } from "hastscript";
import { z } from "zod";
import { amountsOfOneUnit } from "../drawing/amounts.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { signOf } from "../drawing/marks.ts";
import { layoutLines, type Plot } from "../drawing/plot.ts";
import type { Refs } from "../drawing/refs.ts";
import { sampleElement, seriesElements } from "../drawing/series.ts";
import { haloed, MUTED, px, RULE, svgRoot, textElement } from "../drawing/svg.ts";
import { valueAxisElement } from "../drawing/value-axis.ts";
import { extentOf } from "../facts/extent.ts";
import type { ResolvedNumber } from "../facts/types.ts";

/** A fact that holds at a date. */
const dated = (refs: Refs) =>
  refs.number.superRefine((fact, context) => {
    if (fact.asOf) return;
    context.addIssue({
      code: "custom",
      message: "a fact that says when it held",
      params: { fix: `give ${fact.id} an asOf, or leave it out` },
      input: fact.id,
    });
  });

/** Facts in the order of time. */
const runOf = (refs: Refs) =>
  z
    .array(dated(refs))
    .min(1)
    .superRefine((facts, context) => {
      for (const [i, fact] of facts.entries()) {
        const before = facts[i - 1];
        if (!before?.asOf || !fact.asOf) continue;
        if (extentOf(before.asOf).end <= extentOf(fact.asOf).end) continue;
        context.addIssue({
          code: "custom",
          path: [i],
          message: "facts in the order of time",
          params: { fix: `move ${fact.id} before ${before.id}` },
          input: fact.id,
        });
      }
    });

/** Values over time, from zero: lines, steps or columns over periods, with moments marked. */
const options = (refs: Refs) =>
  z
    .strictObject({
      /** The series; their facts have one unit. */
      series: z
        .array(
          z.strictObject({
            /** What the series is of. */
            label: refs.words,
            /**
             * How its points are joined: `line` straight, `step` where a value holds until the next,
             * `spans` not at all: each is a column from the beginning of its year to its date.
             */
            draw: z.enum(["line", "step", "spans"]).default("line"),
            /** Runs of facts in the order of time; between two runs the line breaks. */
            runs: z.array(runOf(refs)).min(1),
            /** The point at which the series is named. */
            nameAt: z.enum(["first", "last"]).default("last"),
          }),
        )
        .min(1)
        .max(3),
      /** Moments to mark: facts that are dates. */
      moments: z
        .array(
          z.strictObject({
            /** What happened. */
            label: refs.words,
            /** When: a fact that is a date. */
            date: refs.date,
          }),
        )
        .default([]),
    })
    .superRefine(
      amountsOfOneUnit(({ series }) =>
        series.flatMap(({ runs }, i) =>
          runs.flatMap((run, j) =>
            run.map((fact, k) => ({ fact, path: ["series", i, "runs", j, k] })),
          ),
        ),
      ),
    );

type Data = z.infer<ReturnType<typeof options>>;

/** A laid-out line chart. */
export interface LineLayout extends Layout, Plot {}

/** Lines: how a quantity changed, with gaps where nothing is known. */
export default defineChart<Data, LineLayout>({
  form: "point",
  options,

  marked: ({ series }) =>
    series.flatMap(({ draw, runs }) =>
      runs.flat().filter((fact) => draw !== "step" || signOf(fact) !== null),
    ),

  layout: (data, width, language) => layoutLines(data, width, language),

  render(layout, frame) {
    const { axis, time, series, samples, settings, moments } = layout;
    const borders = time.borders.map((x) => `M${px(x)} ${px(time.y)}v5`).join("");
    return svgRoot(frame.id, layout.width, layout.height, frame.label, [
      valueAxisElement(axis),
      s("path", { d: borders, stroke: MUTED }),
      ...moments.map(({ x, y0, y1 }) =>
        s("path", { d: `M${px(x)} ${px(y0)}V${px(y1)}`, stroke: MUTED, strokeDashArray: "1 3" }),
      ),
      ...series.flatMap((one) => seriesElements(one)),
      ...settings.flatMap(({ leader }) =>
        leader
          ? [s("path", { d: `M${px(leader.x0)} ${px(leader.y0)}V${px(leader.y1)}`, stroke: RULE })]
          : [],
      ),
      ...samples.map((sample) => sampleElement(sample)),
      ...time.labels.map(textElement),
      haloed(settings.flatMap(({ texts }) => texts)),
    ]);
  },

  table({ series, moments }, language) {
    const rows = series.flatMap(({ label, runs }) =>
      runs
        .flat()
        .map((fact) => [
          { text: language.words(label) },
          { text: dateOf(fact, language) },
          { text: language.fact(fact), fact: fact.id },
        ]),
    );
    const marked = moments.map(({ label, date }) => [
      { text: language.words(label) },
      { text: language.fact(date), fact: date.id },
      { text: "–" },
    ]);
    return {
      columns: [language.ui("table.what"), language.ui("table.date"), language.ui("table.value")],
      rows: [...rows, ...marked],
    };
  },

  summary({ series }, language) {
    return series
      .map(({ label, runs }) => {
        const list = runs.flat().map((fact) =>
          language.ui("summary.at", {
            value: language.fact(fact),
            date: dateOf(fact, language),
          }),
        );
        return language.ui("summary.series", {
          what: language.words(label),
          list: list.join(language.ui("summary.listSeparator")),
        });
      })
      .join(language.locale === "zh" ? "" : " ");
  },
});

function dateOf(fact: ResolvedNumber, language: Language): string {
  return fact.asOf ? language.date(fact.asOf) : "–";
}
