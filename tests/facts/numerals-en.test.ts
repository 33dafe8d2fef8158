import { expect, test } from "vitest";
import { readEnglish } from "../../src/facts/numerals-en.ts";

/** Every reading in short: `26000000000 over ±1e9`, `2019-03-30 exact`. */
function read(phrase: string): string[] {
  return readEnglish(phrase).map((reading) =>
    reading.kind === "number"
      ? `${reading.value} ${reading.qualifier} ${reading.magnitude ? "±" : "step "}${reading.step}`
      : `${reading.date} ${reading.qualifier}`,
  );
}

test.each([
  ["over 26bn yuan", ["26000000000 over ±1000000000"]],
  ["55.27m yuan raised", ["55270000 exact ±10000"]],
  ["0.33 million person-turns", ["330000 exact ±10000"]],
  ["112 thousand hectares", ["112000 exact ±1000"]],
  ["371,514 registered residents", ["371514 exact step 1"]],
  ["14.6 % at the end", ["14.6 exact ±0.1"]],
  ["about 220,700 claims", ["220700 about step 100"]],
  ["about 330m yuan paid", ["330000000 about ±10000000"]],
  ["nearly 20,000 mu", ["20000 nearly step 10000"]],
  ["under 0.5 yuan a kg", ["0.5 under ±0.1"]],
  ["a yearly income of 400-odd yuan", ["400 over step 1"]],
  ["at least 2,500 yuan", ["2500 over step 1"]],
  ["no more than 3", ["3 up-to step 1"]],
  ["no fewer than 3", ["3 over step 1"]],
  ["less than 3", ["3 under step 1"]],
  ["an average of 400 to 3,600", ["400 average step 1", "3600 exact step 1"]],
  ["a planned 10bn yuan", ["10000000000 planned ±1000000000"]],
  ["a turnover 5", ["5 exact step 1"]],
])("%s", (phrase, readings) => {
  expect(read(phrase)).toEqual(readings);
});

test("a metre is no million, nor is a square metre or a kilometre", () => {
  expect(read("rows 4 m apart, 1 m² a claim, 65 km²")).toEqual([
    "4 exact step 1",
    "1 exact step 1",
    "65 exact step 1",
  ]);
});

test.each([
  ["published in 2019", ["2019 exact"]],
  ["in December 2018", ["2018-12 exact"]],
  ["launched on 30 March 2019", ["2019-03-30 exact"]],
  ["last 9 delisted on 3 November 2020", ["2020-11-03 exact", "9 exact step 1"]],
])("%s is a date, and its digits are no numbers", (phrase, readings) => {
  expect(read(phrase)).toEqual(readings);
});

test.each(["2,000 yuan a mu", "2000 yuan a mu"])("%s is money and no year", (phrase) => {
  expect(read(phrase)).toEqual(["2000 exact step 1"]);
});
