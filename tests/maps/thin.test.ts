import { feature } from "topojson-client";
import { expect, test } from "vitest";
import { squaredDistance, type Point } from "../../src/maps/simplify.ts";
import { reachingInto, thinCountiesOf } from "../../src/maps/thin.ts";
import { countiesOf } from "../../src/maps/topology.ts";
import { counties, topology } from "../boundaries/fixtures.ts";

const thin = thinCountiesOf(topology);
const pointsOf = (arcs: readonly (readonly (readonly number[])[])[]) => arcs.flat().length;

/** Every arc of the file in degrees. */
const exact = topology.arcs.map((steps) => {
  const { scale, translate } = topology.transform;
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]): Point => {
    [x, y] = [x + dx!, y + dy!];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

test("the thin counties are those of the file, made once, with the same ends of their borders", () => {
  expect(thinCountiesOf(topology)).toBe(thin);
  expect(thin.topology.objects.shapes.geometries).toEqual(
    countiesOf(topology).objects.shapes.geometries,
  );
  thin.topology.arcs.forEach((arc, i) => {
    expect([arc[0], arc.at(-1)]).toEqual([exact[i]![0], exact[i]!.at(-1)]);
  });
});

test("they have fewer points, and no border is more than 0.0005 degrees away", () => {
  expect(pointsOf(thin.topology.arcs)).toBeLessThan(pointsOf(exact) * 0.9);
  const furthest = exact.map((arc, i) => {
    const kept = thin.topology.arcs[i] as unknown as Point[];
    const off = arc.map((point) =>
      Math.min(...kept.slice(1).map((end, k) => squaredDistance(point, kept[k]!, end))),
    );
    return Math.sqrt(Math.max(...off));
  });
  expect(Math.max(...furthest)).toBeLessThanOrEqual(0.0005 + 1e-9);
});

test("each county has its bounds: Bachu reaches from 77.3 to 79.9 E and from 38.7 to 40.3 N", () => {
  expect(thin.bounds.size).toBe(217);
  const [west, south, east, north] = thin.bounds.get("653130")!;
  const shape = feature(
    topology,
    topology.objects.counties.geometries.find(({ id }) => id === "653130")!,
  );
  const points = shape.geometry.coordinates.flat(2) as [number, number][];
  expect(west).toBeCloseTo(Math.min(...points.map(([lon]) => lon)), 2);
  expect(east).toBeCloseTo(Math.max(...points.map(([lon]) => lon)), 2);
  expect(south).toBeCloseTo(Math.min(...points.map(([, lat]) => lat)), 2);
  expect(north).toBeCloseTo(Math.max(...points.map(([, lat]) => lat)), 2);
});

test("counties that reach into an area: those of Linxia around its city, none in the sea", () => {
  const around = reachingInto(thin, [103.1, 35.5, 103.4, 35.7]);
  const linxia = counties.filter(({ groups }) => groups[0] === "linxia");
  expect(around).toContain("622901");
  expect(around.filter((code) => linxia.some(({ adcode }) => adcode === code))).toEqual(
    expect.arrayContaining(["622901", "622921", "622926"]),
  );
  expect(around).not.toContain("653130");
  expect(reachingInto(thin, [115, 10, 116, 11])).toEqual([]);
});
