import { array, assert, boolean, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import rangeDots from "../../src/charts/range-dots.ts";
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

const facts = [
  number("test.a", 400),
  number("test.b", 3600),
  number("test.one", 2000, { claimant: "press", qualifier: "nearly" }),
  number("test.yuan", 5, { unit: "CNY" }),
];
const rows = [
  { label: words("the company", "公司"), values: ["test.a", "test.b"] },
  { label: words("a report", "报道"), note: words("one farmer", "一户"), values: ["test.one"] },
];
const data = dataOf(rangeDots, facts, { rows });

test("rows share a scale from zero; half of 4,000 stands in its middle", () => {
  const { rows: placed, axis } = rangeDots.layout(data, 480, languages.en);
  const [first, last] = [axis.ticks.at(0)!.x, axis.ticks.at(-1)!.x];
  // 17 px are free at both ends.
  expect([first, last]).toEqual([17, 463]);
  expect(placed[1]!.dots[0]!.x).toBe(240);
  expect(placed[0]!.dots[0]!.x).toBeCloseTo(17 + 44.6, 6);
  expect(placed[0]!.dots[1]!.x).toBeCloseTo(17 + 401.4, 6);
});

test("from 560 px on the labels have a column of their own, 36 % of the width", () => {
  const { rows: placed, axis } = rangeDots.layout(data, 640, languages.en);
  // round(640 × 0.36) = 230, and 17 px to the zero
  expect(axis.ticks[0]!.x).toBe(247);
  expect(placed[1]!.y).toBeGreaterThan(placed[0]!.y);
  expect(placed[0]!.texts[0]!.y).toBeLessThan(placed[0]!.y);
});

test("marks say who claims and how firmly", () => {
  const { rows: placed } = rangeDots.layout(data, 480, languages.en);
  expect(placed[1]!.dots[0]).toMatchObject({ claimant: "press", sign: "nearly" });
  expect(placed[0]!.dots[0]).toMatchObject({ claimant: "company", sign: null });
});

test("a row with one value leaves the first column of the table blank", () => {
  expect(rangeDots.table(data, languages.en)).toEqual({
    columns: ["Account", "Before", "After"],
    rows: [
      [
        { text: "the company" },
        { text: "400 trees", fact: "test.a" },
        { text: "3,600 trees", fact: "test.b" },
      ],
      [{ text: "a report" }, { text: "–" }, { text: "nearly 2,000 trees", fact: "test.one" }],
    ],
  });
});

test("the summary names every account", () => {
  expect(rangeDots.summary(data, languages.en)).toBe(
    "the company: 400 trees, then 3,600 trees. a report: nearly 2,000 trees.",
  );
  expect(rangeDots.summary(data, languages.zh)).toBe("公司：400棵，其后3600棵。报道：近2000棵。");
});

test("refuses four values, none, and mixed units", () => {
  const refused = (...values: string[]) =>
    refusalOf(rangeDots, facts, { rows: [{ label: words("x"), values }] });
  expect(refused("test.a", "test.b", "test.a", "test.b")).toMatch(/values[\s\S]*at most 3/);
  expect(refused()).toMatch(/values[\s\S]*at least 1/);
  expect(refused("test.a", "test.yuan")).toMatch(/values\[1\][\s\S]*facts of one unit/);
});

const someRow = record({
  label: someWords,
  note: option(someWords, { nil: undefined }),
  values: array(someNumber, { minLength: 1, maxLength: 3 }),
});

test("any rows lie inside the drawing with no label over another", () => {
  assert(
    property(array(someRow, { minLength: 1, maxLength: 5 }), boolean(), (list, chinese) => {
      expectSound(rangeDots, { rows: list }, languages[chinese ? "zh" : "en"]);
    }),
    { numRuns: 80 },
  );
});
