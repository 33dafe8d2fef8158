import { expect, test } from "vitest";
import { classesOf, classOf, NEVER } from "../../src/explorer/classes.ts";
import { counties } from "../boundaries/fixtures.ts";
import { records, start } from "./fixtures.ts";

const classes = classesOf(records, start.groups);

test("the six groups have the counts of the official list", () => {
  expect(classes.group.map(({ id, count }) => [id, count])).toEqual([
    ["xizang", 74],
    ["sisheng-zangqu", 74],
    ["nanjiang", 33],
    ["liangshan", 16],
    ["nujiang", 4],
    ["linxia", 8],
  ]);
});

test("the years are in order, those never listed last, and every county is in one", () => {
  expect(classes.year.map(({ id }) => id)).toEqual(["2016", "2017", "2018", "2019", "2020", NEVER]);
  expect(classes.year.reduce((sum, { count }) => sum + count, 0)).toBe(209);
  for (const { id, count } of classes.year) {
    const year = id === NEVER ? null : Number(id);
    expect(counties.filter(({ delisted }) => delisted.year === year)).toHaveLength(count);
  }
});

test("a county in two groups is counted in its first", () => {
  const muli = records.find(({ name }) => name.zh === "木里藏族自治县")!;
  expect(muli.groups).toHaveLength(2);
  expect(classOf(muli, "group")).toBe(muli.groups[0]);
});

test("every class has a colour of its own", () => {
  const colours = [...classes.group, ...classes.year].map(({ colour }) => colour);
  expect(new Set(colours).size).toBe(12);
});
