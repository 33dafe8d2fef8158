import { describe, expect, test } from "vitest";
import bar from "../../src/charts/bar.ts";
import chain from "../../src/charts/chain.ts";
import dumbbell from "../../src/charts/dumbbell.ts";
import ladder from "../../src/charts/ladder.ts";
import line from "../../src/charts/line.ts";
import plotToScale from "../../src/charts/plot-to-scale.ts";
import rangeDots from "../../src/charts/range-dots.ts";
import scaleSquare from "../../src/charts/scale-square.ts";
import unitGrid from "../../src/charts/unit-grid.ts";
import type { AnyChartType } from "../../src/figure/chart-types.ts";
import { dataOf, languages, number, refusalOf, words } from "../drawing/fixtures.ts";
import { expectSound } from "../drawing/soundness.ts";

/** A type that draws numbers, and a chart of it over some facts. */
interface Subject {
  name: string;
  type: unknown;
  options(ids: readonly string[]): object;
  unit?: string;
  /** How many facts it takes. */
  least?: number;
  most?: number;
  /** The largest number that it draws. */
  largest?: number;
  /** Whether its scale has a place for zero. */
  zero?: false;
  /** True where it only prints its numbers. */
  negative?: true;
}

const label = words("of the county", "全县");
const MANY = 24;

const subjects: Subject[] = [
  {
    name: "bar",
    type: bar,
    options: (ids) => ({ rows: ids.map((fact) => ({ label, fact })) }),
  },
  {
    name: "range-dots",
    type: rangeDots,
    options: (ids) => ({ rows: ids.map((id) => ({ label, values: [id] })) }),
  },
  {
    name: "dumbbell",
    type: dumbbell,
    options: (ids) => ({
      rows: ids.map((id) => ({ label, from: ids[0], to: id, fromLabel: label, toLabel: label })),
    }),
  },
  {
    name: "line",
    type: line,
    options: (ids) => ({ series: [{ label, runs: [ids] }] }),
  },
  {
    name: "unit-grid",
    type: unitGrid,
    options: (ids) => ({ groups: ids.map((fact) => ({ label, fact, mark: "dot", each: 1e9 })) }),
    largest: 9e12,
  },
  {
    name: "ladder",
    type: ladder,
    options: (ids) => ({ rungs: ids.map((fact) => ({ label, fact })) }),
    unit: "CNY",
    least: 2,
    most: 9,
    zero: false,
  },
  {
    name: "plot-to-scale",
    type: plotToScale,
    options: (ids) => ({ ground: "test.mu", plots: ids.map((fact) => ({ label, fact })) }),
    unit: "tree/mu",
    most: 6,
    largest: 2000,
  },
  {
    name: "scale-square",
    type: scaleSquare,
    options: (ids) => ({ arrange: "beside", areas: ids.map((fact) => ({ label, fact })) }),
    unit: "mu",
    most: 4,
  },
  {
    name: "chain",
    type: chain,
    options: (ids) => ({ steps: ids.map((fact) => ({ label, fact })) }),
    least: 2,
    most: 6,
    negative: true,
  },
];

describe.for(subjects)("$name", ({ type: given, options, ...subject }) => {
  const { unit = "tree", least = 1, most = MANY, largest = 9e15, zero = true, negative } = subject;
  const type = given as AnyChartType;
  /** A chart of these values; their facts are a year apart. */
  const facts = (values: readonly number[]) => [
    number("test.mu", 666.67, { unit: "m2/mu" }),
    ...values.map((value, i) =>
      number(`test.${i}`, value, { unit, asOf: { date: String(2000 + i) } }),
    ),
  ];
  const ids = (values: readonly number[]) => values.map((_, i) => `test.${i}`);
  const sound = (values: readonly number[]) => {
    const data = dataOf(type, facts(values), options(ids(values)));
    for (const language of [languages.en, languages.zh]) expectSound(type, data, language);
  };
  const refused = (values: readonly number[]) =>
    refusalOf(type, facts(values), options(ids(values)));

  test("as few values as it takes, and as many", () => {
    sound(Array.from({ length: least }, (_, i) => 3 + i));
    sound(Array.from({ length: most }, (_, i) => 3 + i));
  });

  test("none is refused", () => {
    expect(refused([])).toMatch(/content\/charts\/test\.json/);
  });

  test("equal values", () => {
    sound(Array.from({ length: Math.min(3, most) }, () => 7));
  });

  test("the largest beside the smallest", () => {
    sound([largest, 1]);
  });

  test("zero alone is drawn, or refused where it has no place", () => {
    const zeros = Array.from({ length: Math.min(3, most) }, () => 0);
    if (zero) sound(zeros);
    else expect(refused(zeros)).toMatch(/rungs\[0\][\s\S]*over zero/);
  });

  test("a negative value is refused, or printed where nothing is drawn by its size", () => {
    if (negative) sound([-3, 5]);
    else expect(refused([-3, 5])).toMatch(/-3/);
  });
});
