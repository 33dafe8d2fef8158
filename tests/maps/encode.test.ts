import { expect, test } from "vitest";
import { type Ring, encodePath, ringsOf } from "../../src/maps/encode.ts";
import type { Point } from "../../src/maps/simplify.ts";
import type { MapGeometry } from "../../src/maps/topology.ts";
import { ringsIn } from "./path.ts";

test("a path is relative whole numbers, a minus sign its own separator, the longest line left to z", () => {
  // The line from 110 0 back to 5 7 is spelt "-105 7": the longest, so z draws it.
  expect(
    encodePath([
      [
        [5, 7],
        [8, 3],
        [110, 0],
      ],
    ]),
  ).toBe("m5 7 3-4 102-3z");
});

test("a second ring starts from the first one's start", () => {
  const rings: Ring[] = [
    [
      [10, 10],
      [10, 14],
      [14, 10],
    ],
    [
      [20, 5],
      [20, 8],
      [23, 5],
    ],
  ];
  const path = encodePath(rings);
  expect(path.match(/m/g)).toHaveLength(2);
  const drawn = ringsIn(path);
  expect(drawn.map((ring) => ring.toSorted())).toEqual(rings.map((ring) => ring.toSorted()));
});

test("rings are stitched from arcs, backwards where the index is negative, without the closing point", () => {
  const arcs: Point[][] = [
    [
      [10, 0],
      [10, 10],
    ],
    [
      [10, 0],
      [0, 0],
      [0, 10],
      [10, 10],
    ],
  ];
  const square: MapGeometry = { type: "MultiPolygon", id: "1", arcs: [[[0, ~1]]] };
  expect(ringsOf(square, arcs)).toEqual([
    [
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ]);
});

test("a ring that vanishes on the grid is left out, unless it is all there is", () => {
  const arcs: Point[][] = [
    [
      [0, 0],
      [0, 9],
      [9, 0],
      [0, 0],
    ],
    [
      [50, 50],
      [50.2, 50],
      [50, 50.3],
      [50, 50],
    ],
  ];
  const both: MapGeometry = { type: "MultiPolygon", id: "1", arcs: [[[1]], [[0]]] };
  const tiny: MapGeometry = { type: "MultiPolygon", id: "2", arcs: [[[1]]] };
  expect(ringsOf(both, arcs)).toEqual([
    [
      [0, 0],
      [0, 9],
      [9, 0],
    ],
  ]);
  expect(ringsOf(tiny, arcs)).toEqual([[[50, 50]]]);
});
