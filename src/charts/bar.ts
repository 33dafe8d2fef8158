import { s } from "hastscript";
import { z } from "zod";
import { amountsOfOneUnit } from "../drawing/amounts.ts";
import { layoutBars, type BarRow, type PlacedBar, type ZeroLine } from "../drawing/bar-rows.ts";
import { barElements } from "../drawing/bars.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Refs } from "../drawing/refs.ts";
import { INK, px, svgRoot, textElement, TINT } from "../drawing/svg.ts";

/** Amounts as bars from zero, each whole or with its parts under it, or against a whole that it is part of. */
const options = (refs: Refs) =>
  z
    .strictObject({
      /** The bars, from top to bottom. */
      rows: z
        .array(
          z.strictObject({
            /** What the amount is, and when. */
            label: refs.words,
            /** What a reader should know of it; stands under the label. */
            note: refs.words.optional(),
            /** The amount. */
            fact: refs.number,
            /** What the amount is a part of; drawn pale behind it. */
            whole: refs.number.optional(),
            /** Parts of the amount, one after the other from zero; they add up to no more than it. */
            parts: z
              .array(
                z.strictObject({
                  /** What the part is. */
                  label: refs.words,
                  /** Its amount. */
                  fact: refs.number,
                }),
              )
              .max(4)
              .default([]),
          }),
        )
        .min(1),
    })
    .superRefine(
      amountsOfOneUnit(({ rows }) =>
        rows.flatMap(({ fact, whole, parts }, i) => [
          { fact, path: ["rows", i, "fact"] },
          ...(whole ? [{ fact: whole, path: ["rows", i, "whole"] }] : []),
          ...parts.map((part, j) => ({
            fact: part.fact,
            path: ["rows", i, "parts", j, "fact"],
          })),
        ]),
      ),
    )
    .superRefine(({ rows }, context) => {
      for (const [i, { fact, whole, parts }] of rows.entries()) {
        const sum = parts.reduce((total, part) => total + part.fact.value, 0);
        // A derived part is rounded to its digits, so the sum may miss the amount by a little.
        if (sum > fact.value * 1.01) {
          context.addIssue({
            code: "custom",
            path: ["rows", i, "parts"],
            message: `parts that add up to no more than ${fact.value}`,
            params: { fix: "leave one out, or draw it as a row of its own" },
            input: sum,
          });
        }
        if (whole && whole.value < fact.value) {
          context.addIssue({
            code: "custom",
            path: ["rows", i, "whole"],
            message: `a fact that is at least ${fact.value}`,
            params: { fix: `${fact.id} cannot be a part of less; name another whole` },
            input: whole.value,
          });
        }
      }
    });

type Data = z.infer<ReturnType<typeof options>>;

/** Laid-out bars on one scale from zero. */
export interface BarLayout extends Layout {
  bars: PlacedBar[];
  zeros: ZeroLine[];
}

/** Bars: how much one thing is beside another, and what it consists of. */
export default defineChart<Data, BarLayout>({
  form: "bar",
  options,

  layout: ({ rows }, width, language) =>
    layoutBars(
      rows.flatMap(({ label, note, fact, whole, parts }): BarRow[] => [
        { label, note, fact, offset: 0, track: whole?.value ?? null, part: false },
        ...parts.map((part, i) => ({
          label: part.label,
          fact: part.fact,
          offset: parts.slice(0, i).reduce((sum, before) => sum + before.fact.value, 0),
          track: fact.value,
          part: true,
        })),
      ]),
      width,
      language,
    ),

  render({ bars, zeros, width, height }, frame) {
    return svgRoot(frame.id, width, height, frame.label, [
      ...bars.flatMap(({ bar, trackEnd }) => [
        ...(trackEnd === null
          ? []
          : [
              s("rect", {
                x: px(zeros[0]?.x ?? 0),
                y: px(bar.y),
                width: px(trackEnd - (zeros[0]?.x ?? 0)),
                height: px(bar.height),
                fill: TINT,
              }),
            ]),
        ...barElements(bar),
      ]),
      s("path", {
        d: zeros.map(({ x, y0, y1 }) => `M${px(x)} ${px(y0)}V${px(y1)}`).join(""),
        stroke: INK,
      }),
      ...bars.flatMap(({ texts }) => texts.map(textElement)),
    ]);
  },

  table({ rows }, language) {
    return {
      columns: [language.ui("table.what"), language.ui("table.value")],
      rows: rows.flatMap(({ label, fact, parts }) => [
        [{ text: language.words(label) }, { text: language.fact(fact), fact: fact.id }],
        ...parts.map((part) => [
          { text: language.ui("bar.part", { what: language.words(part.label) }) },
          { text: language.fact(part.fact), fact: part.fact.id },
        ]),
      ]),
    };
  },

  summary({ rows }, language) {
    return rows
      .map(({ label, fact, parts }) => {
        const list = parts.map((part) =>
          language.ui("summary.item", {
            what: language.words(part.label),
            value: language.fact(part.fact),
          }),
        );
        const words = { what: language.words(label), value: language.fact(fact) };
        if (list.length === 0) return language.ui("summary.bar", words);
        return language.ui("summary.barParts", {
          ...words,
          list: list.join(language.ui("summary.listSeparator")),
        });
      })
      .join(language.locale === "zh" ? "" : " ");
  },
});
