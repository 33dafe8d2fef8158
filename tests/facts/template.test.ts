import { expect, test } from "vitest";
import {
  fillParts,
  fillText,
  fillTold,
  plainWords,
  printFact,
  ReferenceProblem,
  referencedFacts,
} from "../../src/facts/template.ts";
import type { ResolvedFact } from "../../src/facts/types.ts";
import { ledger, resolved } from "./fixtures.ts";

const facts = new Map<string, ResolvedFact>([
  ["melon.area", resolved(80_000, "mu", "over")],
  ["melon.households", resolved(500, "household")],
]);
const { units } = ledger;
const fill = (text: string, locale: "en" | "zh" = "en") => fillText(text, locale, facts, units);

test("references are filled in, in the form that they ask for", () => {
  expect(fill("on {fact:melon.area}, for {fact:melon.households|plain} families")).toBe(
    "on more than 80,000 mu, for 500 families",
  );
  expect(fill("种在{fact:melon.area}上", "zh")).toBe("种在超过8万亩上");
});

test("a figure that opens an English text gets a capital", () => {
  expect(fill("{fact:melon.area} of melons")).toBe("More than 80,000 mu of melons");
});

test("a text in parts names the fact of each figure, for links", () => {
  const text = "{fact:melon.households}, on {fact:melon.area}.";
  expect(fillParts(text, "en", facts, units)).toEqual([
    { fact: "melon.households", text: "500 households" },
    ", on ",
    { fact: "melon.area", text: "more than 80,000 mu" },
    ".",
  ]);
  expect(fillParts("No figure.", "en", facts, units)).toEqual(["No figure."]);
});

test("both languages at once, in parts and as text", () => {
  const words = { en: "Of {fact:melon.households}.", zh: "共{fact:melon.households}。" };
  const told = fillTold(words, facts, units);
  expect(told.zh).toEqual(["共", { fact: "melon.households", text: "500户" }, "。"]);
  expect(plainWords(told)).toEqual({ en: "Of 500 households.", zh: "共500户。" });
});

test("the facts that a text names, in order", () => {
  expect(referencedFacts("{fact:b.two|plain} and {fact:a.one}")).toEqual(["b.two", "a.one"]);
});

test("braces of the interface's own placeholders stay", () => {
  expect(fill("as of {date}")).toBe("as of {date}");
});

test.each([
  [
    "{fact:melon.aera}",
    "melon.aera: expected the id of a fact in content/facts; check the spelling; nearest are melon.area, melon.households",
  ],
  [
    "{fact:melon.area|bare}",
    "melon.area|bare: expected one of full, number, value, plain, words, metric, when; correct the form",
  ],
  [
    "{fact:melon.area|plain}",
    'melon.area|plain: expected a form that keeps the qualifier; use full or number (form "plain" would drop "over" from melon.number)',
  ],
  [
    "{fact:melon.area|when}",
    "melon.area|when: expected a fact that says when it held; give it an asOf, or use another form",
  ],
  ["{facts:melon.area}", "{facts:melon.area}: expected {fact:ID} or {fact:ID|form}; write it so"],
  ["{fact:melon.area", "{fact:melon.area: expected {fact:ID} or {fact:ID|form}; write it so"],
])("%s is refused", (text, message) => {
  expect(() => fill(text)).toThrow(ReferenceProblem);
  expect(() => fill(text)).toThrow(message);
});

test("one fact, printed", () => {
  expect(printFact("melon.area", "number", "zh", facts, units)).toBe("超过8万");
});
