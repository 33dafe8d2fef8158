import type { Point } from "./simplify.ts";

/** How far in km the outlines of provinces, which are of another source, may stick out from under the counties. */
const REACH_KM = 9;
/** How far in km under the counties they are then drawn. */
const DEPTH_KM = 9;

/** The point of a line between a and b that is nearest to p. */
function nearestOn([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): Point {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return [x0 + t * dx, y0 + t * dy];
}

/** The point of all lines that is nearest to p, and how far away it is; null without lines. */
function nearest(
  p: Point,
  lines: readonly (readonly Point[])[],
): { at: Point; off: number } | null {
  let found: { at: Point; off: number } | null = null;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const at = nearestOn(p, line[i - 1]!, line[i]!);
      const off = Math.hypot(at[0] - p[0], at[1] - p[1]);
      if (!found || off < found.off) found = { at, off };
    }
  }
  return found;
}

/**
 * Moves a point that lies a little outside the counties to under them: with it the outline of a
 * province leaves no rim along the country's border. `edges` are where the counties end, in px.
 */
export function tuckUnder(
  edges: readonly (readonly Point[])[],
  isCounty: (point: Point) => boolean,
  pxPerKm: number,
): (point: Point) => Point {
  return (point) => {
    const found = nearest(point, edges);
    if (!found || found.off === 0 || found.off > REACH_KM * pxPerKm || isCounty(point))
      return point;
    const { at, off } = found;
    const more = (DEPTH_KM * pxPerKm) / off;
    return [at[0] + (at[0] - point[0]) * more, at[1] + (at[1] - point[1]) * more];
  };
}
