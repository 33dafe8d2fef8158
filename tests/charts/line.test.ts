import { array, assert, boolean, constantFrom, integer, property, record, tuple } from "fast-check";
import { expect, test } from "vitest";
import line from "../../src/charts/line.ts";
import {
  dataOf,
  date,
  languages,
  number,
  refusalOf,
  someNumber,
  someWords,
  words,
} from "../drawing/fixtures.ts";
import { elementsOf, expectSound } from "../drawing/soundness.ts";

const facts = [
  number("test.a", 100, { asOf: { date: "2016-12" } }),
  number("test.b", 50, { asOf: { date: "2017-12" }, qualifier: "over" }),
  number("test.c", 0, { asOf: { date: "2018-12" } }),
  number("test.year", 25, { asOf: { date: "2017" } }),
  number("test.undated", 5),
  number("test.yuan", 5, { unit: "CNY", asOf: { date: "2017" } }),
  date("test.day", "2017-07-02"),
];

function chart(draw: string, runs: string[][], rest = {}) {
  const series = [{ label: words("left", "剩余"), draw, runs, ...rest }];
  return dataOf(line, facts, { series });
}

test("zero is at the bottom, the largest value at the top, others in proportion", () => {
  const layout = line.layout(chart("line", [["test.a", "test.b", "test.c"]]), 480, languages.en);
  const [a, b, c] = layout.series[0]!.runs[0]!;
  // The plot is round(480 × 0.46) = 221 px high.
  expect(c!.y - a!.y).toBe(221);
  expect(c!.y).toBe(layout.time.y);
  expect(b!.y).toBeCloseTo(c!.y - 221 / 2, 6);
});

test("a month is placed at its end: points a year apart lie on the borders of years", () => {
  const layout = line.layout(chart("line", [["test.a", "test.b", "test.c"]]), 480, languages.en);
  const xs = layout.series[0]!.runs[0]!.map(({ x }) => x);
  // December 2016 ends where 2017 begins; the axis covers 2017 and 2018, and its borders are three.
  expect(layout.time.borders).toHaveLength(3);
  expect(xs).toEqual(layout.time.borders);
  expect(layout.time.labels.map(({ lines }) => lines[0])).toEqual(["2017", "2018"]);
});

test("a step holds its value until the next point", () => {
  const layout = line.layout(chart("step", [["test.a", "test.b", "test.c"]]), 480, languages.en);
  const [a, b] = layout.series[0]!.runs[0]!;
  expect(a!.until).toBe(b!.x);
  const svg = line.render(layout, { id: "t", width: 480, label: "t" });
  const d = elementsOf(svg).map(({ properties }) => String(properties.d ?? ""));
  const at = (n: number) => String(Math.round(n * 10) / 10);
  expect(d.join(" ")).toContain(
    `M${at(a!.x)} ${at(a!.y)}L${at(b!.x)} ${at(a!.y)}L${at(b!.x)} ${at(b!.y)}`,
  );
});

test("between two runs the line breaks", () => {
  const whole = line.layout(chart("line", [["test.a", "test.b", "test.c"]]), 480, languages.en);
  const broken = line.layout(chart("line", [["test.a"], ["test.b", "test.c"]]), 480, languages.en);
  const moves = (layout: typeof whole) =>
    elementsOf(line.render(layout, { id: "t", width: 480, label: "t" }))
      .map(({ properties }) => properties)
      .filter(({ stroke, strokeWidth }) => stroke && Number(strokeWidth) === 2.5)
      .map(({ d }) => String(d).split("L").length);
  expect(moves(whole)).toEqual([3]);
  expect(moves(broken)).toEqual([2]);
});

test("a value over a year is a column as wide as the year, from zero", () => {
  const layout = line.layout(chart("spans", [["test.year"]]), 480, languages.en);
  const [first = 0, last = 0] = layout.time.borders;
  const { column } = layout.series[0]!.runs[0]![0]!;
  // One px is left free on either side.
  expect(column!.x).toBe(first + 1);
  expect(column!.width).toBeCloseTo(last - first - 2, 6);
  expect(column!.y + column!.height).toBe(layout.time.y);
});

test("the named point's label holds value and name; moments are marked where they are", () => {
  const series = [{ label: words("left", "剩余"), runs: [["test.a", "test.b"]] }];
  const moments = [{ label: words("a law", "立法"), date: "test.day" }];
  const data = dataOf(line, facts, { series, moments });
  const layout = line.layout(data, 640, languages.zh);
  const texts = layout.settings.map(({ texts: blocks }) => blocks.map(({ lines }) => lines.join()));
  expect(texts).toContainEqual(["超过50", "剩余"]);
  expect(texts).toContainEqual(["立法"]);
  const [from = 0, to = 0] = layout.time.borders;
  // 2 July is six months and a day of 31 into the year.
  expect(layout.moments[0]!.x).toBeCloseTo(from + ((to - from) * (6 + 1 / 31)) / 12, 6);
});

test("table and summary give every point with its date and qualifier", () => {
  const data = chart("line", [["test.a"], ["test.b"]]);
  expect(line.table(data, languages.en)).toEqual({
    columns: ["What", "Date", "Value"],
    rows: [
      [{ text: "left" }, { text: "December 2016" }, { text: "100 trees", fact: "test.a" }],
      [{ text: "left" }, { text: "December 2017" }, { text: "more than 50 trees", fact: "test.b" }],
    ],
  });
  expect(line.summary(data, languages.en)).toBe(
    "left: 100 trees (December 2016); more than 50 trees (December 2017).",
  );
  expect(line.summary(data, languages.zh)).toBe(
    "剩余：100棵（2016年12月）；超过50棵（2017年12月）。",
  );
});

test("only marks that are drawn are explained: a plain step has none", () => {
  expect(line.marked!(chart("step", [["test.a", "test.b"]])).map(({ id }) => id)).toEqual([
    "test.b",
  ]);
  expect(line.marked!(chart("line", [["test.a"]])).map(({ id }) => id)).toEqual(["test.a"]);
});

test("refuses a fact without a date, of another unit, and a date as a value", () => {
  const refused = (...run: string[]) =>
    refusalOf(line, facts, { series: [{ label: words("x"), runs: [run] }] });
  expect(refused("test.undated")).toMatch(/runs\[0\]\[0\][\s\S]*a fact that says when it held/);
  expect(refused("test.a", "test.yuan")).toMatch(/facts of one unit[\s\S]*test.yuan is in CNY/);
  expect(refused("test.b", "test.a")).toMatch(
    /runs\[0\]\[1\][\s\S]*order of time[\s\S]*move test.a before test.b/,
  );
  expect(refused("test.day")).toMatch(/a fact that is a number/);
  expect(refusalOf(line, facts, { series: [] })).toMatch(/series[\s\S]*at least 1/);
});

const someDate = tuple(integer({ min: 2010, max: 2026 }), integer({ min: 1, max: 12 })).map(
  ([year, month]) => ({ date: `${year}-${String(month).padStart(2, "0")}` }),
);
const someFact = tuple(someNumber, someDate).map(([fact, asOf]) => ({ ...fact, asOf }));
const someSeries = record({
  label: someWords,
  draw: constantFrom("line" as const, "step" as const, "spans" as const),
  runs: array(array(someFact, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 }).map(
    (runs) => runs.map((run) => run.toSorted((a, b) => (a.asOf.date < b.asOf.date ? -1 : 1))),
  ),
  nameAt: constantFrom("first" as const, "last" as const),
});
const someMoments = array(
  tuple(someWords, someDate).map(([label, when]) => ({
    label,
    date: date("test.moment", when.date),
  })),
  { maxLength: 2 },
);

test("any series lie inside the drawing with no label over another", () => {
  assert(
    property(
      array(someSeries, { minLength: 1, maxLength: 3 }),
      someMoments,
      boolean(),
      (series, moments, chinese) => {
        expectSound(line, { series, moments }, languages[chinese ? "zh" : "en"]);
      },
    ),
    { numRuns: 60 },
  );
});
