import type { Element } from "hast";
import { s } from "hastscript";
import type { QualifierSign } from "./marks.ts";
import { INK, PAPER, px } from "./svg.ts";
import { cellOf, runsOf, type Field, type Run } from "./unit-field.ts";
import { unitElements, type UnitMark, type UnitTone } from "./unit-marks.ts";

/** A mark of which only a part is drawn: from one fraction of its width to another. */
export interface Cut {
  x: number;
  y: number;
  from: number;
  to: number;
}

/** Neighbouring marks of one kind in a field. */
export interface Stretch {
  mark: UnitMark;
  tone: UnitTone;
  field: Field;
  runs: Run[];
  cuts: Cut[];
}

/** Where a qualifier's sign stands: the box of the last mark. */
export interface EndSign {
  sign: QualifierSign;
  x: number;
  y: number;
  size: number;
}

/** Numbers nearer to a whole mark than this are whole: what is left is rounding. */
const EPSILON = 1e-6;

function settle(marks: number): number {
  const whole = Math.round(marks);
  return Math.abs(marks - whole) < EPSILON ? whole : marks;
}

/** The marks between two positions in a field, counted in marks; a mark at either end is cut where it is not full. */
export function fillField(
  field: Field,
  start: number,
  stop: number,
): Pick<Stretch, "runs" | "cuts"> {
  const [from, to] = [settle(start), settle(stop)];
  if (to <= from) return { runs: [], cuts: [] };
  const cut = (index: number, a: number, b: number): Cut => ({
    ...cellOf(field, index),
    from: a,
    to: b,
  });
  const [first, last] = [Math.floor(from), Math.floor(to)];
  if (first === last) return { runs: [], cuts: [cut(first, from - first, to - first)] };
  return {
    runs: runsOf(field, Math.ceil(from), last),
    cuts: [
      ...(from > first ? [cut(first, from - first, 1)] : []),
      ...(to > last ? [cut(last, 0, to - last)] : []),
    ],
  };
}

/** The place of the sign behind so many marks; null where there is no mark to stand at. */
export function endSign(field: Field, marks: number, sign: QualifierSign | null): EndSign | null {
  if (!sign || sign === "planned" || marks <= 0) return null;
  return { sign, size: field.size, ...cellOf(field, Math.ceil(settle(marks)) - 1) };
}

/** Prints a stretch; `id` leads the ids in it. */
export function stretchElements({ mark, tone, field, runs, cuts }: Stretch, id: string): Element[] {
  const parts = cuts.flatMap(({ x, y, from, to }, i) => [
    s("clipPath", { id: `${id}-${i}` }, [
      s("rect", {
        x: px(x + from * field.size),
        y: px(y - 1),
        width: px((to - from) * field.size),
        height: px(field.size + 2),
      }),
    ]),
    s(
      "g",
      { clipPath: `url(#${id}-${i})` },
      unitElements(mark, tone, [{ x, y, count: 1 }], field, `${id}-${i}-mark`),
    ),
  ]);
  return [...unitElements(mark, tone, runs, field, id), ...parts];
}

function line(d: string, stroke: string, strokeWidth: number): Element {
  return s("path", { d, fill: "none", stroke, strokeWidth });
}

/**
 * Prints a qualifier at the last mark: an arrow that goes on for "more than" and one that comes back
 * for "under", brackets for "about", hatching across the mark for "nearly".
 */
export function endSignElements({ sign, x, y, size }: EndSign): Element[] {
  const [right, middle] = [x + size, y + size / 2];
  if (sign === "nearly") {
    const slashes = [0.1, 0.45, 0.8].map(
      (at) =>
        `M${px(x + (at - 0.15) * size)} ${px(y + size + 1)}L${px(right - (0.8 - at) * size)} ${px(y - 1)}`,
    );
    return [line(slashes.join(""), PAPER, Math.max(1, size / 8))];
  }
  const arrow = (x0: number, x1: number) => {
    const back = x1 > x0 ? -4 : 4;
    return `M${px(x0)} ${px(middle)}H${px(x1)}m${back} -4l${-back} 4l${back} 4`;
  };
  const half = Math.max(size / 2 + 2, 5);
  const brackets = `M${px(x)} ${px(middle - half)}h-2.5v${px(half * 2)}h2.5M${px(right)} ${px(middle - half)}h2.5v${px(half * 2)}h-2.5`;
  const d =
    sign === "over"
      ? arrow(right + 2, right + 14)
      : sign === "under"
        ? arrow(right + 14, right + 3)
        : brackets;
  return [line(d, PAPER, 4.5), line(d, INK, 1.5)];
}
