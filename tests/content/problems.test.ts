import { expect, test } from "vitest";
import { z } from "zod";
import { pathText, problemsOf } from "../../src/content/problems.ts";
import { factFile } from "../../src/schemas/fact.ts";
import { ui } from "../../src/schemas/ui.ts";

/** Field, received, expected and advice of everything that a schema refuses. */
function refused(schema: z.ZodType, data: unknown): string[][] {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) throw new Error("the schema takes it");
  return problemsOf("f.json", data, result.error).map(({ field, received, expected, fix }) => [
    field,
    received,
    expected,
    fix,
  ]);
}

test("paths are written as in code", () => {
  expect(pathText(["facts", 3, "evidence", "text"])).toBe("facts[3].evidence.text");
  expect(pathText([0, "adcode"])).toBe("[0].adcode");
  expect(pathText([])).toBe("the whole file");
});

const chart = z.strictObject({
  type: z.string().min(1),
  size: z.number().positive(),
  rows: z.array(z.int()).min(2),
  accent: z.enum(["melon", "rice"]).optional(),
  open: z.boolean().optional(),
});

const good = { type: "dumbbell", size: 1, rows: [1, 2] };

test.for<[string, object, string[]]>([
  ["missing", { type: undefined }, ["type", "nothing", "a text", "add it"]],
  ["of another kind", { type: 5 }, ["type", "5", "a text", "put it in quotation marks"]],
  [
    "a list instead",
    { type: ["dumbbell"] },
    ["type", '["dumbbell"]', "a text", "write a value of this kind"],
  ],
  ["null", { open: null }, ["open", "null", "true or false", "write a value of this kind"]],
  ["empty", { type: "" }, ["type", '""', "a text that is not empty", "correct the value"]],
  ["too few", { rows: [1] }, ["rows", "[1]", "at least 2 items", "correct the value"]],
  ["too small", { size: 0 }, ["size", "0", "more than 0", "correct the value"]],
  [
    "not whole",
    { rows: [1, 2.5] },
    ["rows[1]", "2.5", "a whole number", "write a value of this kind"],
  ],
  [
    "not in the list",
    { accent: "mellon" },
    ["accent", '"mellon"', "one of melon, rice", "choose one of these"],
  ],
  [
    "unknown",
    { acent: "rice" },
    ["the whole file", '"acent"', "only known fields", "remove or rename acent"],
  ],
])("a field that is %s", ([, change, expected]) => {
  expect(refused(chart, { ...good, ...change })).toEqual([expected]);
});

test("every field at fault is named, not only the first", () => {
  expect(refused(chart, { ...good, type: 1, size: "1" }).map(([field]) => field)).toEqual([
    "type",
    "size",
  ]);
});

test("a list instead of an object", () => {
  expect(refused(chart, [])).toEqual([
    ["the whole file", "[]", "an object", "write a value of this kind"],
  ]);
});

const fact = {
  id: "bachu.people",
  label: { en: "People", zh: "人口" },
  unit: "person",
  asOf: "2019",
  place: null,
  value: 5,
  qualifier: "exact",
  source: "interview",
  evidence: { text: "5人", language: "zh", kind: "phrase" },
};

test("of a stated or derived fact, only the problems of the kind that was meant", () => {
  const stated = { ...fact, qualifier: "roughly", evidence: { ...fact.evidence, kind: "quote" } };
  expect(refused(factFile, { facts: [fact, stated] }).map(([field]) => field)).toEqual([
    "facts[1].qualifier",
    "facts[1].evidence.kind",
  ]);
  const { id, label, unit, asOf, place } = fact;
  const derived = { id, label, unit, asOf, place, op: "quotient", of: ["a.b", "a.c"], digits: 2 };
  expect(refused(factFile, { facts: [derived] })).toEqual([
    [
      "facts[0].op",
      '"quotient"',
      "one of ratio, product, sum, difference, share",
      "choose one of these",
    ],
  ]);
});

test("a value that may be of two kinds names both", () => {
  expect(refused(factFile, { facts: [{ ...fact, value: true }] })).toEqual([
    ["facts[0].value", "true", "a number, or a text", "correct the value"],
  ]);
});

test("a date that is none names the forms that it may have", () => {
  expect(refused(factFile, { facts: [{ ...fact, asOf: "last year" }] })).toEqual([
    ["facts[0].asOf", '"last year"', "a date: 2019, 2019-06 or 2019-06-30", "correct the value"],
  ]);
});

test("a missing translation is named by its language", () => {
  expect(refused(factFile, { facts: [{ ...fact, label: { en: "People" } }] })).toEqual([
    ["facts[0].label.zh", "nothing", "a text", "add it"],
  ]);
  expect(refused(factFile, { facts: [{ ...fact, label: { en: "People", zh: " " } }] })).toEqual([
    ["facts[0].label.zh", '""', "a text that is not empty", "correct the value"],
  ]);
});

test("a key of the interface's words that cannot be one", () => {
  expect(refused(ui, { "Nav home": "Home" })).toEqual([
    ["Nav home", '"Nav home"', expect.stringContaining("/^[a-z]"), "rename the key"],
  ]);
});
