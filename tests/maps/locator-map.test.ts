import { geoPath } from "d3";
import { expect, test } from "vitest";
import { locatorMapOf, type LocatorMap } from "../../src/maps/locator-map.ts";
import { squaredDistance, type Point } from "../../src/maps/simplify.ts";
import { projectLines } from "../../src/maps/stream.ts";
import { countiesOf, mergeShapes, shapesOf } from "../../src/maps/topology.ts";
import { propertiesOf } from "../boundaries/fixtures.ts";
import { EARTH_KM } from "./earth.ts";
import { geography } from "./geography.ts";
import { ringsIn } from "./path.ts";

const byPrefecture = Map.groupBy(geography.counties, ({ prefecture }) => prefecture!.adcode);
const members = [...byPrefecture.values()].map((each) => each.map(({ adcode }) => adcode));
const maps = members.map((codes) => [codes, locatorMapOf(geography, "prefecture", codes)] as const);
const shapes = shapesOf(countiesOf(geography.boundaries));

/** A county's rings in px of a map as the file has them, but for parts too small to be drawn. */
function exactly(code: string, { projection }: LocatorMap): Point[][] {
  return projectLines(shapes.get(code)!, projection).filter(
    (ring) => Math.abs(signedArea(ring)) > 4,
  );
}

test("25 prefectures hold the 209 counties; each has one map, drawn once", () => {
  expect(members).toHaveLength(25);
  expect(members.flat()).toHaveLength(209);
  for (const [codes, map] of maps) expect(locatorMapOf(geography, "prefecture", codes)).toBe(map);
});

test("an area lies in the middle of its map, at least 56 px from the edges", () => {
  for (const [codes, { projection, width, height }] of maps) {
    const shape = mergeShapes(countiesOf(geography.boundaries), codes);
    const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(shape);
    // Borders were thinned by less than a quarter of a px before the map was fitted to them.
    expect(Math.min(x0, y0, width - x1, height - y1), codes[0]).toBeGreaterThan(55.5);
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

test("no border moves by more than a px, thinning, simplification and rounding together", () => {
  for (const [codes, map] of maps) {
    for (const code of codes) {
      const drawn = ringsIn(map.counties.get(code)!.path).map((ring) => [...ring, ring[0]!]);
      for (const point of exactly(code, map).flat()) {
        const near = drawn.flatMap((ring) =>
          ring.slice(1).map((end, i) => squaredDistance(point, ring[i]!, end)),
        );
        const off = Math.sqrt(near.reduce((least, one) => Math.min(least, one), Infinity));
        if (off > 1.25) expect.fail(`${code}: ${point} is ${off} px off`);
      }
    }
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
