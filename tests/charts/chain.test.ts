import { array, assert, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import chain from "../../src/charts/chain.ts";
import type { ResolvedNumber } from "../../src/facts/types.ts";
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

const gifts = number("test.gifts", 2000, { unit: "donation" });
const money = number("test.money", 100, { unit: "CNY" });
const paid = number("test.paid", 70, { unit: "CNY", claimant: "press", qualifier: "about" });
const sum = number("test.sum", 170, {
  unit: "CNY",
  claimant: "us",
  derivation: { op: "sum", of: [money, paid], reason: null, illustration: false },
});

/** One fact over another, as our arithmetic. */
function ratio(id: string, one: ResolvedNumber, other: ResolvedNumber): ResolvedNumber {
  return number(id, one.value / other.value, {
    unit: "CNY/donation",
    claimant: "us",
    derivation: { op: "ratio", of: [one, other], reason: null, illustration: false },
  });
}

const facts = [gifts, money, paid, sum, ratio("test.per-gift", money, gifts)];
const steps = [
  { fact: "test.gifts", label: words("acts", "捐赠次数") },
  { fact: "test.money", label: words("raised", "筹款"), ratio: "test.per-gift" },
  { fact: "test.paid", label: words("paid", "赔付"), apart: words("another source", "来源不同") },
];
const data = dataOf(chain, facts, { steps });

describe("layout", () => {
  test("down: marks on one line, the ratio between the two that it divides", () => {
    const { marks, links } = chain.layout(data, 360, languages.en);
    // Radius 6 and 2 of margin: the line is at 8.
    expect(marks.map(({ x }) => x)).toEqual([8, 8, 8, 8]);
    expect(marks.map(({ claimant }) => claimant)).toEqual(["company", "us", "company", "press"]);
    const ys = marks.map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    // From 10 under one mark's middle to 10 over the next.
    expect(links).toEqual([
      { from: [8, ys[0]! + 10], to: [8, ys[2]! - 10], broken: false },
      { from: [8, ys[2]! + 10], to: [8, ys[3]! - 10], broken: true },
    ]);
  });

  test("across: a column for each step, the ratio half way", () => {
    const { marks, links, breaks } = chain.layout(data, 880, languages.en);
    // Three columns with gaps of 16: (880 + 16) / 3 = 298.67 apart, from 8 on.
    const pitch = 896 / 3;
    const placed = marks.filter(({ claimant }) => claimant !== "us");
    expect(placed.map(({ x }) => x)).toEqual(
      [0, 1, 2].map((i) => expect.closeTo(8 + i * pitch, 6)),
    );
    expect(marks[0]!.x).toBeCloseTo(8 + pitch / 2, 6);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(1);
    expect(links.map(({ broken }) => broken)).toEqual([false, true]);
    // The break stands half a gap before the third column.
    expect(breaks[0]![0][0]).toBeCloseTo(2 * pitch - 8, 6);
  });
});

test("a chain whose words do not fit in columns runs down at any width", () => {
  // Six columns of 880 px leave 133 px each, and this number needs 157.
  const long = number("test.long", 1_000_010_000);
  const many = Array.from({ length: 6 }, () => ({ fact: "test.long", label: words("x") }));
  const { marks } = chain.layout(dataOf(chain, [long], { steps: many }), 880, languages.en);
  expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
});

test("the table has each step with its ratio, or why there is none", () => {
  const rows = chain.table(data, languages.en).rows;
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["acts", "2,000 acts of giving", "–"],
    ["raised", "100 yuan", "0.05 yuan per act of giving"],
    ["paid", "about 70 yuan", "another source"],
  ]);
  expect(rows.map((row) => row.map(({ fact }) => fact))).toEqual([
    [undefined, "test.gifts", undefined],
    [undefined, "test.money", "test.per-gift"],
    [undefined, "test.paid", undefined],
  ]);
  expect(chain.table(data, languages.zh).columns).toEqual(["项目", "数值", "与上一步相比"]);
});

test("the summary follows the steps, in both languages", () => {
  expect(chain.summary(data, languages.en)).toBe(
    "From step to step: 2,000 acts of giving (acts); 100 yuan (raised), which is 0.05 yuan per act of giving; apart from these (another source) about 70 yuan (paid).",
  );
  expect(chain.summary(data, languages.zh)).toBe(
    "逐步来看：2000次捐赠（捐赠次数）；100元（筹款），即每次捐赠0.05元；另外（来源不同）：约70元（赔付）。",
  );
});

test("a ratio that is not of these two steps is refused, and so is one of the first", () => {
  const refuse = (...wrong: object[]) => refusalOf(chain, facts, { steps: wrong });
  const [first, second, third] = steps as [object, object, object];
  expect(refuse(first, { ...third, apart: undefined, ratio: "test.per-gift" })).toMatch(
    /options\.steps\[1\]\.ratio[^]*test\.per-gift[^]*op ratio over test\.gifts and test\.paid/,
  );
  expect(refuse({ ...third, apart: undefined }, { ...second, ratio: "test.sum" })).toContain(
    "op ratio over test.paid and test.money",
  );
  expect(refuse({ ...first, ratio: "test.per-gift" }, second)).toContain(
    "a first step without ratio and apart",
  );
  expect(refuse(first)).toContain("at least 2 items");
});

test("whatever flows, the drawing is sound", () => {
  const someStep = record({ quantity: someNumber, label: someWords, apart: someWords });
  assert(
    property(array(someStep, { minLength: 2, maxLength: 6 }), (made) => {
      const numbers = made.map(({ quantity }, i) => ({ ...quantity, id: `test.n${i}` }));
      const ratios = numbers
        .slice(1)
        .map((quantity, i) => ({ ...ratio(`test.r${i}`, quantity, numbers[i]!), value: 0.046 }));
      const options = {
        steps: made.map(({ label, apart }, i) => ({
          fact: `test.n${i}`,
          label,
          ...(i === 0 ? {} : i % 2 ? { ratio: `test.r${i - 1}` } : { apart }),
        })),
      };
      const drawn = dataOf(chain, [...numbers, ...ratios], options);
      expectSound(chain, drawn, languages.en);
      expectSound(chain, drawn, languages.zh);
    }),
    { numRuns: 60 },
  );
});
