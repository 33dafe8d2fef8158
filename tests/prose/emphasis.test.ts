import { expect, test } from "vitest";
import { FIRST, storyProblems } from "./fixtures.ts";

test.for([
  ["after a Chinese full stop", "**框架。**凡是", "**"],
  ["never closed", "A *melon.", "*"],
  ["underscores at a word's edge", "A melon__", "__"],
] as const)("a sign of emphasis that would be seen is refused: %s", ([, body, sign]) => {
  const [found, ...rest] = storyProblems(`First.\n\n${body}`);
  expect(rest).toEqual([]);
  // The body's third line: one of text and an empty one stand before it.
  expect(found).toContain(`line ${FIRST + 2}\n`);
  expect(found).toContain(`no ${sign} that readers would see`);
  expect(found).toContain("close the emphasis before the punctuation");
});

test.for(["**框架**。凡是", "A _melon_ and a **seed**.", "The package a_b, `c_d`."])(
  "emphasis that holds and names with an underscore: %s",
  (body) => {
    expect(storyProblems(body)).toEqual([]);
  },
);
