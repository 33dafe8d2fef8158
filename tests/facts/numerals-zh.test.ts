import { expect, test } from "vitest";
import { hanValue, readChinese } from "../../src/facts/numerals-zh.ts";

/** Every reading in short: `3500000000 exact ±1e8`, `2018-12 late-year about`. */
function read(phrase: string, openYear?: string): string[] {
  return readChinese(phrase, openYear).map((reading) =>
    reading.kind === "number"
      ? `${reading.value} ${reading.qualifier} ${reading.magnitude ? "±" : "step "}${reading.step}`
      : `${reading.date} ${reading.part ? `${reading.part} ` : ""}${reading.qualifier}`,
  );
}

test.each([
  ["35亿次", ["3500000000 exact ±100000000"]],
  ["近2万人次", ["20000 nearly ±10000"]],
  ["43.96万", ["439600 exact ±100"]],
  ["1.6 亿元", ["160000000 exact ±10000000"]],
  ["超过4200个", ["4200 over step 1"]],
  ["500户", ["500 exact step 1"]],
  ["50多位", ["50 over step 1"]],
  ["平均每亩400元提升到3600元", ["400 average step 1", "3600 average step 1"]],
  ["超过100万商家、4 亿消费者", ["1000000 over ±10000", "400000000 over ±100000000"]],
  ["计划在5年内投入100亿元", ["5 planned step 1", "10000000000 planned ±100000000"]],
  ["18-60岁", ["18 exact step 1", "60 exact step 1"]],
  ["两个月", ["2 exact step 1"]],
  ["三大模式", ["3 exact step 1"]],
  ["相当于每3个国家级贫困县就有1个", ["3 about step 1", "1 exact step 1"]],
  ["仅10个月", ["10 exact step 1"]],
  ["667万", ["6670000 exact ±10000"]],
])("%s", (phrase, readings) => {
  expect(read(phrase)).toEqual(readings);
});

test.each([
  ["1000多万棵", ["10000000 over ±10000"]],
  ["200余吨", ["200 over step 1"]],
  ["4200个以上", ["4200 over step 1"]],
  ["400元左右", ["400 about step 100"]],
  ["约220,700笔", ["220700 about step 100"]],
  ["近500户", ["500 nearly step 100"]],
  ["1.2万亿元", ["1200000000000 exact ±100000000000"]],
  ["不到3成", ["3 under step 1"]],
  ["不超过3个", ["3 up-to step 1"]],
  ["户均400元", ["400 average step 1"]],
  ["为期5年", ["5 exact step 1"]],
  ["１０万亩", ["100000 exact ±10000"]],
])("%s, with its qualifier", (phrase, readings) => {
  expect(read(phrase)).toEqual(readings);
});

test.each(["最近5年", "节约100元", "附近3个县"])(
  "%s has a word that only looks like a qualifier",
  (p) => {
    expect(readChinese(p).map(({ qualifier }) => qualifier)).toEqual(["exact"]);
  },
);

test.each([
  ["1999年成立", ["1999 exact"]],
  ["2017 年起", ["2017 exact"]],
  ["2017年12月", ["2017-12 exact"]],
  ["2019年6月26日", ["2019-06-26 exact"]],
  ["2018年初", ["2018-01 early-year about"]],
  ["2018年底", ["2018-12 late-year about"]],
  ["2018年下半年", ["2018-07 second-half about"]],
  ["2018年8月初", ["2018-08 early-month about"]],
  ["2019年6月底", ["2019-06 late-month about"]],
])("%s is a date and no number", (phrase, readings) => {
  expect(read(phrase)).toEqual(readings);
});

test("a month without a year takes the open year, and yields nothing without one", () => {
  expect(read("9月,阿里获全国脱贫攻坚奖", "2019")).toEqual(["2019-09 exact"]);
  expect(read("9月,阿里获全国脱贫攻坚奖")).toEqual([]);
});

test("去年 is the open year, about", () => {
  expect(read("去年我们启动", "2019")).toEqual(["2019 about"]);
});

test.each([
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["三十", 30],
  ["三十一", 31],
  ["一百", 100],
  ["三百零五", 305],
  ["两千四百", 2400],
])("%s is %d", (text, value) => {
  expect(hanValue(text)).toBe(value);
});
