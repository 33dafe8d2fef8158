import { expect, test } from "vitest";
import { source } from "../../src/schemas/source.ts";
import { unit } from "../../src/schemas/unit.ts";
import { partialDate, words } from "../../src/schemas/words.ts";

const report = {
  title: { en: "A report", zh: "报道" },
  publisher: { en: "A paper", zh: "某报" },
  date: "2019-07",
  url: "https://example.org/report",
  language: "zh",
  claimant: "press",
  confidence: "high",
};

/** Paths of what a schema refuses. */
function refused(schema: typeof source | typeof unit | typeof words, data: unknown): string[] {
  return schema.safeParse(data).error?.issues.map(({ path }) => path.join(".")) ?? [];
}

test("a source, with and without what is not known of it", () => {
  const { date: _date, url: _url, ...bare } = report;
  expect(refused(source, report)).toEqual([]);
  expect(refused(source, bare)).toEqual([]);
});

test("a source refuses an address that is none, an unknown voice and an unknown confidence", () => {
  expect(refused(source, { ...report, url: "example.org" })).toEqual(["url"]);
  expect(refused(source, { ...report, url: "javascript:alert()" })).toEqual(["url"]);
  expect(refused(source, { ...report, claimant: "rumour" })).toEqual(["claimant"]);
  expect(refused(source, { ...report, confidence: "certain" })).toEqual(["confidence"]);
});

test("words need both languages", () => {
  expect(refused(words, { en: "Tree" })).toEqual(["zh"]);
  expect(refused(words, { en: "Tree", zh: "  " })).toEqual(["zh"]);
});

test.each(["2019", "2019-06", "2019-06-30", "2020-02-29"])("%s is a date", (date) => {
  expect(partialDate.safeParse(date).success).toBe(true);
});

test.each(["19", "2019-6", "2019-00", "2019-06-31", "2019-02-29", "30 June 2019", "2019-06-30T00"])(
  "%s is none",
  (date) => {
    expect(partialDate.safeParse(date).success).toBe(false);
  },
);

test("a unit says where the number stands in both languages", () => {
  const tree = {
    kind: "count",
    en: { one: "{n} tree", other: "{n} trees" },
    zh: "{n}棵",
    short: { en: "trees", zh: "棵" },
  };
  expect(refused(unit, tree)).toEqual([]);
  expect(refused(unit, { ...tree, zh: "棵" })).toEqual(["zh"]);
  expect(refused(unit, { ...tree, kind: "plant" })).toEqual(["kind"]);
});
