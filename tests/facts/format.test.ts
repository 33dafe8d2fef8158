import { describe, expect, test } from "vitest";
import { formatFact, unitOf } from "../../src/facts/format.ts";
import type { ResolvedDate } from "../../src/facts/types.ts";
import type { Qualifier } from "../../src/schemas/fact.ts";
import { ledger, resolved } from "./fixtures.ts";

const { units } = ledger;
const both = (
  ...[fact, form]: [Parameters<typeof formatFact>[0], Parameters<typeof formatFact>[3]?]
) => [formatFact(fact, "en", units, form), formatFact(fact, "zh", units, form)];

test.each<[Qualifier, string, string]>([
  ["exact", "20,000 mu", "2万亩"],
  ["about", "about 20,000 mu", "约2万亩"],
  ["over", "more than 20,000 mu", "超过2万亩"],
  ["under", "under 20,000 mu", "不到2万亩"],
  ["nearly", "nearly 20,000 mu", "近2万亩"],
  ["up-to", "up to 20,000 mu", "至多2万亩"],
  ["average", "an average of 20,000 mu", "平均2万亩"],
  ["planned", "a planned 20,000 mu", "计划2万亩"],
])("%s: %s, %s", (qualifier, en, zh) => {
  expect(both(resolved(20_000, "mu", qualifier))).toEqual([en, zh]);
});

describe("units", () => {
  test("one, many and none", () => {
    expect(both(resolved(1, "household"))).toEqual(["1 household", "1户"]);
    expect(both(resolved(0, "county"))).toEqual(["0 counties", "0个县"]);
    expect(both(resolved(500, "household"))).toEqual(["500 households", "500户"]);
  });

  test("person-times are not people", () => {
    expect(both(resolved(20_000, "person-time", "nearly"))).toEqual([
      "nearly 20,000 person-times",
      "近2万人次",
    ]);
  });

  test("in Chinese a rate takes its qualifier at the number, an average takes it in front", () => {
    expect(both(resolved(3000, "CNY/mu", "over"))[1]).toBe("每亩超过3000元");
    expect(both(resolved(400, "CNY/mu", "average"))[1]).toBe("平均每亩400元");
  });

  test("an unknown one is named", () => {
    expect(() => unitOf("mus", units)).toThrow(
      new RangeError("unit mus is not in content/units.json"),
    );
  });
});

describe("forms", () => {
  const area = resolved(80_000, "mu", "over");

  test("number leaves out the unit and keeps the qualifier", () => {
    expect(both(area, "number")).toEqual(["more than 80,000", "超过8万"]);
  });

  test("metric shows the metric value beside Chinese units, and nothing beside others", () => {
    expect(both(area, "metric")).toEqual([
      "more than 80,000 mu (about 5,300 hectares)",
      "超过8万亩（约合5300公顷）",
    ]);
    expect(both(resolved(400, "CNY/mu"), "metric")).toEqual([
      "400 yuan per mu (about 6,000 yuan per hectare)",
      "每亩400元（约合每公顷6000元）",
    ]);
    expect(both(resolved(65, "km2"), "metric")).toEqual(["65 square kilometres", "65平方千米"]);
  });

  test("when is the date at which it held, and nothing else", () => {
    const dated = { ...area, asOf: { date: "2019-04" } };
    expect(both(dated, "when")).toEqual(["April 2019", "2019年4月"]);
    expect(() => both(area, "when")).toThrow(
      new RangeError("melon.number does not say when it held"),
    );
  });

  test("words spells small numbers", () => {
    expect(both(resolved(5, "direction"), "words")).toEqual(["five directions", "五个方向"]);
  });

  test("value and plain leave out what may go: an exact number's, an average's, a plan's", () => {
    const average = resolved(400, "CNY/mu", "average");
    expect(both(average, "value")).toEqual(["400 yuan per mu", "每亩400元"]);
    expect(both(average, "plain")).toEqual(["400", "400"]);
    expect(both(resolved(1e10, "CNY", "planned"), "plain")).toEqual(["10 billion", "100亿"]);
  });

  test.each<Qualifier>(["about", "over", "under", "nearly", "up-to"])(
    "value and plain are refused where they would drop %s",
    (qualifier) => {
      const fact = resolved(400, "CNY", qualifier);
      for (const form of ["value", "plain"] as const) {
        expect(() => formatFact(fact, "en", units, form)).toThrow(
          new RangeError(`form "${form}" would drop "${qualifier}" from melon.number`),
        );
      }
    },
  );
});

test("a date keeps its precision, and about where it is not worded as a part of a year", () => {
  const {
    value: _value,
    bounds: _bounds,
    derivation: _of,
    digits: _digits,
    ...base
  } = resolved(0, "date");
  const date = (more: Partial<ResolvedDate>): ResolvedDate => ({
    ...base,
    kind: "date",
    when: { date: "2019-06" },
    qualifier: "exact",
    ...more,
  });
  expect(both(date({}))).toEqual(["June 2019", "2019年6月"]);
  expect(both(date({ qualifier: "about" }))).toEqual(["about June 2019", "约2019年6月"]);
  const part = { date: "2018-12", part: "late-year" as const };
  expect(both(date({ when: part, qualifier: "about" }))).toEqual(["late 2018", "2018年底"]);
});
