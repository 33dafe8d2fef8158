import { expect, test } from "vitest";
import {
  countiesOf,
  linesBetween,
  mergeShapes,
  missingFrom,
  neighboursOf,
  selectShapes,
  shapesOf,
} from "../../src/maps/topology.ts";
import { topology } from "../boundaries/fixtures.ts";
import { SQUARES } from "./squares.ts";

test("shapes come by their code, as closed rings", () => {
  expect([...shapesOf(SQUARES).keys()]).toEqual(["1", "2", "3"]);
  expect(shapesOf(SQUARES).get("1")!.coordinates).toEqual([
    [
      [
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
      ],
    ],
  ]);
});

test("a selection keeps the given order and only the arcs in use", () => {
  const selected = selectShapes(SQUARES, ["3", "2"]);
  expect(selected.objects.shapes.geometries.map(({ id, arcs }) => [id, arcs])).toEqual([
    ["3", [[[2]]]],
    ["2", [[[~0, 1]]]],
  ]);
  expect(selected.arcs).toEqual([SQUARES.arcs[0], SQUARES.arcs[2], SQUARES.arcs[3]]);
  expect(shapesOf(selected).get("2")).toEqual(shapesOf(SQUARES).get("2"));
});

test("a code without a shape is named", () => {
  expect(missingFrom(SQUARES, ["1", "653130"])).toEqual(["653130"]);
  expect(() => selectShapes(SQUARES, ["653130"])).toThrow("No boundary for the code 653130.");
});

test("neighbours share a line", () => {
  expect([...neighboursOf(SQUARES)]).toEqual([
    ["1", ["2"]],
    ["2", ["1"]],
    ["3", []],
  ]);
});

test("Bachu's neighbours on the map are those of its prefecture and of Aksu that it borders", () => {
  const neighbours = neighboursOf(countiesOf(topology)).get("653130")!;
  // Yopurga and Makit in Kashgar; Kalpin and Awat in Aksu.
  expect(neighbours).toEqual(expect.arrayContaining(["653127", "652929", "652928"]));
  expect(neighbours).not.toContain("653130");
});

test("merged shapes lose the border between them", () => {
  const [polygon, ...more] = mergeShapes(SQUARES, ["1", "2"]).coordinates;
  expect(more).toEqual([]);
  const corners = [
    [10, 10],
    [0, 10],
    [0, 0],
    [10, 0],
    [20, 0],
    [20, 10],
  ];
  expect(polygon![0]).toHaveLength(corners.length + 1);
  expect(polygon![0]).toEqual(expect.arrayContaining(corners));
});

test("lines between shapes come once, with or without the outside", () => {
  const groups = new Map([
    ["1", "a"],
    ["2", "b"],
    ["3", "a"],
  ]);
  const inner = linesBetween(SQUARES, (a, b) => groups.get(a) !== groups.get(b));
  expect(inner.coordinates).toEqual([
    [
      [10, 0],
      [10, 10],
    ],
  ]);
  expect(linesBetween(SQUARES, () => false).coordinates).toEqual([]);
  expect(linesBetween(SQUARES, (a, b) => a === b).coordinates).toHaveLength(2);
});
