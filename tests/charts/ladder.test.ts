import { array, assert, boolean, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import ladder from "../../src/charts/ladder.ts";
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
const facts = [
  number("test.tree", 0.3, { unit: "CNY/tree", qualifier: "under", claimant: "us", digits: 2 }),
  number("test.turn", 150, { unit: "CNY/person-time", qualifier: "about", claimant: "us" }),
  number("test.winter", 20_000, { unit: "CNY", qualifier: "about", claimant: "press" }),
  number("test.before", 0.3, { unit: "CNY/jin", claimant: "press" }),
  number("test.after", 2.5, { unit: "CNY/jin", claimant: "press" }),
  number("test.nothing", 0, { unit: "CNY" }),
  number("test.trees", 5, { unit: "tree" }),
];
const rung = (fact: string, to?: string) => ({
  label: words(`words of ${fact}`, "名称"),
  fact,
  ...(to ? { to } : {}),
});
const three = [rung("test.tree"), rung("test.winter"), rung("test.turn")];
const layout = (rungs: object[], width: number) =>
  ladder.layout(dataOf(ladder, facts, { rungs }), width, en);

test("each power of ten is as far from the next; an amount stands at its logarithm", () => {
  const { rails, rungs } = layout(three, 640);
  // The scale begins at the power under 0.3 and ends over 20,000: 0.1, 1, … 10,000.
  const labels = rails.steps.map(({ label }) => label.lines[0]);
  expect(labels).toEqual(["0.1", "1", "10", "100", "1,000", "10,000"]);
  const [first, second, ...rest] = rails.steps.map(({ y }) => y);
  const decade = (first ?? 0) - (second ?? 0);
  expect((second ?? 0) - (rest[0] ?? 0)).toBeCloseTo(decade, 6);
  // 150 is 100 × 10^0.1761: a sixth of a decade over 100, which is three decades over 0.1.
  const turn = rungs.find(({ sign, claimant }) => sign === "about" && claimant === "us");
  expect(((first ?? 0) - (turn?.y ?? 0)) / decade).toBeCloseTo(3.1761, 4);
});

test("sentences stand in the order of their rungs, the largest first", () => {
  const said = layout(three, 640).sentences.map(({ caption }) => caption.texts[0]?.lines.join(" "));
  expect(said).toEqual([
    "about 20,000 yuan",
    "about 150 yuan per person-time",
    "under 0.30 yuan per tree",
  ]);
});

test("two amounts of one thing are joined, and their sentence stands at their middle", () => {
  const { bands, sentences } = layout([rung("test.before", "test.after"), three[1] ?? {}], 640);
  const [band] = bands;
  const fruit = sentences[1];
  expect(fruit?.caption.texts[0]?.lines).toEqual(["0.3 yuan per jin, then 2.5 yuan per jin"]);
  // On a logarithmic scale the middle of 0.3 and 2.5 is √0.75 = 0.866.
  expect(fruit?.leader.y0).toBeCloseTo(((band?.y0 ?? 0) + (band?.y1 ?? 0)) / 2, 6);
});

test("marks at one height stand beside each other", () => {
  const { rungs, rails } = layout([rung("test.tree"), rung("test.before"), rung("test.turn")], 640);
  const middle = (rails.left + rails.right) / 2;
  const [turn, ...low] = rungs;
  expect(turn?.x).toBe(middle);
  expect(low.map(({ x }) => x - middle)).toEqual([-11.5, 11.5]);
});

test("table and summary in both languages", () => {
  const data = dataOf(ladder, facts, {
    rungs: [rung("test.before", "test.after"), rung("test.turn")],
  });
  expect(ladder.table(data, en)).toEqual({
    columns: ["What", "Value", "Then"],
    rows: [
      [
        { text: "words of test.before" },
        { text: "0.3 yuan per jin", fact: "test.before" },
        { text: "2.5 yuan per jin", fact: "test.after" },
      ],
      [
        { text: "words of test.turn" },
        { text: "about 150 yuan per person-time", fact: "test.turn" },
        { text: "–" },
      ],
    ],
  });
  expect(ladder.summary(data, zh)).toBe(
    "标尺上每一级是下一级的十倍：每斤0.3元，其后每斤2.5元（名称）；每人次约150元（名称）。",
  );
  const plain = dataOf(ladder, facts, { rungs: three });
  expect(ladder.table(plain, en).columns).toEqual(["What", "Value"]);
});

test("what has no place on the scale is refused", () => {
  const refuse = (...rungs: object[]) => refusalOf(ladder, facts, { rungs });
  expect(refuse(rung("test.turn"), rung("test.nothing"))).toMatch(
    /options\.rungs\[1\]\.fact[\s\S]*numbers over zero, for a logarithmic scale/,
  );
  expect(refuse(rung("test.turn"), rung("test.trees"))).toMatch(/amounts in CNY, as the first is/);
  expect(refuse(rung("test.turn"), rung("test.before", "test.turn"))).toMatch(
    /options\.rungs\[1\]\.to[\s\S]*a fact in CNY\/jin, as the earlier one is/,
  );
  expect(refuse(rung("test.turn"))).toContain("options.rungs");
});

test("any amounts with any words are sound at every width", () => {
  const amount = someNumber
    .filter(({ value }) => value > 0)
    .map((fact) => ({ ...fact, unit: "CNY", value: Number(fact.value.toPrecision(4)) }));
  const rungs = array(
    record({ label: someWords, fact: amount, to: option(amount, { nil: undefined }) }),
    { minLength: 2, maxLength: 9 },
  );
  assert(
    property(rungs, boolean(), (drawn, chinese) => {
      expectSound(ladder, { rungs: drawn }, chinese ? zh : en);
    }),
    { numRuns: 80 },
  );
});
