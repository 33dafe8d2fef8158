import { expect, test } from "vitest";
import { ledger } from "./fixtures.ts";

const units = Object.entries(ledger.units);

test("every metric unit beside another is one of the registry and has no metric of its own", () => {
  for (const [id, { metric }] of units) {
    if (metric) expect([id, ledger.units[metric.unit]?.metric]).toEqual([id, undefined]);
    if (metric) expect(ledger.units[metric.unit]).toBeDefined();
  }
});

test.each([
  ["mu", "ha", 1 / 15],
  ["CNY/mu", "CNY/ha", 15],
  ["tree/mu", "tree/ha", 15],
  ["jin", "kg", 1 / 2],
  ["CNY/jin", "CNY/kg", 2],
])("one %s in %s", (id, metric, factor) => {
  expect(ledger.units[id]?.metric?.unit).toBe(metric);
  expect(ledger.units[id]?.metric?.factor).toBeCloseTo(factor, 12);
});

test("a mu is 666.67 square metres", () => {
  expect((ledger.units["mu"]?.metric?.factor ?? 0) * 10_000).toBeCloseTo(666.67, 2);
});

test("patterns hold no digit, and the Chinese ones no Latin letter", () => {
  for (const [id, { en, zh }] of units) {
    for (const pattern of [en.one, en.other, zh])
      expect([id, pattern]).not.toEqual([id, expect.stringMatching(/\d/)]);
    expect([id, zh.replace("{n}", "")]).not.toEqual([id, expect.stringMatching(/[a-z]/i)]);
  }
});
