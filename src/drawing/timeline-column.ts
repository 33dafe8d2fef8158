import type { Language } from "./language.ts";
import { spread } from "./spread.ts";
import { HALF, type Stretch } from "./stretched.ts";
import { block, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";
import { timeScale, type TimeScale } from "./time-axis.ts";
import {
  entryWords,
  extentsIn,
  linesHeight,
  marksOf,
  spansBetween,
  stackWords,
  STRONG,
  tiesBetween,
  type Entry,
  type Lane,
  type Point,
  type TimelineLayout,
} from "./timeline.ts";
import { wrap } from "./wrap.ts";

const TOP = 8;
const GAP = 7;
const PITCH = 13;
const LEADER = 15;
/** Least height in px of the time line, and distance of its ticks. */
const LEAST = 160;
const TICK = 30;

interface Item extends Entry {
  lane: string | null;
}

/** Columns for stretches along a line so that none covers another: for each the first column that is free. */
export function packColumns(ends: readonly { from: number; to: number }[]): number[] {
  const taken: number[] = [];
  return ends.map(({ from, to }) => {
    const free = taken.findIndex((end) => end <= from);
    const column = free === -1 ? taken.length : free;
    taken[column] = to;
    return column;
  });
}

interface ItemWords {
  words: ReturnType<typeof entryWords>;
  /** What goes with the date: the name of the lane, or whose date it is. */
  tag: string[];
  /** Whether that stands behind the date. */
  beside: boolean;
  height: number;
}

/** Words of an entry with a tag behind the date, or under it where it does not fit there. */
function itemWords(item: Item, room: number): ItemWords {
  // An event's later accounts follow the name of their lane and say only who dates it so.
  const later = item.label === null;
  const words = entryWords(later ? { ...item, who: null } : item, room);
  const name = later ? item.who : item.lane;
  const tag = name === null ? [] : wrap(name, room, LABEL);
  const single = tag.length === 1 && words.when.length === 1;
  const beside = single && besideShift(words) + textWidth(tag[0] ?? "", LABEL) <= room;
  const height = linesHeight(words.when, words.label, words.who, beside ? [] : tag);
  return { words, tag, beside, height };
}

function besideShift({ when }: ItemWords["words"]): number {
  return textWidth(when.at(-1) ?? "", STRONG) + 8;
}

function placeWords({ words, tag, beside }: ItemWords, x: number, top: number): TextBlock[] {
  const y = top + 12;
  const last = y + linesHeight(words.when.slice(1));
  const down = beside ? 0 : linesHeight(tag);
  const nameX = beside ? x + besideShift(words) : x;
  const nameY = beside ? last : last + linesHeight([""]);
  const name = tag.length > 0 ? [block(nameX, nameY, tag, { tone: "muted" })] : [];
  const [when, ...rest] = stackWords(words, x, y, "start");
  return [...(when ? [when] : []), ...name, ...rest.map((text) => ({ ...text, y: text.y + down }))];
}

/** Where columns and words lie from left to right, and the words as they fit there. */
function setting(items: readonly Item[], time: TimeScale, width: number) {
  const ends = items.map((item) => {
    const marks = marksOf(item, time.scale, 0, "y");
    return { from: marks[0]?.from ?? 0, to: (marks.at(-1)?.to ?? 0) + 2 };
  });
  const columns = packColumns(ends);
  const count = Math.max(...columns) + 1;
  const gutter = Math.max(0, ...time.ticks.map(({ label }) => textWidth(label, LABEL))) + 8;
  const pitch = Math.min(PITCH, (width * 0.22) / count);
  const right = gutter + count * pitch;
  const x = right + LEADER;
  const words = items.map((item) => itemWords(item, width - x));
  const height = words.reduce((total, word) => total + word.height + GAP, -GAP);
  return { at: columns.map((column) => gutter + HALF + column * pitch), right, x, words, height };
}

/** The line from a mark to its words. */
function leader(mark: Stretch, y: number, right: number, x: number, textY: number): Point[] {
  return [
    [mark.at + HALF + 2, y],
    [right + 2, y],
    [x - 4, textY],
  ];
}

/** A timeline that runs down: marks in columns at the left, words at the right, led out where they crowd. */
export function layoutColumn(
  lanes: readonly Lane[],
  width: number,
  language: Language,
): TimelineLayout {
  const items = lanes
    .flatMap(({ name, entries }) => entries.map((entry): Item => ({ ...entry, lane: name })))
    .toSorted((a, b) => a.from.start - b.from.start || a.from.end - b.from.end)
    // A lane is named again only after another one.
    .map((item, i, all) => (all[i - 1]?.lane === item.lane ? { ...item, lane: null } : item));
  const scaleOf = (length: number) =>
    timeScale(extentsIn(lanes), TOP, TOP + length, () => TICK, language);
  // The columns depend on the length, and the length on the room that the columns leave: columns
  // that hold at the least length hold at every greater one.
  const { at, right, x, words, height } = setting(items, scaleOf(LEAST), width);
  const length = Math.max(LEAST, height);
  const time = scaleOf(length);
  const marks = items.map((item, i) => marksOf(item, time.scale, at[i] ?? 0, "y"));
  const anchors = marks.map(([mark]) => ((mark?.from ?? 0) + (mark?.to ?? 0)) / 2);
  const wanted = words.map((word, i) => ({ at: (anchors[i] ?? 0) - 8, size: word.height }));
  const tops = spread(wanted, GAP, 0, TOP + length);
  return {
    width,
    height: TOP * 2 + length,
    rules: time.ticks.map((tick) => rule(time.scale(tick.at), right)),
    leaders: marks.flatMap(([mark], i) =>
      mark ? [leader(mark, anchors[i] ?? 0, right, x, (tops[i] ?? 0) + 8)] : [],
    ),
    ties: tiesBetween(items, marks),
    spans: spansBetween(marks),
    marks: marks.flat(),
    about: marks.flatMap((own, i) => (items[i]?.about ? own.slice(0, 1) : [])),
    texts: [
      ...time.ticks.map((tick) =>
        block(0, time.scale(tick.at) + 14, [tick.label], { tone: "muted" }),
      ),
      ...words.flatMap((word, i) => placeWords(word, x, tops[i] ?? 0)),
    ],
  };
}

function rule(y: number, right: number): readonly [Point, Point] {
  return [
    [0, y],
    [right, y],
  ];
}
