import { describe, expect, test } from "vitest";
import { readEnglish } from "../../src/facts/numerals-en.ts";
import { ALI, ENTERED } from "./external.ts";
import { ledger, sharedFile } from "./fixtures.ts";

function factOf(id: string) {
  const fact = ledger.facts.get(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}

test.each(Object.entries(ENTERED))(
  "%s: words and fact give the same number or date",
  (_, pairs) => {
    for (const [words, id] of pairs) {
      const fact = factOf(id);
      const found = readEnglish(words).find(({ kind }) => kind === fact.kind);
      const read = found?.kind === "date" ? found.date : found?.value;
      expect([id, fact.kind === "date" ? fact.when.date : fact.value]).toEqual([id, read]);
    }
  },
);

test("hedges of the list are kept", () => {
  const lost = Object.values(ENTERED)
    .flat()
    .filter(([words, id]) => {
      const { kind, qualifier } = factOf(id);
      const hedge = readEnglish(words).find((reading) => reading.kind === kind)?.qualifier;
      return hedge !== "exact" && hedge !== qualifier;
    });
  expect(lost).toEqual([]);
});

test.each(ALI)("%s is the company's own word", (row) => {
  for (const [, id] of ENTERED[row] ?? [])
    expect([id, factOf(id).claimant]).toEqual([id, "company"]);
});

const list = sharedFile("data/external-facts.md");

describe.skipIf(list === null)("the shared list of external facts", () => {
  const rows = new Map(
    (list ?? "").split("\n").flatMap((line) => {
      const [, id, figure = ""] = /^\| (A\d+) \| (.*?) \|/.exec(line) ?? [];
      return id ? [[id, { figure, company: / \| ALI \| /.test(line) }] as const] : [];
    }),
  );

  test("every row is entered, and no other", () => {
    expect(Object.keys(ENTERED)).toEqual([...rows.keys()]);
    expect(ALI).toEqual([...rows].filter(([, { company }]) => company).map(([id]) => id));
  });

  test.each(Object.entries(ENTERED))("%s holds the words", (id, pairs) => {
    for (const [words] of pairs) expect(rows.get(id)?.figure).toContain(words);
  });
});
