import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { areaKm2 } from "../../src/boundaries/area.ts";
import type { CountyRecord } from "../../src/explorer/data.ts";
import { explorerFiles } from "../../src/explorer/files.ts";
import { countyShapes } from "../../src/explorer/shapes.ts";
import { squaredDistance, type Point } from "../../src/maps/simplify.ts";
import { countiesOf, selectShapes } from "../../src/maps/topology.ts";
import { counties, groups, topology } from "../boundaries/fixtures.ts";
import type { Region } from "../../src/schemas/place.ts";
import { edition } from "../figure/editions.ts";
import { detail, files, records, start } from "./fixtures.ts";

const { readings } = edition.geography;

test("all 209 counties are in it with what is known of them, in the order of their file", () => {
  expect(records.map(({ code }) => code)).toEqual(counties.map(({ adcode }) => adcode));
  counties.forEach(({ name, pinyin, prefecture, province, groups: its, delisted }, i) => {
    const record = records[i]!;
    expect(record).toMatchObject({ name, pinyin, groups: its });
    expect(record).toMatchObject({ year: delisted.year, confidence: delisted.confidence });
    const read = ({ adcode, name: named }: Region) => ({ ...named, pinyin: readings[adcode] });
    expect(start.regions[record.prefecture] ?? null).toEqual(prefecture ? read(prefecture) : null);
    expect(start.regions[record.province]).toEqual(read(province));
  });
});

test.each([
  ["on the map in English", (record: CountyRecord) => record.short],
  ["in the list and in panels in English", ({ name }: CountyRecord) => name.en],
  ["everywhere in Chinese", ({ name }: CountyRecord) => name.zh],
])("no two counties have one name %s", (_, nameOf) => {
  const named = Map.groupBy(records, nameOf);
  const shared = [...named.values()].filter(({ length }) => length > 1);
  expect(shared.map((those) => those.map(({ code }) => code))).toEqual([]);
});

test("a city and a county of one name are told apart on the map", () => {
  const call = (wanted: string) => records.find(({ code }) => code === wanted)!.short;
  expect(["653201", "653221", "653130"].map(call)).toEqual(["Hotan City", "Hotan County", "Bachu"]);
});

test("the groups stand in their order, each named at a point within its land", () => {
  const named = start.groups.map(({ id, name, short, pinyin }) => ({ id, name, short, pinyin }));
  expect(named).toEqual(groups);
  for (const { id, point } of start.groups) {
    const inside = records.filter(({ groups: [first] }) => first === id).map(({ point: at }) => at);
    const [lon, lat] = point;
    expect(lon, id).toBeGreaterThanOrEqual(Math.min(...inside.map(([x]) => x)) - 1);
    expect(lon, id).toBeLessThanOrEqual(Math.max(...inside.map(([x]) => x)) + 1);
    expect(lat, id).toBeGreaterThanOrEqual(Math.min(...inside.map(([, y]) => y)) - 1);
    expect(lat, id).toBeLessThanOrEqual(Math.max(...inside.map(([, y]) => y)) + 1);
  }
});

const subject = selectShapes(
  countiesOf(topology),
  counties.map(({ adcode }) => adcode),
);

/** The arcs of a quantised file in degrees. */
function inDegrees({ arcs, transform }: Pick<typeof start, "arcs" | "transform">): Point[][] {
  const { scale, translate } = transform!;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** How far, in degrees, the farthest point of a line lies from another line. */
function farthest(line: readonly Point[], from: readonly Point[]): number {
  const distances = line.map((point) =>
    Math.min(...from.slice(1).map((end, i) => squaredDistance(point, from[i]!, end))),
  );
  return Math.sqrt(Math.max(...distances));
}

// A border moves by half a step of the grid, and half a step more by rounding to it.
test.each([
  ["the start", start, 0.02],
  ["near views", detail, 0.002],
] as const)("no border of %s moves by more than a step of its grid", (_, file, step) => {
  expect(file.transform!.scale).toEqual([step, step]);
  const [source, drawn] = [inDegrees(subject), inDegrees(file)];
  expect(drawn.length).toBeGreaterThanOrEqual(source.length);
  const moved = source.map((arc, i) => farthest(arc, drawn[i]!));
  expect(Math.max(...moved)).toBeLessThanOrEqual(step * 1.01);
});

test("near views keep each county's area within one part in a hundred", () => {
  for (const { geometry, properties } of countyShapes(start, detail).counties.features) {
    const { areaKm2: given } = topology.objects.counties.geometries.find(
      ({ id }) => id === properties!["code"],
    )!.properties;
    expect(areaKm2(geometry) / given, properties!["code"]).toBeCloseTo(1, 2);
  }
});

test("no county vanishes at the start", () => {
  for (const { id, geometry } of countyShapes(start).counties.features) {
    const given = records.find(({ code }) => Number(code) === id)!.area;
    expect(areaKm2(geometry) / given, String(id)).toBeGreaterThan(0.8);
  }
});

test("names hold a hash of the contents, and making them again gives the same", () => {
  const again = explorerFiles({ ...edition.geography }, edition.languages.en);
  expect(again).toEqual(files);
  expect(files.start.name).toMatch(/^counties\.[\w-]{8}\.json$/);
  const fewer = { ...edition.geography, counties: edition.geography.counties.slice(1) };
  expect(explorerFiles(fewer, edition.languages.en).start.name).not.toBe(files.start.name);
});

test("the start weighs at most 30 KB on the wire", () => {
  expect(brotliCompressSync(files.start.body).length).toBeLessThanOrEqual(30 * 1024);
});
