import { describe, expect, test } from "vitest";
import { problemsOf } from "../../src/content/problems.ts";
import { fact, factFile } from "../../src/schemas/fact.ts";

const stated = {
  id: "melon.households",
  label: { en: "Households", zh: "农户" },
  value: 500,
  unit: "household",
  qualifier: "exact",
  asOf: "2019-06",
  place: "653130",
  source: "report",
  evidence: { text: "500户", language: "zh", kind: "phrase", paragraph: 28 },
};
const derived = {
  id: "melon.share",
  label: { en: "A share", zh: "占比" },
  unit: "percent",
  asOf: null,
  place: null,
  op: "share",
  of: ["melon.households", "melon.all"],
  digits: 2,
};

/** What an editor is told of a wrong fact, in one line a problem. */
function told(data: unknown): string[] {
  const { error } = fact.safeParse(data, { reportInput: true });
  if (!error) return [];
  return problemsOf("melon.json", data, error).map(
    ({ field, received, expected }) => `${field}: ${received}, not ${expected}`,
  );
}

test("a stated and a derived fact pass", () => {
  expect(told(stated)).toEqual([]);
  expect(told(derived)).toEqual([]);
  expect(told({ ...stated, asOf: "source", place: null, claimant: "us" })).toEqual([]);
});

test.each<[string, object, string]>([
  ["an id without a topic", { id: "households" }, "id"],
  ["an unknown qualifier", { qualifier: "circa" }, "qualifier"],
  ["a date that is none", { asOf: "2019-13" }, "asOf"],
  ["a day that the calendar lacks", { asOf: "2019-02-30" }, "asOf"],
  ["a place that is no code", { place: "Bachu" }, "place"],
  ["a missing translation", { label: { en: "Households" } }, "label.zh"],
  ["an empty phrase", { evidence: { ...stated.evidence, text: "" } }, "evidence.text"],
  [
    "a paragraph counted from nought",
    { evidence: { ...stated.evidence, paragraph: 0 } },
    "evidence.paragraph",
  ],
  ["an unknown claimant", { claimant: "blog" }, "claimant"],
])("%s is told of a stated fact", (_, more, field) => {
  const fields = told({ ...stated, ...more }).map((line) => line.split(": ")[0]);
  expect(fields).toEqual([field]);
});

test.each<[string, object, string]>([
  ["an unknown operation", { op: "mean" }, "op"],
  ["one operand", { of: ["melon.households"] }, "of"],
  ["no digits", { digits: 0 }, "digits"],
])("%s is told of a derived fact", (_, more, field) => {
  const fields = told({ ...derived, ...more }).map((line) => line.split(": ")[0]);
  expect(fields).toEqual([field]);
});

test("a value as a text with its unit is neither a number nor a date", () => {
  expect(told({ ...stated, value: "500户" })).toEqual([
    'value: "500户", not a date: 2019, 2019-06 or 2019-06-30',
  ]);
});

// JSON has no NaN, but numbers beyond all numbers: 1e999 is read as Infinity.
test.each([NaN, JSON.parse("1e999") as number, -Infinity])("%d is no value", (value) => {
  expect(told({ ...stated, value })).toEqual([expect.stringMatching(/^value: /) as string]);
});

test("an unknown field is named", () => {
  expect(told({ ...stated, vlaue: 1 })).toEqual([
    expect.stringContaining("not only known fields") as string,
  ]);
});

describe("a file of facts", () => {
  test("has no checks unless it says so", () => {
    expect(factFile.parse({ facts: [] })).toEqual({ facts: [], checks: [] });
  });

  test("a check needs a relation that is known", () => {
    const note = { en: "A note.", zh: "说明。" };
    const check = { fact: "melon.households", other: null, relation: "similar", note };
    const { error } = factFile.safeParse({ facts: [], checks: [check] });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["checks.0.relation"]);
  });
});
