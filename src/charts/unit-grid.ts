import { z } from "zod";
import { captionElements, mixedClaimants } from "../drawing/caption.ts";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import type { Refs } from "../drawing/refs.ts";
import { svgRoot, textElement } from "../drawing/svg.ts";
import { fitField, type Field } from "../drawing/unit-field.ts";
import { endSignElements, stretchElements } from "../drawing/unit-fill.ts";
import {
  layoutGroup,
  layoutKeys,
  marksOf,
  type GroupLayout,
  type KeyLayout,
  type UnitGroup,
} from "../drawing/unit-group.ts";
import { UNIT_MARKS, unitElements } from "../drawing/unit-marks.ts";

/** More marks than this cannot be told apart on a phone. */
const MOST = 10_000;

/** Amounts as fields of equal marks, each mark so many; a part of an amount can be set apart. */
const options = (refs: Refs) =>
  z.strictObject({
    /** The amounts, from top to bottom. Those of one `each` are drawn at one size. */
    groups: z
      .array(
        z
          .strictObject({
            /** What is counted. */
            label: refs.words,
            /** How much: a fact. */
            fact: refs.number,
            /** What a mark looks like. */
            mark: z.enum(UNIT_MARKS),
            /** How many of the fact's unit a mark stands for. */
            each: z.number().positive(),
            /** A part of the amount that is set apart: a fact of the same unit. */
            part: z
              .strictObject({
                label: refs.words,
                fact: refs.number,
                /** False where the part is the exception: it stands last and its marks are hollow. */
                filled: z.boolean().default(true),
              })
              .optional(),
            /** What the marks are that do not belong to the part. */
            rest: refs.words.optional(),
          })
          .superRefine(checkGroup),
      )
      .min(1),
  });

type Data = z.infer<ReturnType<typeof options>>;

/** Refuses amounts that cannot be drawn as marks, and parts that are none. */
function checkGroup(group: UnitGroup, context: z.RefinementCtx): void {
  const { fact, each, part } = group;
  const refuse = (path: string[], message: string, input: unknown) =>
    context.addIssue({ code: "custom", path, message, input });
  if (fact.value < 0) refuse(["fact"], "an amount of zero or more", fact.value);
  if (fact.value / each > MOST) {
    const least = Math.ceil(fact.value / MOST);
    refuse(["each"], `at most ${MOST} marks; at least ${least} to a mark`, each);
  }
  if (!part) return;
  if (part.fact.unit !== fact.unit)
    refuse(["part", "fact"], `a fact in ${fact.unit}, as the whole is`, part.fact.unit);
  if (part.fact.value < 0 || part.fact.value > fact.value)
    refuse(["part", "fact"], `at most the whole, ${fact.value}`, part.fact.value);
}

/** Laid-out fields of marks, each with its words, and what a mark stands for. */
export interface UnitGridLayout extends Layout {
  groups: GroupLayout[];
  keys: KeyLayout[];
}

/** From this width on the words stand in a column of their own, left of the fields. */
const WIDE = 560;
/** Space in px at the right for the sign of a qualifier. */
const SIGN = 18;
/** Pitch in px of the largest marks that still look like a field. */
const LARGEST = { dot: 7, square: 13, person: 16, house: 16, tree: 16, sack: 16 };
const SMALLEST = 2.5;
/** From this width of a field on its marks may be 2 px larger. */
const ROOMY = 390;

/** One field a scale, so that amounts that can be compared are drawn at one size. */
function fitFields(groups: readonly UnitGroup[], width: number): (group: UnitGroup) => Field {
  const scales = [...new Set(groups.map(({ each }) => each))];
  const more = width >= ROOMY ? 2 : 0;
  const fields = new Map(
    scales.map((each) => {
      const same = groups.filter((group) => group.each === each);
      const largest = Math.min(...same.map(({ mark }) => LARGEST[mark])) + more;
      const height = Math.min(width >= ROOMY ? 280 : 230, 600 / scales.length);
      return [each, fitField(same.map(marksOf), { width, height, largest, smallest: SMALLEST })];
    }),
  );
  return ({ each }) =>
    fields.get(each) ?? { x: 0, y: 0, columns: 1, pitch: SMALLEST, size: SMALLEST };
}

/** Unit grid: amounts that can be counted, mark by mark. */
export default defineChart<Data, UnitGridLayout>({
  options,

  layout({ groups }, width, language) {
    const column = width >= WIDE ? Math.round(width * 0.32) : 0;
    const left = column > 0 ? column + 24 : 0;
    const fieldOf = fitFields(groups, width - left - SIGN);
    const facts = groups.flatMap(({ fact, part }) => (part ? [fact, part.fact] : [fact]));
    const marked = mixedClaimants(facts);
    const gap = column > 0 ? 24 : 18;
    let bottom = 0;
    const placed = groups.map((group) => {
      const place = { top: bottom, left, words: column > 0 ? column : width, marked };
      const laid = layoutGroup(group, fieldOf(group), place, language);
      bottom = laid.bottom + gap;
      return laid;
    });
    const keys = layoutKeys(groups, bottom - gap + 14, { left, width }, language);
    return { width, height: (keys.at(-1)?.bottom ?? bottom) + 2, groups: placed, keys };
  },

  render({ groups, keys, width, height }, frame) {
    const fields = groups.flatMap(({ captions, swatches, stretches, signs }, i) => [
      ...captions.flatMap(captionElements),
      ...[...swatches, ...stretches].flatMap((stretch, j) =>
        stretchElements(stretch, `${frame.id}-${i}-${j}`),
      ),
      ...signs.flatMap(endSignElements),
    ]);
    const legend = keys.flatMap(({ mark, tone, run, field, text }, i) => [
      ...unitElements(mark, tone, [run], field, `${frame.id}-key-${i}`),
      textElement(text),
    ]);
    return svgRoot(frame.id, width, height, frame.label, [...fields, ...legend]);
  },

  table({ groups }, language) {
    return {
      columns: [language.ui("table.what"), language.ui("table.value")],
      rows: groups.flatMap((group) =>
        (group.part ? [group, group.part] : [group]).map(({ label, fact }) => [
          { text: language.words(label) },
          { text: language.fact(fact), fact: fact.id },
        ]),
      ),
    };
  },

  summary({ groups }, language) {
    const list = groups.map((group) => sentence(group, language));
    return language.ui("summary.fields", { list: list.join(language.ui("summary.listSeparator")) });
  },
});

/** A group in words: how much of what, and of these how many. */
function sentence(group: UnitGroup, language: Language): string {
  const [whole = "", part] = (group.part ? [group, group.part] : [group]).map(({ label, fact }) =>
    language.ui("summary.told", { what: language.words(label), value: language.fact(fact) }),
  );
  return part ? language.ui("summary.part", { whole, part }) : whole;
}
