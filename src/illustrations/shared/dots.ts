import type { Element } from "hast";
import { s } from "hastscript";

/** Of the distance of two dots along a line. */
const OPEN_GAP = 0.999;

/**
 * Round dots as one stroke with round caps and dashes of no length, so that ten thousand of them
 * weigh as little as a hundred lines.
 */
function dots(d: string, gaps: number, gap: number, diameter: number, stroke: string): Element {
  return s("path", {
    d,
    fill: "none",
    stroke,
    strokeWidth: diameter,
    strokeLinecap: "round",
    pathLength: gaps,
    strokeDasharray: `0 ${gap}`,
  });
}

/**
 * Exactly `count` dots, fewer than a thousand, at equal distances along a path, one at each of its ends. The last
 * dash would begin where the path ends, and browsers, whose lengths of curves are a little off, would leave it out:
 * the gaps are a trifle short, all together by less than one of them.
 */
export function dotsAlong(d: string, count: number, diameter: number, stroke: string): Element {
  return dots(d, Math.max(1, count - 1), OPEN_GAP, diameter, stroke);
}

/** Exactly `count` dots at equal distances around a closed path; the last falls on the first. */
export function dotsAround(
  d: string,
  count: number,
  diameter: number,
  stroke: string,
  opacity: number,
): Element {
  const ring = dots(d, count, 1, diameter, stroke);
  if (opacity !== 1) ring.properties["strokeOpacity"] = opacity;
  return ring;
}
