import { polygonArea, polygonContains } from "d3";

/** A point of a boundary in whole quanta of its file, so that arithmetic on it is exact. */
export type Quantum = readonly [x: number, y: number];

/** D3 only reads rings, but does not say so. */
type Ring = [number, number][];

/** A ring that cannot be drawn: what stands there and what could. */
export interface RingFault {
  received: string;
  expected: string;
}

/** Each arc of a file in absolute quanta. */
export function absoluteArcs(arcs: readonly (readonly (readonly number[])[])[]): Quantum[][] {
  return arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx = 0, dy = 0]): Quantum => [(x += dx), (y += dy)]);
  });
}

/** The ring that arcs make, its closing point left out; null where the file lacks one of them. */
export function ringFrom(arcs: readonly Quantum[][], indices: readonly number[]): Quantum[] | null {
  const ring: Quantum[] = [];
  for (const index of indices) {
    const arc = arcs[index < 0 ? ~index : index];
    if (!arc) return null;
    const points = index < 0 ? arc.toReversed() : arc;
    for (const point of points.slice(0, -1)) ring.push(point);
  }
  return ring;
}

/** On which side of the line from a to b a point lies: 1, -1, or 0 for on it. */
function side([ax, ay]: Quantum, [bx, by]: Quantum, [px, py]: Quantum): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}

type Segment = readonly [Quantum, Quantum];

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Where a ring crosses itself, about, or null: its segments from left to right, each beside those that reach it. */
function crossing(ring: readonly Quantum[]): Quantum | null {
  const segments = ring
    .map((point, i): Segment => {
      const next = ring[(i + 1) % ring.length]!;
      return point[0] <= next[0] ? [point, next] : [next, point];
    })
    .toSorted(([a], [b]) => a[0] - b[0]);
  for (const [i, segment] of segments.entries()) {
    for (let k = i + 1; k < segments.length && segments[k]![0][0] <= segment[1][0]; k++) {
      if (cross(segment, segments[k]!)) return segments[k]![0];
    }
  }
  return null;
}

/** A point at which a ring is twice, or null. */
function repeated(ring: readonly Quantum[]): Quantum | null {
  const seen = new Set<number>();
  return (
    ring.find(([x, y]) => {
      const key = x * 2 ** 26 + y;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    }) ?? null
  );
}

/** Where a ring crosses or touches itself, about, or null. */
export function meeting(ring: readonly Quantum[]): Quantum | null {
  return crossing(ring) ?? repeated(ring);
}

/** What is wrong with a ring that encloses nothing, or null. */
export function emptyFault(ring: readonly Quantum[] | null): RingFault | null {
  if (!ring) return { received: "an arc that is not in the file", expected: "arcs of this file" };
  if (ring.length > 2 && polygonArea(ring as Ring) !== 0) return null;
  const received = ring.length === 0 ? "an empty ring" : `a ring of ${ring.length} points`;
  return { received, expected: "at least three points, around some land" };
}

/** What is wrong with a ring that crosses or touches itself, or null; `name` puts a point into words. */
export function crossingFault(
  ring: readonly Quantum[],
  name: (point: Quantum) => string,
): RingFault | null {
  const at = meeting(ring);
  if (!at) return null;
  return {
    received: `a ring that meets itself near ${name(at)}`,
    expected: "a ring that does not",
  };
}

/** Whether a point lies inside rings: outer ring and holes together, by the even-odd rule. */
export function liesInside(point: Quantum, rings: readonly (readonly Quantum[])[]): boolean {
  const around = rings.filter((ring) => polygonContains(ring as Ring, point as Ring[number]));
  return around.length % 2 === 1;
}
