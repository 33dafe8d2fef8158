import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { county, group, groupId, place } from "../../src/schemas/place.ts";

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../content/places/${path}`, import.meta.url), "utf8"));
}

const counties = z.array(county).parse(read("counties.json"));
const others = z.array(place).parse(read("others.json"));
const groups = z.array(group).parse(read("groups.json"));

test("209 counties, eight other places and six groups, each code and id once", () => {
  const codes = [...counties, ...others].map(({ adcode }) => adcode);
  expect(counties).toHaveLength(209);
  expect(others).toHaveLength(8);
  expect(new Set(codes).size).toBe(217);
  expect(groups.map(({ id }) => id)).toEqual(groupId.options);
});

test("counties by the year in which they left the list, and the 13 never listed", () => {
  const years = [2016, 2017, 2018, 2019, 2020, null];
  const count = years.map((year) => counties.filter((c) => c.delisted.year === year).length);
  expect(count).toEqual([9, 37, 54, 74, 22, 13]);
});

test("only Muli is in two groups, and is counted with the Tibetan areas", () => {
  const shared = counties.filter((c) => c.groups.length > 1);
  expect(shared.map(({ adcode, groups: ids }) => [adcode, ids])).toEqual([
    ["513422", ["sisheng-zangqu", "liangshan"]],
  ]);
});

test("a listed county without a year is refused", () => {
  const delisted = { listed: true, year: null, confidence: "high" };
  const result = county.safeParse({ ...counties[0], delisted });
  expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual(["delisted.year"]);
});

const shared = new URL("../../../shared/data/counties.json", import.meta.url);
const title = "names, groups and areas are those of the collected data";

if (existsSync(shared)) {
  test(title, () => {
    const rows = JSON.parse(readFileSync(shared, "utf8")) as {
      adcode: string;
      zh: string;
      en: string;
      groups: string[];
      areaKm2: number;
    }[];
    const expected = rows.map(({ adcode, zh, en, groups: ids, areaKm2 }) => [
      adcode,
      // Collected with typewriter's apostrophes.
      { en: en.replace("'", "’"), zh },
      ids,
      areaKm2,
    ]);
    const received = counties.map((c) => [c.adcode, c.name, c.groups, c.areaKm2]);
    expect(new Map(received.map((row) => [row[0], row]))).toEqual(
      new Map(expected.map((row) => [row[0], row])),
    );
  });
} else {
  test.skip(`${title} (skipped: the collected data is not beside this folder)`, () => {});
}
