import type { Language } from "./language.ts";
import { HALF, type Stretch } from "./stretched.ts";
import { block, boxOf, type TextBlock } from "./svg.ts";
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
  widest,
  type Entry,
  type Lane,
  type Point,
  type TimelineLayout,
} from "./timeline.ts";
import { wrap } from "./wrap.ts";

/** From this width on the names of lanes stand in a column of their own. */
const WIDE = 560;
const AXIS = 22;
/** Space in px under a row, and over and under the line between two lanes. */
const GAPS = { wide: { row: 9, lane: 12 }, narrow: { row: 6, lane: 8 } } as const;
const BESIDE = 8;
/** Room in px under which words go under their mark, and the most that a line of them takes. */
const LEAST = 130;
const MOST = 330;
/** Least distance of ticks in px. */
const TICK = 56;

interface Row {
  entry: Entry;
  marks: Stretch[];
  texts: TextBlock[];
  bottom: number;
}

interface Words {
  texts: TextBlock[];
  bottom: number;
}

/** Where the words of a row may stand. */
interface Bounds {
  lo: number;
  hi: number;
  /** False where a tie comes from the left. */
  left: boolean;
}

/** What all lanes of a timeline share. */
interface Frame {
  scale: TimeScale["scale"];
  bounds: Bounds;
  /** Width in px of the column of names; 0 where they stand at their first rows or over them. */
  column: number;
  gaps: (typeof GAPS)[keyof typeof GAPS];
}

/** Words in one line beside a mark: the date, then what happened. */
function inline(entry: Entry, x: number, y: number): { texts: TextBlock[]; width: number } {
  const shift = textWidth(entry.when, STRONG) + 6;
  const texts = [block(x, y, [entry.when], { font: STRONG })];
  if (entry.label === null) return { texts, width: shift };
  return {
    texts: [...texts, block(x + shift, y, [entry.label])],
    width: shift + textWidth(entry.label, LABEL),
  };
}

/** Words of a row: right of its marks where there is room, else left of them, else under them. */
function rowWords(
  entry: Entry,
  ends: { from: number; to: number },
  top: number,
  { lo, hi, left: mayLeft }: Bounds,
): Words {
  const y = top + 12;
  const right = hi - ends.to - BESIDE;
  const left = mayLeft ? ends.from - BESIDE - lo : 0;
  const single = inline(entry, ends.to + BESIDE, y);
  if (entry.who === null && single.width <= right) return { texts: single.texts, bottom: top + 16 };
  const [best] = [right, left]
    .filter((room) => room >= LEAST)
    .map((room) => {
      const words = entryWords(entry, Math.min(MOST, room));
      return { room, words, height: linesHeight(words.when, words.label, words.who) };
    })
    .toSorted((a, b) => a.height - b.height);
  if (!best) return wordsUnder(entry, ends.from, top + 16, lo, hi);
  const texts =
    best.room === right
      ? stackWords(best.words, ends.to + BESIDE, y, "start")
      : stackWords(best.words, ends.from - BESIDE, y, "end");
  return { texts, bottom: top + best.height };
}

function wordsUnder(entry: Entry, from: number, top: number, lo: number, hi: number): Words {
  const words = entryWords(entry, Math.min(MOST, hi - lo));
  const taken = Math.max(widest(words.when, STRONG), widest([...words.label, ...words.who], LABEL));
  const x = Math.max(lo, Math.min(from, hi - taken));
  return {
    texts: stackWords(words, x, top + 12, "start"),
    bottom: top + linesHeight(words.when, words.label, words.who),
  };
}

/** The rows of a lane from `top` on. */
function laneRows({ entries }: Lane, top: number, { scale, bounds, gaps }: Frame): Row[] {
  let y = top;
  return entries.map((entry, i) => {
    const marks = marksOf(entry, scale, y + 8);
    const ends = { from: marks[0]?.from ?? 0, to: marks.at(-1)?.to ?? 0 };
    const left = entries[i - 1]?.event !== entry.event;
    const words = rowWords(entry, ends, y, { ...bounds, left });
    y = words.bottom + gaps.row;
    return { entry, marks, ...words };
  });
}

/** Whether a lane's first row leaves room for its name before it, in the same line. */
function hasRoom([name]: readonly TextBlock[], [row]: readonly Row[]): boolean {
  if (!name) return true;
  if (!row || name.lines.length > 1) return false;
  const { x1, y1 } = boxOf(name);
  const beside = row.texts.map(boxOf).filter(({ y0 }) => y0 < y1);
  const starts = [...row.marks.map(({ from }) => from), ...beside.map(({ x0 }) => x0)];
  return starts.every((start) => start >= x1 + BESIDE);
}

/** A lane from `top` on: its name in the column, or before its first row if there is room, or over it. */
function layoutLane(lane: Lane, top: number, frame: Frame) {
  const { column, bounds, gaps } = frame;
  const name =
    lane.name === null ? [] : wrap(lane.name, column > 0 ? column - 8 : bounds.hi, STRONG);
  const names = name.length > 0 ? [block(0, top + 12, name, { font: STRONG })] : [];
  const level = laneRows(lane, top, frame);
  const rows =
    column > 0 || hasRoom(names, level) ? level : laneRows(lane, top + linesHeight(name), frame);
  const bottom = Math.max(rows.at(-1)?.bottom ?? top, top + linesHeight(name)) + gaps.lane;
  return { top, rows, names, bottom };
}

function segment(x0: number, y0: number, x1: number, y1: number): readonly [Point, Point] {
  return [
    [x0, y0],
    [x1, y1],
  ];
}

/** A timeline that runs to the right: a row for each account, its words beside its mark, so that none can meet. */
export function layoutRows(
  lanes: readonly Lane[],
  width: number,
  language: Language,
): TimelineLayout {
  const wide = width >= WIDE;
  const named = wide && lanes.some(({ name }) => name !== null);
  const column = named ? Math.round(Math.min(160, width * 0.2)) : 0;
  const bounds = { lo: named ? column + 4 : 0, hi: width, left: true };
  const gaps = wide ? GAPS.wide : GAPS.narrow;
  const { scale, ticks } = timeScale(
    extentsIn(lanes),
    named ? column + 12 : HALF,
    width - HALF,
    (label) => Math.max(TICK, textWidth(label, LABEL) + 12),
    language,
  );
  let bottom = AXIS - gaps.lane;
  const placed = lanes.map((lane) => {
    const own = layoutLane(lane, bottom + gaps.lane, { scale, bounds, column, gaps });
    bottom = own.bottom;
    return own;
  });
  const height = bottom - 6;
  const rows = placed.flatMap((lane) => lane.rows);
  const marks = rows.map((row) => row.marks);
  return {
    width,
    height,
    rules: [
      ...placed.slice(1).map(({ top }) => segment(0, top - gaps.lane, width, top - gaps.lane)),
      ...ticks.map(({ at }) => segment(scale(at), 0, scale(at), height)),
    ],
    ties: tiesBetween(
      rows.map(({ entry }) => entry),
      marks,
    ),
    spans: spansBetween(marks),
    marks: marks.flat(),
    about: rows.flatMap((row) => (row.entry.about ? row.marks.slice(0, 1) : [])),
    texts: [
      ...ticks.map(({ at, label }) => block(scale(at) + 4, 12, [label], { tone: "muted" })),
      ...placed.flatMap(({ names }) => names),
      ...rows.flatMap(({ texts }) => texts),
    ],
  };
}
