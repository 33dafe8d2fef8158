import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { loadLedger } from "../../src/facts/load.ts";
import type { Check, Fact } from "../../src/schemas/fact.ts";
import { errorText, source, stated } from "./fixtures.ts";

const roots: string[] = [];

const unit = (kind: string, one: string, other: string, zh: string) => ({
  kind,
  en: { one, other },
  zh,
  short: { en: other, zh },
});

/** A content folder with one source, one unit of each kind that is needed, and the given facts. */
function content(facts: readonly Fact[], checks: readonly Check[] = []): string {
  const root = mkdtempSync(join(tmpdir(), "ledger-"));
  roots.push(root);
  const write = (name: string, data: unknown) =>
    writeFileSync(join(root, "content", name), JSON.stringify(data));
  mkdirSync(join(root, "content/facts"), { recursive: true });
  mkdirSync(join(root, "content/sources"));
  const { id: _id, ...report } = source();
  write("sources/report.json", report);
  write("units.json", {
    household: unit("count", "{n} household", "{n} households", "{n}户"),
    date: unit("date", "{n}", "{n}", "{n}"),
  });
  write("facts/melon.json", { facts, checks });
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const load = (...args: Parameters<typeof content>) => loadLedger(content(...args));
const stops = (...args: Parameters<typeof content>) => errorText(() => load(...args));

test("notes of facts and checks are filled in", () => {
  const note = { en: "Of {fact:melon.households}.", zh: "共{fact:melon.households}。" };
  const check: Check = { fact: "melon.households", other: null, relation: "not-found", note };
  const ledger = load([stated({ note })], [check]);
  const filled = { en: "Of 500 households.", zh: "共500户。" };
  expect(ledger.facts.get("melon.households")?.note).toEqual(filled);
  expect(ledger.checks.map((one) => one.note)).toEqual([filled]);
});

test("evidence that does not yield the value", () => {
  expect(stops([stated({ value: 5000 })])).toBe(
    `content/facts/melon.json › facts[0] melon.households › value
  received  5000 exact
  expected  what "500户" yields: 500 exact
  to mend   correct value, qualifier or evidence so that they say the same`,
  );
});

test("an unknown unit", () => {
  expect(stops([stated({ unit: "households" })])).toBe(
    `content/facts/melon.json › facts[0] melon.households › unit
  received  "households"
  expected  a unit of content/units.json
  to mend   check the spelling; nearest are household, date; a new unit is one line there`,
  );
});

test("a number that calls itself a date, and a date that does not", () => {
  expect(stops([stated({ unit: "date" })])).toBe(
    `content/facts/melon.json › facts[0] melon.households › unit
  received  "date"
  expected  the unit of a number
  to mend   correct the unit or the value`,
  );
  const evidence = { text: "2018年8月", language: "zh" as const, kind: "phrase" as const };
  expect(stops([stated({ value: "2018-08", evidence })])).toBe(
    `content/facts/melon.json › facts[0] melon.households › unit
  received  "household"
  expected  date, since the value is one
  to mend   correct the unit or the value`,
  );
});

test("a check of an unknown fact", () => {
  const note = { en: "A note.", zh: "说明。" };
  const check: Check = { fact: "melon.household", other: null, relation: "not-found", note };
  expect(stops([stated()], [check])).toBe(
    `content/facts/melon.json › checks › melon.household
  received  melon.household
  expected  the id of a fact
  to mend   check the spelling; nearest are melon.households`,
  );
  const other: Check = { ...check, fact: "melon.households", other: "melon.people" };
  expect(stops([stated()], [other])).toContain("received  melon.people");
});

test("a note that names an unknown fact", () => {
  const note = { en: "Of {fact:melon.people}.", zh: "共{fact:melon.people}。" };
  expect(stops([stated({ note })])).toBe(
    `content/facts/melon.json › melon.households › note
  received  melon.people
  expected  the id of a fact in content/facts
  to mend   check the spelling; nearest are melon.households`,
  );
});

test("a translation that is blank", () => {
  expect(stops([stated({ label: { en: "Households", zh: " " } })])).toBe(
    `content/facts/melon.json › facts[0].label.zh
  received  ""
  expected  a text that is not empty
  to mend   correct the value`,
  );
});
