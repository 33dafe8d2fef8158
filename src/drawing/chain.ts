import type { Claimant } from "../schemas/words.ts";
import type { Layout } from "./chart-type.ts";
import { RADIUS } from "./marks.ts";
import { block, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, VALUE, type Font } from "./text-width.ts";
import type { Point } from "./timeline.ts";
import { canWrap, wrap } from "./wrap.ts";

/** A step in words, ready to be placed. */
export interface Step {
  /** The quantity with its unit. */
  value: string;
  /** What it is. */
  label: string;
  claimant: Claimant;
  /** What it comes to against the step before, or null. */
  ratio: string | null;
  /** Why it stands apart from the step before, or null. */
  apart: string | null;
}

/** A mark at a place. */
export interface PlacedMark {
  x: number;
  y: number;
  claimant: Claimant;
}

/** A laid-out chain. */
export interface ChainLayout extends Layout {
  marks: PlacedMark[];
  /** Arrows from step to step; broken where the next stands apart. */
  links: { from: Point; to: Point; broken: boolean }[];
  /** Lines between what belongs together and what stands apart. */
  breaks: (readonly [Point, Point])[];
  texts: TextBlock[];
}

/** Quantities. */
const QUANTITY: Font = { size: 17, weight: 600 };
/** Distance in px of a link's end from the mark's middle. */
const CLEAR = RADIUS + 4;

interface Placed {
  texts: TextBlock[];
  bottom: number;
}

/** A step's quantity and name from `x` and `top` on. */
function stepWords(step: Step, x: number, top: number, room: number): Placed {
  const value = wrap(step.value, room, QUANTITY);
  const label = wrap(step.label, room, LABEL);
  const y = top + QUANTITY.size;
  const labelY = y + (value.length - 1) * lineHeight(QUANTITY) + 18;
  return {
    texts: [block(x, y, value, { font: QUANTITY }), block(x, labelY, label, { tone: "muted" })],
    bottom: labelY + (label.length - 1) * lineHeight(LABEL) + 4,
  };
}

/** What stands between two steps: the ratio, or why there is none. */
function linkWords(step: Step, x: number, top: number, room: number): Placed {
  const parts = [
    { text: step.apart, font: LABEL },
    { text: step.ratio, font: VALUE },
  ];
  let y = top;
  const texts = parts.flatMap(({ text, font }) => {
    if (text === null) return [];
    const lines = wrap(text, room, font);
    const placed = block(x, y + font.size, lines, { font });
    y += lines.length * lineHeight(font);
    return [placed];
  });
  return { texts, bottom: y + 4 };
}

const AXIS = RADIUS + 2;
const TEXT = AXIS + 24;
const PAD = 14;

/** The chain from the top down: marks on a line at the left, words at the right. */
export function layoutDown(steps: readonly Step[], width: number): ChainLayout {
  const room = width - TEXT;
  const result: ChainLayout = { width, height: 0, marks: [], links: [], breaks: [], texts: [] };
  let top = 0;
  let last = 0;
  for (const [i, step] of steps.entries()) {
    if (i > 0) {
      const start = top + PAD;
      const words = linkWords(step, TEXT, start, room);
      const end = words.bottom + PAD;
      const middle = (start + words.bottom) / 2;
      result.texts.push(...words.texts);
      if (step.apart !== null)
        result.breaks.push([
          [0, start - 6],
          [width, start - 6],
        ]);
      if (step.ratio !== null) result.marks.push({ x: AXIS, y: middle, claimant: "us" });
      result.links.push({
        from: [AXIS, last + CLEAR],
        to: [AXIS, end + QUANTITY.size * 0.65 - CLEAR],
        broken: step.apart !== null,
      });
      top = end;
    }
    const words = stepWords(step, TEXT, top, room);
    last = top + QUANTITY.size * 0.65;
    result.marks.push({ x: AXIS, y: last, claimant: step.claimant });
    result.texts.push(...words.texts);
    top = words.bottom;
  }
  return { ...result, height: top + 2 };
}

const COLUMN_GAP = 16;

/** The columns of a chain from left to right, and the room for words under and between them. */
function columns(steps: readonly Step[], width: number) {
  const pitch = (width + COLUMN_GAP) / steps.length;
  return { pitch, under: pitch - COLUMN_GAP, between: pitch - 2 * CLEAR - 12 };
}

/** Whether no word of a chain is wider than its column. */
export function fitsAcross(steps: readonly Step[], width: number): boolean {
  const { under, between } = columns(steps, width);
  return steps.every(
    ({ value, label, ratio, apart }) =>
      canWrap(value, under, QUANTITY) &&
      canWrap(label, under, LABEL) &&
      canWrap(ratio ?? "", between, VALUE) &&
      canWrap(apart ?? "", between, LABEL),
  );
}

/** The chain from left to right: a column for each step, ratios over the line between the marks. */
export function layoutAcross(steps: readonly Step[], width: number): ChainLayout {
  const { pitch, under: room, between } = columns(steps, width);
  const x = (i: number) => i * pitch + AXIS;
  const over = steps.map((step, i) => linkWords(step, x(i - 1) + CLEAR + 6, 0, between));
  const y = Math.max(...over.map(({ bottom }) => bottom)) + 12;
  const under = steps.map((step, i) => stepWords(step, x(i) - AXIS, y + 16, room));
  const height = Math.max(...under.map(({ bottom }) => bottom)) + 2;
  const linked = steps.flatMap((step, i) => (i > 0 ? [{ step, i }] : []));
  return {
    width,
    height,
    marks: [
      ...linked.flatMap(({ step, i }): PlacedMark[] =>
        step.ratio === null ? [] : [{ x: x(i) - pitch / 2, y, claimant: "us" }],
      ),
      ...steps.map(({ claimant }, i) => ({ x: x(i), y, claimant })),
    ],
    links: linked.map(({ step, i }) => ({
      from: [x(i - 1) + CLEAR, y],
      to: [x(i) - CLEAR, y],
      broken: step.apart !== null,
    })),
    breaks: linked.flatMap(({ step, i }) =>
      step.apart === null
        ? []
        : [
            [
              [x(i) - AXIS - COLUMN_GAP / 2, y + 12],
              [x(i) - AXIS - COLUMN_GAP / 2, height],
            ] as const,
          ],
    ),
    texts: [
      ...over.flatMap((words, i) =>
        // All stand on the line: the last baselines are level.
        words.texts.map((text) => ({ ...text, y: text.y + y - 12 - (over[i]?.bottom ?? 0) })),
      ),
      ...under.flatMap(({ texts }) => texts),
    ],
  };
}
