import type { Point } from "../maps/simplify.ts";
import type { ChoroplethGeometry } from "./choropleth-geometry.ts";
import { besideDot, DOT, placeNames, type PlacedLabel, type Surroundings } from "./map-labels.ts";
import { LAND } from "./map-colours.ts";
import { boxOf, type TextBlock } from "./svg.ts";

/** A marked county with its name. */
export interface Pin {
  at: Point;
  label: TextBlock;
}

/** A name with the colour of what lies under it. */
export interface AreaName {
  placed: PlacedLabel;
  halo: string;
}

/** A mark for a county that is too small to see. */
export interface SmallMark {
  at: Point;
  fill: string;
}

/** A county that covers less than so many px² gets a mark. */
const SMALLEST = 6;

/** A narrow drawing is taller than the map, so that names have room under it. */
export const NARROW = { below: 480, extra: 44 } as const;

const shrink = ([x, y]: Point, scale: number): Point => [x * scale, y * scale];

/** What the names of one width have to respect: the edges of the drawing, the counties and the country's map. */
export function surroundingsOf(
  { map, corner, country, land, lines }: ChoroplethGeometry,
  width: number,
  extra: number,
): Surroundings {
  const scale = width / map.width;
  const [x0, y0] = shrink(corner, scale);
  const [x1, y1] = shrink([corner[0] + country.width, corner[1] + country.height], scale);
  const height = Math.round(map.height * scale) + extra;
  return { width, height, scale, land, borders: lines, taken: [{ x0, y0, x1, y1 }] };
}

/** Marks counties, by their index, with a dot and a name beside it. */
export function placePins(
  { map }: ChoroplethGeometry,
  pins: readonly { index: number; name: string }[],
  around: Surroundings,
): Pin[] {
  const dots = pins.map(({ index }) => shrink(map.shapes[index]!.point, around.scale));
  around.taken.push(
    ...dots.map(([x, y]) => ({ x0: x - DOT, y0: y - DOT, x1: x + DOT, y1: y + DOT })),
  );
  return dots.map((at, i) => {
    const label = besideDot(at, pins[i]!.name, around);
    around.taken.push(boxOf(label));
    return { at, label };
  });
}

/** Places the names of the classes, in their order. */
export function placeAreaNames(
  { areas }: ChoroplethGeometry,
  classes: readonly { fill: string; text: string }[],
  around: Surroundings,
): AreaName[] {
  const wanted = areas.map(({ own, at }, i) => ({
    text: classes[i]!.text,
    at: shrink(at, around.scale),
    own,
  }));
  return placeNames(wanted, around).map((placed, i) => ({
    placed,
    halo: placed.leader ? LAND : classes[i]!.fill,
  }));
}

/** Marks for the counties that nearly vanish at a scale. */
export function smallMarks(
  { map, classOf }: ChoroplethGeometry,
  fills: readonly string[],
  scale: number,
): SmallMark[] {
  return map.shapes.flatMap(({ area, point }, i) =>
    area * scale * scale < SMALLEST
      ? [{ at: shrink(point, scale), fill: fills[classOf[i]!]! }]
      : [],
  );
}
