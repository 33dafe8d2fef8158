import { geoConicEqualArea } from "d3";
import { describe, expect, test } from "vitest";
import {
  about,
  applyTo,
  between,
  compose,
  inverse,
  northAt,
  type Similarity,
} from "../../src/maps/similarity.ts";
import type { Point } from "../../src/maps/simplify.ts";

const close = (point: Point) => point.map((n) => Math.round(n * 1e6) / 1e6 + 0);
const quarter: Similarity = { scale: 2, turn: 90, x: 10, y: 0 };

describe("a map over a map", () => {
  test("is turned clockwise, then enlarged, then moved", () => {
    // Down is y: a quarter clockwise carries (3, 1) to (-1, 3), twice as large (-2, 6), moved (8, 6).
    expect(close(applyTo([3, 1], quarter))).toEqual([8, 6]);
  });

  test("goes back where it was", () => {
    // (10, 0) is the image of the origin; back it goes through (0, 0).
    expect(close(applyTo([10, 0], inverse(quarter)))).toEqual([0, 0]);
    expect(close(applyTo([8, 6], inverse(quarter)))).toEqual([3, 1]);
  });

  test("after another is one again", () => {
    const moved: Similarity = { scale: 3, turn: 0, x: 1, y: 1 };
    // (3, 1) to (10, 4) by three and one, then a quarter: (-4, 10), doubled (-8, 20), moved (2, 20).
    expect(close(applyTo([3, 1], compose(quarter, moved)))).toEqual([2, 20]);
    expect(compose(quarter, moved)).toMatchObject({ scale: 6, turn: 90 });
  });

  test("can be pinned to a point", () => {
    // Four times as large, with (100, 50) carried to the middle of 800 × 600: x = 400 - 400, y = 300 - 200.
    expect(about(4, 0, [100, 50], [400, 300])).toEqual({ scale: 4, turn: 0, x: 0, y: 100 });
  });
});

const base = () =>
  geoConicEqualArea().parallels([25, 47]).rotate([-104, 0]).center([0, 36]).scale(1000);

test("from one projection to the next: the ratio of their scales, and where its middle goes", () => {
  const from = base().translate([400, 300]);
  const to = base().scale(3000).translate([100, 80]);
  // Both put 104° E 36° N at their translation: 400 · 3 + x = 100, 300 · 3 + y = 80.
  const found = between(from, to, [104, 36]);
  expect(found.scale).toBeCloseTo(3, 9);
  expect(found.turn).toBeCloseTo(0, 9);
  expect([found.x, found.y].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([-1100, -820]);
});

test("any place lands where the other projection draws it, turned too", () => {
  const from = base().translate([400, 300]);
  const to = base().scale(4200).translate([-900, 333]).angle(15);
  const found = between(from, to, [78, 39]);
  for (const place of [
    [74, 35],
    [80, 41],
    [104, 36],
  ] as [number, number][]) {
    expect(close(applyTo(from(place)!, found))).toEqual(close(to(place)!));
  }
});

test("north is up on the central meridian and leans west of it; turned by as much it is up", () => {
  const projection = base();
  expect(northAt(projection, [104, 39])).toBeCloseTo(0, 9);
  // The meridian 26° to the west leans by 26° times the cone's constant, which is the mean of the sines.
  const cone = (Math.sin((25 * Math.PI) / 180) + Math.sin((47 * Math.PI) / 180)) / 2;
  const lean = northAt(projection, [78, 39]);
  expect(lean).toBeCloseTo(26 * cone, 3);
  expect(northAt(projection.angle(lean), [78, 39])).toBeCloseTo(0, 9);
});
