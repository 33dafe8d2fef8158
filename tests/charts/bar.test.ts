import { array, assert, boolean, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import bar from "../../src/charts/bar.ts";
import {
  dataOf,
  languages,
  number,
  refusalOf,
  someNumber,
  someWords,
  words,
} from "../drawing/fixtures.ts";
import { textWidth, VALUE } from "../../src/drawing/text-width.ts";
import { expectSound } from "../drawing/soundness.ts";

const facts = [
  number("test.all", 800),
  number("test.some", 200),
  number("test.rest", 600, { claimant: "us" }),
  number("test.over", 100, { qualifier: "over" }),
  number("test.none", 0),
  number("test.yuan", 5, { unit: "CNY" }),
  number("test.debt", -5),
];

const row = (fact: string, rest = {}) => ({ label: words("row", "行"), fact, ...rest });
const rows = (...list: ReturnType<typeof row>[]) => dataOf(bar, facts, { rows: list });

test("bars begin at zero and are as long as their values", () => {
  const { bars, zeros } = bar.layout(rows(row("test.all"), row("test.some")), 640, languages.en);
  const [all, some] = bars.map(({ bar: { x0, x1 } }) => x1 - x0);
  expect(all! / some!).toBeCloseTo(4, 6);
  // The labels' column is round(640 × 0.34) = 218 px; the bars begin a px further.
  expect(bars.map(({ bar: { x0 } }) => x0)).toEqual([219, 219]);
  expect(zeros).toHaveLength(1);
});

test("the longest bar leaves room for its value behind it", () => {
  const { bars } = bar.layout(rows(row("test.all")), 360, languages.en);
  // "800" is 3 × 0.696 × 13 = 27.1 px; 7 px before it, 2 at the edge, the bar from 1 on.
  expect(bars[0]!.bar.x1).toBeCloseTo(1 + (360 - 1 - 2 - 7 - 27.14), 1);
  expect(bars[0]!.texts.at(-1)!.x).toBeCloseTo(bars[0]!.bar.x1 + 7, 6);
  expect(bars[0]!.texts.at(-1)!.x + textWidth("800", VALUE)).toBeLessThanOrEqual(360);
});

test("parts follow one another on a track as long as the whole, and add up to it", () => {
  const parts = ["test.some", "test.rest"].map((fact) => ({ label: words("p"), fact }));
  const { bars } = bar.layout(rows(row("test.all", { parts })), 640, languages.en);
  const [whole, some, rest] = bars.map((placed) => placed.bar);
  expect(some!.x0).toBe(whole!.x0);
  expect(rest!.x0).toBeCloseTo(some!.x1, 6);
  expect(rest!.x1).toBeCloseTo(whole!.x1, 6);
  expect(bars.map(({ trackEnd }) => trackEnd)).toEqual([null, whole!.x1, whole!.x1]);
  expect(rest!.claimant).toBe("us");
});

test("a part of a whole stands before a track of the whole's length", () => {
  const data = rows(row("test.all"), row("test.some", { whole: "test.all" }));
  const { bars } = bar.layout(data, 480, languages.en);
  expect(bars[1]!.trackEnd).toBeCloseTo(bars[0]!.bar.x1, 6);
});

test("where the words leave less than two fifths for the bars, the values stand over them", () => {
  const long = [number("test.long", 123_456_789, { qualifier: "average" })];
  const data = dataOf(bar, long, { rows: [{ label: words("x"), fact: "test.long" }] });
  const [narrow] = bar.layout(data, 280, languages.en).bars;
  const [wide] = bar.layout(data, 640, languages.en).bars;
  expect(narrow!.texts.at(-1)!.y).toBeLessThan(narrow!.bar.y);
  expect(wide!.texts.at(-1)!.y).toBeGreaterThan(wide!.bar.y);
});

test("a value of zero is a bar without length", () => {
  const { bars } = bar.layout(rows(row("test.none")), 280, languages.en);
  expect(bars[0]!.bar.x1).toBe(bars[0]!.bar.x0);
});

test("table and summary name parts as parts and keep qualifiers", () => {
  const parts = [{ label: words("melons", "瓜"), fact: "test.over" }];
  const data = rows(row("test.all", { parts }));
  expect(bar.table(data, languages.en).rows).toEqual([
    [{ text: "row" }, { text: "800 trees", fact: "test.all" }],
    [{ text: "of which melons" }, { text: "more than 100 trees", fact: "test.over" }],
  ]);
  expect(bar.summary(data, languages.en)).toBe(
    "row: 800 trees, of which melons, more than 100 trees.",
  );
  expect(bar.summary(data, languages.zh)).toBe("行：800棵，其中瓜，超过100棵。");
});

test("refuses parts that exceed the whole, a whole that is too small, mixed units, negatives", () => {
  const refused = (...list: object[]) => refusalOf(bar, facts, { rows: list });
  const part = { label: words("p"), fact: "test.all" };
  expect(refused(row("test.some", { parts: [part] }))).toMatch(
    /rows\[0\]\.parts[\s\S]*no more than 200/,
  );
  expect(refused(row("test.all", { whole: "test.some" }))).toMatch(/whole[\s\S]*at least 800/);
  expect(refused(row("test.all"), row("test.yuan"))).toMatch(/rows\[1\]\.fact[\s\S]*of one unit/);
  expect(refused(row("test.debt"))).toMatch(/not negative[\s\S]*leave out test.debt, which is -5/);
  expect(refused()).toMatch(/at least 1/);
});

const someRow = record({
  label: someWords,
  note: option(someWords, { nil: undefined }),
  fact: someNumber,
  parts: array(record({ label: someWords, fact: someNumber }), { maxLength: 3 }),
}).map((given) => {
  // Parts of any sizes, scaled down so that they add up to no more than the whole.
  const sum = given.parts.reduce((total, { fact }) => total + fact.value, 0);
  const parts = given.parts.map(({ label, fact }) => ({
    label,
    fact: {
      ...fact,
      value: sum > 0 ? Number(((fact.value / sum) * given.fact.value).toPrecision(4)) : 0,
    },
  }));
  return { ...given, parts };
});

test("any rows lie inside the drawing with no label over another", () => {
  assert(
    property(array(someRow, { minLength: 1, maxLength: 6 }), boolean(), (list, chinese) => {
      expectSound(bar, { rows: list }, languages[chinese ? "zh" : "en"]);
    }),
    { numRuns: 80 },
  );
});
