import type { ResolvedNumber } from "../facts/types.ts";
import type { Words } from "../schemas/words.ts";
import { layoutCaption, MARK_COLUMN, type Caption } from "./caption.ts";
import type { Language } from "./language.ts";
import { signOf } from "./marks.ts";
import { block, boxOf, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";
import { fieldHeight, type Field, type Run } from "./unit-field.ts";
import { endSign, fillField, type EndSign, type Stretch } from "./unit-fill.ts";
import { restTone, type UnitMark, type UnitTone } from "./unit-marks.ts";
import { wrap } from "./wrap.ts";

/** An amount that is drawn as a field of marks. */
export interface UnitGroup {
  label: Words;
  fact: ResolvedNumber;
  mark: UnitMark;
  /** How many of the fact's unit a mark stands for. */
  each: number;
  /** What is set apart: the first marks, filled, or the last ones, hollow. */
  part?: { label: Words; fact: ResolvedNumber; filled: boolean } | undefined;
  rest?: Words | undefined;
}

/** A laid-out field with its words. */
export interface GroupLayout {
  captions: Caption[];
  /** One mark before the words of the part and of the rest. */
  swatches: Stretch[];
  stretches: Stretch[];
  signs: EndSign[];
  bottom: number;
}

/** A mark and what it stands for. */
export interface KeyLayout {
  mark: UnitMark;
  tone: UnitTone;
  run: Run;
  field: Field;
  text: TextBlock;
  bottom: number;
}

/** Size in px of a mark among words. */
const SWATCH: Field = { x: 0, y: 0, columns: 1, pitch: 10, size: 8 };
const INDENT = MARK_COLUMN;
const KEY_HEIGHT = 20;
/** Space in px between the words and the field under them. */
const BELOW = 8;

/** How many marks an amount is; the last may be a part of one. */
export function marksOf({ fact, each }: UnitGroup): number {
  return fact.value / each;
}

function swatch(mark: UnitMark, tone: UnitTone, x: number, y: number): Stretch {
  return { mark, tone, field: SWATCH, runs: [{ x: x + 1, y: y + 1, count: 1 }], cuts: [] };
}

/** The words of a group from the top down: the whole, its part, the rest. */
function layoutWords(
  { label, fact, mark, part, rest }: UnitGroup,
  place: { top: number; width: number; marked: boolean },
  others: UnitTone,
  language: Language,
): Pick<GroupLayout, "captions" | "swatches" | "bottom"> {
  // Before the words stand marks of the field; whose the number is stands behind it.
  const whole = { x: 0, ...place, trailing: true };
  const captions = [layoutCaption(fact, label, whole, language)];
  const swatches: Stretch[] = [];
  const inner = { ...whole, x: INDENT, width: place.width - INDENT };
  let bottom = captions[0]?.bottom ?? place.top;
  if (part) {
    const top = bottom + 6;
    const caption = layoutCaption(part.fact, part.label, { ...inner, top }, language);
    swatches.push(swatch(mark, part.filled ? toneOf(part.fact) : others, 0, top + 3));
    captions.push(caption);
    bottom = caption.bottom;
  }
  if (rest) {
    const top = bottom + 6;
    swatches.push(swatch(mark, part?.filled === false ? toneOf(fact) : others, 0, top + 2));
    const lines = wrap(language.words(rest), inner.width, LABEL);
    const texts = [block(INDENT, top + LABEL.size, lines, { tone: "muted" })];
    bottom = top + lines.length * lineHeight(LABEL) + 1;
    captions.push({ fact: fact.id, mark: null, texts, top, bottom });
  }
  return { captions, swatches, bottom };
}

function toneOf(fact: ResolvedNumber): UnitTone {
  return fact.qualifier === "planned" ? "planned" : "full";
}

/** Lays out an amount: its words, and its marks right of them where there is a column, else under them. */
export function layoutGroup(
  group: UnitGroup,
  fitted: Field,
  place: { top: number; left: number; words: number; marked: boolean },
  language: Language,
): GroupLayout {
  const { mark, part, fact, each } = group;
  const others = restTone(mark, fitted.size);
  const words = layoutWords(group, { ...place, width: place.words }, others, language);
  const top = place.left > 0 ? place.top + 3 : words.bottom + BELOW;
  const field = { ...fitted, x: place.left, y: top };
  const whole = marksOf(group);
  const inPart = part ? part.fact.value / each : whole;
  const apart = part?.filled === false ? whole - inPart : inPart;
  const stretches: Stretch[] = [
    { mark, tone: toneOf(part?.filled ? part.fact : fact), field, ...fillField(field, 0, apart) },
    { mark, tone: others, field, ...fillField(field, apart, whole) },
  ];
  const signs = [
    part?.filled ? endSign(field, apart, signOf(part.fact)) : null,
    endSign(field, whole, signOf(fact)),
  ];
  return {
    ...words,
    stretches,
    signs: signs.flatMap((sign) => sign ?? []),
    bottom: Math.max(words.bottom, top + fieldHeight(field, whole)),
  };
}

/** What the marks stand for, each kind once, in as few rows as fit. */
export function layoutKeys(
  groups: readonly UnitGroup[],
  top: number,
  { left, width }: { left: number; width: number },
  language: Language,
): KeyLayout[] {
  const kinds = new Map(
    groups.map((group) => [`${group.mark} ${group.each} ${group.fact.unit}`, group]),
  );
  let [x, y] = [left, top];
  return [...kinds.values()].map(({ mark, each, fact }): KeyLayout => {
    const amount = language.measure(each, fact.unit);
    const lines = wrap(language.ui("chart.unitKey", { amount }), width - left - INDENT, LABEL);
    const needed = INDENT + Math.max(...lines.map((line) => textWidth(line, LABEL)));
    if (x > left && x + needed > width) [x, y] = [left, y + KEY_HEIGHT];
    const text = block(x + INDENT, y + 10, lines, { tone: "muted" });
    const run = { x: x + 1, y: y + 1, count: 1 };
    x += needed + 20;
    y += (lines.length - 1) * lineHeight(LABEL);
    return { mark, tone: "full", run, field: SWATCH, text, bottom: boxOf(text).y1 };
  });
}
