import { expect, test } from "vitest";
import { roundTo, statement, type Interval } from "../../src/facts/bounds.ts";
import { ledger } from "./fixtures.ts";
import { formatFact } from "../../src/facts/format.ts";

const between = (lo: number, hi: number): Interval => ({ lo, hi, loOpen: false, hiOpen: false });
const below = (hi: number): Interval => ({ lo: 0, hi, loOpen: true, hiOpen: false });
const above = (lo: number): Interval => ({ lo, hi: Infinity, loOpen: false, hiOpen: true });

test("a number where both bounds round alike", () => {
  expect(statement(29.09, between(29.087, 29.087), 2)).toEqual({
    qualifier: "exact",
    value: 29,
    reason: null,
  });
  expect(statement(2, between(1.905, 2.105), 1).qualifier).toBe("exact");
});

test("about, where they do not: the figures are not known more closely", () => {
  expect(statement(2, between(1.905, 2.105), 2)).toEqual({
    qualifier: "about",
    value: 2,
    reason: "wide",
  });
});

test("under or over, where one side is known, rounded to the side that stays true", () => {
  expect(statement(0.3, below(0.3), 2)).toEqual({ qualifier: "under", value: 0.3, reason: null });
  expect(statement(14.19, below(14.202), 2).value).toBe(15);
  expect(statement(14.19, below(14.202), 3).value).toBe(14.3);
  expect(statement(9.96, below(9.96), 2).value).toBe(10);
  expect(statement(0.0555, above(0.05549), 2)).toEqual({
    qualifier: "over",
    value: 0.055,
    reason: null,
  });
  expect(statement(0.058, above(0.0579), 2).value).toBe(0.057);
});

test("dust of decimal arithmetic does not move a bound", () => {
  expect(statement(0.3, below(0.1 + 0.2), 2).value).toBe(0.3);
});

test("about, where nothing bounds it, and where an operand is an average or a plan", () => {
  const unbounded = { lo: 0, hi: Infinity, loOpen: true, hiOpen: true };
  expect(statement(125, unbounded, 3)).toEqual({
    qualifier: "about",
    value: 125,
    reason: "unbounded",
  });
  expect(statement(9, null, 1)).toEqual({ qualifier: "about", value: 9, reason: "unqualified" });
});

test("rounding to significant digits", () => {
  expect([roundTo(0.04571, 2), roundTo(1495.2, 2), roundTo(0, 3)]).toEqual([0.046, 1500, 0]);
});

test.each([
  ["seabuckthorn.density", "about 125 trees per mu", "每亩约125棵", "unbounded"],
  ["seabuckthorn.wage-per-tree", "under 0.30 yuan per tree", "每棵不到0.30元", null],
  ["seabuckthorn.wage-per-turn", "about 150 yuan per person-time", "每人次约150元", "wide"],
  ["seabuckthorn.dispute-density", "about 45 trees per mu", "每亩约45棵", "wide"],
  ["insurance.per-donation", "about 0.046 yuan per act of giving", "每次捐赠约0.046元", "wide"],
  ["insurance.per-coverage", "about 35 yuan per person-time", "每人次约35元", "wide"],
  [
    "insurance.platform-per-donation",
    "more than 0.055 yuan per act of giving",
    "每次捐赠超过0.055元",
    null,
  ],
  ["ecommerce.share", "29%", "29%", null],
  ["ecommerce.produce-share", "13%", "13%", null],
  ["ecommerce.other-2020", "260.8 billion yuan", "2608亿元", null],
  ["bachu.income-ratio", "about 9 times", "约9倍", "unqualified"],
  ["deqin.claimed", "38 square kilometres", "38平方千米", null],
  ["moyu.dates-per-tree", "2 kilograms per tree", "每棵2千克", null],
  ["viya.views-per-item", "under 15 views per item sold", "每件不到15人次观看", null],
  ["xingan.equivalent-area", "about 3,800 mu", "约3800亩", "wide"],
])("%s is stated as %s", (id, en, zh, reason) => {
  const fact = ledger.facts.get(id);
  if (fact?.kind !== "number") throw new Error(`no number ${id}`);
  expect(formatFact(fact, "en", ledger.units)).toBe(en);
  expect(formatFact(fact, "zh", ledger.units)).toBe(zh);
  expect(fact.derivation?.reason).toBe(reason);
  expect(fact.claimant).toBe("us");
});
