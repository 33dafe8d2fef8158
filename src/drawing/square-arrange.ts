import type { ResolvedNumber } from "../facts/types.ts";
import type { Words } from "../schemas/words.ts";
import { SQUARE_REACH, type Square } from "./areas.ts";
import { layoutCaption, leastWidth, moveCaption, type Caption } from "./caption.ts";
import type { Language } from "./language.ts";
import { signOf } from "./marks.ts";
import { sideOf } from "./square-scale.ts";
import { ACCENT, INK, MUTED, TINT } from "./svg.ts";

/** An amount that is drawn as a square. */
export interface SquareData {
  label: Words;
  fact: ResolvedNumber;
}

/** A square with its words, and the line that joins them where they stand apart. */
export interface SquareItem {
  square: Square;
  caption: Caption;
  leader: { x0: number; y0: number; x1: number; y1: number } | null;
}

/** Squares in an arrangement of which nothing reaches under `bottom`. */
export interface Arrangement {
  items: SquareItem[];
  /** Side in px of the largest square. */
  largest: number;
  bottom: number;
}

/** Side in px of the largest square: a part of the width, up to a limit. */
const LARGEST = { part: 0.46, limit: 300 };
/** Space in px between squares and words beside them. */
const GAP = 30;
/** Narrowest column in px for the words under a square. */
const COLUMN = 124;
const COLUMN_GAP = 22;
/** Space in px between a square and its words in a column. */
const BESIDE = SQUARE_REACH + 10;
/** Widest square in a column as a part of the width, and height in px of all squares of it. */
const COLUMN_PART = 0.7;
const COLUMN_HEIGHT = 330;
/** Least space in px between the words of two squares. */
const APART = 12;
/** Outlines lie on the edge of a square: the first px is kept for them. */
const EDGE = 1;

const NESTED_FILLS = [TINT, ACCENT, INK, MUTED];

/** Beside each other, a company's claim is filled with the accent, and what it is held against is pale. */
function besideFill({ fact }: SquareData): string {
  return fact.claimant === "company" ? ACCENT : TINT;
}

/** Width in px of a column for the words of any of these. */
function columnOf(areas: readonly SquareData[], language: Language): number {
  return Math.max(COLUMN, ...areas.map(({ fact }) => leastWidth(fact, "metric", language)));
}

function caption(area: SquareData, width: number, language: Language): Caption {
  const place = { x: 0, top: 0, width, marked: false, form: "metric" } as const;
  return layoutCaption(area.fact, area.label, place, language);
}

/** Squares within each other around their lower left corner; the words in a column on the right. */
export function arrangeInside(
  areas: readonly SquareData[],
  width: number,
  language: Language,
): Arrangement {
  const words = columnOf(areas, language);
  const room = Math.min(width * LARGEST.part, width - EDGE - GAP - words);
  const largest = Math.min(LARGEST.limit, Math.round(room));
  const max = areas[0]?.fact.value ?? 0;
  const base = SQUARE_REACH + largest;
  const x = EDGE + largest + GAP;
  let free = 0;
  const items = areas.map((area, rank): SquareItem => {
    const side = sideOf(area.fact.value, max, largest);
    const y = base - side;
    const text = moveCaption(caption(area, width - x, language), x, Math.max(free, y));
    free = text.bottom + APART;
    const square = { x: EDGE, y, side, fill: NESTED_FILLS[rank] ?? MUTED, sign: signOf(area.fact) };
    const y1 = text.top + 9;
    const leader = { x0: EDGE + side, y0: Math.min(y1, base - side / 3), x1: x - 6, y1 };
    return { square, caption: text, leader };
  });
  return { items, largest, bottom: Math.max(base, free - APART) };
}

/** The largest square with which columns of squares and words fit a width; null where none does. */
function largestInLine(values: readonly number[], width: number, column: number): number | null {
  const room = width - EDGE - SQUARE_REACH - (values.length - 1) * COLUMN_GAP;
  for (let largest = LARGEST.limit; largest >= column; largest -= 2) {
    const sides = values.map((value) => sideOf(value, values[0] ?? 0, largest));
    const taken = sides.reduce((sum, side) => sum + Math.max(side, column), 0);
    if (taken <= room) return largest;
  }
  return null;
}

/** Squares on one ground line, the words under each. */
function arrangeInLine(
  areas: readonly SquareData[],
  largest: number,
  narrowest: number,
  language: Language,
): Arrangement {
  const base = SQUARE_REACH + largest;
  let x = EDGE;
  const items = areas.map((area): SquareItem => {
    const side = sideOf(area.fact.value, areas[0]?.fact.value ?? 0, largest);
    const column = Math.max(side, narrowest);
    const words = moveCaption(caption(area, column, language), x, base + 6);
    const square = { x, y: base - side, side, fill: besideFill(area), sign: signOf(area.fact) };
    x += column + COLUMN_GAP;
    return { square, caption: words, leader: null };
  });
  return { items, largest, bottom: Math.max(...items.map((item) => item.caption.bottom)) };
}

/** The side of the largest square with which squares under each other are not too tall. */
function largestInColumn(values: readonly number[], width: number): number {
  const sum = values.reduce((total, value) => total + sideOf(value, values[0] ?? 0, 1), 0);
  return Math.min(LARGEST.limit, width * COLUMN_PART, sum > 0 ? COLUMN_HEIGHT / sum : 0);
}

/** Squares under each other; the words of each on its right, or under it where that is too narrow. */
function arrangeInColumn(
  areas: readonly SquareData[],
  width: number,
  language: Language,
): Arrangement {
  const values = areas.map(({ fact }) => fact.value);
  const largest = largestInColumn(values, width);
  const sides = values.map((value) => sideOf(value, values[0] ?? 0, largest));
  const column = columnOf(areas, language);
  const hasRoom = (side: number) => width - EDGE - side - BESIDE >= column;
  const x = EDGE + Math.max(0, ...sides.filter(hasRoom)) + BESIDE;
  let top = 0;
  const items = areas.map((area, i): SquareItem => {
    const side = sides[i] ?? 0;
    const y = top + SQUARE_REACH;
    const words = hasRoom(side)
      ? moveCaption(caption(area, width - x, language), x, y + Math.min(0, side / 2 - 9))
      : moveCaption(caption(area, width - EDGE, language), EDGE, y + side + 6);
    const square = { x: EDGE, y, side, fill: besideFill(area), sign: signOf(area.fact) };
    top = Math.max(y + side, words.bottom) + APART;
    return { square, caption: words, leader: null };
  });
  return { items, largest, bottom: top - APART };
}

/** Squares beside each other, on one ground line where the width has room for their words. */
export function arrangeBeside(
  areas: readonly SquareData[],
  width: number,
  language: Language,
): Arrangement {
  const values = areas.map(({ fact }) => fact.value);
  const column = columnOf(areas, language);
  const largest = largestInLine(values, width, column);
  return largest === null
    ? arrangeInColumn(areas, width, language)
    : arrangeInLine(areas, largest, column, language);
}
