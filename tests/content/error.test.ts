import { expect, test } from "vitest";
import { ContentError, shorten, type ContentProblem } from "../../src/content/error.ts";

const problem = (field: string): ContentProblem => ({
  file: "content/facts/bachu.json",
  field,
  received: '"tree"',
  expected: "a unit of content/units.json",
  fix: "correct the unit",
});

test("a problem takes four lines: where, what stands there, what could, and what to do", () => {
  expect(new ContentError(problem("facts[3].unit")).message).toBe(
    [
      "content/facts/bachu.json › facts[3].unit",
      '  received  "tree"',
      "  expected  a unit of content/units.json",
      "  to mend   correct the unit",
    ].join("\n"),
  );
});

test("five problems are shown and the rest counted, within a screen of 30 lines", () => {
  const fields = ["a", "b", "c", "d", "e", "f", "g"];
  const error = new ContentError(fields.map(problem));
  const shown = [...error.message.matchAll(/ › (\w)/g)].map((match) => match[1]);
  expect(shown).toEqual(["a", "b", "c", "d", "e"]);
  expect(error.message).toMatch(/\n\n… and 2 more like these\.$/);
  expect(error.message.split("\n").length).toBeLessThanOrEqual(30);
  expect(error.problems.map(({ field }) => field)).toEqual(fields);
});

test("exactly five problems need no count", () => {
  expect(new ContentError(["a", "b", "c", "d", "e"].map(problem)).message).not.toContain("more");
});

test("a message of several lines from elsewhere stays on its line", () => {
  const received = "bad indentation\n\n  at line 4\t^";
  expect(new ContentError({ ...problem("a"), received }).message.split("\n")).toEqual([
    "content/facts/bachu.json › a",
    "  received  bad indentation at line 4 ^",
    "  expected  a unit of content/units.json",
    "  to mend   correct the unit",
  ]);
});

test("a value is shown on one line of at most 160 characters", () => {
  expect(shorten("two\nlines")).toBe('"two\\nlines"');
  expect(shorten({ a: [1, null] })).toBe('{"a":[1,null]}');
  expect(shorten(undefined)).toBe("undefined");
  const long = shorten("x".repeat(500));
  expect(long).toHaveLength(160);
  expect(long.endsWith("…")).toBe(true);
});
