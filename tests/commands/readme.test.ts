import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { markdownTable, writeReadme } from "../../src/commands/readme.ts";

let root = "";
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "readme-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const readme = () => readFileSync(join(root, "README.md"), "utf8");

test("a table is written between its marks as the formatter would leave it", async () => {
  writeFileSync(join(root, "README.md"), "# A\n\n<!-- load -->\n\nold\n\n<!-- /load -->\n\nB\n");
  await writeReadme(root, "load", markdownTable(["page", "ms"], [["the front page", "7"]]));
  // The first column as wide as "the front page", 14; the second at least as wide as its rule, 3.
  const table = [
    "| page           |  ms |",
    "| -------------- | --: |",
    "| the front page |   7 |",
  ];
  expect(readme()).toBe(`# A\n\n<!-- load -->\n\n${table.join("\n")}\n\n<!-- /load -->\n\nB\n`);
});

test("a README without the marks is refused and left alone", async () => {
  writeFileSync(join(root, "README.md"), "# A\n");
  const written = writeReadme(root, "load", "x");
  await expect(written).rejects.toThrow("README.md lacks the marks <!-- load -->");
  expect(readme()).toBe("# A\n");
});
