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
