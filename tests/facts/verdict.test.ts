import { expect, test } from "vitest";
import { verdictOf } from "../../src/facts/verdict.ts";
import type { ResolvedFact } from "../../src/facts/types.ts";
import type { Check } from "../../src/schemas/fact.ts";
import type { Claimant } from "../../src/schemas/words.ts";
import { ledger, resolved } from "./fixtures.ts";

const said = (claimant: Claimant): ResolvedFact => ({ ...resolved(1, "mu"), claimant });
const facts = new Map([
  ["a.claim", said("company")],
  ["a.report", said("company")],
  ["a.paper", said("press")],
]);

function check(relation: Check["relation"], other: string | null): Check {
  return { fact: "a.claim", other, relation, note: { en: "A note.", zh: "说明。" } };
}

test.each<[string, Check[], ReturnType<typeof verdictOf>]>([
  ["no check", [], "alone"],
  ["nothing found", [check("not-found", null)], "alone"],
  ["another voice agrees", [check("agrees", "a.paper")], "confirmed"],
  ["the same voice agrees with itself", [check("agrees", "a.report")], "context"],
  ["another voice disagrees", [check("disagrees", "a.paper")], "contradicted"],
  [
    "one agrees, one disagrees",
    [check("agrees", "a.paper"), check("disagrees", "a.report")],
    "contradicted",
  ],
  ["something bears on it", [check("context", "a.paper"), check("not-found", null)], "context"],
  ["a check of another fact", [{ ...check("agrees", "a.paper"), fact: "a.report" }], "alone"],
])("%s", (_, checks, verdict) => {
  expect(verdictOf("a.claim", facts, checks)).toBe(verdict);
});

test.each([
  ["ecommerce.one-in", "contradicted"],
  ["bachu.income-before", "contradicted"],
  ["village.launched", "contradicted"],
  ["village.streams", "contradicted"],
  ["lhasa.donation", "confirmed"],
  ["fund.launched", "confirmed"],
  ["ecommerce.sales", "context"],
  ["bachu.households", "context"],
  ["insurance.merchants", "alone"],
])("%s is %s", (id, verdict) => {
  expect(verdictOf(id, ledger.facts, ledger.checks)).toBe(verdict);
});
