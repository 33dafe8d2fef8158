import type { GeoProjection } from "d3";
import { projectTopology } from "./project.ts";
import type { MapTopology } from "./topology.ts";

/** A point in px. */
export type Point = readonly [x: number, y: number];

function squaredDistance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
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

/**
 * Every arc of a topology, projected and then simplified. Neighbours share arcs, so a border stays
 * one line for both of them. A closed arc (an island) keeps at least a triangle.
 */
export function projectArcs(
  topology: MapTopology,
  projection: GeoProjection,
  tolerance: number,
): Point[][] {
  return projectTopology(topology, projection).arcs.map((arc) => {
    const points = arc.map(([x = 0, y = 0]): Point => [x, y]);
    const line = simplifyLine(points, tolerance);
    return line.length > 3 || points.length <= 4 ? line : simplifyLine(points, tolerance / 4);
  });
}
