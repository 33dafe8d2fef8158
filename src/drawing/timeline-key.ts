import type { Language } from "./language.ts";
import { HALF, type Stretch } from "./stretched.ts";
import { block, type TextBlock } from "./svg.ts";
import { LABEL } from "./text-width.ts";
import type { Entry, Point, TimelineLayout } from "./timeline.ts";
import { linesHeight, widest } from "./timeline.ts";
import { wrap } from "./wrap.ts";

const SAMPLE = 28;
const GAP = 18;

interface Sample {
  word: string;
  marks?: Stretch[];
  spans?: Stretch[];
  about?: Stretch[];
  tie?: boolean;
}

/** Longer than a day in months. */
const DAY = 1 / 27;

/** What of the drawing's conventions is in use, each with a sample from `x` 0 and `at` on. */
function samples(entries: readonly Entry[], language: Language): Sample[] {
  const stretch = (from: number, to: number, rest: Partial<Stretch> = {}): Stretch => {
    const claimant = entries[0]?.claimant ?? "company";
    return { from, to, at: 0, claimant, hollow: false, ...rest };
  };
  const long = entries.some(({ from }) => from.end - from.start > DAY);
  const spans = entries.some(({ to }) => to !== null);
  const tied = new Set(entries.map(({ event }) => event)).size < entries.length;
  const all: (Sample & { used: boolean })[] = [
    { used: long, word: "within", marks: [stretch(1, 25)] },
    {
      used: spans,
      word: "span",
      marks: [stretch(1, 1 + 2 * HALF), stretch(25 - 2 * HALF, 25)],
      spans: [stretch(1 + 2 * HALF, 25 - 2 * HALF)],
    },
    {
      used: entries.some(({ planned }) => planned),
      word: "planned",
      marks: [stretch(8, 18, { hollow: true })],
    },
    {
      used: entries.some(({ about }) => about),
      word: "about",
      marks: [stretch(8, 18)],
      about: [stretch(8, 18)],
    },
    {
      used: entries.some(({ reading }) => reading),
      word: "reading",
      marks: [stretch(1, 25, { claimant: "us" })],
    },
    { used: tied, word: "tie", tie: true },
  ];
  return all
    .filter(({ used }) => used)
    .map((sample) => ({ ...sample, word: language.ui(`timeline.${sample.word}`) }));
}

/** Adds under a timeline a line that explains what its marks and lines mean. */
export function withKey(
  layout: TimelineLayout,
  entries: readonly Entry[],
  language: Language,
): TimelineLayout {
  const { width } = layout;
  const result = { ...layout };
  let [x, top] = [0, layout.height + 8];
  let bottom = layout.height;
  for (const { word, marks = [], spans = [], about = [], tie } of samples(entries, language)) {
    const lines = wrap(word, width - SAMPLE - 6, LABEL);
    const taken = SAMPLE + 6 + widest(lines, LABEL);
    if (x > 0 && x + taken > width) [x, top] = [0, bottom + 4];
    const moved = (stretch: Stretch): Stretch => ({
      ...stretch,
      from: x + stretch.from,
      to: x + stretch.to,
      at: top + 8,
    });
    const text: TextBlock = block(x + SAMPLE + 6, top + 12, lines, { tone: "muted" });
    const line: Point[] = [
      [x + 1, top + 8],
      [x + 25, top + 8],
    ];
    result.marks = [...result.marks, ...marks.map(moved)];
    result.spans = [...result.spans, ...spans.map(moved)];
    result.about = [...result.about, ...about.map(moved)];
    result.ties = tie ? [...result.ties, line] : result.ties;
    result.texts = [...result.texts, text];
    bottom = Math.max(bottom, top + linesHeight(lines));
    x += taken + GAP;
  }
  return { ...result, height: bottom + 2 };
}
