import { px } from "./svg.ts";

/** A rectangle in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Rising lines at 45° that fill a box, cut off at its edges, `step` px apart along its sides. They
 * are a path and not a pattern, so that they need no id and paint in a variant that was hidden.
 */
export function hatchPath({ x, y, width, height }: Box, step = 4): string {
  const right = x + width;
  const bottom = y + height;
  const count = Math.max(0, Math.ceil((width + height) / step) - 1);
  return Array.from({ length: count }, (_, i) => {
    // All points of a rising line have the same sum of x and y.
    const sum = x + y + (i + 1) * step;
    const [x0, y0] = [Math.max(x, sum - bottom), Math.min(bottom, sum - x)];
    const [x1, y1] = [Math.min(right, sum - y), Math.max(y, sum - right)];
    return `M${px(x0)} ${px(y0)}L${px(x1)} ${px(y1)}`;
  }).join("");
}
