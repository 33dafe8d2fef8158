import { expect, test } from "vitest";
import { needsBuild } from "../../src/commands/test.ts";

test.each([
  [[], true],
  [["tests/browser"], true],
  [["--project", "site"], true],
  [["--project", "unit", "tests/charts"], false],
  [["--project=unit", "-t", "melon"], false],
  [["--project", "units"], true],
])("%j needs a build: %s", (args, expected) => {
  expect(needsBuild(args)).toBe(expected);
});
