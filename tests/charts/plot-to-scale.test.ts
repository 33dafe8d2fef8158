import { array, assert, boolean, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import plotToScale from "../../src/charts/plot-to-scale.ts";
import {
  dataOf,
  languages,
  number,
  refusalOf,
  someNumber,
  someWords,
  words,
} from "../drawing/fixtures.ts";
import { expectSound } from "../drawing/soundness.ts";

const { en, zh } = languages;
const mu = number("test.mu", 666.67, { unit: "m2/mu" });
const facts = [
  mu,
  number("test.wide", 83, { unit: "tree/mu" }),
  number("test.narrow", 220, { unit: "tree/mu" }),
  number("test.claim", 125, { unit: "tree/mu", qualifier: "about" }),
  number("test.crowd", 2001, { unit: "tree/mu" }),
  number("test.two", 2, { unit: "m" }),
  number("test.four", 4, { unit: "m" }),
  number("test.trees", 100),
];
const wide = {
  label: words("by a guide", "按指南"),
  fact: "test.wide",
  spacing: { plants: "test.two", rows: "test.four" },
};
const claim = { label: words("by the claim", "按说法"), fact: "test.claim" };
const drawn = (plots: object[], width: number) =>
  plotToScale.layout(dataOf(plotToScale, facts, { ground: "test.mu", plots }), width, en);

test("distances are true: two metres between plants are half of four between rows", () => {
  const [plot] = drawn([wide], 280).plots;
  const [first, second] = plot?.rows ?? [];
  // The plot is 27.78 m and 280 − 14 = 266 px wide: 9.576 px a metre.
  expect(plot?.box.width).toBe(266);
  expect(first?.step).toBeCloseTo(19.15, 2);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(38.3, 2);
  expect(plot?.rows.reduce((sum, { count }) => sum + count, 0)).toBe(83);
});

/** How many plots of a drawing stand side by side. */
function columns(count: number, width: number): number {
  const plots = Array.from({ length: count }, () => wide);
  return new Set(drawn(plots, width).plots.map(({ box }) => box.x)).size;
}

test("plots stand side by side as far as they fit, in rows that are as full as each other", () => {
  // 280 px: two plots of 128 px and their gap of 18 make 274. Three would need 420.
  expect(columns(4, 280)).toBe(2);
  // 480 px: three fit, but four plots are then two and two, not three and one.
  expect(columns(4, 480)).toBe(2);
  expect(columns(3, 480)).toBe(3);
  expect(columns(4, 640)).toBe(4);
});

test("all plots of a drawing have one scale, given by a bar", () => {
  const { plots, bar } = drawn([wide, claim], 640);
  const widths = new Set(plots.map(({ box }) => box.width));
  expect(widths.size).toBe(1);
  // 300 px for 27.78 m: 10.8 px a metre; 120 px wanted are 11.1 m, so ten.
  expect(bar.label.lines).toEqual(["10 metres"]);
  expect(bar.length).toBeCloseTo(108, 1);
});

test("a number that is only about so much is held by brackets", () => {
  expect(drawn([wide, claim], 640).plots.map(({ sign }) => sign)).toEqual([null, "about"]);
});

test("table and summary in both languages", () => {
  const data = dataOf(plotToScale, facts, { ground: "test.mu", plots: [wide, claim] });
  expect(plotToScale.table(data, en)).toEqual({
    columns: ["Account", "Value", "Between plants", "Between rows"],
    rows: [
      [
        { text: "by a guide" },
        { text: "83 trees per mu", fact: "test.wide" },
        { text: "2 metres", fact: "test.two" },
        { text: "4 metres", fact: "test.four" },
      ],
      [
        { text: "by the claim" },
        { text: "about 125 trees per mu", fact: "test.claim" },
        { text: "–" },
        { text: "–" },
      ],
    ],
  });
  expect(plotToScale.summary(data, en)).toBe(
    "Plots of 667 square metres each, drawn to scale: 83 trees per mu (by a guide); about 125 trees per mu (by the claim).",
  );
  expect(plotToScale.summary(data, zh)).toBe(
    "每块667平方米，按比例绘制：每亩83棵（按指南）；每亩约125棵（按说法）。",
  );
});

function refuse(change: object, ground = "test.mu"): string {
  return refusalOf(plotToScale, facts, { ground, plots: [{ ...wide, ...change }] });
}

test("what does not stand on the ground is refused with what would", () => {
  // 666.67 ÷ (2 × 4) = 83.3, which is not 220.
  expect(refuse({ fact: "test.narrow" })).toMatch(
    /options\.plots\[0\]\.spacing[\s\S]*2 × 4 m, which puts 83\.3 there[\s\S]*distances that put 220 plants/,
  );
  expect(refuse({ fact: "test.trees" })).toMatch(/plants per mu, the plot’s own unit/);
  expect(refuse({ fact: "test.crowd", spacing: undefined })).toMatch(/zero to 2000 plants/);
  expect(refuse({}, "test.two")).toMatch(/square metres of a unit of ground/);
});

test("any plots with any words are sound at every width", () => {
  const plot = record({
    label: someWords,
    fact: someNumber,
    plants: integer({ min: 0, max: 20_000 }).map((tenths) => tenths / 10),
  });
  assert(
    property(array(plot, { minLength: 1, maxLength: 6 }), boolean(), (given, chinese) => {
      const plots = given.map(({ label, fact, plants }) => ({
        label,
        fact: { ...fact, value: plants, unit: "tree/mu" },
      }));
      expectSound(plotToScale, { ground: mu, plots }, chinese ? zh : en);
    }),
    { numRuns: 60 },
  );
});
