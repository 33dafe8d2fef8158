import { expect, test } from "vitest";
import { searchOver } from "../../src/explorer/search.ts";
import { records } from "./fixtures.ts";

const search = searchOver(records);
const codes = (typed: string, limit = 209) => search(typed, limit).map(({ code }) => code);

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
])("%s finds %s first", (typed, code) => {
  expect(codes(typed)[0]).toBe(code);
});

test("nothing typed finds nothing, and neither does what no county is called", () => {
  expect(codes("")).toEqual([]);
  expect(codes("  ")).toEqual([]);
  expect(codes("Shanghai")).toEqual([]);
  expect(codes("000000")).toEqual([]);
});

test("a whole name comes before one that begins so, and that before one that holds it", () => {
  // Li County (理县) is called exactly so; Litang begins so; Baili or Yongli would only hold it.
  const found = codes("li");
  expect(found[0]).toBe("513222");
  const keys = (code: string) => {
    const { name, short, pinyin } = records.find((county) => county.code === code)!;
    return [name.en, short, pinyin].map((text) => text.toLowerCase());
  };
  const begins = found.map((code) => keys(code).some((key) => key.startsWith("li")));
  expect(begins.indexOf(false)).toBeGreaterThan(0);
  expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
});

test("a prefix of a code finds the counties of its prefecture", () => {
  const expected = records.filter(({ code }) => code.startsWith("6531")).map(({ code }) => code);
  expect(expected).toHaveLength(12);
  expect(codes("6531").slice(0, 12)).toEqual(expected);
});

test("no more are offered than asked for", () => {
  expect(codes("xian", 8)).toHaveLength(8);
});
