import { expect, test } from "vitest";
import { formatDate } from "../../src/facts/dates.ts";
import type { When } from "../../src/facts/types.ts";

test.each<[When, string, string]>([
  [{ date: "2019" }, "2019", "2019年"],
  [{ date: "2019-06" }, "June 2019", "2019年6月"],
  [{ date: "2019-06-30" }, "30 June 2019", "2019年6月30日"],
  [{ date: "2018-01", part: "early-year" }, "early 2018", "2018年初"],
  [{ date: "2018-12", part: "late-year" }, "late 2018", "2018年底"],
  [{ date: "2018-07", part: "second-half" }, "the second half of 2018", "2018年下半年"],
  [{ date: "2018-08", part: "early-month" }, "early August 2018", "2018年8月初"],
  [{ date: "2019-06", part: "late-month" }, "late June 2019", "2019年6月底"],
])("%o is %s and %s", (when, en, zh) => {
  expect(formatDate(when, "en")).toBe(en);
  expect(formatDate(when, "zh")).toBe(zh);
});

test("the first and the last day of a year stay in it, whatever the clock's zone", () => {
  expect(formatDate({ date: "2019-01-01" }, "en")).toBe("1 January 2019");
  expect(formatDate({ date: "2019-12-31" }, "zh")).toBe("2019年12月31日");
});
