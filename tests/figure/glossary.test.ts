import { expect, test } from "vitest";
import { loadGlossary } from "../../src/figure/glossary.ts";
import { errorText, ledger } from "../facts/fixtures.ts";
import { temporaryFolder } from "../files.ts";

const mu = {
  id: "mu",
  group: "measures",
  term: { en: "mu", zh: "亩" },
  pinyin: "mǔ",
  text: { en: "Fields of {fact:bachu.households}.", zh: "田。" },
};

function load(terms: readonly object[]) {
  const root = temporaryFolder({
    "content/glossary.json": JSON.stringify(terms),
    "content/stories/en/bachu-melon.mdx": "",
  });
  return loadGlossary(root, ledger);
}

test("a term's figures stay references, which a page fills in and links", () => {
  expect(load([{ ...mu, story: "bachu-melon" }])).toEqual([
    { ...mu, story: "bachu-melon", text: { en: "Fields of {fact:bachu.households}.", zh: "田。" } },
  ]);
});

test("a term that stands twice, and a story that does not exist", () => {
  expect(errorText(() => load([mu, { ...mu, story: "bachu-mellon" }]))).toBe(
    [
      "content/glossary.json › [1].id",
      '  received  "mu"',
      "  expected  each term once",
      "  to mend   join the two entries, or rename one",
      "",
      "content/glossary.json › [1].story",
      '  received  "bachu-mellon"',
      "  expected  the name of a story in content/stories",
      "  to mend   check the spelling; nearest are bachu-melon",
    ].join("\n"),
  );
});

test("a figure or a heading that does not exist", () => {
  const unknown = { ...mu, text: { en: "{fact:bachu.none}", zh: "无" } };
  expect(errorText(() => load([unknown]))).toContain("content/glossary.json › [0].text");
  expect(errorText(() => load([{ ...mu, group: "weights" }]))).toContain("[0].group");
});
