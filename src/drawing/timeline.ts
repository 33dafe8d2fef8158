import type { Extent } from "../facts/extent.ts";
import type { Claimant } from "../schemas/words.ts";
import type { Layout } from "./chart-type.ts";
import { atLeastRound, HALF, type Stretch } from "./stretched.ts";
import { block, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, textWidth, type Font } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** One account of one event, ready to be placed. */
export interface Entry {
  /** Number of the event that it is an account of, over all lanes. */
  event: number;
  /** The time of an event, or the beginning of a span. */
  from: Extent;
  /** The end of a span, or null for an event. */
  to: Extent | null;
  claimant: Claimant;
  /** Planned, not done: its end is hollow. */
  planned: boolean;
  /** Worded as "about": in brackets. */
  about: boolean;
  /** Our reading of a source that leaves an end open. */
  reading: boolean;
  /** The date in words. */
  when: string;
  /** What happened; null where an earlier account of the same event says it. */
  label: string | null;
  /** Who dates it so, or null where that goes without saying. */
  who: string | null;
}

/** Entries that belong together, in the order of time. */
export interface Lane {
  name: string | null;
  entries: Entry[];
}

/** A point in px. */
export type Point = readonly [x: number, y: number];

/** A timeline as plain numbers. */
export interface TimelineLayout extends Layout {
  /** Lines of the axis and between lanes. */
  rules: (readonly [Point, Point])[];
  /** From one dating of an event to another. */
  ties: Point[][];
  /** Time between two marks. */
  spans: Stretch[];
  marks: Stretch[];
  /** Marks that stand in brackets. */
  about: Stretch[];
  texts: TextBlock[];
}

/** Every extent of the lanes' entries. */
export function extentsIn(lanes: readonly Lane[]): Extent[] {
  const entries = lanes.flatMap((lane) => lane.entries);
  return entries.flatMap(({ from, to }) => (to ? [from, to] : [from]));
}

/** Dates, and names of lanes. */
export const STRONG: Font = { ...LABEL, weight: 600 };

/** The words of an entry in lines of at most `room` px: when, what, who. */
export function entryWords(entry: Entry, room: number) {
  return {
    when: wrap(entry.when, room, STRONG),
    label: entry.label === null ? [] : wrap(entry.label, room, LABEL),
    who: entry.who === null ? [] : wrap(entry.who, room, LABEL),
  };
}

/** The words of an entry under one another from `x` and the baseline `y` on. */
export function stackWords(
  { when, label, who }: ReturnType<typeof entryWords>,
  x: number,
  y: number,
  anchor: "start" | "end",
): TextBlock[] {
  const labelY = y + when.length * lineHeight(LABEL);
  const whoY = labelY + label.length * lineHeight(LABEL);
  return [
    block(x, y, when, { font: STRONG, anchor }),
    ...(label.length > 0 ? [block(x, labelY, label, { anchor })] : []),
    ...(who.length > 0 ? [block(x, whoY, who, { anchor, tone: "muted" })] : []),
  ];
}

/** Height in px of so many lines. */
export function linesHeight(...groups: readonly string[][]): number {
  return groups.flat().length * lineHeight(LABEL);
}

/** Width in px of the widest of some lines. */
export function widest(lines: readonly string[], font: Font): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, font)));
}

/** The marks of an entry at `at`: its date or beginning, and its end where it has one. */
export function marksOf(entry: Entry, scale: (months: number) => number, at: number): Stretch[] {
  const { claimant, planned } = entry;
  return [entry.from, entry.to].flatMap((extent, i) => {
    if (!extent) return [];
    const ends = atLeastRound(scale(extent.start), scale(extent.end));
    return [{ ...ends, at, claimant, hollow: planned && i === 1 }];
  });
}

/** The stretches between the two marks of each span. */
export function spansBetween(marks: readonly Stretch[][]): Stretch[] {
  return marks.flatMap(([from, to]) =>
    from && to && to.from > from.to ? [{ ...from, from: from.to, to: to.from }] : [],
  );
}

/** A dotted line from one dating of an event to the next, under it: straight where they overlap, else round a corner. */
function tie(one: Stretch, other: Stretch): Point[] {
  const middle = (other.from + other.to) / 2;
  if (middle <= one.to) {
    return [
      [middle, one.at + HALF],
      [middle, other.at - HALF],
    ];
  }
  const own = (one.from + one.to) / 2;
  return [
    [own, one.at + HALF],
    [own, other.at],
    [other.from, other.at],
  ];
}

/** Ties between the accounts of each event, in the order of time. */
export function tiesBetween(entries: readonly Entry[], marks: readonly Stretch[][]): Point[][] {
  return entries.flatMap(({ event }, i) => {
    const next = entries.findIndex((entry, j) => j > i && entry.event === event);
    const [one, other] = [marks[i]?.[0], marks[next]?.[0]];
    return one && other ? [tie(one, other)] : [];
  });
}
