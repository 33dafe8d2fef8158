import { expect, test } from "vitest";
import { groundElements, plantElements } from "../../src/drawing/ground.ts";
import type { QualifierSign } from "../../src/drawing/marks.ts";

const box = { x: 10, y: 20, width: 100, height: 80 };
const outline = (sign: QualifierSign | null) =>
  groundElements(box, sign)
    .slice(1)
    .map(({ properties }) => properties.d);

test("a plot whose number is exact is closed", () => {
  expect(outline(null)).toEqual(["M10 20H110V100H10z"]);
});

test("more and less are open on the right, with an arrow that goes on or comes back", () => {
  expect(outline("over")).toEqual(["M110 20H10V100H110", "M110 60h12m-4 -4l4 4l-4 4"]);
  expect(outline("under")).toEqual(["M110 20H10V100H110", "M122 60h-12m4 -4l-4 4l4 4"]);
});

test("about is held by brackets that leave the middle open", () => {
  expect(outline("about")).toEqual(["M18 20H10V100h8M102 20H110V100h-8"]);
});

test("nearly is hatched along the right edge, planned is dotted and empty", () => {
  const [ground, edge] = groundElements(box, "nearly");
  expect(ground?.properties.fill).toContain("--tint");
  expect(edge?.properties).toMatchObject({ x: 105, width: 5 });
  const [empty, dots] = groundElements(box, "planned");
  expect(empty?.properties.fill).toContain("--paper");
  expect(dots?.properties.strokeDashArray).toEqual(["1.5", "2.5"]);
});

test("a row of plants is one dash without length for each, its distances kept", () => {
  const [, plants] = plantElements(box, [{ x: 12, y: 30, count: 3, step: 4.7619 }], 3);
  // Two distances of 4.762 px, and a hundredth so that the last dash is drawn.
  expect(plants?.properties).toMatchObject({ d: "M12 30h9.534", strokeDashArray: ["0", "4.762"] });
  expect(plantElements(box, [], 3)).toEqual([]);
});
