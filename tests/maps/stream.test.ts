import { geoIdentity, type GeoProjection } from "d3";
import type { LineString, MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { drawnLines, projectLines } from "../../src/maps/stream.ts";

/** Px as they are, cut at a frame of 100 by 100. */
const frame = geoIdentity().clipExtent([
  [0, 0],
  [100, 100],
]) as unknown as GeoProjection;

const line = (...coordinates: [number, number][]): LineString => ({
  type: "LineString",
  coordinates,
});

test("a line that leaves the frame and returns is two lines", () => {
  expect(projectLines(line([50, 50], [150, 50], [150, 80], [50, 80]), frame)).toEqual([
    [
      [50, 50],
      [100, 50],
    ],
    [
      [100, 80],
      [50, 80],
    ],
  ]);
});

test("a line wholly outside is none", () => {
  expect(projectLines(line([150, 50], [150, 80]), frame)).toEqual([]);
});

test("a polygon that the frame cuts is closed along the frame, and ends where it starts", () => {
  const shape: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [80, 20],
          [140, 20],
          [140, 60],
          [80, 60],
          [80, 20],
        ],
      ],
    ],
  };
  const [ring, ...more] = projectLines(shape, frame);
  expect(more).toEqual([]);
  expect(ring!.at(-1)).toEqual(ring![0]);
  const corners = new Set(ring!.map(String));
  expect(corners).toEqual(new Set(["80,20", "100,20", "100,60", "80,60"]));
});

test("drawn lines are on whole px, and straight where the bend is within the tolerance", () => {
  const bent = line([10.2, 10], [30, 10.7], [50.4, 10]);
  expect(drawnLines(bent, frame)).toEqual([
    [
      [10, 10],
      [50, 10],
    ],
  ]);
  expect(drawnLines(line([10, 10], [30, 13], [50, 10]), frame)).toEqual([
    [
      [10, 10],
      [30, 13],
      [50, 10],
    ],
  ]);
});
