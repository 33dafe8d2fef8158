import { describe, expect, test } from "vitest";
import { resolveFacts } from "../../src/facts/resolve.ts";
import type { DerivedFact, Fact } from "../../src/schemas/fact.ts";
import { entries, errorText, source, stated } from "./fixtures.ts";

const sources = new Map([["report", source()]]);
const resolve = (facts: readonly Fact[]) => resolveFacts(entries(facts), sources);

const households = stated();
const income = stated({
  id: "melon.income",
  unit: "CNY",
  value: 3e6,
  qualifier: "nearly",
  evidence: { text: "近300万元", language: "zh", kind: "phrase" },
});

/** Income per household, unless told otherwise. */
function derived(more: Partial<DerivedFact> = {}): DerivedFact {
  return {
    id: "melon.result",
    label: { en: "A result", zh: "结果" },
    unit: "CNY/year",
    asOf: null,
    place: null,
    op: "ratio",
    of: ["melon.income", "melon.households"],
    digits: 2,
    ...more,
  };
}

describe("a stated fact", () => {
  test("takes bounds from its evidence, and claimant and date from its source", () => {
    const facts = resolve([{ ...income, asOf: "source" }]);
    expect(facts.get("melon.income")).toMatchObject({
      kind: "number",
      value: 3e6,
      bounds: { lo: 2e6, hi: 3e6, loOpen: true, hiOpen: false },
      claimant: "press",
      asOf: { date: "2020" },
      derivation: null,
    });
  });

  test("may have another claimant than its source, and no date where the source has none", () => {
    const { date: _date, ...undated } = source();
    const fact = { ...households, claimant: "us" as const, asOf: "source" as const };
    const facts = resolveFacts(entries([fact]), new Map([["report", undated]]));
    expect(facts.get("melon.households")).toMatchObject({ claimant: "us", asOf: null });
  });
});

describe("a derived fact", () => {
  test("is our arithmetic over its operands, in any order of the file", () => {
    const facts = resolve([derived(), income, households]);
    expect(facts.get("melon.result")).toMatchObject({
      value: 6000,
      qualifier: "about",
      bounds: { lo: 4000, hi: 6000, loOpen: true, hiOpen: false },
      claimant: "us",
      derivation: { op: "ratio", reason: "wide", illustration: false },
    });
    expect(facts.get("melon.result")?.sources.map(({ id }) => id)).toEqual(["report"]);
  });

  test("that rests on an illustration is one", () => {
    const half = derived({ id: "melon.half", op: "sum", of: ["melon.result", "melon.result"] });
    const facts = resolve([households, income, derived({ illustration: true }), half]);
    expect(facts.get("melon.half")).toMatchObject({ derivation: { illustration: true } });
  });

  test("over an average has no bounds and is only about", () => {
    const average = stated({ id: "melon.average", unit: "CNY", qualifier: "average", value: 400 });
    const facts = resolve([average, households, derived({ of: ["melon.average", households.id] })]);
    expect(facts.get("melon.result")).toMatchObject({ bounds: null, qualifier: "about" });
  });
});

describe("what stops the build", () => {
  test("an unknown source", () => {
    expect(errorText(() => resolve([stated({ source: "raport" })]))).toBe(
      `content/facts/melon.json › facts[0] melon.households › source
  received  "raport"
  expected  the name of a file in content/sources
  to mend   check the spelling; nearest are report`,
    );
  });

  test("an unknown operand", () => {
    const fact = derived({ of: ["melon.income", "melon.household"] });
    expect(errorText(() => resolve([households, income, fact]))).toBe(
      `content/facts/melon.json › facts[2] melon.result › of
  received  "melon.household"
  expected  the id of a fact
  to mend   check the spelling; nearest are melon.households, melon.result, melon.income`,
    );
  });

  test("an operand that is a date", () => {
    const evidence = { text: "2018年8月", language: "zh" as const, kind: "phrase" as const };
    const date = stated({ id: "melon.day", unit: "date", value: "2018-08", evidence });
    const fact = derived({ of: ["melon.day", "melon.households"] });
    expect(errorText(() => resolve([households, date, fact]))).toBe(
      `content/facts/melon.json › facts[2] melon.result › of
  received  "melon.day"
  expected  a number
  to mend   melon.day is a date; use another operand`,
    );
  });

  test("a circle", () => {
    const one = derived({ id: "melon.one", of: ["melon.two", "melon.households"] });
    const two = derived({ id: "melon.two", of: ["melon.one", "melon.households"] });
    expect(errorText(() => resolve([households, one, two]))).toBe(
      `content/facts/melon.json › facts[1] melon.one › of
  received  "melon.one → melon.two → melon.one"
  expected  facts that do not lead back to this one
  to mend   break the circle`,
    );
  });

  test("mixed units in a sum", () => {
    const fact = derived({ op: "sum", of: ["melon.income", "melon.households"], unit: "CNY" });
    expect(errorText(() => resolve([households, income, fact]))).toBe(
      `content/facts/melon.json › facts[2] melon.result › of
  received  "CNY and household"
  expected  operands of one unit for sum
  to mend   convert one of them, or use ratio or product`,
    );
  });

  test("a share that is not in percent", () => {
    const fact = derived({ op: "share", of: ["melon.income", "melon.income"], unit: "CNY" });
    expect(errorText(() => resolve([income, fact]))).toBe(
      `content/facts/melon.json › facts[1] melon.result › unit
  received  "CNY"
  expected  the unit of its share: percent
  to mend   write percent`,
    );
  });

  test("a division by zero", () => {
    const evidence = { text: "0户", language: "zh" as const, kind: "phrase" as const };
    const none = stated({ value: 0, evidence });
    expect(errorText(() => resolve([none, income, derived()]))).toBe(
      `content/facts/melon.json › facts[2] melon.result › of
  received  "a division by zero"
  expected  operands that ratio takes
  to mend   use other operands`,
    );
  });

  test("an id that occurs twice", () => {
    const [first, second] = entries([households, households]);
    if (!first || !second) throw new Error("two entries");
    const other = { ...first, file: "content/facts/rice.json" };
    expect(errorText(() => resolveFacts([other, second], sources))).toBe(
      `content/facts/melon.json › facts[1] melon.households › id
  received  "melon.households"
  expected  an id that no other fact has
  to mend   rename it here or in content/facts/rice.json`,
    );
  });
});
