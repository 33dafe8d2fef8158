import { expect, test } from "vitest";
import { feature } from "topojson-client";
import { absoluteArcs, ringFrom } from "../../src/content/rings.ts";
import { provinces } from "./fixtures.ts";
import { meetings, segmentsOf } from "./planar.ts";

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

test("no ring of a province crosses or touches itself, nor runs along another of its rings", () => {
  const lines = absoluteArcs(provinces.arcs);
  for (const { id, arcs } of provinces.objects.provinces.geometries) {
    for (const ring of arcs.flat().map((indices) => ringFrom(lines, indices)!)) {
      expect(new Set(ring.map(String)).size, id).toBe(ring.length);
      expect(meetings(segmentsOf([...ring, ring[0]!])), id).toEqual([]);
    }
    const own = new Set(arcs.flat(2));
    expect(
      [...own].filter((arc) => own.has(~arc)),
      id,
    ).toEqual([]);
  }
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
