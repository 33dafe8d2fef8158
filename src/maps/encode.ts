import type { Point } from "./simplify.ts";
import type { MapGeometry } from "./topology.ts";

/** A ring of whole px, its closing point left out. */
export type Ring = Point[];

function stitch(arcs: readonly Point[][], indices: readonly number[]): Ring {
  const ring: Point[] = [];
  for (const index of indices) {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
    for (const [x, y] of arc) {
      const [px, py] = ring.at(-1) ?? [Number.NaN, Number.NaN];
      const [rx, ry] = [Math.round(x), Math.round(y)];
      if (rx !== px || ry !== py) ring.push([rx, ry]);
    }
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) ring.pop();
  return ring;
}

/** Twice the signed area of a ring in px². */
function doubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + x * ny - nx * y;
  }, 0);
}

/** The rings of a county on a grid of whole px, without those that vanish there; if all do, one stays, as a dot. */
export function ringsOf(geometry: MapGeometry, arcs: readonly Point[][]): Ring[] {
  const rings = geometry.arcs.flat().map((indices) => stitch(arcs, indices));
  const visible = rings.filter((ring) => ring.length > 2 && doubleArea(ring) !== 0);
  return visible.length > 0 ? visible : rings.slice(0, 1);
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

/** Rings as an SVG path of relative whole numbers. */
export function encodePath(rings: readonly Ring[]): string {
  let x = 0;
  let y = 0;
  return rings
    .map(startAfterLongest)
    .map((ring) => {
      const deltas = ring.flatMap(([px, py]) => {
        const delta = [px - x, py - y];
        [x, y] = [px, py];
        return delta;
      });
      const [start = [0, 0]] = ring;
      [x, y] = [start[0], start[1]];
      return `m${join(deltas)}z`;
    })
    .join("");
}
