import type { Box } from "../maps/raster.ts";
import type { Point } from "../maps/simplify.ts";

/** A line from a place to its name, in px. */
export type Leader = readonly [Point, Point];

/** Whether a leader runs through a box; its ends may touch one. */
export function crosses([[x0, y0], [x1, y1]]: Leader, boxes: readonly Box[]): boolean {
  return [0.2, 0.4, 0.6, 0.8].some((t) => {
    const [x, y] = [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t];
    return boxes.some((box) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1);
  });
}

/** On which side of a line a point lies, by the sign. */
const side = ([[x0, y0], [x1, y1]]: Leader, [x, y]: Point): number =>
  (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);

/** Whether two leaders meet. */
export const meet = (a: Leader, b: Leader): boolean =>
  side(a, b[0]) * side(a, b[1]) <= 0 && side(b, a[0]) * side(b, a[1]) <= 0;
