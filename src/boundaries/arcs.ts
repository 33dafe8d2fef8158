import type { Transform } from "topojson-specification";
import { type GridPoint, turn } from "./grid.ts";

/** An arc without the points in the middle of a straight line, nor repeated ones. */
export function straighten(arc: readonly GridPoint[]): GridPoint[] {
  const kept: GridPoint[] = [];
  arc.forEach((point, i) => {
    const last = kept.at(-1);
    const next = arc[i + 1];
    if (!last || !next || turn(last, point, next) !== 0) kept.push(point);
  });
  return kept;
}

/** The least of each coordinate over all arcs. */
function originOf(arcs: readonly GridPoint[][]): GridPoint {
  const origin: GridPoint = [Infinity, Infinity];
  for (const [x, y] of arcs.flat()) {
    if (x < origin[0]) origin[0] = x;
    if (y < origin[1]) origin[1] = y;
  }
  return origin;
}

/** Arcs as a quantised TopoJSON writes them. */
export interface QuantisedArcs {
  transform: Transform;
  /** Each arc's first point from the origin, then the steps from point to point. */
  arcs: number[][][];
}

/** Arcs in whole quanta (`quantum` degrees each), as TopoJSON writes them. */
export function quantise(arcs: readonly GridPoint[][], quantum: number): QuantisedArcs {
  const origin = originOf(arcs);
  const steps = arcs.map((arc) => {
    let [x, y] = origin;
    return arc.map((point) => {
      const step = [point[0] - x, point[1] - y];
      [x, y] = point;
      return step;
    });
  });
  const translate: [number, number] = [origin[0] * quantum, origin[1] * quantum];
  return { transform: { scale: [quantum, quantum], translate }, arcs: steps };
}
