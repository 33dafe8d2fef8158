import { expect, test } from "vitest";
import { layoutYearAxis, yearScale } from "../../src/drawing/year-axis.ts";
import { languages } from "./fixtures.ts";

const { en, zh } = languages;
const month = (year: number, ofYear = 1) => year * 12 + ofYear - 1;
const names = (axis: ReturnType<typeof layoutYearAxis>) => axis.labels.map(({ lines }) => lines[0]);

test("a scale covers whole years: from the first moment's to the last one's", () => {
  // March 2017 lies in 2017; the end of December 2018 is where 2019 begins, and adds no year.
  const scale = yearScale([month(2017, 3), month(2019, 1)], 40, 280);
  expect(scale.domain()).toEqual([month(2017), month(2019)]);
  // 24 months over 240 px: ten px each.
  expect(scale(month(2017, 3))).toBe(60);
  expect(scale(month(2018))).toBe(160);
});

test("one moment on the border of years has the year after it", () => {
  expect(yearScale([month(2018)], 0, 120).domain()).toEqual([month(2018), month(2019)]);
});

test("years have ticks at their borders and their numbers between", () => {
  const axis = layoutYearAxis(yearScale([month(2017), month(2020)], 30, 300), 200, 320, en);
  // Three years of 90 px.
  expect(axis.borders).toEqual([30, 120, 210, 300]);
  expect(names(axis)).toEqual(["2017", "2018", "2019"]);
  expect(axis.labels.map(({ x, y }) => [x, y])).toEqual([
    [75, 216],
    [165, 216],
    [255, 216],
  ]);
});

test("where years are narrower than their numbers and 8 px, only every second or fifth is named", () => {
  const over = (pitch: number, language = en) =>
    names(layoutYearAxis(yearScale([month(2010), month(2016)], 0, 6 * pitch), 0, 999, language));
  // “2010” is 4 × 0.636 em of 12 px: 30.5 px, with 8 px 38.5.
  expect(over(38.6)).toEqual(["2010", "2011", "2012", "2013", "2014", "2015"]);
  expect(over(38.5)).toEqual(["2010", "2012", "2014"]);
  expect(over(19.2)).toEqual(["2010", "2015"]);
  // “2010年” is 1.125 em wider: 44.0 px, with 8 px 52.0.
  expect(over(52.1, zh)).toHaveLength(6);
  expect(over(52, zh)).toEqual(["2010年", "2012年", "2014年"]);
});

test("a number at the edge is moved inside the drawing", () => {
  const axis = layoutYearAxis(yearScale([month(2018)], 0, 20), 0, 20.5, en);
  // The year is 20 px wide, its number up to four digits of 8: it begins at the left edge, not at 10 − 16.
  expect(axis.labels[0]?.x).toBe(32 / 2);
});
