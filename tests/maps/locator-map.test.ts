import { geoPath } from "d3";
import { expect, test } from "vitest";
import { locatorMapOf } from "../../src/maps/locator-map.ts";
import { SHEET } from "../../src/maps/map-frame.ts";
import type { PartMap } from "../../src/maps/part-map.ts";
import { CELL } from "../../src/maps/raster.ts";
import type { Point } from "../../src/maps/simplify.ts";
import { projectLines } from "../../src/maps/stream.ts";
import {
  countiesOf,
  linesBetween,
  mergeShapes,
  provincesOf,
  seaLineOf,
  selectShapes,
} from "../../src/maps/topology.ts";
import { propertiesOf } from "../boundaries/fixtures.ts";
import { exactPoints, farthest, linesIn } from "./distance.ts";
import { EARTH_KM } from "./earth.ts";
import { geography } from "./geography.ts";
import { ringsIn } from "./path.ts";

const byPrefecture = Map.groupBy(geography.counties, ({ prefecture }) => prefecture!.adcode);
const members = [...byPrefecture.values()].map((each) => each.map(({ adcode }) => adcode));
const maps = members.map((codes) => [codes, locatorMapOf(geography, "prefecture", codes)] as const);

test("25 prefectures hold the 209 counties; each has one map, drawn once", () => {
  expect(members).toHaveLength(25);
  expect(members.flat()).toHaveLength(209);
  for (const [codes, map] of maps) expect(locatorMapOf(geography, "prefecture", codes)).toBe(map);
});

test("an area lies in the middle of its map, at least 64 px from the edges", () => {
  for (const [codes, { projection, width, height }] of maps) {
    const shape = mergeShapes(countiesOf(geography.boundaries), codes);
    const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
    expect(Math.min(x0, y0, width - x1, height - y1), codes[0]).toBeGreaterThan(64 - 1e-6);
    expect(Math.abs(x0 + x1 - width), codes[0]).toBeLessThan(1);
    expect(Math.abs(y0 + y1 - height), codes[0]).toBeLessThan(1);
  }
});

test("no county vanishes, and each is drawn to scale", () => {
  for (const [codes, map] of maps) {
    const kmPerPx = EARTH_KM / map.projection.scale();
    for (const code of codes) {
      const { areaKm2 } = propertiesOf.get(code)!;
      const rings = ringsIn(map.counties.get(code)!.path);
      const area = rings.reduce((sum, ring) => sum + signedArea(ring), 0);
      const side = Math.sqrt(areaKm2) / kmPerPx;
      const ratio = (Math.abs(area) * kmPerPx ** 2) / areaKm2;
      expect(Math.abs(ratio - 1), code).toBeLessThan(0.01 + 2 / side);
    }
  }
});

function signedArea(ring: readonly Point[]): number {
  const terms = ring.map(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    return x * ny - nx * y;
  });
  return terms.reduce((sum, term) => sum + term, 0) / 2;
}

/** Borders may be off by so much on the grid: at 1232 px, the widest that any map is drawn, that is one px. */
const A_PX = SHEET / 1232;

test("no border in any frame is off by more than a px at the widest", () => {
  const topology = countiesOf(geography.boundaries);
  const borders = linesBetween(topology, () => true);
  for (const [codes, map] of maps) {
    const lines = [map.around, map.inner, map.others, map.provinces].flatMap(linesIn);
    const points = exactPoints(borders, map);
    expect(points.length, codes[0]).toBeGreaterThan(1000);
    const { off, at } = farthest(points, lines);
    if (off > A_PX) expect.fail(`${codes[0]}: the border at ${at} is ${off} px off`);
  }
});

test("what is drawn of a county are its borders: each corner is within a px of them", () => {
  const topology = countiesOf(geography.boundaries);
  for (const [codes, map] of maps) {
    const own = selectShapes(topology, codes);
    const exact = projectLines(
      linesBetween(own, () => true),
      map.projection,
    );
    const corners = codes.flatMap((code) => linesIn(map.counties.get(code)!.path).flat());
    expect(farthest(corners, exact).off, codes[0]).toBeLessThanOrEqual(A_PX);
  }
});

/** Whether a county lies over a point, or within a cell of it. */
function isHidden([x, y]: Point, { counties }: PartMap): boolean {
  const box = { x0: x - CELL, y0: y - CELL, x1: x + CELL, y1: y + CELL };
  return [...counties.values()].some(({ area }) => area.cells.count(box) > 0);
}

test("nor is any border of a province that is to be seen, or dash of the sea line", () => {
  for (const map of [...maps.map(([, each]) => each), locatorMapOf(geography, "country", [])]) {
    const { provinces } = geography;
    const borders = linesBetween(provincesOf(provinces), (a, b) => a !== b);
    const points = [borders, seaLineOf(provinces)]
      .flatMap((shape) => exactPoints(shape, map))
      .filter((point) => !isHidden(point, map));
    const lines = [map.context.borders, map.context.seaLine].flatMap(linesIn);
    expect(farthest(points, lines).off).toBeLessThanOrEqual(A_PX);
  }
});

test("a county's point lies inside it as drawn, with room around it for a name or a leader", () => {
  for (const [codes, map] of maps) {
    for (const code of codes) {
      const { area, at } = map.counties.get(code)!;
      if (area.spots.length > 0) expect(area.cells.marks(at), code).toBe(true);
    }
  }
});
