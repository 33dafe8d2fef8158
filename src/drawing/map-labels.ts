import type { Area } from "../maps/areas.ts";
import type { Box, Raster } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";
import { crosses, meet, type Leader } from "./leaders.ts";
import { breaksOf } from "./name-breaks.ts";
import { block, boxOf, clampBlock, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, type Font } from "./text-width.ts";

/** Names on maps. */
export const NAME: Font = { ...LABEL, weight: 600 };

/** A name that wants a place on the map. */
export interface Wanted {
  text: string;
  /** The point that a leader ends on, in px of the drawing. */
  at: Point;
  /** Its own area, in which it may stand. */
  area: Area;
  font: Font;
}

/** A placed name; a leader joins it to its point where it stands outside its area. */
export interface PlacedLabel {
  label: TextBlock;
  leader: Leader | null;
}

/** A place for a name and how far it is from ideal. */
export interface Found extends PlacedLabel {
  cost: number;
}

/** A name that finds no place on a map: it is too long, or there are too many. */
export class NoRoom extends Error {
  /** The name. */
  readonly text: string;
  /** Width of the map in px. */
  readonly width: number;

  constructor(text: string, width: number) {
    super(`no room for "${text}" at ${width} px`);
    this.name = "NoRoom";
    this.text = text;
    this.width = width;
  }
}

/** What names have to respect. */
export interface Surroundings {
  width: number;
  height: number;
  /** Px of the drawing for a px of the grid of the rasters, and where the grid's top is in the drawing. */
  scale: number;
  top: number;
  /** Land on which only its own name may stand. */
  land: Pick<Raster, "count">;
  /** Borders that a name should not cover where it can help it. */
  borders: Raster;
  /** Boxes in use. */
  taken: Box[];
}

/** Space in px around a name. */
const PAD = 3;
/** What a further line, and a px away from the middle of the area, cost against a cell of covered border. */
const LINE_COST = 3;
const AWAY_COST = 0.08;
/** What a leader costs, and each px of it. */
const LEADER_COST = 20;
const LENGTH_COST = 0.5;
/** How much farther in px than it must a name may be led, to cover fewer borders. */
const DETOUR = 40;
/** A box with some space around it. */
export const grown = ({ x0, y0, x1, y1 }: Box): Box => ({
  x0: x0 - PAD,
  y0: y0 - PAD,
  x1: x1 + PAD,
  y1: y1 + PAD,
});
/** A point of the grid in the drawing. */
export const inDrawing = (
  [x, y]: Point,
  { scale, top }: Pick<Surroundings, "scale" | "top">,
): Point => [x * scale, y * scale + top];

/** A box of the drawing on the grid. */
const gridBox = ({ x0, y0, x1, y1 }: Box, { scale, top }: Surroundings): Box => ({
  x0: x0 / scale,
  y0: (y0 - top) / scale,
  x1: x1 / scale,
  y1: (y1 - top) / scale,
});
const overlap = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether a box lies in the drawing and on nothing else. */
export function isFree(box: Box, { width, height, taken }: Surroundings): boolean {
  const within = box.x0 >= 0 && box.x1 <= width && box.y0 >= 0 && box.y1 <= height;
  return within && !taken.some((other) => overlap(box, other));
}

/** A block whose middle is at a point. */
export function centred([x, y]: Point, lines: string[], font: Font): TextBlock {
  const middle = ((lines.length - 1) * lineHeight(font)) / 2;
  return block(x, y - middle + font.size * 0.35, lines, { font, anchor: "middle" });
}

/** The best place of a name within its own area: few borders under it, near its middle. */
export function placeInside({ text, at, area, font }: Wanted, around: Surroundings): Found | null {
  const { scale, top, borders } = around;
  let best: { middle: Point; lines: string[]; cost: number } | null = null;
  for (const lines of breaksOf(text, font)) {
    const { x0, y0, x1, y1 } = grown(boxOf(centred([0, 0], lines, font)));
    for (const [gx, gy] of area.spots) {
      const [x, y] = [gx * scale, gy * scale + top];
      const away = Math.hypot(x - at[0], y - at[1]);
      const least = lines.length * LINE_COST + away * AWAY_COST;
      // Most spots are no better than one that was found: only others are worth the look at the cells.
      if (best && least >= best.cost) continue;
      const box = { x0: x + x0, y0: y + y0, x1: x + x1, y1: y + y1 };
      const cells = gridBox(box, around);
      if (!area.cells.fills(cells) || !isFree(box, around)) continue;
      const cost = least + borders.count(cells);
      if (!best || cost < best.cost) best = { middle: [x, y], lines, cost };
    }
  }
  return best && { label: centred(best.middle, best.lines, font), leader: null, cost: best.cost };
}

const DIRECTIONS = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
const FIRST = 14;
const STEP = 4;

/** A name whose leader ends `distance` px from its point in a direction. */
function beyond(
  { at: [x, y], font }: Wanted,
  lines: string[],
  angle: number,
  distance: number,
): PlacedLabel {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const end: Point = [x + cos * distance, y + sin * distance];
  const sideways = Math.abs(cos) > 0.5;
  const anchor = !sideways ? "middle" : cos > 0 ? "start" : "end";
  const tall = (lines.length - 1) * lineHeight(font);
  const baseline = sideways ? end[1] - tall / 2 + 4 : sin > 0 ? end[1] + 13 : end[1] - tall - 5;
  const shift = sideways ? Math.sign(cos) * 4 : 0;
  return {
    label: block(end[0] + shift, baseline, lines, { font, anchor }),
    leader: [[x, y], end],
  };
}

/** Whether a led-out name lies in the drawing off the land, and it and its leader off everything that is placed. */
function standsFree(
  { label, leader }: PlacedLabel,
  around: Surroundings,
  leaders: readonly Leader[],
): boolean {
  const cells = gridBox(grown(boxOf(label)), around);
  return (
    isFree(boxOf(label), around) &&
    clampBlock(label, 0, around.width).x === label.x &&
    around.land.count(cells) === 0 &&
    !(leader && crosses(leader, around.taken)) &&
    !(leader && leaders.some((other) => meet(leader, other)))
  );
}

/**
 * The nearest free paper for a name, or some that is a little farther and has fewer borders; of
 * equal places the first clockwise from the right.
 */
function outside(name: Wanted, around: Surroundings, leaders: readonly Leader[]): Found | null {
  const ways = breaksOf(name.text, name.font);
  let best: Found | null = null;
  let most = Math.max(around.width, around.height);
  for (let distance = FIRST; distance < most; distance += STEP) {
    const places = ways.flatMap((lines) =>
      DIRECTIONS.map((angle) => beyond(name, lines, angle, distance)),
    );
    for (const place of places.filter((each) => standsFree(each, around, leaders))) {
      const borders = around.borders.count(gridBox(boxOf(place.label), around));
      const cost = LEADER_COST + distance * LENGTH_COST + borders;
      if (!best) most = Math.min(most, distance + DETOUR);
      if (!best || cost < best.cost) best = { ...place, cost };
    }
  }
  return best;
}

/** Names in their places, and what they cost together. */
export interface Placement {
  names: PlacedLabel[];
  cost: number;
}

/**
 * Places names in the given order: inside their own area where they fit, else on the nearest free
 * paper with a leader. Each placed box is added to `around.taken`. Throws NoRoom for a name that
 * finds no place.
 */
export function placeNames(wanted: readonly Wanted[], around: Surroundings): Placement {
  let total = 0;
  const leaders: Leader[] = [];
  const names = wanted.map((name): PlacedLabel => {
    const found = placeInside(name, around) ?? outside(name, around, leaders);
    if (!found) throw new NoRoom(name.text, around.width);
    const { label, leader, cost } = found;
    around.taken.push(grown(boxOf(label)));
    if (leader) leaders.push(leader);
    total += cost;
    return { label, leader };
  });
  return { names, cost: total };
}

/** Radius in px of a dot that marks a place, and the gap to its name. */
export const DOT = 4.5;
const BESIDE = DOT + 4;

/** The places of a name beside a dot: right, left, over and under it, in as few lines as may be first. */
export function besideDot([x, y]: Point, text: string): TextBlock[] {
  return breaksOf(text, NAME).flatMap((lines) => {
    const tall = (lines.length - 1) * lineHeight(NAME);
    const middle = y + 4 - tall / 2;
    return [
      block(x + BESIDE, middle, lines, { font: NAME }),
      block(x - BESIDE, middle, lines, { font: NAME, anchor: "end" }),
      block(x, y - BESIDE - tall, lines, { font: NAME, anchor: "middle" }),
      block(x, y + BESIDE + 9, lines, { font: NAME, anchor: "middle" }),
    ];
  });
}
