import { array, assert, boolean, constantFrom, double, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import unitGrid from "../../src/charts/unit-grid.ts";
import { along } from "../../src/drawing/unit-field.ts";
import { UNIT_MARKS } from "../../src/drawing/unit-marks.ts";
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

const { en, zh } = languages;
const facts = [
  number("test.residents", 371_514, { unit: "person" }),
  number("test.covered", 2294, { unit: "person" }),
  number("test.households", 500, { unit: "household" }),
  number("test.heads", 50, { unit: "person", qualifier: "over" }),
  number("test.debt", -3, { unit: "person" }),
];
const residents = {
  label: words("registered residents", "户籍人口"),
  fact: "test.residents",
  mark: "dot",
  each: 100,
  part: { label: words("covered by the business", "产业覆盖"), fact: "test.covered" },
};
const count = (runs: readonly { count: number }[]) => runs.reduce((sum, run) => sum + run.count, 0);

test("a part and the rest of a whole: full marks and the ones that are cut", () => {
  const { groups } = unitGrid.layout(dataOf(unitGrid, facts, { groups: [residents] }), 640, en);
  const [part, rest] = groups[0]?.stretches ?? [];
  // 2,294 ÷ 100: 22 marks and 0.94 of the next; 371,514 ÷ 100 = 3,715.14, so marks 23 to 3,714 are
  // whole ones of the rest, with 0.06 before them and 0.14 behind.
  expect(count(part?.runs ?? [])).toBe(22);
  expect(part?.cuts.map(({ from, to }) => [from, to])).toEqual([[0, expect.closeTo(0.94, 6)]]);
  expect(count(rest?.runs ?? [])).toBe(3715 - 23);
  expect(rest?.cuts.map(({ from, to }) => [from, to])).toEqual([
    [expect.closeTo(0.94, 6), 1],
    [0, expect.closeTo(0.14, 6)],
  ]);
});

test("a part that is the exception stands last and is set back", () => {
  const part = { ...residents.part, filled: false };
  const data = dataOf(unitGrid, facts, { groups: [{ ...residents, part }] });
  const [others, exception] = unitGrid.layout(data, 640, en).groups[0]?.stretches ?? [];
  // 3,715.14 − 22.94 = 3,692.2 marks come first.
  expect([others?.tone, exception?.tone]).toEqual(["full", "faint"]);
  expect(count(others?.runs ?? [])).toBe(3692);
  expect(count(exception?.runs ?? [])).toBe(3715 - 3693);
});

test("the mark before the words of the rest looks as it does in the field", () => {
  const rest = words("everybody else", "其他居民");
  const small = dataOf(unitGrid, facts, { groups: [{ ...residents, mark: "square", rest }] });
  const large = dataOf(unitGrid, facts, {
    groups: [{ ...residents, fact: "test.covered", mark: "square", part: undefined, rest }],
  });
  const tones = (data: typeof small) => {
    const group = unitGrid.layout(data, 280, en).groups[0];
    return [group?.stretches[1]?.tone, group?.swatches.at(-1)?.tone];
  };
  // 3,715 squares are under 7 px wide at any width, 23 are not.
  expect(tones(small)).toEqual(["faint", "faint"]);
  expect(tones(large)).toEqual(["rest", "rest"]);
});

test("amounts of one scale have marks of one size; others are fitted by themselves", () => {
  const household = { label: words("x"), fact: "test.households", mark: "house", each: 10 };
  const data = dataOf(unitGrid, facts, {
    groups: [
      { ...household, fact: "test.heads" },
      { ...household, mark: "square" },
      { ...household, mark: "square", each: 1 },
    ],
  });
  const sizes = unitGrid.layout(data, 360, en).groups.map((g) => g.stretches[0]?.field.size);
  expect(sizes[0]).toBe(sizes[1]);
  expect(sizes[2]).not.toBe(sizes[0]);
});

test("“more than” is an open end behind the last mark; a plan is hollow", () => {
  const heads = { label: words("heads"), fact: "test.heads", mark: "person", each: 1 };
  const { groups } = unitGrid.layout(dataOf(unitGrid, facts, { groups: [heads] }), 640, en);
  const [sign] = groups[0]?.signs ?? [];
  const last = groups[0]?.stretches[0]?.runs.at(-1);
  const pitch = groups[0]?.stretches[0]?.field.pitch ?? 0;
  expect(sign?.sign).toBe("over");
  expect(sign?.x).toBeCloseTo((last?.x ?? 0) + along((last?.count ?? 0) - 1, pitch), 6);
  const plan = number("test.plan", 10, { qualifier: "planned" });
  const planned = dataOf(unitGrid, [plan], { groups: [{ ...heads, fact: "test.plan" }] });
  expect(unitGrid.layout(planned, 640, en).groups[0]?.stretches[0]?.tone).toBe("planned");
});

test("a drawing says what a mark stands for, once a kind", () => {
  const more = { ...residents, part: undefined };
  const data = dataOf(unitGrid, facts, { groups: [residents, more] });
  const texts = unitGrid.layout(data, 640, zh).keys.map(({ text }) => text.lines.join(""));
  expect(texts).toEqual(["每个图形代表100人"]);
});

test("ids are led by the drawing’s own and occur once", () => {
  const people = { ...residents, mark: "person" };
  const layout = unitGrid.layout(dataOf(unitGrid, facts, { groups: [residents, people] }), 640, en);
  const svg = unitGrid.render(layout, { id: "bachu-en-640", width: 640, label: "x" });
  const ids = elementsOf(svg).flatMap(({ properties }) => properties.id ?? []);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => String(id).startsWith("bachu-en-640"))).toBe(true);
});

test("table and summary name whole and part with their units, in both languages", () => {
  const data = dataOf(unitGrid, facts, { groups: [residents] });
  expect(unitGrid.table(data, en).rows).toEqual([
    [{ text: "registered residents" }, { text: "371,514 people", fact: "test.residents" }],
    [{ text: "covered by the business" }, { text: "2,294 people", fact: "test.covered" }],
  ]);
  expect(unitGrid.summary(data, en)).toBe(
    "Fields of equal marks: 371,514 people (registered residents), of which 2,294 people (covered by the business).",
  );
  expect(unitGrid.summary(data, zh)).toBe(
    "以同样大小的图形计数：371,514人（户籍人口），其中2294人（产业覆盖）。",
  );
});

test("what cannot be drawn is refused with what would do", () => {
  const refuse = (change: object) =>
    refusalOf(unitGrid, facts, { groups: [{ ...residents, ...change }] });
  // 371,514 ÷ 10,000 = 37.15: 38 to a mark is the least.
  expect(refuse({ each: 1 })).toMatch(/at most 10000 marks; at least 38 to a mark/);
  expect(refuse({ each: 0 })).toContain("options.groups[0].each");
  expect(refuse({ fact: "test.debt" })).toMatch(/an amount of zero or more/);
  expect(refuse({ part: { label: words("x"), fact: "test.households" } })).toMatch(
    /options\.groups\[0\]\.part\.fact[\s\S]*a fact in person, as the whole is/,
  );
  expect(
    refuse({ fact: "test.covered", part: { label: words("x"), fact: "test.residents" } }),
  ).toMatch(/at most the whole, 2294/);
  expect(refuse({ mark: "star" })).toMatch(/one of dot, square, person/);
  expect(refusalOf(unitGrid, facts, { groups: [] })).toContain("options.groups");
});

test("any amounts with any words are sound at every width", () => {
  const group = record({
    label: someWords,
    fact: someNumber,
    mark: constantFrom(...UNIT_MARKS),
    marks: double({ min: 0.01, max: 900, noNaN: true }),
    share: option(double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    filled: boolean(),
    rest: option(someWords, { nil: undefined }),
  });
  assert(
    property(array(group, { minLength: 1, maxLength: 4 }), boolean(), (drawn, chinese) => {
      const groups = drawn.map(({ marks, share, filled, fact, ...rest }) => ({
        ...rest,
        fact,
        each: fact.value === 0 ? 1 : fact.value / marks,
        ...(share === null
          ? {}
          : {
              part: {
                label: rest.label,
                fact: { ...fact, value: fact.value * share },
                filled,
              },
            }),
      }));
      expectSound(unitGrid, { groups }, chinese ? zh : en);
    }),
    { numRuns: 60 },
  );
});
