import { expect, test } from "vitest";
import { browserTable } from "../../src/commands/browser-table.ts";

const result = (status: string, browser?: string) => ({
  status,
  meta: browser === undefined ? {} : { browser },
});

test("tests are counted by browser over all files, those that were skipped left out", () => {
  const report = {
    testResults: [
      { assertionResults: [result("passed", "Firefox 7"), result("passed", "Badger 2")] },
      { assertionResults: [result("failed", "Firefox 7"), result("skipped", "Firefox 7")] },
    ],
  };
  expect(browserTable(report).split("\n")).toEqual([
    "| browser | tests | passed |",
    "| --- | --: | --: |",
    "| Badger 2 | 1 | 1 |",
    "| Firefox 7 | 2 | 1 |",
  ]);
});

test("a browser that did not start has no name, and its tests failed", () => {
  const table = browserTable({ testResults: [{ assertionResults: [result("failed")] }] });
  expect(table).toContain("| none that started | 1 | 0 |");
});
