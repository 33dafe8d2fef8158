import { expect, test } from "vitest";
import { searchOver } from "../../src/explorer/search.ts";

const places = [
  { texts: ["临夏州", "Linxia", "linxiazhou"] },
  { texts: ["林芝市", "Nyingchi City", "linzhishi"] },
  { texts: ["临夏县", "Linxia County", "linxiaxian"] },
  { texts: ["贡觉", "Gongbo'gyamda", "Lhünzhub", "540421"] },
  { texts: ["墨竹工卡县", "Mozhugongka", "mozhulin"] },
];
const search = searchOver(places);
const first = (typed: string, limit = 9) => search(typed, limit).map(({ texts }) => texts[0]);

test("a whole text comes before one that begins so, and that before one that holds it; equals keep their order", () => {
  expect(first("linxia")).toEqual(["临夏州", "临夏县"]);
  expect(first("linxia county")).toEqual(["临夏县"]);
  expect(first("lin")).toEqual(["临夏州", "林芝市", "临夏县", "墨竹工卡县"]);
  expect(first("linxiaxian")).toEqual(["临夏县"]);
});

test("case, accents, apostrophes and spaces do not matter", () => {
  expect(first("lhunzhub")).toEqual(["贡觉"]);
  expect(first(" GONGBO gyamda ")).toEqual(["贡觉"]);
  expect(first("5404")).toEqual(["贡觉"]);
});

test("nothing typed finds nothing, nor does what nothing is called; no more are offered than asked for", () => {
  expect(first("")).toEqual([]);
  expect(first("  ")).toEqual([]);
  expect(first("Shanghai")).toEqual([]);
  expect(first("lin", 2)).toEqual(["临夏州", "林芝市"]);
});
