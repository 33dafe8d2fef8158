import type { Element } from "hast";
import { s } from "hastscript";

/**
 * Round dots as one stroke with round caps and dashes of no length, so that ten thousand of them
 * weigh as little as a hundred lines.
 */
function dots(d: string, gaps: number, diameter: number, stroke: string, opacity: number): Element {
  return s("path", {
    d,
    fill: "none",
    stroke,
    ...(opacity === 1 ? {} : { strokeOpacity: opacity }),
    strokeWidth: diameter,
    strokeLinecap: "round",
    pathLength: gaps,
    // The last dash would begin where the path ends, and rounding may drop it: the gap is a trifle short.
    strokeDasharray: "0 0.99999",
  });
}

/** Exactly `count` dots at equal distances along a path, one at each of its ends. */
export function dotsAlong(d: string, count: number, diameter: number, stroke: string): Element {
  return dots(d, Math.max(1, count - 1), diameter, stroke, 1);
}

/** Exactly `count` dots at equal distances around a closed path; the last falls on the first. */
export function dotsAround(
  d: string,
  count: number,
  diameter: number,
  stroke: string,
  opacity: number,
): Element {
  return dots(d, count, diameter, stroke, opacity);
}
