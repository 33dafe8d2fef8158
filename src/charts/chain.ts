import type { Element } from "hast";
import { s } from "hastscript";
import { z } from "zod";
import {
  fitsAcross,
  layoutAcross,
  layoutDown,
  type ChainLayout,
  type Step,
} from "../drawing/chain.ts";
import { defineChart } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { markElement, RADIUS } from "../drawing/marks.ts";
import type { Refs } from "../drawing/refs.ts";
import { INK, MUTED, PAPER, px, RULE, svgRoot, textElement } from "../drawing/svg.ts";
import type { ResolvedNumber } from "../facts/types.ts";

const stepOptions = (refs: Refs) =>
  z.strictObject({
    /** The quantity: a fact. */
    fact: refs.number,
    /** What it is, without its number. */
    label: refs.words,
    /** What it comes to against the step before: a derived fact that divides one by the other. */
    ratio: refs.number.optional(),
    /** Why it stands apart from what comes before: another source, another date. */
    apart: refs.words.optional(),
  });

/** A flow of quantities, each step with its ratio to the one before. */
const options = (refs: Refs) =>
  z.strictObject({
    /** The steps, from first to last. */
    steps: z
      .array(stepOptions(refs))
      .min(2)
      .max(6)
      .superRefine((steps, context) => {
        for (const [i, { fact, ratio, apart }] of steps.entries()) {
          const before = steps[i - 1]?.fact;
          const path = [i, ratio ? "ratio" : "apart"];
          if (!before && (ratio || apart)) {
            context.addIssue({
              code: "custom",
              message: "a first step without ratio and apart: nothing comes before it",
              path,
            });
          } else if (before && ratio && !divides(ratio, fact, before)) {
            context.addIssue({
              code: "custom",
              message: `a derived fact with the op ratio over ${before.id} and ${fact.id}`,
              input: ratio.id,
              path,
            });
          }
        }
      }),
  });

type Data = z.infer<ReturnType<typeof options>>;

/** Whether a fact is the ratio of these two, whichever way. */
function divides({ derivation }: ResolvedNumber, one: ResolvedNumber, other: ResolvedNumber) {
  const ids = derivation?.of.map(({ id }) => id).toSorted();
  return derivation?.op === "ratio" && ids?.join() === [one.id, other.id].toSorted().join();
}

/** From this width on a chain runs to the right, if its words fit so. */
const WIDE = 720;

function stepsOf({ steps }: Data, language: Language): Step[] {
  return steps.map(({ fact, label, ratio, apart }) => ({
    value: language.fact(fact),
    label: language.words(label),
    claimant: fact.claimant,
    ratio: ratio ? language.fact(ratio) : null,
    apart: apart ? language.words(apart) : null,
  }));
}

function linkElement({ from, to, broken }: ChainLayout["links"][number]): Element {
  const [x, y] = to;
  const down = from[0] === x;
  const head = down ? `M${px(x - 4)} ${px(y - 5)}l4 5l4 -5` : `M${px(x - 5)} ${px(y - 4)}l5 4l-5 4`;
  const line = `M${px(from[0])} ${px(from[1])}L${px(x)} ${px(y)}`;
  return broken
    ? s("path", {
        d: line,
        fill: "none",
        stroke: MUTED,
        strokeWidth: 1.5,
        strokeDashArray: "1.5 4",
      })
    : s("path", { d: line + head, fill: "none", stroke: INK, strokeWidth: 1.5 });
}

/** Chain: what became of what, and how much of it for each. */
export default defineChart<Data, ChainLayout>({
  options,
  legend: ["claimants"],

  layout(data, width, language) {
    const steps = stepsOf(data, language);
    const across = width >= WIDE && fitsAcross(steps, width);
    return (across ? layoutAcross : layoutDown)(steps, width);
  },

  render({ width, height, marks, links, breaks, texts }, frame) {
    const rules = breaks.map(([[x0, y0], [x1, y1]]) => `M${px(x0)} ${px(y0)}L${px(x1)} ${px(y1)}`);
    return svgRoot(frame.id, width, height, frame.label, [
      s("path", { d: rules.join(""), stroke: RULE, strokeWidth: 1.5 }),
      ...links.map(linkElement),
      ...marks.map(({ x, y }) => s("circle", { cx: px(x), cy: px(y), r: RADIUS + 2, fill: PAPER })),
      ...marks.map(({ claimant, x, y }) => markElement(claimant, x, y)),
      ...texts.map(textElement),
    ]);
  },

  table({ steps }, language) {
    return {
      columns: ["table.what", "table.value", "table.ratio"].map((key) => language.ui(key)),
      rows: steps.map(({ fact, label, ratio, apart }) => [
        { text: language.words(label) },
        { text: language.fact(fact), fact: fact.id },
        ratio
          ? { text: language.fact(ratio), fact: ratio.id }
          : { text: apart ? language.words(apart) : "–" },
      ]),
    };
  },

  summary({ steps }, language) {
    const list = steps.map(({ fact, label, ratio, apart }) => {
      const what = language.words(label);
      const item = language.ui("summary.told", { what, value: language.fact(fact) });
      const step = ratio
        ? language.ui("summary.ratio", { step: item, ratio: language.fact(ratio) })
        : item;
      return apart ? language.ui("summary.apart", { step, apart: language.words(apart) }) : step;
    });
    return language.ui("summary.chain", { list: list.join(language.ui("summary.listSeparator")) });
  },
});
