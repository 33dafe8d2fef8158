import { expect, test } from "vitest";
import { extentOf, later, yearsOf } from "../../src/facts/extent.ts";
import type { DatePart } from "../../src/schemas/fact.ts";

const YEAR_2018 = 2018 * 12;

test("a date is as long as its precision", () => {
  expect(extentOf({ date: "2018" })).toEqual({ start: YEAR_2018, end: YEAR_2018 + 12 });
  // September is the ninth month: eight months have passed.
  expect(extentOf({ date: "2018-09" })).toEqual({ start: YEAR_2018 + 8, end: YEAR_2018 + 9 });
  // The sixteenth of thirty days: fifteen thirtieths of the month have passed.
  const day = extentOf({ date: "2018-09-16" });
  expect(day.start).toBeCloseTo(YEAR_2018 + 8.5, 9);
  expect(day.end).toBeCloseTo(YEAR_2018 + 8 + 16 / 30, 9);
});

test("February has twenty-nine days in a leap year, and its last day ends with the month", () => {
  const leap = extentOf({ date: "2020-02-29" });
  expect(leap.start).toBeCloseTo(2020 * 12 + 1 + 28 / 29, 9);
  expect(leap.end).toBeCloseTo(2020 * 12 + 2, 9);
  expect(extentOf({ date: "2019-02-28" }).end).toBeCloseTo(2019 * 12 + 2, 9);
});

/** Months from the start of 2018 to the ends of a part. */
function part(date: string, name: DatePart) {
  const { start, end } = extentOf({ date, part: name });
  return [start - YEAR_2018, end - YEAR_2018];
}

test("parts of a year and of a month are extents too", () => {
  expect(part("2018-01", "early-year")).toEqual([0, 3]);
  expect(part("2018-12", "late-year")).toEqual([9, 12]);
  expect(part("2018-07", "second-half")).toEqual([6, 12]);
  // Early August: the first third of the eighth month.
  const [from, to] = part("2018-08", "early-month");
  expect(from).toBe(7);
  expect(to).toBeCloseTo(7 + 1 / 3, 9);
});

test("ten months from September 2018 end some time in July 2019", () => {
  expect(later(extentOf({ date: "2018-09" }), 10)).toEqual(extentOf({ date: "2019-07" }));
});

test("the third to the fifth year of a shrub planted in spring 2019 are 2021 to 2023", () => {
  expect(yearsOf(extentOf({ date: "2019-04" }), 3, 5)).toEqual({
    start: extentOf({ date: "2021" }).start,
    end: extentOf({ date: "2023" }).end,
  });
});
