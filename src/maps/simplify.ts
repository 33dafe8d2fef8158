import type { GeoProjection } from "d3";
import { projectTopology } from "./project.ts";
import type { MapTopology } from "./topology.ts";

/** A point in px. */
export type Point = readonly [x: number, y: number];

/** The search for a longer line gives up after so many better points in a row that it cannot start from. */
const PATIENCE = 20;

/** Square of the distance from a point to the line between a and b, ends included. */
export function squaredDistance(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2;
}

/**
 * A line with as few points as keep it within `tolerance` px of the original (Douglas and Peucker,
 * 1973). The ends stay, so that lines that meet still do.
 */
export function simplifyLine(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Set([0, points.length - 1]);
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [first, last] = range;
    let farthest = -1;
    let most = tolerance * tolerance;
    for (let i = first + 1; i < last; i++) {
      const d = squaredDistance(
        points[i] ?? [0, 0],
        points[first] ?? [0, 0],
        points[last] ?? [0, 0],
      );
      if (d > most) [most, farthest] = [d, i];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    stack.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => keep.has(i));
}

/** Whether a straight line from a to b comes within `tolerance` px of all points from start to end. */
function covers(
  line: readonly Point[],
  [start, end]: readonly [number, number],
  [a, b]: readonly [Point, Point],
  tolerance: number,
): boolean {
  for (let i = start; i <= end; i++) {
    if (squaredDistance(line[i]!, a, b) > tolerance * tolerance) return false;
  }
  return true;
}

/**
 * The fewest points on whole px whose line comes within `tolerance` px of every point of this
 * one. The ends are its ends, rounded, so that lines that meet still do; the points between are
 * some of its own, rounded. The tolerance is over 0.71 px, by which rounding alone may move a
 * point. (The shortest way through the allowed shortcuts: Imai and Iri, 1988.)
 */
export function fewestPoints(line: readonly Point[], tolerance: number): Point[] {
  const rounded = line.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const count = line.map((_, i) => (i === 0 ? 0 : Infinity));
  const before = line.map(() => 0);
  for (let end = 1; end < line.length; end++) {
    for (let start = end - 1, missed = 0; start >= 0 && missed < PATIENCE; start--) {
      // Most starts are no better than one that was found: only others are worth the look at every point.
      if (count[start]! + 1 >= count[end]!) continue;
      const shortcut = [rounded[start]!, rounded[end]!] as const;
      if (covers(line, [start, end], shortcut, tolerance)) {
        count[end] = count[start]! + 1;
        before[end] = start;
        missed = 0;
      } else missed += 1;
    }
  }
  const points: Point[] = [];
  for (let i = line.length - 1; i > 0; i = before[i]!) points.push(rounded[i]!);
  return [rounded[0]!, ...points.toReversed()];
}

/**
 * How far in px a border may be from where it is, simplified and rounded: rounding alone moves a
 * point by up to 0.71 px.
 */
export const ACCURACY = 0.75;

/** As few points on whole px as keep a line within ACCURACY. */
export function drawLine(line: readonly Point[]): Point[] {
  return fewestPoints(line, ACCURACY);
}

/** Shapes on whole px: their arcs as points, and the topology of these arcs. */
export interface DrawnTopology {
  arcs: Point[][];
  topology: MapTopology;
}

/**
 * A topology, projected and then simplified on whole px within ACCURACY. Neighbours share arcs, so a
 * border stays one line for both of them.
 */
export function drawTopology(topology: MapTopology, projection: GeoProjection): DrawnTopology {
  const exact = projectTopology(topology, projection);
  const arcs = exact.arcs.map((arc) => drawLine(arc.map(([x = 0, y = 0]): Point => [x, y])));
  return { arcs, topology: { ...exact, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) } };
}
