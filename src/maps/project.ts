import type { GeoProjection } from "d3";
import { transform } from "topojson-client";
import type { MapTopology } from "./topology.ts";

/** The topology with its arcs in px of the projection's map, not quantised. */
export function projectTopology(topology: MapTopology, projection: GeoProjection): MapTopology {
  const { transform: quanta, ...rest } = topology;
  const toDegrees = transform(quanta ?? null);
  const arcs = topology.arcs.map((arc) =>
    arc.map((step, i) => projection(toDegrees(step, i > 0) as [number, number])!),
  );
  return { ...rest, arcs };
}
