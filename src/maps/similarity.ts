import type { GeoProjection } from "d3";
import type { Point } from "./simplify.ts";

/** A map laid over another of the same projection: turned by `turn` degrees clockwise, then enlarged, then moved. */
export interface Similarity {
  scale: number;
  turn: number;
  x: number;
  y: number;
}

const DEGREE = Math.PI / 180;

/** Where a similarity puts a point. */
export function applyTo([px, py]: Point, { scale, turn, x, y }: Similarity): Point {
  const [cos, sin] = [Math.cos(turn * DEGREE), Math.sin(turn * DEGREE)];
  return [scale * (cos * px - sin * py) + x, scale * (sin * px + cos * py) + y];
}

/** The similarity that puts a map back where it was. */
export function inverse({ scale, turn, x, y }: Similarity): Similarity {
  const back = { scale: 1 / scale, turn: -turn, x: 0, y: 0 };
  const [bx, by] = applyTo([x, y], back);
  return { ...back, x: -bx, y: -by };
}

/** First `inner`, then `outer`. */
export function compose(outer: Similarity, inner: Similarity): Similarity {
  const [x, y] = applyTo([inner.x, inner.y], outer);
  return { scale: outer.scale * inner.scale, turn: outer.turn + inner.turn, x, y };
}

/** The similarity that turns and enlarges, and puts `from` at `to`. */
export function about(scale: number, turn: number, from: Point, to: Point): Similarity {
  const [x, y] = applyTo(from, { scale, turn, x: 0, y: 0 });
  return { scale, turn, x: to[0] - x, y: to[1] - y };
}

/** What carries the map of one projection to that of another, which differ by scale, angle and place only; `at` is a place on both. */
export function between(from: GeoProjection, to: GeoProjection, at: Point): Similarity {
  const beside: [number, number] = [at[0], at[1] + 1];
  const ends = [from, to].map((projection) => {
    const [start, end] = [projection([at[0], at[1]])!, projection(beside)!];
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    return { start, length: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) / DEGREE };
  });
  const [a, b] = ends as [(typeof ends)[number], (typeof ends)[number]];
  const turn = ((b.angle - a.angle + 540) % 360) - 180;
  return about(b.length / a.length, turn, a.start, b.start);
}

/** How many degrees north lies clockwise from straight up on a map, at a place. */
export function northAt(projection: GeoProjection, [lon, lat]: Point): number {
  const [x0, y0] = projection([lon, lat - 0.1])!;
  const [x1, y1] = projection([lon, lat + 0.1])!;
  return Math.atan2(x1 - x0, y0 - y1) / DEGREE;
}
