import type { Language } from "./language.ts";
import { spread } from "./spread.ts";
import { HALF, type Stretch } from "./stretched.ts";
import { block, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";
import { timeScale, type TimeScale } from "./time-axis.ts";
import {
  entryWords,
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
const GAP = 9;
const PITCH = 14;
const LEADER = 18;
/** Least height in px of the time line, and of a tick. */
const LEAST = 160;
const TICK = 26;

interface Item extends Entry {
  lane: string | null;
}

/** Columns for stretches of time so that none covers another: for each the first column that is free. */
export function packColumns(ends: readonly { from: number; to: number }[]): number[] {
  const taken: number[] = [];
  return ends.map(({ from, to }) => {
    const free = taken.findIndex((end) => end <= from);
    const column = free === -1 ? taken.length : free;
    taken[column] = to;
    return column;
  });
}

/** Words of an entry with the name of its lane behind the date, or under it where it does not fit there. */
function itemWords(item: Item, room: number) {
  const words = entryWords(item, room);
  const shift = textWidth(words.when.at(-1) ?? "", STRONG) + 8;
  const lane = item.lane === null ? [] : wrap(item.lane, room, LABEL);
  const beside = lane.length === 1 && shift + textWidth(lane[0] ?? "", LABEL) <= room;
  const height = linesHeight(words.when, words.label, words.who, beside ? [] : lane);
  return { words, lane, beside, shift, height };
}

function placeWords(
  { words, lane, beside, shift }: ReturnType<typeof itemWords>,
  x: number,
  top: number,
): TextBlock[] {
  const y = top + 12;
  const last = y + linesHeight(words.when.slice(1));
  const name = beside
    ? [block(x + shift, last, lane, { tone: "muted" })]
    : lane.length > 0
      ? [block(x, last + linesHeight([""]), lane, { tone: "muted" })]
      : [];
  const [when, ...rest] = stackWords(words, x, y, "start");
  const down = beside ? 0 : linesHeight(lane);
  return [...(when ? [when] : []), ...name, ...rest.map((text) => ({ ...text, y: text.y + down }))];
}

/** A timeline that runs down: marks in columns at the left, words at the right, led out where they crowd. */
export function layoutColumn(
  lanes: readonly Lane[],
  width: number,
  language: Language,
): TimelineLayout {
  const items = lanes
    .flatMap(({ name, entries }) => entries.map((entry): Item => ({ ...entry, lane: name })))
    .toSorted((a, b) => a.from.start - b.from.start || a.from.end - b.from.end);
  const extents = items.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  const scaleOf = (height: number) => timeScale(extents, TOP, TOP + height, () => TICK, language);
  const packed = ({ scale }: TimeScale) => {
    const ends = items.map((item) => {
      const marks = marksOf(item, scale, 0, "y");
      return { from: marks[0]?.from ?? 0, to: (marks.at(-1)?.to ?? 0) + 2 };
    });
    return packColumns(ends);
  };
  const setting = (columns: readonly number[], { ticks }: TimeScale) => {
    const gutter = Math.max(0, ...ticks.map(({ label }) => textWidth(label, LABEL))) + 8;
    const count = Math.max(...columns) + 1;
    const pitch = Math.min(PITCH, (width * 0.22) / count);
    const x = gutter + count * pitch + LEADER;
    const words = items.map((item) => itemWords(item, width - x));
    const height = words.reduce((total, word) => total + word.height + GAP, -GAP);
    return { gutter, pitch, x, words, height };
  };
  // Columns depend on the height, and the height on the room that the columns leave: more height never needs more columns.
  const rough = scaleOf(LEAST);
  const columns = packed(rough);
  const { gutter, pitch, x, words, height } = setting(columns, rough);
  const time = scaleOf(Math.max(LEAST, height));
  const marks = items.map((item, i) =>
    marksOf(item, time.scale, gutter + HALF + (columns[i] ?? 0) * pitch, "y"),
  );
  const anchors = marks.map(([mark]) => ((mark?.from ?? 0) + (mark?.to ?? 0)) / 2);
  const tops = spread(
    words.map((word, i) => ({ at: (anchors[i] ?? 0) - 8, size: word.height })),
    GAP,
    0,
    TOP + Math.max(LEAST, height),
  );
  const bottom = Math.max(
    TOP * 2 + Math.max(LEAST, height),
    ...tops.map((top, i) => top + (words[i]?.height ?? 0)),
  );
  const right = x - LEADER;
  return {
    width,
    height: bottom + 4,
    rules: time.ticks.map(({ at }) => rule(time.scale(at), right)),
    leaders: marks.map(([mark], i) => leader(mark, anchors[i] ?? 0, (tops[i] ?? 0) + 8, right, x)),
    ties: tiesBetween(items, marks),
    spans: spansBetween(marks),
    marks: marks.flat(),
    about: marks.flatMap((own, i) => (items[i]?.about ? own.slice(0, 1) : [])),
    texts: [
      ...time.ticks.map(({ at, label }) =>
        block(0, time.scale(at) + 14, [label], { tone: "muted" }),
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

function leader(mark: Stretch | undefined, y: number, textY: number, right: number, x: number) {
  const start: Point = [(mark?.at ?? 0) + HALF + 2, y];
  return [start, [right + 2, y], [x - 4, textY]] satisfies Point[];
}
