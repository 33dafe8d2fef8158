import { polygonContains } from "d3";
import type { Point } from "../maps/simplify.ts";
import { block, boxOf, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, textWidth, type Font } from "./text-width.ts";

/** Names on maps. */
const NAME: Font = { ...LABEL, weight: 600 };
const STEP = 4;
const GAP = 6;

/** A name that wants a place: the point that it belongs to and the radius of free room around it, in px. */
export interface WantedLabel {
  at: Point;
  room: number;
  lines: string[];
}

/** A placed name; a leader joins it to its point where it stands outside. */
export interface PlacedLabel {
  label: TextBlock;
  leader: readonly [Point, Point] | null;
}

interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const overlaps = (a: Box, b: Box) =>
  a.x0 < b.x1 + 2 && b.x0 < a.x1 + 2 && a.y0 < b.y1 + 1 && b.y0 < a.y1 + 1;

function centred([x, y]: Point, lines: string[]): TextBlock {
  const top = y - ((lines.length - 1) * lineHeight(NAME)) / 2 + NAME.size * 0.35;
  return block(x, top, lines, { font: NAME, anchor: "middle" });
}

function fitsInside({ room, lines }: WantedLabel): boolean {
  const width = Math.max(...lines.map((line) => textWidth(line, NAME)));
  const height = lines.length * lineHeight(NAME);
  return Math.hypot(width / 2, height / 2) <= room * 1.25;
}

function onLand(box: Box, land: readonly (readonly Point[][])[]): boolean {
  const probes: Point[] = [];
  for (let x = box.x0; x <= box.x1 + STEP; x += STEP) {
    for (const y of [box.y0, (box.y0 + box.y1) / 2, box.y1]) probes.push([Math.min(x, box.x1), y]);
  }
  return land.some(
    ([outer]) =>
      outer !== undefined &&
      probes.some((probe) =>
        polygonContains(outer as [number, number][], probe as [number, number]),
      ),
  );
}

const DIRECTIONS = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);

/** A name at `distance` px from its point in a direction, on the far side of the leader's end. */
function outside({ at, lines }: WantedLabel, angle: number, distance: number): PlacedLabel {
  const end: Point = [at[0] + Math.cos(angle) * distance, at[1] + Math.sin(angle) * distance];
  const sideways = Math.abs(Math.cos(angle)) > 0.5;
  const anchor = !sideways ? "middle" : Math.cos(angle) > 0 ? "start" : "end";
  const shift = sideways ? Math.sign(Math.cos(angle)) * 4 : 0;
  const height = (lines.length - 1) * lineHeight(NAME);
  const y = sideways
    ? end[1] - height / 2 + 4
    : Math.sin(angle) > 0
      ? end[1] + 13
      : end[1] - height - 5;
  return { label: block(end[0] + shift, y, lines, { font: NAME, anchor }), leader: [at, end] };
}

/**
 * Places names: inside their shape when they fit there, else on the nearest free paper with a leader.
 * The order of the names is kept; of equal places the one first in clockwise order from the right is taken.
 */
export function leadOut(
  wanted: readonly WantedLabel[],
  land: readonly (readonly Point[][])[],
  size: { width: number; height: number },
): PlacedLabel[] {
  const taken: Box[] = [];
  const free = (box: Box) =>
    box.x0 >= 0 &&
    box.x1 <= size.width &&
    box.y0 >= 0 &&
    box.y1 <= size.height &&
    !taken.some((other) => overlaps(box, other));
  const place = (name: WantedLabel): PlacedLabel => {
    const inside = centred(name.at, name.lines);
    if (fitsInside(name) && free(boxOf(inside))) return { label: inside, leader: null };
    for (let distance = GAP * 2; distance < Math.max(size.width, size.height); distance += STEP) {
      const found = DIRECTIONS.map((angle) => outside(name, angle, distance)).find(({ label }) => {
        const box = boxOf(label);
        return free(box) && !onLand(box, land);
      });
      if (found) return found;
    }
    return { label: inside, leader: null };
  };
  const order = wanted.toSorted((a, b) => b.room - a.room);
  const placed = new Map(
    order.map((name) => {
      const result = place(name);
      taken.push(boxOf(result.label));
      return [name, result] as const;
    }),
  );
  return wanted.flatMap((name) => placed.get(name) ?? []);
}
