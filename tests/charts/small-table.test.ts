import { array, assert, constantFrom, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import smallTable from "../../src/charts/small-table.ts";
import { ContentError } from "../../src/content/error.ts";
import { parse } from "../../src/content/read.ts";
import { refsOf } from "../../src/drawing/refs.ts";
import type { ResolvedFact } from "../../src/facts/types.ts";
import type { Check } from "../../src/schemas/fact.ts";
import {
  date,
  languages,
  number,
  someNumber,
  someWords,
  units,
  words,
} from "../drawing/fixtures.ts";
import { expectSound } from "../drawing/soundness.ts";

const facts: ResolvedFact[] = [
  number("test.plan", 100, { unit: "CNY", qualifier: "planned" }),
  number("test.reported", 100, { unit: "CNY", qualifier: "planned", claimant: "press" }),
  date("test.start", "2019-01"),
  date("test.other-start", "2019-03-30", { claimant: "press" }),
  number("test.trees", 50, { unit: "tree" }),
  number("test.density", 125, { claimant: "us", qualifier: "about", unit: "tree/mu" }),
  number("test.people", 20, { unit: "person" }),
  number("test.lonely", 1),
];

function check(fact: string, relation: Check["relation"], other: string | null): Check {
  return { fact, other, relation, note: words(`note on ${fact}`, `关于${fact}`) };
}

const checks = [
  check("test.plan", "agrees", "test.reported"),
  check("test.start", "disagrees", "test.other-start"),
  check("test.trees", "context", "test.density"),
  check("test.trees", "not-found", null),
  check("test.people", "not-found", null),
];

function dataOf(rows: object[], own = facts, related: readonly Check[] = checks) {
  const ledger = { facts: new Map(own.map((fact) => [fact.id, fact])), units, checks: related };
  const refs = refsOf(
    ledger,
    () => undefined,
    () => {
      throw new Error("these tests have no map");
    },
  );
  return parse("content/charts/test.json", { rows }, smallTable.options(refs), ["options"]);
}

const row = (name: string, rest: object = {}) => ({
  fact: `test.${name}`,
  label: words(name),
  ...rest,
});
const data = dataOf([row("plan"), row("start"), row("trees"), row("people")]);

describe("layout", () => {
  test("wide: a column for each kind of source, in one order for all rows", () => {
    const { marks, rules } = smallTable.layout(data, 640, languages.en);
    // The claims take 0.34 × 640 = 218 px; the two sources share the rest: (422 + 16) / 2 = 219 each.
    // A mark's middle is 7 px from its column's left edge.
    expect(marks.map(({ relation, x }) => [relation, x])).toEqual([
      ["agrees", 225],
      ["disagrees", 225],
      ["context", 444],
      ["not-found", 225],
      ["not-found", 225],
    ]);
    // A line over each row, that of the first under the columns' names.
    expect(rules).toHaveLength(4);
  });

  test("what nobody says stands under what somebody says", () => {
    const { marks } = smallTable.layout(data, 640, languages.en);
    expect(marks[3]!.y).toBeGreaterThan(marks[2]!.y + 14);
  });

  test("narrow: the verdicts in one column beside the claims", () => {
    const { marks, rules } = smallTable.layout(data, 280, languages.en);
    // 0.43 × 280 = 120.4, so 120; the mark's middle 7 px further.
    expect(new Set(marks.map(({ x }) => x))).toEqual(new Set([127]));
    expect(rules).toHaveLength(3);
  });

  test("where a word is wider than its column the verdicts go under the claim", () => {
    const long = number("test.long", 1, { label: words("Donaudampfschifffahrtsgesellschaft") });
    const wide = dataOf([{ fact: "test.long" }], [long], [check("test.long", "not-found", null)]);
    const [mark] = smallTable.layout(wide, 280, languages.en).marks;
    expect(mark!.x).toBe(7);
  });
});

test("the table has a row for each verdict, its figures lead to the ledger", () => {
  const { columns, rows } = smallTable.table(data, languages.en);
  expect(columns).toHaveLength(6);
  expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    [
      "plan",
      "a planned 100 yuan",
      "agrees",
      "a planned 100 yuan",
      "a press report",
      "note on test.plan",
    ],
    ["start", "January 2019", "disagrees", "30 March 2019", "a press report", "note on test.start"],
    [
      "trees",
      "50 trees",
      "context",
      "about 125 trees per mu",
      "our own arithmetic",
      "note on test.trees",
    ],
    ["trees", "50 trees", "not found elsewhere", "–", "–", "note on test.trees"],
    ["people", "20 people", "not found elsewhere", "–", "–", "note on test.people"],
  ]);
  expect(rows[0]!.map(({ fact }) => fact)).toEqual([
    undefined,
    "test.plan",
    undefined,
    "test.reported",
    undefined,
    undefined,
  ]);
  expect(smallTable.table(data, languages.zh).rows[1]!.map(({ text }) => text)).toEqual([
    "start",
    "2019年1月",
    "不符",
    "2019年3月30日",
    "媒体报道",
    "关于test.start",
  ]);
});

test("the summary says of each claim who agrees and who does not", () => {
  const two = dataOf([row("start"), row("people")]);
  expect(smallTable.summary(two, languages.en)).toBe(
    "Figures and what other sources make of them: start, January 2019 – disagrees: 30 March 2019, a press report; people, 20 people – not found elsewhere.",
  );
  expect(smallTable.summary(two, languages.zh)).toBe(
    "各项数字与其他来源的对照：start，2019年1月——不符：2019年3月30日，媒体报道；people，20人——别处未查到。",
  );
});

test("a row shows all that is known of its fact, or what it chooses", () => {
  const relations = (rest: object) =>
    dataOf([row("trees", rest)]).rows[0]!.checks.map(({ relation }) => relation);
  expect(relations({})).toEqual(["context", "not-found"]);
  expect(relations({ others: ["test.density"] })).toEqual(["context", "not-found"]);
  expect(relations({ others: [] })).toEqual(["not-found"]);
});

test("a fact that nobody checked is refused, and so is a fact that no check relates to it", () => {
  const refusal = (...rows: object[]) => {
    try {
      dataOf(rows);
    } catch (error) {
      if (error instanceof ContentError) return error.message;
      throw error;
    }
    throw new Error("the options were taken");
  };
  expect(refusal(row("lonely"))).toMatch(
    /options\.rows\[0\]\.fact[^]*test\.lonely[^]*a check in content\/facts[^]*write the check first/,
  );
  expect(refusal(row("trees", { others: ["test.densty"] }))).toMatch(
    /options\.rows\[0\]\.others[^]*test\.densty[^]*test\.density/,
  );
  expect(refusal()).toContain("at least 1 items");
});

const relation = constantFrom("agrees" as const, "disagrees" as const, "context" as const);

test("whatever is claimed and said of it, the drawing is sound", () => {
  const someRow = record({
    claim: someNumber,
    label: someWords,
    others: array(record({ other: someNumber, label: someWords, relation }), { maxLength: 3 }),
  });
  assert(
    property(array(someRow, { minLength: 1, maxLength: 5 }), (made) => {
      const own: ResolvedFact[] = [];
      const related: Check[] = [];
      const rows = made.map(({ claim, label, others }, i) => {
        own.push({ ...claim, id: `test.c${i}` });
        for (const [j, one] of others.entries()) {
          own.push({ ...one.other, id: `test.c${i}-${j}`, label: one.label });
          related.push(check(`test.c${i}`, one.relation, `test.c${i}-${j}`));
        }
        if (others.length < 2) related.push(check(`test.c${i}`, "not-found", null));
        return { fact: `test.c${i}`, label };
      });
      const drawn = dataOf(rows, own, related);
      expectSound(smallTable, drawn, languages.en);
      expectSound(smallTable, drawn, languages.zh);
    }),
    { numRuns: 50 },
  );
});
