/** A point in whole quanta. */
export type Point = readonly [number, number];
/** A line between two points. */
export type Segment = readonly [Point, Point];

const CELL = 512;

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function strictlyOn(p: Point, [a, b]: Segment): boolean {
  if (turn(a, b, p) !== 0 || same(p, a) || same(p, b)) return false;
  const inX = p[0] >= Math.min(a[0], b[0]) && p[0] <= Math.max(a[0], b[0]);
  return inX && p[1] >= Math.min(a[1], b[1]) && p[1] <= Math.max(a[1], b[1]);
}

/** Whether two segments share more than a common end. */
export function meet(s: Segment, t: Segment): boolean {
  if (s.some((p) => strictlyOn(p, t)) || t.some((p) => strictlyOn(p, s))) return true;
  if (same(s[0], t[0]) && same(s[1], t[1])) return true;
  if (same(s[0], t[1]) && same(s[1], t[0])) return true;
  const across = turn(s[0], s[1], t[0]) * turn(s[0], s[1], t[1]) < 0;
  return across && turn(t[0], t[1], s[0]) * turn(t[0], t[1], s[1]) < 0;
}

/** Every pair of segments that share more than a common end. */
export function meetings(segments: readonly Segment[]): [Segment, Segment][] {
  const cells = new Map<string, Segment[]>();
  const found = new Set<[Segment, Segment]>();
  for (const segment of segments) {
    const xs = segment.map(([x]) => Math.floor(x / CELL));
    const ys = segment.map(([, y]) => Math.floor(y / CELL));
    for (let x = Math.min(...xs); x <= Math.max(...xs); x++) {
      for (let y = Math.min(...ys); y <= Math.max(...ys); y++) {
        const cell = cells.get(`${x},${y}`) ?? [];
        for (const other of cell) if (meet(segment, other)) found.add([segment, other]);
        cells.set(`${x},${y}`, [...cell, segment]);
      }
    }
  }
  return [...found];
}

/** The segments of a line of points. */
export function segmentsOf(line: readonly Point[]): Segment[] {
  return line.slice(1).map((point, i): Segment => [line[i]!, point]);
}

/** Whether a point is inside a polygon: outer ring and holes together, by the even-odd rule. */
export function inside([x, y]: Point, polygon: readonly (readonly Point[])[]): boolean {
  let odd = false;
  for (const [[x0, y0], [x1, y1]] of polygon.flatMap(segmentsOf)) {
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) odd = !odd;
  }
  return odd;
}
