import { expect, test } from "vitest";
import type { CountyRecord, CountyShape, ExplorerFile } from "../../src/explorer/data.ts";
import { atlasOf } from "../../src/explorer/atlas.ts";
import { FIRST_VIEW } from "../../src/explorer/view.ts";
import {
  around,
  boxesOf,
  countyShapes,
  landShapes,
  neighboursIn,
} from "../../src/explorer/shapes.ts";
import { detail, records, start } from "./fixtures.ts";

const record = (code: string, group: CountyRecord["groups"][number], year: number | null) => ({
  ...records[0]!,
  code,
  groups: [group],
  year,
});

const shape = (properties: CountyRecord, arcs: number[][][]): CountyShape => ({
  type: "MultiPolygon",
  id: Number(properties.code),
  properties,
  arcs,
});

/**
 * Three squares of one degree in a row from 80° E, 30° N: a and b share arc 0, b and c arc 1.
 *
 *     ┌──┬──┬──┐ 31
 *     │a 0 b 1 c│
 *     └──┴──┴──┘ 30
 *    80 81 82 83
 */
const row: ExplorerFile = {
  ...start,
  transform: { scale: [1, 1], translate: [80, 30] },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [2, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [2, 1],
      [-1, 0],
    ],
    [
      [1, 0],
      [1, 0],
    ],
    [
      [2, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  objects: {
    provinces: { type: "GeometryCollection", geometries: [] },
    seaLine: { type: "MultiLineString", arcs: [] },
    counties: {
      type: "GeometryCollection",
      geometries: [
        shape(record("100001", "xizang", 2016), [[[0, 2]]]),
        shape(record("100002", "xizang", null), [[[4, 1, 3, ~0]]]),
        shape(record("100003", "linxia", 2020), [[[5, ~1]]]),
      ],
    },
  },
};

test("every county is a feature with its code as id, and the classes that colours go by", () => {
  const { features } = countyShapes(row).counties;
  expect(features.map(({ id, properties }) => [id, properties])).toEqual([
    [100001, { code: "100001", group: "xizang", year: "2016" }],
    [100002, { code: "100002", group: "xizang", year: "none" }],
    [100003, { code: "100003", group: "linxia", year: "2020" }],
  ]);
});

test("a border within a group is drawn once, apart from those that part groups or bound the whole", () => {
  const { inner, edges } = countyShapes(row);
  expect(inner.coordinates).toEqual([
    [
      [81, 30],
      [81, 31],
    ],
  ]);
  // The border at 82° parts two groups, and the outline runs around all three squares.
  const length = edges.coordinates.flatMap((line) =>
    line.slice(1).map(([x = 0, y = 0], i) => Math.hypot(x - line[i]![0]!, y - line[i]![1]!)),
  );
  expect(length.reduce((sum, each) => sum + each, 0)).toBe(8 + 1);
});

test("boxes of counties, and the box around some of them", () => {
  const boxes = boxesOf(countyShapes(row));
  expect(boxes.get("100001")).toEqual([80, 30, 81, 31]);
  expect(boxes.get("100003")).toEqual([82, 30, 83, 31]);
  expect(around([boxes.get("100001")!, boxes.get("100002")!])).toEqual([80, 30, 82, 31]);
});

test("neighbours share a line", () => {
  const neighbours = neighboursIn(row);
  const codes = (code: string) => neighbours.get(code)!.map((county) => county.code);
  expect(codes("100001")).toEqual(["100002"]);
  expect(codes("100002").toSorted()).toEqual(["100001", "100003"]);
});

test("a view is about its county, else its region, else its class, else all", () => {
  const { boxOf } = atlasOf(row);
  expect(boxOf(FIRST_VIEW)).toEqual([80, 30, 83, 31]);
  expect(boxOf({ ...FIRST_VIEW, only: "xizang" })).toEqual([80, 30, 82, 31]);
  expect(boxOf({ ...FIRST_VIEW, by: "year", only: "none" })).toEqual([81, 30, 82, 31]);
  // The codes of all three squares begin alike.
  expect(boxOf({ ...FIRST_VIEW, in: "100000" })).toEqual([80, 30, 83, 31]);
  expect(boxOf({ ...FIRST_VIEW, in: "100000", county: "100001" })).toEqual([80, 30, 81, 31]);
  expect(boxOf({ ...FIRST_VIEW, only: "xizang", county: "100003" })).toEqual([82, 30, 83, 31]);
});

test("the finer arcs draw the same counties with more points", () => {
  const points = ({ counties }: ReturnType<typeof countyShapes>) =>
    counties.features.map(({ geometry }) => geometry.coordinates.flat(2).length);
  const [coarse, fine] = [countyShapes(start), countyShapes(start, detail)];
  expect(fine.counties.features.map(({ id }) => id)).toEqual(
    coarse.counties.features.map(({ id }) => id),
  );
  const [few, many] = [points(coarse), points(fine)];
  expect(many.filter((count, i) => count < few[i]!)).toEqual([]);
});

test("the land around is the country without Tibet, which its counties cover", () => {
  const { land, borders, seaLine } = landShapes(start);
  const corners = land.coordinates.flat(2);
  expect(Math.max(...corners.map(([lon = 0]) => lon))).toBeGreaterThan(134);
  expect(Math.min(...corners.map(([, lat = 0]) => lat))).toBeLessThan(19);
  // Nothing of it lies in the middle of Tibet, between 83° and 90° E and 29° and 31.5° N.
  const inTibet = corners.filter(([x = 0, y = 0]) => x > 83 && x < 90 && y > 29 && y < 31.5);
  expect(inTibet).toEqual([]);
  // From the north-east, where Heilongjiang meets Inner Mongolia, to Guangdong and Guangxi in the south.
  const latitudes = borders.coordinates.flat().map(([, lat = 0]) => lat);
  expect(Math.max(...latitudes)).toBeGreaterThan(50);
  expect(Math.min(...latitudes)).toBeLessThan(22);
  expect(seaLine.coordinates.length).toBeGreaterThanOrEqual(9);
});
