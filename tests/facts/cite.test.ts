import { expect, test } from "vitest";
import { deriveText } from "../../src/facts/cite.ts";
import { resolved } from "./fixtures.ts";

test.each([
  ["ratio", "6 mu ÷ 3 mu"],
  ["share", "6 mu ÷ 3 mu"],
  ["product", "6 mu × 3 mu"],
  ["sum", "6 mu + 3 mu"],
  ["difference", "6 mu − 3 mu"],
] as const)("a %s is told as %s", (op, text) => {
  const of = [resolved(6, "mu"), resolved(3, "mu")];
  const speaker = { fact: (fact: unknown) => `${(fact as { value: number }).value} mu` };
  expect(deriveText({ op, of, reason: null, illustration: false }, speaker)).toBe(text);
});
