import { polygonArea, sum } from "d3";
import type { Point } from "./simplify.ts";
import type { MapGeometry } from "./topology.ts";

/** A ring of whole px, its closing point left out. */
export type Ring = Point[];

/** A line on whole px, a point that repeats the one before it left out. */
function withoutRepeats(line: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of line) {
    const [px, py] = kept.at(-1) ?? [Number.NaN, Number.NaN];
    const [rx, ry] = [Math.round(x), Math.round(y)];
    if (rx !== px || ry !== py) kept.push([rx, ry]);
  }
  return kept;
}

/** A closed line as a ring on whole px. */
export function ringOf(line: readonly Point[]): Ring {
  const ring = withoutRepeats(line);
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) ring.pop();
  return ring;
}

function stitch(arcs: readonly Point[][], indices: readonly number[]): Ring {
  return ringOf(
    indices.flatMap((index) =>
      index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []),
    ),
  );
}

const signedArea = (ring: Ring) => polygonArea(ring as [number, number][]);

/** The rings of a county on a grid of whole px, without those that vanish there; if all do, one stays, as a dot. */
export function ringsOf(geometry: MapGeometry, arcs: readonly Point[][]): Ring[] {
  const rings = geometry.arcs.flat().map((indices) => stitch(arcs, indices));
  const visible = visibleRings(rings);
  return visible.length > 0 ? visible : rings.slice(0, 1);
}

/** The rings that cover some of the grid. */
export function visibleRings(rings: readonly Ring[]): Ring[] {
  return rings.filter((ring) => ring.length > 2 && signedArea(ring) !== 0);
}

/** Area of rings in px², holes taken off. */
export function areaOf(rings: readonly Ring[]): number {
  return Math.abs(sum(rings, signedArea));
}

/** The same ring, started so that the line that closes it, which `z` draws, is the longest to spell. */
function startAfterLongest(ring: Ring): Ring {
  const lengths = ring.map(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    return join([nx - x, ny - y]).length;
  });
  const start = lengths.indexOf(Math.max(...lengths)) + 1;
  return [...ring.slice(start), ...ring.slice(0, start)];
}

/** Numbers of a path in the fewest characters: a minus sign separates by itself. */
function join(numbers: readonly number[]): string {
  return numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : String(n))).join("");
}

/** Lines as moves from point to point, each line's first from where `after` leaves the pen. */
function encode(lines: readonly Point[][], end: "z" | "", after: (line: Point[]) => Point): string {
  let [x, y]: Point = [0, 0];
  return lines
    .map((line) => {
      const deltas = line.flatMap(([px, py]) => {
        const delta = [px - x, py - y];
        [x, y] = [px, py];
        return delta;
      });
      [x, y] = after(line);
      return `m${join(deltas)}${end}`;
    })
    .join("");
}

/** Rings as an SVG path of relative whole numbers. */
export function encodePath(rings: readonly Ring[]): string {
  return encode(rings.map(startAfterLongest), "z", (ring) => ring[0] ?? [0, 0]);
}

/** Open lines as an SVG path of relative whole numbers; those that vanish on the grid are left out. */
export function encodeLines(lines: readonly (readonly Point[])[]): string {
  const visible = lines.map(withoutRepeats).filter((line) => line.length > 1);
  return encode(visible, "", (line) => line.at(-1) ?? [0, 0]);
}
