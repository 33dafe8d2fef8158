import { extent } from "d3";
import type { MultiLineString } from "geojson";
import type { MapFrame } from "../../src/maps/map-frame.ts";
import { projectLines } from "../../src/maps/stream.ts";
import { squaredDistance, type Point } from "../../src/maps/simplify.ts";

type Segment = readonly [Point, Point];

/** The lines that a path of relative moves draws, rings closed. */
export function linesIn(path: string): Point[][] {
  let [x, y] = [0, 0];
  return path
    .split("m")
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      for (let i = 0; i < numbers.length; i += 2) {
        points.push([(x += numbers[i]!), (y += numbers[i + 1]!)]);
      }
      if (part.endsWith("z")) [x, y] = points[0]!;
      return part.endsWith("z") ? [...points, points[0]!] : points;
    });
}

/** Side in px of the cells that lines are looked up in; farther than this nothing is looked for. */
const CELL = 8;

/** Every segment of lines, in each cell that its box touches and in those around. */
function cellsOf(lines: readonly (readonly Point[])[]): Map<string, Segment[]> {
  const cells = new Map<string, Segment[]>();
  for (const [a, b] of lines.flatMap((line) => line.slice(1).map((end, i) => [line[i]!, end]))) {
    const [xs, ys] = [0, 1].map((k) => [a![k]!, b![k]!].map((n) => Math.floor(n / CELL)));
    for (let x = Math.min(...xs!) - 1; x <= Math.max(...xs!) + 1; x++) {
      for (let y = Math.min(...ys!) - 1; y <= Math.max(...ys!) + 1; y++) {
        const cell = cells.get(`${x},${y}`) ?? [];
        cells.set(`${x},${y}`, [...cell, [a!, b!]]);
      }
    }
  }
  return cells;
}

/** How far in px the farthest of some points is from the nearest of some lines; infinite from 8 px on. */
export function farthest(
  points: readonly Point[],
  lines: readonly (readonly Point[])[],
): { off: number; at: Point } {
  const cells = cellsOf(lines);
  return points.reduce(
    (most, at) => {
      const near = cells.get(at.map((n) => Math.floor(n / CELL)).join()) ?? [];
      const off = Math.sqrt(Math.min(...near.map(([a, b]) => squaredDistance(at, a, b))));
      return off > most.off ? { off, at } : most;
    },
    { off: 0, at: [0, 0] as Point },
  );
}

/** A ring that may vanish on whole px, where no width shows it. */
function isSpeck(line: readonly Point[]): boolean {
  const [first, last] = [line[0]!, line.at(-1)!];
  const closed = first[0] === last[0] && first[1] === last[1];
  const spans = [0, 1].map((k) => extent(line, (point) => point[k]) as [number, number]);
  return closed && spans.every(([least, most]) => most - least < 3);
}

/** The points of borders as the file has them that lie in a map, a px from its edges: those may be cut off. */
export function exactPoints(
  shape: MultiLineString,
  { projection, width, height }: MapFrame,
): Point[] {
  return projectLines(shape, projection)
    .filter((line) => !isSpeck(line))
    .flat()
    .filter(([x, y]) => x > 1 && y > 1 && x < width - 1 && y < height - 1);
}
