import type { ResolvedNumber } from "../facts/types.ts";
import type { Words } from "../schemas/words.ts";
import { reachOf, type Bar } from "./bars.ts";
import type { Language } from "./language.ts";
import { signOf } from "./marks.ts";
import { block, boxOf, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, textWidth, VALUE, type Font } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** An amount to draw as a bar. */
export interface BarRow {
  label: Words;
  note?: Words | undefined;
  fact: ResolvedNumber;
  /** Where the bar begins: the sum of the parts before it. */
  offset: number;
  /** The amount that a pale track behind the bar reaches to, or null. */
  track: number | null;
  /** True for a part of the row before it. */
  part: boolean;
}

/** A bar in its place, with its words. */
export interface PlacedBar {
  bar: Bar;
  /** Where the track behind the bar ends, or null. */
  trackEnd: number | null;
  texts: TextBlock[];
}

/** A piece of the line at zero. */
export interface ZeroLine {
  x: number;
  y0: number;
  y1: number;
}

/** From this width on the labels stand in a column of their own, left of the bars. */
const WIDE = 560;
const NAME: Font = { ...LABEL, weight: 600 };
/** Height in px of a bar, and of a part's. */
const BAR = { whole: 22, part: 14 } as const;
/** Space in px over a row, and over a part of the row before. */
const GAP = { whole: 18, part: 10 } as const;
/** Space in px over the first row: with the words beside it the bar reaches over their top, and brackets over the bar. */
const TOP = { beside: 8, under: 2 } as const;
/** By how much in px the words of a part are set in. */
const INDENT = 12;
/** Space in px between a bar or its sign and its value, and between words and what is under them. */
const VALUE_GAP = 7;
/** The longest bar takes at least this part of its room; else the values stand over the bars. */
const LEAST = 0.4;

/** Px for one unit of the amounts, and whether the values stand at the ends of the bars. */
interface Scale {
  k: number;
  atEnd: boolean;
}

/** As long as the bars can be with their values behind them, or else without. */
function scaleOf(rows: readonly BarRow[], room: number, language: Language): Scale {
  const tracks = rows.map(({ fact, offset, track }) => Math.max(offset + fact.value, track ?? 0));
  const longest = Math.max(...tracks);
  if (longest <= 0) return { k: 0, atEnd: true };
  const limits = rows.map(({ fact }, i) => (room - labelRoom(fact, language)) / (tracks[i] ?? 0));
  const k = Math.min(room / longest, ...limits);
  return k * longest >= LEAST * room
    ? { k, atEnd: true }
    : { k: freeScale(rows, room), atEnd: false };
}

/** The scale where nothing stands behind the bars but their signs. */
function freeScale(rows: readonly BarRow[], room: number): number {
  const limits = rows.flatMap(({ fact, offset, track }) => [
    ...(offset + fact.value > 0 ? [(room - reachOf(signOf(fact))) / (offset + fact.value)] : []),
    ...(track ? [room / track] : []),
  ]);
  return Math.min(...limits);
}

/** Width in px that a bar's sign and value take behind it. */
function labelRoom(fact: ResolvedNumber, language: Language): number {
  return reachOf(signOf(fact)) + VALUE_GAP + textWidth(language.fact(fact, "number"), VALUE);
}

/** Where a value stands behind its bar: on the track if it fits there, else behind the track. */
function valueStart(end: number, trackEnd: number | null, text: string): number {
  const start = end + VALUE_GAP;
  const crosses = trackEnd !== null && start + textWidth(text, VALUE) > trackEnd - 4;
  return crosses ? Math.max(end, trackEnd) + VALUE_GAP : start;
}

/** The words of a row from `top` on: label and note, one under the other. */
function wordBlocks(
  { label, note, part }: BarRow,
  top: number,
  width: number,
  language: Language,
): TextBlock[] {
  const x = part ? INDENT : 0;
  const font = part ? LABEL : NAME;
  const name = block(x, top + 11, wrap(language.words(label), width - x, font), { font });
  if (!note) return [name];
  const y = name.y + name.lines.length * lineHeight(LABEL);
  return [name, block(x, y, wrap(language.words(note), width - x, LABEL), { tone: "muted" })];
}

/** Lays out bars from top to bottom; the bars of one chart share a scale from zero. */
export function layoutBars(rows: readonly BarRow[], width: number, language: Language) {
  const column = width >= WIDE ? Math.round(width * 0.34) : 0;
  const x0 = column + 1;
  const { k, atEnd } = scaleOf(rows, width - x0 - 2, language);
  let free = 0;
  const bars = rows.map((row, i): PlacedBar => {
    const kind = row.part ? "part" : "whole";
    const top = free + (i > 0 ? GAP[kind] : column > 0 ? TOP.beside : TOP.under);
    const words = wordBlocks(row, top, column > 0 ? column - 16 : width, language);
    const wordsBottom = Math.max(...words.map((text) => boxOf(text).y1));
    const valueY = column > 0 ? top + 11 : wordsBottom + 16;
    const y = atEnd ? (column > 0 ? top - (BAR[kind] - 14) / 2 : wordsBottom + 5) : valueY + 6;
    const height = BAR[kind];
    const sign = signOf(row.fact);
    const x1 = x0 + (row.offset + row.fact.value) * k;
    const trackEnd = row.track === null ? null : x0 + row.track * k;
    const text = language.fact(row.fact, "number");
    const value = atEnd
      ? block(valueStart(x1 + reachOf(sign), trackEnd, text), y + height / 2 + 4.5, [text], {
          font: VALUE,
        })
      : block(x0, valueY, [text], { font: VALUE });
    free = Math.max(y + height, wordsBottom);
    return {
      bar: { x0: x0 + row.offset * k, x1, y, height, claimant: row.fact.claimant, sign },
      trackEnd,
      texts: [...words, value],
    };
  });
  return { width, height: free + 6, bars, zeros: zeroLines(bars, column > 0) };
}

/** The line at zero: through all bars where no words stand between them, else at each. */
function zeroLines(bars: readonly PlacedBar[], through: boolean): ZeroLine[] {
  const lines = bars.map(({ bar, trackEnd }) => ({
    x: trackEnd === null ? bar.x0 : Math.min(...bars.map((other) => other.bar.x0)),
    y0: bar.y - 3,
    y1: bar.y + bar.height + 3,
  }));
  const [first, last] = [lines.at(0), lines.at(-1)];
  return through && first && last ? [{ ...first, y1: last.y1 }] : lines;
}
