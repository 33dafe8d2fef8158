import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stated as statedOf, verifyEvidence } from "../../src/facts/evidence.ts";
import { factFile } from "../../src/schemas/fact.ts";
import { ledger, root, source, stated } from "./fixtures.ts";

const folder = join(root, "content/facts");
const facts = readdirSync(folder).flatMap(
  (name) => factFile.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))).facts,
);
const read = facts.flatMap((fact) => ("op" in fact ? [] : [fact]));

test("every stated fact's evidence yields its value, its qualifier and its part of a date", () => {
  expect(read.length).toBeGreaterThan(200);
  const failures = read.flatMap(
    (fact) => verifyEvidence(fact, ledger.sources.get(fact.source)) ?? [],
  );
  expect(failures).toEqual([]);
});

test.each([
  ["another value", { value: 501 }, "501 exact"],
  ["another qualifier", { qualifier: "over" as const }, "500 over"],
])("%s than the phrase's is refused", (_, more, received) => {
  expect(verifyEvidence(stated(more))).toEqual({
    field: "value",
    received,
    expected: 'what "500户" yields: 500 exact',
    fix: "correct value, qualifier or evidence so that they say the same",
  });
});

test("every number that a phrase holds may be the fact's", () => {
  const evidence = {
    text: "平均每亩400元提升到3600元",
    language: "zh" as const,
    kind: "phrase" as const,
  };
  const fact = (value: number) => stated({ value, qualifier: "average", evidence });
  expect(verifyEvidence(fact(400))).toBeNull();
  expect(verifyEvidence(fact(3600))).toBeNull();
  expect(verifyEvidence(fact(3200))?.expected).toBe(
    'what "平均每亩400元提升到3600元" yields: 400 average; 3600 average',
  );
});

test("a phrase without a number yields nothing", () => {
  const evidence = { text: "很多农户", language: "zh" as const, kind: "phrase" as const };
  expect(verifyEvidence(stated({ evidence }))?.expected).toBe('what "很多农户" yields: nothing');
});

test("a month takes its year from the earlier phrase", () => {
  const evidence = { text: "9月获奖", language: "zh" as const, kind: "phrase" as const };
  const fact = stated({ unit: "date", value: "2019-09" });
  expect(verifyEvidence({ ...fact, evidence: { ...evidence, yearFrom: "2019年5月" } })).toBeNull();
  expect(verifyEvidence({ ...fact, evidence })?.expected).toBe('what "9月获奖" yields: nothing');
});

test("去年 is the year before the source's, and unknown where the source has no date", () => {
  const evidence = { text: "去年启动", language: "zh" as const, kind: "phrase" as const };
  const fact = stated({ unit: "date", value: "2019", qualifier: "about", evidence });
  expect(verifyEvidence(fact, source({ date: "2020-02" }))).toBeNull();
  expect(verifyEvidence(fact, source({ date: "2021" }))?.expected).toBe(
    'what "去年启动" yields: 2020 about',
  );
  const { date: _, ...undated } = source();
  expect(verifyEvidence(fact, undated)?.expected).toBe('what "去年启动" yields: nothing');
});

test("a part of a year must be told as one", () => {
  const evidence = { text: "2018年底", language: "zh" as const, kind: "phrase" as const };
  const fact = stated({ unit: "date", value: "2018-12", qualifier: "about", evidence });
  expect(verifyEvidence({ ...fact, datePart: "late-year" })).toBeNull();
  expect(verifyEvidence(fact)?.received).toBe("2018-12 about");
  expect(verifyEvidence(fact)?.expected).toBe('what "2018年底" yields: 2018-12 late-year about');
});

test("how a number is written comes from its phrase", () => {
  const evidence = { text: "1.6 亿元", language: "zh" as const, kind: "phrase" as const };
  expect(statedOf(stated({ value: 160000000, evidence }))).toEqual({ step: 1e7, magnitude: true });
  expect(statedOf(stated())).toEqual({ step: 1, magnitude: false });
});
