import { expect, test } from "vitest";
import { deriveText, evidenceFor } from "../../src/facts/cite.ts";
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

test("a source's own phrase is shown to everyone, our summary in its own language where it adds something", () => {
  const phrase = { text: "500户", language: "zh" as const, kind: "phrase" as const };
  const summary = {
    text: "500 poor households",
    language: "en" as const,
    kind: "summary" as const,
  };
  const speaker = (locale: "en" | "zh") => ({ locale, fact: () => "500 households" });
  const shown = (evidence: typeof phrase | typeof summary) =>
    (["en", "zh"] as const).map(
      (locale) =>
        evidenceFor({ ...resolved(500, "household"), evidence }, speaker(locale))?.text ?? null,
    );
  expect(shown(phrase)).toEqual(["500户", "500户"]);
  expect(shown(summary)).toEqual(["500 poor households", null]);
  expect(shown({ ...summary, text: "500 households" })).toEqual([null, null]);
  expect(evidenceFor(resolved(500, "household"), speaker("en"))).toBeNull();
  const ours = { ...resolved(500, "household"), claimant: "us" as const, evidence: summary };
  expect(evidenceFor(ours, speaker("en"))).toBeNull();
});
