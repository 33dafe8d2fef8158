import { transform } from "topojson-client";
import { quantise } from "../boundaries/arcs.ts";
import type { GridPoint } from "../boundaries/grid.ts";
import { fewestPoints, simplifyLine, type Point } from "../maps/simplify.ts";
import type { MapTopology } from "../maps/topology.ts";

/** Detail below this share of a quantum is cut off first, cheaply. */
const THIN = 0.05;

/**
 * The arcs of a topology on a grid of `quantum` degrees, each with as few points as keep it within
 * `tolerance` quanta plus half a quantum. Neighbours share arcs, so borders stay shared.
 */
export function gridArcs(topology: MapTopology, quantum: number, tolerance: number): GridPoint[][] {
  const toDegrees = transform(topology.transform ?? null);
  return topology.arcs.map((arc) => {
    const points = arc.map((step, i): Point => {
      const [lon = 0, lat = 0] = toDegrees(step, i > 0);
      return [lon / quantum, lat / quantum];
    });
    return fewestPoints(simplifyLine(points, THIN), tolerance + 0.5 - THIN).map(([x, y]) => [x, y]);
  });
}

/** Lists of arcs as one list in whole quanta, as TopoJSON writes it. */
export function asTopology(quantum: number, ...lists: GridPoint[][][]) {
  const { transform: grid, arcs } = quantise(lists.flat(), quantum);
  // Without the crumbs of binary fractions, such as 73.49499999999999.
  const [x = 0, y = 0] = grid.translate.map((degrees) => Number(degrees.toFixed(6)));
  return { transform: { ...grid, translate: [x, y] as [number, number] }, arcs };
}
