import type { MapTopology } from "../../src/maps/topology.ts";

/**
 * Two squares side by side and one apart, in whatever unit: 1 is west of 2, 3 lies to the north.
 * Arc 0 is the border of 1 and 2; arcs 1 and 2 go round the rest of each; arc 3 is the third.
 */
export const SQUARES: MapTopology = {
  type: "Topology",
  arcs: [
    [
      [10, 0],
      [10, 10],
    ],
    [
      [10, 10],
      [0, 10],
      [0, 0],
      [10, 0],
    ],
    [
      [10, 0],
      [20, 0],
      [20, 10],
      [10, 10],
    ],
    [
      [0, 30],
      [0, 40],
      [10, 40],
      [10, 30],
      [0, 30],
    ],
  ],
  objects: {
    shapes: {
      type: "GeometryCollection",
      geometries: [
        { type: "MultiPolygon", id: "1", arcs: [[[0, 1]]] },
        { type: "MultiPolygon", id: "2", arcs: [[[~0, 2]]] },
        { type: "MultiPolygon", id: "3", arcs: [[[3]]] },
      ],
    },
  },
};
