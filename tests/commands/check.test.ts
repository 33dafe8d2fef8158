import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyProject, runNode } from "./project.ts";

const CHECK = ["src/commands/check.ts"];

test("content that holds is counted; what does not is said in one screen without a stack trace", async () => {
  const root = copyProject();
  const good = await runNode(root, CHECK);
  expect(good.output).toMatch(/^Content holds: \d+ facts, \d+ checks, \d+ charts\.\n$/);
  expect(good.code).toBe(0);

  const file = join(root, "content/charts/bachu-income.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace('"type": "dumbbell"', '"type": "dumbell"'));
  const bad = await runNode(root, CHECK);
  expect(bad.code).toBe(1);
  expect(bad.output.trim().split("\n")).toEqual([
    "content/charts/bachu-income.json › type",
    '  received  "dumbell"',
    expect.stringMatching(/^ {2}expected {2}one of .*dumbbell/),
    expect.stringMatching(
      /^ {2}to mend {3}check the spelling; nearest are dumbbell, .*; a new type is one file in src\/charts$/,
    ),
  ]);
});

test("a name that a map has no room for is said in four lines", async () => {
  const root = copyProject();
  const file = join(root, "content/charts/three-harvests-locator.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("Bachu: melons", "Bachu and melons ".repeat(40)));
  const { code, output } = await runNode(root, CHECK);
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toEqual([
    "content/charts/three-harvests-locator.json › options",
    expect.stringMatching(/^ {2}received {2}"Bachu and melons Bachu/),
    "  expected  names that find room on a map of 280 px",
    "  to mend   give the place a shorter name, or name fewer places",
  ]);
});
