import { array, assert, boolean, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import dumbbell from "../../src/charts/dumbbell.ts";
import { boxOf } from "../../src/drawing/svg.ts";
import {
  dataOf,
  languages,
  number,
  refusalOf,
  someNumber,
  someWords,
  words,
} from "../drawing/fixtures.ts";
import { elementsOf, expectSound } from "../drawing/soundness.ts";

const facts = [
  number("test.before", 400, { unit: "CNY/mu", qualifier: "average" }),
  number("test.after", 3600, { unit: "CNY/mu", qualifier: "over" }),
  number("test.average", 3600, { unit: "CNY/mu", qualifier: "average" }),
  number("test.tree", 3600),
  number("test.debt", -1, { unit: "CNY/mu" }),
];

const row = (from: string, to: string, rest = {}) => ({
  from,
  fromLabel: words("before the scheme", "项目之前"),
  to,
  toLabel: words("with the scheme", "项目之后"),
  ...rest,
});
const data = dataOf(dumbbell, facts, { rows: [row("test.before", "test.after")] });

test("the scale starts at zero: 400 and 3,600 of 4,000 stand at a tenth and nine tenths", () => {
  const layout = dumbbell.layout(data, 640, languages.en);
  // 17 px are free at both ends; 606 px are 4,000 yuan.
  expect(layout.axis.ticks[0]!.x).toBe(17);
  expect(layout.rows[0]!.dots.map(({ x }) => Math.round(x * 10) / 10)).toEqual([77.6, 562.4]);
  expect(layout.axis.ticks.at(-1)!.x).toBe(623);
});

test("the band widens from before to after, whichever is larger", () => {
  const falling = dataOf(dumbbell, facts, { rows: [row("test.after", "test.before")] });
  const { band, dots } = dumbbell.layout(falling, 640, languages.en).rows[0]!;
  expect(band.x0).toBeCloseTo(562.4, 6);
  expect(band.x1).toBeCloseTo(77.6, 6);
  // The dots stand in the order of their values all the same.
  expect(dots.map(({ sign }) => sign)).toEqual([null, "over"]);
});

test("where the values do not fit side by side, the second goes under the line", () => {
  // "an average of 400" and "an average of 3,600" are 132 and 145 px wide, with 8 between: 285.
  const averages = dataOf(dumbbell, facts, { rows: [row("test.before", "test.average")] });
  const narrow = dumbbell.layout(averages, 280, languages.en).rows[0]!;
  const wide = dumbbell.layout(averages, 640, languages.en).rows[0]!;
  expect(narrow.dots.map(({ label }) => label.y < narrow.y)).toEqual([true, false]);
  expect(wide.dots.map(({ label }) => label.y < wide.y)).toEqual([true, true]);
});

test("names stand under their marks, at least 10 px apart", () => {
  const close = [number("test.x", 100), number("test.y", 101)];
  const given = dataOf(dumbbell, close, { rows: [row("test.x", "test.y")] });
  const [before, after] = dumbbell.layout(given, 280, languages.en).rows[0]!.texts.map(boxOf);
  expect(after!.x0 - before!.x1).toBeGreaterThanOrEqual(10 - 1e-9);
  expect(after!.x1).toBeLessThanOrEqual(280);
});

test("the drawing has the marks' qualifiers: an arrow for more than", () => {
  const layout = dumbbell.layout(data, 640, languages.en);
  const svg = dumbbell.render(layout, { id: "x-en-640", width: 640, label: "From … to …" });
  expect(svg.properties).toMatchObject({ id: "x-en-640", role: "img", ariaLabel: "From … to …" });
  const arrows = elementsOf(svg).filter(({ properties }) =>
    String(properties.d).endsWith("l4 4l-4 4"),
  );
  expect(arrows).toHaveLength(1);
});

test("table and summary keep qualifiers, in both languages", () => {
  expect(dumbbell.table(data, languages.en)).toEqual({
    columns: ["What", "Before", "After"],
    rows: [
      [
        { text: "label of test.after" },
        { text: "an average of 400 yuan per mu", fact: "test.before" },
        { text: "more than 3,600 yuan per mu", fact: "test.after" },
      ],
    ],
  });
  expect(dumbbell.summary(data, languages.zh)).toBe(
    "test.after的名称：从平均每亩400元到每亩超过3600元。",
  );
});

test("refuses unknown facts, mixed units, negative values and no rows", () => {
  const refused = (...rows: object[]) => refusalOf(dumbbell, facts, { rows });
  expect(refused(row("test.befor", "test.after"))).toMatch(/rows\[0\]\.from[\s\S]*test\.before/);
  expect(refused(row("test.before", "test.tree"))).toMatch(/rows\[0\]\.to[\s\S]*facts of one unit/);
  expect(refused(row("test.debt", "test.after"))).toMatch(/rows\[0\]\.from[\s\S]*not negative/);
  expect(refused()).toMatch(/options\.rows[\s\S]*at least 1/);
});

const someRow = record({
  label: option(someWords, { nil: undefined }),
  from: someNumber,
  fromLabel: someWords,
  to: someNumber,
  toLabel: someWords,
});

test("any rows lie inside the drawing with no label over another", () => {
  assert(
    property(array(someRow, { minLength: 1, maxLength: 5 }), boolean(), (rows, chinese) => {
      expectSound(dumbbell, { rows }, languages[chinese ? "zh" : "en"]);
    }),
    { numRuns: 80 },
  );
});
