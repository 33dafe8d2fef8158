import type { Point } from "../maps/simplify.ts";
import type { ChoroplethGeometry } from "./choropleth-geometry.ts";
import { insetInDrawing } from "./inset.ts";
import {
  besideDot,
  DOT,
  inDrawing,
  isFree,
  NAME,
  NoRoom,
  placeNames,
  type PlacedLabel,
  type Surroundings,
} from "./map-labels.ts";
import { boxOf, type TextBlock } from "./svg.ts";

/** A marked county with its name. */
export interface Pin {
  at: Point;
  label: TextBlock;
}

/** A name with the colour of its area where it stands in it, else null. */
export interface AreaName {
  placed: PlacedLabel;
  halo: string | null;
}

/** A mark for a county that is too small to see. */
export interface SmallMark {
  at: Point;
  fill: string;
}

/** A county that covers less than so many px² gets a mark. */
const SMALLEST = 6;

/** A narrow drawing starts above the map, so that names have room over it. */
export const NARROW = { below: 480, extra: 40 } as const;

/** What the names of one width have to respect: the edges of the drawing, the counties and the country's map. */
export function surroundingsOf(
  { map, inset, land, lines }: ChoroplethGeometry,
  width: number,
  top: number,
): Surroundings {
  const scale = width / map.width;
  const height = Math.round(map.height * scale) + top;
  const taken = [insetInDrawing(inset, { scale, top })];
  return { width, height, scale, top, land, borders: lines, taken };
}

/** Counties to mark, by their index, and classes to name, in their order. */
export interface Labels {
  pins: readonly { index: number; name: string }[];
  classes: readonly { fill: string; text: string }[];
}

/** A way to place all names: on which side of a pin its name stands, and which class is named before the others. */
interface Way {
  side: number;
  first: number;
}

/** All places in one order of names, and what they cost. */
interface Attempt {
  pins: Pin[];
  names: AreaName[];
  cost: number;
}

/** Names the classes once each pin's name stands on one of its sides. Throws NoRoom for a name without a place. */
function attempt(
  { map, areas }: ChoroplethGeometry,
  { pins, classes }: Labels,
  { side, first }: Way,
  around: Surroundings,
): Attempt {
  const placed = pins.map(({ index, name }): Pin => {
    const at = inDrawing(map.shapes[index]!.point, around);
    return { at, label: besideDot(at, name)[side]! };
  });
  for (const { at, label } of placed) {
    const box = boxOf(label);
    if (!isFree(box, around)) throw new NoRoom(label.lines.join(" "), around.width);
    const [x, y] = at;
    around.taken.push(box, { x0: x - DOT, y0: y - DOT, x1: x + DOT, y1: y + DOT });
  }
  const wanted = classes.map(({ text }, i) => ({
    text,
    at: inDrawing(areas[i]!.at, around),
    area: areas[i]!.area,
    font: NAME,
  }));
  const { names, cost } = placeNames([...wanted.splice(first, 1), ...wanted], around);
  const inOrder = names.toSpliced(0, 1).toSpliced(first, 0, ...names.slice(0, 1));
  const withHalo = inOrder.map((each, i) => ({
    placed: each,
    halo: each.leader ? null : classes[i]!.fill,
  }));
  return { pins: placed, names: withHalo, cost };
}

/**
 * Places the names of pins and of classes so that few need a leader, and those a short one: in the
 * order of the classes, or where that leaves one without a place with another class first. Throws
 * NoRoom where they cannot stand.
 */
export function placeLabels(
  geometry: ChoroplethGeometry,
  labels: Labels,
  around: Surroundings,
): { pins: Pin[]; names: AreaName[] } {
  const failures: NoRoom[] = [];
  const sides = labels.pins.length > 0 ? [0, 1, 2, 3] : [0];
  const attempts = (first: number) =>
    sides.flatMap((side): Attempt[] => {
      try {
        const free = { ...around, taken: [...around.taken] };
        return [attempt(geometry, labels, { side, first }, free)];
      } catch (error) {
        if (!(error instanceof NoRoom)) throw error;
        failures.push(error);
        return [];
      }
    });
  const given = attempts(0);
  const others = labels.classes.keys().drop(1);
  const all = given.length > 0 ? given : others.flatMap(attempts).toArray();
  const [best] = all.toSorted((a, b) => a.cost - b.cost);
  if (!best) throw failures[0]!;
  return best;
}

/** Marks for the counties that nearly vanish at a scale. */
export function smallMarks(
  { map, classOf }: ChoroplethGeometry,
  fills: readonly string[],
  around: Surroundings,
): SmallMark[] {
  return map.shapes.flatMap(({ area, point }, i) =>
    area * around.scale ** 2 < SMALLEST
      ? [{ at: inDrawing(point, around), fill: fills[classOf[i]!]! }]
      : [],
  );
}
