import { s } from "hastscript";
import { z } from "zod";
import { captionElements, layoutCaption, moveCaption, type Caption } from "../drawing/caption.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { signOf } from "../drawing/marks.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  bandElement,
  decades,
  ladderScale,
  layoutRails,
  placeRungs,
  railsElements,
  rungElements,
  type Rails,
  type Rung,
} from "../drawing/rungs.ts";
import { spread } from "../drawing/spread.ts";
import { MUTED, px, svgRoot } from "../drawing/svg.ts";
import type { ResolvedNumber } from "../facts/types.ts";

/** Amounts of very different size, on a scale on which each step is ten times the one below. */
const fields = (refs: Refs) =>
  z.strictObject({
    /** The amounts, in any order: the ladder sorts them. */
    rungs: z
      .array(
        z.strictObject({
          /** What the amount is paid for or stands for: the rest of a sentence that the number begins. */
          label: refs.words,
          /** The amount: a fact over zero, in a unit such as yuan or yuan per tree. */
          fact: refs.number,
          /** The same thing later: a fact of the same unit. */
          to: refs.number.optional(),
        }),
      )
      .min(2)
      .max(9),
  });

type Data = z.infer<ReturnType<typeof fields>>;
type RungData = Data["rungs"][number];

/** The unit that is counted, without what it is counted for: yuan of yuan per tree. */
function baseUnit({ unit }: ResolvedNumber): string {
  return unit.split("/")[0] ?? unit;
}

function checkRungs({ rungs }: Data, context: z.RefinementCtx): void {
  const first = rungs[0]?.fact;
  rungs.forEach((rung, i) => {
    for (const key of ["fact", "to"] as const) {
      const fact = rung[key];
      if (!fact || !first) continue;
      const refuse = (message: string, input: unknown, fix: string) =>
        context.addIssue({
          code: "custom",
          path: ["rungs", i, key],
          message,
          params: { fix },
          input,
        });
      if (fact.value <= 0)
        refuse("numbers over zero, for a logarithmic scale", fact.value, `leave out ${fact.id}`);
      if (baseUnit(fact) !== baseUnit(first))
        refuse(`amounts in ${baseUnit(first)}, as the first is`, fact.unit, `leave out ${fact.id}`);
      if (key === "to" && fact.unit !== rung.fact.unit)
        refuse(`a fact in ${rung.fact.unit}, as the earlier one is`, fact.unit, "name another");
    }
  });
}

interface Sentence {
  caption: Caption;
  /** From the right rail to the words. */
  leader: { x0: number; y0: number; x1: number; y1: number };
}

/** A laid-out ladder: rungs between rails, a sentence for each. */
export interface LadderLayout extends Layout {
  rails: Rails;
  rungs: Rung[];
  /** From an amount to a later one. */
  bands: { y0: number; y1: number }[];
  sentences: Sentence[];
}

/** Height in px of a power of ten, and of the whole ladder at least and at most. */
const DECADE = 62;
const LEAST = 220;
const MOST = 460;
/** Space in px from the rails to the words, and between the words of two rungs. */
const LEADER = 26;
const APART = 12;

/** Ladder: what amounts of very different size are to each other. */
export default defineChart<Data, LadderLayout>({
  form: "point",
  options: (refs) => fields(refs).superRefine(checkRungs),

  layout(data, width, language) {
    const sorted = data.rungs.toSorted((a, b) => middleOf(b) - middleOf(a));
    const facts = sorted.flatMap(({ fact, to }) => (to ? [fact, to] : [fact]));
    const values = facts.map(({ value }) => value);
    const unit = facts[0] ? baseUnit(facts[0]) : "";
    const x = layoutRails(ladderScale(values, LEAST), unit, language).right + LEADER;
    const captions = sorted.map((rung) => sentenceOf(rung, width - x, language));
    const words = captions.reduce((sum, { bottom }) => sum + bottom + APART, -APART);
    const height = Math.max(words, LEAST, Math.min(MOST, decades(values) * DECADE));
    const scale = ladderScale(values, height);
    const rails = layoutRails(scale, unit, language);
    const middles = sorted.map((rung) => scale(middleOf(rung)));
    const wanted = captions.map(({ bottom }, i) => ({ at: (middles[i] ?? 0) - 9, size: bottom }));
    const tops = spread(wanted, APART, rails.top - 9, rails.bottom + 9);
    const sentences = captions.map((caption, i): Sentence => {
      const top = tops[i] ?? 0;
      const leader = { x0: rails.right, y0: middles[i] ?? 0, x1: x - 5, y1: top + 9 };
      return { caption: moveCaption(caption, x, top), leader };
    });
    const rungs = facts
      .map((fact) => ({ y: scale(fact.value), claimant: fact.claimant, sign: signOf(fact) }))
      .toSorted((a, b) => a.y - b.y);
    const bands = sorted.flatMap(({ fact, to }) =>
      to ? [{ y0: scale(fact.value), y1: scale(to.value) }] : [],
    );
    const last = Math.max(rails.bottom, ...sentences.map(({ caption }) => caption.bottom));
    return { width, height: last + 8, rails, rungs: placeRungs(rungs, rails), bands, sentences };
  },

  render({ rails, rungs, bands, sentences, width, height }, frame) {
    const leaders = sentences
      .map(({ leader: { x0, y0, x1, y1 } }) => `M${px(x0)} ${px(y0)}h5L${px(x1 - 5)} ${px(y1)}h5`)
      .join("");
    return svgRoot(frame.id, width, height, frame.label, [
      ...bands.map(({ y0, y1 }) => bandElement(rails, y0, y1)),
      ...railsElements(rails),
      s("path", { d: leaders, fill: "none", stroke: MUTED }),
      ...rungs.flatMap((rung) => rungElements(rung, rails)),
      ...sentences.flatMap(({ caption }) => captionElements(caption)),
    ]);
  },

  table({ rungs }, language) {
    const paired = rungs.some(({ to }) => to);
    const columns = paired ? ["table.value", "table.then"] : ["table.value"];
    return {
      columns: ["table.what", ...columns].map((key) => language.ui(key)),
      rows: rungs.map(({ label, fact, to }) => {
        const cells = paired ? [fact, to] : [fact];
        const values = cells.map((one) =>
          one ? { text: language.fact(one), fact: one.id } : { text: "–" },
        );
        return [{ text: language.words(label) }, ...values];
      }),
    };
  },

  summary({ rungs }, language) {
    const list = rungs.map((rung) =>
      language.ui("summary.told", {
        what: language.words(rung.label),
        value: valueOf(rung, language),
      }),
    );
    return language.ui("summary.ladder", { list: list.join(language.ui("summary.listSeparator")) });
  },
});

/** Where a rung stands: its amount, or the middle of two on a logarithmic scale. */
function middleOf({ fact, to }: RungData): number {
  return to ? Math.sqrt(fact.value) * Math.sqrt(to.value) : fact.value;
}

/** The amount of a rung in words, with the later one where there is one. */
function valueOf({ fact, to }: RungData, language: Language): string {
  const said = language.fact(fact);
  return to ? said + language.ui("summary.then") + language.fact(to) : said;
}

/** The words of a rung, from the top of the drawing's left upper corner. */
function sentenceOf(rung: RungData, width: number, language: Language): Caption {
  const value = valueOf(rung, language);
  const place = { x: 0, top: 0, width, marked: false, value };
  return layoutCaption(rung.fact, rung.label, place, language);
}
