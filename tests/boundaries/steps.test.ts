import { expect, test } from "vitest";
import { quantise, straighten } from "../../src/boundaries/arcs.ts";
import { areaKm2 } from "../../src/boundaries/area.ts";
import type { GridShape } from "../../src/boundaries/grid.ts";
import { interiorPoint } from "../../src/boundaries/point.ts";
import { placeSeaLine } from "../../src/boundaries/provinces.ts";
import { repair } from "../../src/boundaries/repair.ts";
import { snap } from "../../src/boundaries/snap.ts";
import { buildTopology } from "../../src/boundaries/topology.ts";

/** A county of one polygon with one ring. */
function county(adcode: string, ...ring: [number, number][]): GridShape {
  return { adcode, polygons: [[ring]] };
}

test("a ring that touches itself is cut in two; an untouched one is only rewound", () => {
  const hourglass = county("1", [0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]);
  const cut = repair(hourglass);
  expect(cut.repaired).toBe(true);
  expect(cut.shape.polygons.map((polygon) => polygon[0]!.length)).toEqual([4, 4]);
  const square = county("2", [0, 0], [4, 0], [4, 4], [0, 4], [0, 0]);
  expect(repair(square)).toEqual({
    repaired: false,
    shape: county("2", [0, 0], [0, 4], [4, 4], [4, 0], [0, 0]),
  });
});

test("a ring that crosses itself between its points is cut where it does", () => {
  // From (0, 0) to (6, 6) and from (6, 0) to (0, 3): both pass (2, 2).
  const { shape, repaired } = repair(county("1", [0, 0], [6, 6], [6, 0], [0, 3], [0, 0]));
  expect(repaired).toBe(true);
  const corners = shape.polygons.map(([ring]) => ring!.slice(1).map(String).toSorted());
  expect(corners).toEqual([
    ["0,0", "0,3", "2,2"],
    ["2,2", "6,0", "6,6"],
  ]);
});

test("polygons of one county that share a line become one", () => {
  const halves: GridShape = {
    adcode: "1",
    polygons: [
      county("1", [0, 0], [0, 4], [2, 4], [2, 0], [0, 0]).polygons[0]!,
      county("1", [2, 0], [2, 4], [4, 4], [4, 0], [2, 0]).polygons[0]!,
    ],
  };
  const { shape, repaired } = repair(halves);
  expect(repaired).toBe(true);
  expect(shape.polygons).toHaveLength(1);
  expect(shape.polygons[0]![0]!.map(String).slice(1).toSorted()).toEqual([
    "0,0",
    "0,4",
    "4,0",
    "4,4",
  ]);
});

test("a ring without area is dropped", () => {
  const flat: GridShape = {
    adcode: "1",
    polygons: [
      [
        [
          [9, 9],
          [12, 9],
          [10, 9],
          [9, 9],
        ],
      ],
      [
        [
          [0, 0],
          [0, 4],
          [4, 4],
          [0, 0],
        ],
      ],
    ],
  };
  expect(repair(flat).shape.polygons).toHaveLength(1);
});

test("a neighbour's point in the middle of a border is added to it", () => {
  const left = county("1", [0, 0], [0, 4], [4, 4], [4, 0], [0, 0]);
  const right = county("2", [4, 0], [4, 1], [4, 4], [8, 4], [4, 0]);
  const { shapes, added } = snap([left, right]);
  expect(added).toBe(1);
  expect(shapes[0]!.polygons[0]![0]).toEqual([
    [0, 0],
    [0, 4],
    [4, 4],
    [4, 1],
    [4, 0],
    [0, 0],
  ]);
  expect(shapes[1]).toEqual(right);
});

test("an arc loses the points in the middle of a straight line, never its ends", () => {
  expect(
    straighten([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 5],
      [2, 9],
    ]),
  ).toEqual([
    [0, 0],
    [2, 2],
    [2, 9],
  ]);
});

test("arcs are written from the south-western corner, then step by step", () => {
  const { transform, arcs } = quantise(
    [
      [
        [10, 20],
        [13, 18],
      ],
      [
        [9, 30],
        [9, 31],
      ],
    ],
    0.5,
  );
  expect(transform).toEqual({ scale: [0.5, 0.5], translate: [4.5, 9] });
  expect(arcs).toEqual([
    [
      [1, 2],
      [3, -2],
    ],
    [
      [0, 12],
      [0, 1],
    ],
  ]);
});

test("two neighbours become a topology with one shared arc", () => {
  // Two squares of one degree at 100 to 102 E and 30 to 31 N, on the grid of 1/1024 degree.
  const [w, m, e, s, n] = [102_400, 103_424, 104_448, 30_720, 31_744];
  const west = county("1", [w, s], [w, n], [m, n], [m, s], [w, s]);
  const east = county("2", [m, s], [m, n], [e, n], [e, s], [m, s]);
  const { topology } = buildTopology([west, east]);
  expect(topology.arcs).toHaveLength(3);
  const [, second] = topology.objects.counties.geometries;
  // One degree square at 30.5 N: 110.87 km by 95.9 km (WGS 84).
  expect(second!.properties.areaKm2).toBeGreaterThan(10_600);
  expect(second!.properties.areaKm2).toBeLessThan(10_660);
  expect(second!.properties.point[0]).toBeCloseTo(101.5, 1);
});

test("the area of the whole ellipsoid's eighth is an eighth of 510,065,622 km²", () => {
  // Surface of WGS 84: 510,065,621.7 km². Points on the meridians keep them on their great circles.
  const eighth = [
    [
      [
        [0, 0],
        [0, 90],
        [90, 0],
        [45, 0],
        [0, 0],
      ],
    ],
  ];
  expect(areaKm2({ type: "MultiPolygon", coordinates: eighth })).toBeCloseTo(510_065_621.7 / 8, -3);
});

test("the point of an L lies in its corner, inside the larger polygon", () => {
  const small = [
    [
      [50, 0],
      [50, 1],
      [51, 1],
      [51, 0],
      [50, 0],
    ],
  ];
  const large = [
    [
      [0, 0],
      [0, 9],
      [3, 9],
      [3, 3],
      [9, 3],
      [9, 0],
      [0, 0],
    ],
  ];
  const [x, y] = interiorPoint({ type: "MultiPolygon", coordinates: [small, large] });
  // The largest circle in the corner: touches x = 0, y = 0 and (3, 3), so r = 3 (2 - √2) = 1.757.
  expect(x).toBeCloseTo(1.757, 1);
  expect(y).toBeCloseTo(1.757, 1);
});

test("the sea line is moved from the inset to its place by Hainan's size and corner", () => {
  const island = [[0, 0], ...Array.from({ length: 27 }, () => [5, 2]), [10, 4], [0, 0]];
  const dash = [
    [12, -2],
    [14, -4],
    [12, -2],
  ];
  const frame = [
    [-5, 9],
    [20, 9],
    [-5, 9],
  ];
  const hainan = [
    [100, 20],
    [120, 28],
    [100, 20],
  ];
  // The inset is at half scale: 12 east of its corner is 24 east of Hainan's.
  expect(placeSeaLine([[frame], [dash], [island]], hainan)).toEqual([
    [
      [124, 16],
      [128, 12],
    ],
  ]);
});
