import { geoPath } from "d3";
import type { MultiLineString } from "geojson";
import { expect, test } from "vitest";
import { cameraViews, VIEW } from "../../src/maps/camera-map.ts";
import { applyTo, northAt } from "../../src/maps/similarity.ts";
import type { Point } from "../../src/maps/simplify.ts";
import {
  countiesOf,
  linesBetween,
  mergeShapes,
  provincesOf,
  seaLineOf,
} from "../../src/maps/topology.ts";
import { edition } from "../figure/editions.ts";
import { exactPoints, farthest, linesIn } from "./distance.ts";

const { geography } = edition;
const codesOf = (prefecture: string) =>
  geography.counties
    .filter((county) => county.prefecture?.adcode === prefecture)
    .map(({ adcode }) => adcode);
const nanjiang = geography.counties
  .filter(({ groups }) => groups.includes("nanjiang"))
  .map(({ adcode }) => adcode);
const shown = ["country", nanjiang, codesOf("653100"), ["653130"]] as const;
const views = cameraViews(geography, shown);
const topology = countiesOf(geography.boundaries);

test("each area fits its view with 75 px around, touching them on two sides, north up", () => {
  for (const [i, codes] of shown.entries()) {
    if (codes === "country") continue;
    const { projection } = views[i]!.map;
    const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(mergeShapes(topology, codes));
    const room = [x0 - 75, y0 - 75, VIEW.width - 75 - x1, VIEW.height - 75 - y1];
    expect(Math.min(...room)).toBeGreaterThan(-1e-6);
    expect(room.filter((space) => Math.abs(space) < 1e-6)).toHaveLength(2);
    const middle = projection.invert!([VIEW.width / 2, VIEW.height / 2])!;
    expect(Math.abs(northAt(projection, middle as Point))).toBeLessThan(1.5);
  }
});

test("the next view's map, carried back, lies on this one", () => {
  for (const [i, { map, toNext }] of views.entries()) {
    const next = views[i + 1]?.map;
    if (!next || !toNext) continue;
    expect(toNext.scale).toBeGreaterThan(1.5);
    for (const place of [
      [78.5, 39.8],
      [77.1, 38.9],
    ] as [number, number][]) {
      const [x, y] = applyTo(map.projection(place)!, toNext);
      const [nx, ny] = next.projection(place)!;
      expect(Math.hypot(x - nx, y - ny)).toBeLessThan(0.01);
    }
  }
});

/** Borders may be off by so much on the grid: at 884 px, the widest that a view is shown alone, that is one px. */
const A_PX = VIEW.width / 884;

test("each nearer view has its own detail: at its widest no border is off by more than a px", () => {
  for (const { map } of views.slice(1)) {
    const lines = [map.around, map.inner, map.others, map.provinces].flatMap(linesIn);
    const points = exactPoints(
      linesBetween(topology, () => true),
      map,
    );
    expect(points.length).toBeGreaterThan(1000);
    expect(farthest(points, lines).off).toBeLessThanOrEqual(A_PX);
  }
});

test("nor is any in the view of the country: the tinted counties' outline, the provinces, the sea line", () => {
  const { map, sea } = views[0]!;
  const { provinces } = geography;
  const outline: MultiLineString = {
    type: "MultiLineString",
    coordinates: mergeShapes(
      topology,
      geography.counties.map(({ adcode }) => adcode),
    ).coordinates.flat(),
  };
  const lands = linesBetween(provincesOf(provinces), () => true);
  const pairs = [
    [outline, [map.around]],
    [lands, [map.context.borders, map.context.land]],
    [seaLineOf(provinces), [map.context.seaLine]],
  ] as const;
  for (const [shape, paths] of pairs) {
    const points = exactPoints(shape, map);
    expect(points.length).toBeGreaterThan(0);
    expect(farthest(points, paths.flatMap(linesIn)).off).toBeLessThanOrEqual(A_PX);
  }
  const dashes = exactPoints(seaLineOf(provinces), sea!.country);
  expect(farthest(dashes, linesIn(sea!.country.seaLine)).off).toBeLessThanOrEqual(A_PX);
});

test("a nearer view has the finer detail: its Bachu has more corners than the country's map shows of all Kashgar", () => {
  const corners = (path: string) => linesIn(path).flat().length;
  expect(corners(views[3]!.here.path)).toBeGreaterThan(corners(views[1]!.here.path));
});

test("the country has the South China Sea in its corner, the others have not", () => {
  expect(views.map(({ sea }) => sea !== null)).toEqual([true, false, false, false]);
  expect(linesIn(views[0]!.sea!.country.seaLine).length).toBeGreaterThanOrEqual(8);
});
