import { describe, expect, test } from "vitest";
import { EARTH_KM } from "./earth.ts";
import { countyMapOf, linesOf } from "../../src/maps/county-map.ts";
import { areaOf, encodePath, type Ring } from "../../src/maps/encode.ts";
import { SHEET } from "../../src/maps/map-frame.ts";
import { projectTopology } from "../../src/maps/project.ts";
import { squaredDistance, type Point } from "../../src/maps/simplify.ts";
import { countiesOf, neighboursOf, selectShapes } from "../../src/maps/topology.ts";
import { inside } from "../boundaries/planar.ts";
import { propertiesOf } from "../boundaries/fixtures.ts";
import { geography } from "./geography.ts";
import { ringsIn } from "./path.ts";

const map = countyMapOf(geography);
const codes = geography.counties.map(({ adcode }) => adcode);
const groupOf = new Map(geography.counties.map(({ adcode, groups }) => [adcode, groups[0]]));
const group = (adcode: string) =>
  geography.groups.findIndex(({ id }) => id === groupOf.get(adcode));

const key = (a: Point, b: Point) => [String(a), String(b)].toSorted().join(" ");
/** The segments of a line but those of no length. */
const segmentsOf = (line: readonly Point[]) =>
  line.slice(1).flatMap((end, i) => (String(end) === String(line[i]) ? [] : [key(line[i]!, end)]));
const segmentsRound = (ring: Ring) =>
  ring.map((point, i) => key(point, ring[(i + 1) % ring.length]!));

/** A ring from its smallest point on, in one direction: however it is started and turned. */
function canonical(ring: Ring): string {
  const turns = [ring, ring.toReversed()].flatMap((each) =>
    each.map((_, i) => [...each.slice(i), ...each.slice(0, i)].join(" ")),
  );
  return turns.toSorted()[0]!;
}

test("the 209 counties are drawn, in the order of their file, within the grid", () => {
  expect(map.shapes.map(({ id }) => id)).toEqual(codes);
  expect(map.width).toBe(SHEET);
  for (const { id, rings } of map.shapes) {
    for (const [x, y] of rings.flat()) {
      expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height, id).toBe(true);
      expect(Number.isInteger(x) && Number.isInteger(y), id).toBe(true);
    }
  }
});

test("every border is drawn once: lines within groups and between them are all segments of all rings, none twice", () => {
  const { inner, edges } = linesOf(map, group);
  const lines = [...inner, ...edges].flatMap(segmentsOf);
  // What two counties share is one arc of the topology, and each arc is in the lines once.
  const arcs = (map.topology.arcs as unknown as Point[][]).flatMap(segmentsOf);
  expect(lines.toSorted()).toEqual(arcs.toSorted());
  const rings = new Map<string, number>();
  for (const segment of map.shapes.flatMap(({ rings: all }) => all.flatMap(segmentsRound))) {
    rings.set(segment, (rings.get(segment) ?? 0) + 1);
  }
  // Rings are without those that vanish on the grid, lines are not.
  expect([...rings.keys()].filter((segment) => !lines.includes(segment))).toEqual([]);
  const within = new Set(inner.flatMap(segmentsOf));
  const once = [...rings].filter(([segment, uses]) => uses === 1 && within.has(segment));
  expect(once, "a border within a group has a county on both sides").toEqual([]);
});

test("each path decodes to the county's rings", () => {
  for (const { id, rings, path } of map.shapes) {
    expect(path, id).toBe(encodePath(rings));
    expect(ringsIn(path).map(canonical), id).toEqual(rings.map(canonical));
  }
});

test("no border of the 209 counties moves by more than a px of the largest drawing", () => {
  const exact = projectTopology(
    selectShapes(countiesOf(geography.boundaries), codes),
    map.projection,
  );
  const moved = exact.arcs.map((arc, i) => {
    const drawn = map.topology.arcs[i] as unknown as Point[];
    const off = (arc as unknown as Point[]).map((point) =>
      Math.min(...drawn.slice(1).map((end, k) => squaredDistance(point, drawn[k]!, end))),
    );
    return Math.sqrt(off.reduce((most, one) => Math.max(most, one), 0));
  });
  expect(Math.max(...moved)).toBeLessThanOrEqual(SHEET / 1232);
});

test("drawn areas are those of the boundaries: the projection keeps areas, simplification nearly", () => {
  const kmPerPx = EARTH_KM / map.projection.scale();
  const ratios = map.shapes.map(({ id, area }) => {
    const real = propertiesOf.get(id)!.areaKm2;
    return { id, real, ratio: (area * kmPerPx ** 2) / real };
  });
  const all = ratios.reduce((sum, { real }) => sum + real, 0);
  const drawn = ratios.reduce((sum, { real, ratio }) => sum + real * ratio, 0);
  expect(drawn / all).toBeCloseTo(1, 2);
  for (const { id, real, ratio } of ratios) {
    // Half a px off all round a square county: what a border may move, as a share of its area.
    const side = Math.sqrt(real) / kmPerPx;
    expect(Math.abs(ratio - 1), id).toBeLessThan(0.01 + 2 / side);
  }
});

test("each county's point lies inside it as drawn", () => {
  const outside = map.shapes.filter(({ rings, point }) => {
    const closed = rings.map((ring) => [...ring, ring[0]!]);
    return !inside(point, closed);
  });
  expect(outside.map(({ id }) => id)).toEqual([]);
});

test("who were neighbours are neighbours as drawn", () => {
  const before = neighboursOf(selectShapes(countiesOf(geography.boundaries), codes));
  expect(neighboursOf(map.topology)).toEqual(before);
});

describe("on the grid", () => {
  test("every county covers some of it", () => {
    expect(map.shapes.filter(({ area }) => area < 3).map(({ id }) => id)).toEqual([]);
    for (const { id, rings, area } of map.shapes) expect(areaOf(rings), id).toBe(area);
  });

  test("it is drawn once for all charts", () => {
    expect(countyMapOf(geography)).toBe(map);
  });
});
