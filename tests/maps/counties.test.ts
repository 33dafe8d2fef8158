import { expect, test } from "vitest";
import { boundsOf, propertiesOf, reachingInto } from "../../src/maps/counties.ts";
import { shapesOf, countiesOf } from "../../src/maps/topology.ts";
import { counties, topology } from "../boundaries/fixtures.ts";

test("each county has its bounds: Bachu reaches from 77.4 to 79.9 E and from 38.8 to 40.3 N", () => {
  expect(boundsOf(topology).size).toBe(217);
  const found = boundsOf(topology).get("653130")!;
  expect(found.map((degrees) => Math.round(degrees * 10) / 10)).toEqual([77.4, 38.8, 79.9, 40.3]);
  const points = shapesOf(countiesOf(topology)).get("653130")!.coordinates.flat(2);
  for (const [lon = 0, lat = 0] of points) {
    expect(lon >= found[0] && lat >= found[1] && lon <= found[2] && lat <= found[3]).toBe(true);
  }
});

test("a county's point and area are those of the file, looked up once", () => {
  const bachu = topology.objects.counties.geometries.find(({ id }) => id === "653130")!;
  expect(propertiesOf(topology).get("653130")).toBe(bachu.properties);
  expect(propertiesOf(topology)).toBe(propertiesOf(topology));
});

test("counties that reach into an area: those of Linxia around its city, none in the sea", () => {
  const around = reachingInto(topology, [103.1, 35.5, 103.4, 35.7]);
  const linxia = counties.filter(({ groups }) => groups[0] === "linxia");
  expect(around).toContain("622901");
  expect(around.filter((code) => linxia.some(({ adcode }) => adcode === code))).toEqual(
    expect.arrayContaining(["622901", "622921", "622926"]),
  );
  expect(around).not.toContain("653130");
  expect(reachingInto(topology, [115, 10, 116, 11])).toEqual([]);
});
