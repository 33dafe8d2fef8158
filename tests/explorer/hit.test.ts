import type { FeatureCollection, MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { countyFinder } from "../../src/explorer/hit.ts";
import { countyShapes } from "../../src/explorer/shapes.ts";
import { detail, records, start } from "./fixtures.ts";

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

/** A square of four degrees with a hole of two in its middle, and a square of one apart; and a county in the hole. */
const counties: FeatureCollection<MultiPolygon> = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { code: "1" },
      geometry: {
        type: "MultiPolygon",
        coordinates: [[square(0, 0, 4), square(1, 1, 2)], [square(6, 0, 1)]],
      },
    },
    {
      type: "Feature",
      properties: { code: "2" },
      geometry: { type: "MultiPolygon", coordinates: [[square(1, 1, 1)]] },
    },
  ],
};

test.each([
  [0.5, 2, "1"],
  [6.5, 0.5, "1"],
  [1.5, 1.5, "2"],
  [2.5, 2.5, null],
  [5, 0.5, null],
  [2, 9, null],
])("at %s°, %s° is %s", (lon, lat, code) => {
  expect(countyFinder({ counties })(lon, lat)).toBe(code);
});

test("every county is found at its own point, by the coarse shapes and the fine ones", () => {
  for (const shapes of [countyShapes(start), countyShapes(start, detail)]) {
    const find = countyFinder(shapes);
    for (const { code, point } of records) expect(find(...point), code).toBe(code);
  }
});
