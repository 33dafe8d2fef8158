import { expect, test } from "vitest";
import { atlasOf } from "../../src/explorer/atlas.ts";
import { findablesOf } from "../../src/explorer/findable.ts";
import { searchOver } from "../../src/explorer/search.ts";
import { explorerWords } from "../../src/explorer/words.ts";
import { edition } from "../figure/editions.ts";
import { start } from "./fixtures.ts";

const search = searchOver(findablesOf(atlasOf(start)));
const change = (typed: string) => search(typed, 1)[0]?.change;
const words = explorerWords(edition.languages.en, "");
const lines = (typed: string, limit: number) =>
  search(typed, limit).map(({ name, about }) => `${name.en}: ${about("en", words)}`);

test.each([
  ["Bachu", "653130"],
  ["bachu county", "653130"],
  ["Maralbexi", "653130"],
  ["maralbexi county", "653130"],
  ["巴楚", "653130"],
  ["巴楚县", "653130"],
  ["bachuxian", "653130"],
  ["653130", "653130"],
  ["Lhünzhub", "540121"],
  ["lhunzhub", "540121"],
  ["Gongbo'gyamda", "540421"],
  ["gongbogyamda", "540421"],
  ["香格里拉", "533401"],
  ["shangri-la", "533401"],
])("%s finds county %s first", (typed, county) => {
  expect(change(typed)).toEqual({ county, only: null, in: null });
});

test.each([
  ["喀什", "653100"],
  ["Ngawa", "513200"],
  ["海西", "632800"],
  ["克孜勒苏", "653000"],
  ["Lhasa", "540100"],
  ["Kashgar", "653100"],
  ["kashi", "653100"],
  ["和田地区", "653200"],
  ["653200", "653200"],
  ["Kizilsu", "653000"],
  ["日喀则市", "540200"],
  ["Shigatse City", "540200"],
  ["rikaze", "540200"],
  ["新疆", "650000"],
  ["Xinjiang", "650000"],
  ["qinghai", "630000"],
  ["云南省", "530000"],
])("%s finds region %s first", (typed, code) => {
  expect(change(typed)).toEqual({ in: code, only: null, county: null });
});

test.each([
  ["西藏", "xizang"],
  ["Tibet", "xizang"],
  ["四省藏区", "sisheng-zangqu"],
  ["南疆", "nanjiang"],
  ["nanjiang", "nanjiang"],
  ["Southern Xinjiang", "nanjiang"],
  ["凉山州", "liangshan"],
  ["linxia", "linxia"],
])("%s finds group %s first", (typed, only) => {
  expect(change(typed)).toEqual({ by: "group", only, in: null, county: null });
});

test("a line says what a place is or where it lies, the largest first", () => {
  expect(lines("linxia", 3)).toEqual([
    "Linxia: Group",
    "Linxia Hui Autonomous Prefecture: Prefecture · Gansu Province",
    "Linxia City: Linxia Hui Autonomous Prefecture",
  ]);
  expect(lines("喀什地区", 1)).toEqual([
    "Kashgar Prefecture: Prefecture · Xinjiang Uygur Autonomous Region",
  ]);
  expect(lines("四川省", 1)).toEqual(["Sichuan Province: Province"]);
});

test("the beginning of a code finds the prefecture, and its counties in their order", () => {
  const found = search("6531", 20).map(({ change: { in: region, county } }) => region ?? county);
  const expected = start.objects.counties.geometries.flatMap(({ properties: { code } }) =>
    code.startsWith("6531") ? [code] : [],
  );
  expect(expected).toHaveLength(12);
  expect(found.slice(0, 13)).toEqual(["653100", ...expected]);
});

test("no two texts of one name are all that tells places apart: each is found by its Chinese name", () => {
  for (const { name, change: wanted } of findablesOf(atlasOf(start))) {
    const found = search(name.zh, 3).map((each) => each.change);
    expect(found, name.zh).toContainEqual(wanted);
  }
});
