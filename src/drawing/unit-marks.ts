import { group } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { ACCENT, MUTED, PAPER, px } from "./svg.ts";
import { along, BLOCK_GAP, TEN, type Run } from "./unit-field.ts";

/** What a mark looks like: a plain form, or a picture of what it counts. */
export const UNIT_MARKS = ["dot", "square", "person", "house", "tree", "sack"] as const;

/** What a mark looks like. */
export type UnitMark = (typeof UNIT_MARKS)[number];

/**
 * How a mark counts, told apart by form and not by colour alone. `full`: it is what the chart is
 * about. `rest`: it belongs to the whole only; `faint` where it is a dot or too small to be hollow.
 * `planned`: promised.
 */
export type UnitTone = "full" | "rest" | "faint" | "planned";

/** A square smaller than this in px has no room for a hollow: it shrinks instead. */
const LEAST_HOLLOW = 7;

/** How marks of this form and size in px show that they belong to the whole only. */
export function restTone(mark: UnitMark, size: number): "rest" | "faint" {
  return mark === "dot" || (mark === "square" && size < LEAST_HOLLOW) ? "faint" : "rest";
}

/** One step of a picture in a box of 10 by 10: a relative path command with its numbers. */
type Step = readonly [command: string, ...numbers: number[]];

/** Pictures, from the box's left upper corner; `z` leads back to the start of the outline. */
const PICTURES: Readonly<Record<Exclude<UnitMark, "dot" | "square">, readonly Step[]>> = {
  person: [
    ["m", 5, 0.2],
    ["a", 2.2, 2.2, 0, 1, 1, 0, 4.4],
    ["a", 2.2, 2.2, 0, 1, 1, 0, -4.4],
    ["z"],
    ["m", -3.6, 9.8],
    ["v", -1.6],
    ["a", 3.6, 3.3, 0, 0, 1, 7.2, 0],
    ["v", 1.6],
    ["z"],
  ],
  house: [
    ["m", 5, 0.6],
    ["l", 5, 4.4],
    ["h", -1.4],
    ["v", 4.8],
    ["h", -7.2],
    ["v", -4.8],
    ["h", -1.4],
    ["z"],
  ],
  tree: [["m", 4.4, 10], ["v", -2.6], ["a", 3.7, 3.7, 0, 1, 1, 1.2, 0], ["v", 2.6], ["z"]],
  sack: [
    ["m", 3.2, 0.4],
    ["h", 3.6],
    ["l", -0.8, 2],
    ["c", 2, 1, 3.2, 3, 3.2, 5],
    ["c", 0, 1.7, -0.9, 2.4, -2.2, 2.4],
    ["h", -4],
    ["c", -1.3, 0, -2.2, -0.7, -2.2, -2.4],
    ["c", 0, -2, 1.2, -4, 3.2, -5],
    ["z"],
  ],
};

/** An arc's rotation and flags keep their values at any size. */
const KEPT_IN_ARCS = new Set([2, 3, 4]);

function picture(mark: keyof typeof PICTURES, size: number): string {
  const k = size / 10;
  return PICTURES[mark]
    .map(([command, ...numbers]) => {
      const kept = (i: number) => command === "a" && KEPT_IN_ARCS.has(i);
      const scaled = numbers.map((n, i) => (kept(i) ? n : Math.round(n * k * 100) / 100));
      return command + scaled.join(" ");
    })
    .join("");
}

function exact(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A field in few bytes: a dashed line a run, whose dashes are the marks. */
function dashes(mark: "dot" | "square", runs: readonly Run[], pitch: number, size: number): string {
  return runs
    .map(({ x, y, count }) => {
      const length = along(count - 1, pitch) + (mark === "dot" ? 0.01 : size);
      const start = mark === "dot" ? x + size / 2 : x;
      return `M${px(start)} ${px(y + size / 2)}h${exact(length)}`;
    })
    .join("");
}

/** Dashes and gaps of a block of ten: the last gap is wider. Round dots have dashes of no length. */
function dashArray(dash: number, pitch: number): string {
  const gaps = Array.from({ length: TEN }, (_, i) =>
    i === TEN - 1 ? pitch * (1 + BLOCK_GAP) - dash : pitch - dash,
  );
  return gaps.map((gap) => `${exact(dash)} ${exact(gap)}`).join(" ");
}

function dashed(mark: "dot" | "square", d: string, pitch: number, size: number, colour: string) {
  const round = mark === "dot";
  return s("path", {
    d,
    fill: "none",
    stroke: colour,
    strokeWidth: exact(size),
    ...(round ? { strokeLinecap: "round" } : {}),
    strokeDashArray: dashArray(round ? 0 : size, pitch),
  });
}

/** Moves runs inwards by so many px, for the paper inside of a hollow mark. */
function inset(runs: readonly Run[], by: number): Run[] {
  return runs.map((run) => ({ ...run, x: run.x + by, y: run.y + by }));
}

function plainElements(
  mark: "dot" | "square",
  tone: UnitTone,
  runs: readonly Run[],
  pitch: number,
  size: number,
): Element[] {
  const colour = tone === "rest" || tone === "faint" ? MUTED : ACCENT;
  const draw = (shrink: number, fill: string) => {
    const inner = size - 2 * shrink;
    return dashed(mark, dashes(mark, inset(runs, shrink), pitch, inner), pitch, inner, fill);
  };
  if (tone === "full") return [draw(0, colour)];
  if (tone === "faint") return [draw(size * 0.28, colour)];
  return [draw(0, colour), draw(Math.min(1, size / 5), PAPER)];
}

/** Neighbouring pictures as a path: `count` of them from the origin on. */
function pictures(shape: string, count: number, pitch: number): string {
  return Array.from({ length: count }, (_, i) => `M${px(along(i, pitch))} 0${shape}`).join("");
}

/**
 * Prints the marks of some runs: dashed lines for plain forms; for pictures one path a length of
 * run, repeated by reference. `id` leads the ids of what is repeated.
 */
export function unitElements(
  mark: UnitMark,
  tone: UnitTone,
  runs: readonly Run[],
  { pitch, size }: { pitch: number; size: number },
  id: string,
): Element[] {
  if (runs.length === 0) return [];
  if (mark === "dot" || mark === "square") return plainElements(mark, tone, runs, pitch, size);
  const shape = picture(mark, size);
  const stroke = tone === "rest" ? MUTED : ACCENT;
  const look = tone === "full" ? { fill: ACCENT } : { fill: PAPER, stroke };
  return [...group(runs, ({ count }) => count)].map(([count, same]) => {
    const name = `${id}-${count}`;
    const path = s("path", { id: name, d: pictures(shape, count, pitch) });
    const uses = same.map(({ x, y }) => s("use", { href: `#${name}`, x: px(x), y: px(y) }));
    return s("g", look, [s("defs", [path]), ...uses]);
  });
}
