import { describe, expect, test } from "vitest";
import type { ResolvedFact } from "../../src/facts/types.ts";
import { ledger, sharedFile } from "./fixtures.ts";

/** One row of the shared list of the interview's figures. */
interface Figure {
  id: string;
  paragraph: number;
  evidence: string;
  value: number | string;
  unit: string;
  qualifier: string;
  asOf: string | null;
  place: string | null;
  yearFrom?: string;
}

const interview = [...ledger.facts.values()].filter(({ sources, evidence }) =>
  sources.some(({ id }) => id === "interview" && evidence !== null),
);

/** A fact of the ledger in the terms of the list. `source` is the interview's own date. */
function asFigure(fact: ResolvedFact, asOf: string | null): Figure {
  const { paragraph = 0, text, yearFrom } = fact.evidence ?? { text: "" };
  const own = asOf === "interview" ? "2020" : asOf;
  return {
    id: fact.id,
    paragraph,
    evidence: text,
    value: fact.kind === "date" ? fact.when.date : fact.value,
    unit: fact.unit,
    qualifier: fact.qualifier,
    asOf: fact.asOf?.date === own ? asOf : (fact.asOf?.date ?? null),
    place: fact.place,
    ...(yearFrom ? { yearFrom } : {}),
  };
}

test("the ledger has 57 figures of the interview, all of them the company's word", () => {
  expect(interview).toHaveLength(57);
  expect(new Set(interview.map(({ claimant }) => claimant))).toEqual(new Set(["company"]));
  expect(interview.every(({ evidence }) => evidence?.kind === "phrase")).toBe(true);
});

const list = sharedFile("data/interview-figures.json");
const text = sharedFile("source/interview.zh.txt");

describe.skipIf(list === null)("the shared list of figures", () => {
  const figures = JSON.parse(list ?? "[]") as (Figure & { note: string })[];

  test("57 figures", () => {
    expect(figures).toHaveLength(57);
  });

  test.each(figures)("$id as the list has it", (figure) => {
    const fact = ledger.facts.get(figure.id);
    const { note } = figure;
    expect(fact && { ...asFigure(fact, figure.asOf), note }).toEqual(figure);
  });
});

describe.skipIf(text === null)("the interview itself", () => {
  const paragraphs = (text ?? "").split("\n");

  test.each(interview)("$id: its phrase stands in its paragraph", ({ evidence }) => {
    expect(paragraphs[(evidence?.paragraph ?? 0) - 1]).toContain(evidence?.text);
  });

  test("the phrase that gives an open year stands before the one that leaves it open", () => {
    const evidence = ledger.facts.get("award.national")?.evidence;
    const paragraph = paragraphs[(evidence?.paragraph ?? 0) - 1] ?? "";
    expect(paragraph.indexOf(evidence?.yearFrom ?? "?")).toBeGreaterThanOrEqual(0);
    expect(paragraph.indexOf(evidence?.yearFrom ?? "?")).toBeLessThan(
      paragraph.indexOf(evidence?.text ?? "?"),
    );
  });
});
