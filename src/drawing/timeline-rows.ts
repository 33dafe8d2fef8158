import type { Language } from "./language.ts";
import { HALF, type Stretch } from "./stretched.ts";
import { block, type TextBlock } from "./svg.ts";
import { LABEL, textWidth } from "./text-width.ts";
import { timeScale } from "./time-axis.ts";
import {
  entryWords,
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

const AXIS = 22;
const ROW_GAP = 9;
const LANE_GAP = 12;
const BESIDE = 8;
/** Room in px under which words go under their mark, and the most that a line of them takes. */
const LEAST = 130;
const MOST = 330;

interface Row {
  marks: Stretch[];
  texts: TextBlock[];
  bottom: number;
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

/** Words of a row: to the right of its marks where there is room, else to the left, else under them. */
function rowWords(
  entry: Entry,
  ends: { from: number; to: number },
  top: number,
  bounds: { lo: number; hi: number; tied: boolean },
): { texts: TextBlock[]; bottom: number } {
  const y = top + 12;
  const right = bounds.hi - ends.to - BESIDE;
  const left = bounds.tied ? 0 : ends.from - BESIDE - bounds.lo;
  const line = inline(entry, ends.to + BESIDE, y);
  if (entry.who === null && line.width <= right) return { texts: line.texts, bottom: top + 16 };
  const room = Math.min(MOST, right >= LEAST ? right : Math.max(left, right));
  if (room >= LEAST) {
    const words = entryWords(entry, room);
    const texts =
      right >= LEAST || right >= left
        ? stackWords(words, ends.to + BESIDE, y, "start")
        : stackWords(words, ends.from - BESIDE, y, "end");
    return { texts, bottom: top + linesHeight(words.when, words.label, words.who) };
  }
  const words = entryWords(entry, Math.min(MOST, bounds.hi - bounds.lo));
  const taken = Math.max(widest(words.when, STRONG), widest([...words.label, ...words.who], LABEL));
  const x = Math.max(bounds.lo, Math.min(ends.from, bounds.hi - taken));
  return {
    texts: stackWords(words, x, y + 16, "start"),
    bottom: top + 16 + linesHeight(words.when, words.label, words.who),
  };
}

/** A timeline that runs to the right: a row for each account, its words beside its mark, so that none can meet. */
export function layoutRows(
  lanes: readonly Lane[],
  width: number,
  language: Language,
): TimelineLayout {
  const named = lanes.some(({ name }) => name !== null);
  const column = named ? Math.round(Math.min(160, width * 0.2)) : 0;
  const entries = lanes.flatMap((lane) => lane.entries);
  const extents = entries.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  const { scale, ticks } = timeScale(
    extents,
    named ? column + 12 : HALF,
    width - HALF,
    (label) => textWidth(label, LABEL) + 12,
    language,
  );
  const counts = Map.groupBy(entries, ({ event }) => event);
  const rules: (readonly [Point, Point])[] = [];
  const texts: TextBlock[] = [];
  const rows: Row[] = [];
  let top = AXIS;
  for (const [i, lane] of lanes.entries()) {
    if (i > 0) {
      rules.push([
        [0, top],
        [width, top],
      ]);
      top += LANE_GAP;
    }
    const name = lane.name === null ? [] : wrap(lane.name, column - 8, STRONG);
    if (name.length > 0) texts.push(block(0, top + 12, name, { font: STRONG }));
    const nameBottom = top + linesHeight(name);
    for (const entry of lane.entries) {
      const marks = marksOf(entry, scale, top + 8, "x");
      const ends = { from: marks[0]?.from ?? 0, to: marks.at(-1)?.to ?? 0 };
      const tied = (counts.get(entry.event)?.length ?? 0) > 1;
      const bounds = { lo: named ? column + 4 : 0, hi: width, tied };
      const words = rowWords(entry, ends, top, bounds);
      rows.push({ marks, ...words });
      top = words.bottom + ROW_GAP;
    }
    top = Math.max(top - ROW_GAP, nameBottom) + LANE_GAP;
  }
  const height = top - LANE_GAP + 6;
  const marks = rows.map((row) => row.marks);
  return {
    width,
    height,
    rules: [...rules, ...ticks.map(({ at }) => rule(scale(at), height))],
    leaders: [],
    ties: tiesBetween(entries, marks),
    spans: spansBetween(marks),
    marks: marks.flat(),
    about: marks.flatMap((own, i) => (entries[i]?.about ? own.slice(0, 1) : [])),
    texts: [
      ...ticks.map(({ at, label }) => block(scale(at) + 4, 12, [label], { tone: "muted" })),
      ...texts,
      ...rows.flatMap((row) => row.texts),
    ],
  };
}

function rule(x: number, height: number): readonly [Point, Point] {
  return [
    [x, 0],
    [x, height],
  ];
}
