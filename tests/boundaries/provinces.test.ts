import { expect, test } from "vitest";
import { feature } from "topojson-client";
import { provinces } from "./fixtures.ts";

const SEA_LINE = feature(provinces, provinces.objects.seaLine).geometry.coordinates;

function arcsOf(id: string): number[] {
  const found = provinces.objects.provinces.geometries.find((g) => g.id === id)!;
  return (found as { arcs: number[][][] }).arcs.flat(2);
}

test("all 34 province-level divisions are there, Taiwan among them", () => {
  const ids = provinces.objects.provinces.geometries.map(({ id }) => String(id));
  expect(ids).toHaveLength(34);
  expect(new Set(ids).size).toBe(34);
  expect(ids.every((id) => /^[1-8]\d0000$/.test(id))).toBe(true);
  expect(ids).toContain("710000");
});

test("the sea line has nine dashes between 3 and 23 N, 107 and 123 E", () => {
  expect(SEA_LINE).toHaveLength(9);
  for (const [lon, lat] of SEA_LINE.flat()) {
    expect(lon).toBeGreaterThan(107);
    expect(lon).toBeLessThan(123);
    expect(lat).toBeGreaterThan(3);
    expect(lat).toBeLessThan(23);
  }
});

test("neighbouring provinces share their border as one arc", () => {
  const sichuan = new Set(arcsOf("510000").map((arc) => ~arc));
  expect(arcsOf("540000").filter((arc) => sichuan.has(arc)).length).toBeGreaterThan(0);
});
