import { expect, test } from "vitest";
import { fullName, mapName, shortName, shortProvince } from "../../src/drawing/names.ts";
import { geography } from "../maps/geography.ts";
import { languages, words } from "./fixtures.ts";

const { en, zh } = languages;

test.each([
  ["Bachu (Maralbexi) County", "Bachu"],
  ["Lushui City", "Lushui"],
  ["Chengguan District", "Chengguan"],
  ["Gongbo’gyamda County", "Gongbo’gyamda"],
  ["Muli Tibetan Autonomous County", "Muli"],
  ["Jishishan Bonan, Dongxiang and Salar Autonomous County", "Jishishan"],
  ["Taxkorgan Tajik Autonomous County", "Taxkorgan"],
  ["Kashgar Prefecture", "Kashgar"],
  ["Nujiang Lisu Autonomous Prefecture", "Nujiang Lisu Autonomous Prefecture"],
  // Jalaid is the only banner of its name; Horqin has several.
  ["Jalaid Banner", "Jalaid"],
  ["Horqin Right Middle Banner", "Horqin Right Middle Banner"],
])("%s is %s on a map in English, and whole in Chinese", (name, short) => {
  expect(shortName(words(name, "某县"), en)).toBe(short);
  expect(shortName(words(name, "某县"), zh)).toBe("某县");
});

test("in full a name keeps its kind, in English without the other romanisation", () => {
  expect(fullName(words("Bachu (Maralbexi) County", "巴楚县"), en)).toBe("Bachu County");
  expect(fullName(words("Muli Tibetan Autonomous County", "木里藏族自治县"), en)).toBe(
    "Muli Tibetan Autonomous County",
  );
  expect(fullName(words("Bachu (Maralbexi) County", "巴楚县"), zh)).toBe("巴楚县");
});

const placeOf = (adcode: string) =>
  [...geography.counties, ...geography.others].find((place) => place.adcode === adcode)!;

test("two places that would be called the same keep their kind", () => {
  const call = (adcode: string) => mapName(placeOf(adcode).name, geography, en);
  expect(["653201", "653221", "622901", "622921"].map(call)).toEqual([
    "Hotan City",
    "Hotan County",
    "Linxia City",
    "Linxia County",
  ]);
  expect(call("653130")).toBe("Bachu");
  expect(mapName(placeOf("653221").name, geography, zh)).toBe("和田县");
});

test.each(["en", "zh"] as const)("no two places of a map are called the same in %s", (locale) => {
  const all = [...geography.counties, ...geography.others];
  const names = all.map((place) => mapName(place.name, geography, languages[locale]));
  expect(new Set(names).size).toBe(all.length);
});

test.each([
  ["Xinjiang Uygur Autonomous Region", "Xinjiang"],
  ["Tibet Autonomous Region", "Tibet"],
  ["Sichuan Province", "Sichuan"],
])("in a legend %s is %s in English", (name, short) => {
  expect(shortProvince(words(name, "某省"), en)).toBe(short);
  expect(shortProvince(words(name, "某省"), zh)).toBe("某省");
});
