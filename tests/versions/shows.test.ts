import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadEdition } from "../../src/figure/edition.ts";
import { changedParts, partsOf } from "../../src/versions/shows.ts";
import { hashOf } from "../../src/content/versions.ts";
import { copyProject } from "../commands/project.ts";
import { edition } from "../figure/editions.ts";

const CHART = "content/charts/bachu-income.json";
const before = partsOf(edition.charts.get("bachu-income")!, edition);

/** What of the chart changed when a file of a copy of content/ says another thing. */
function changed(file: string, from: string | RegExp, to: string) {
  const root = copyProject();
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(root, file), text.replace(from, to));
  const after = loadEdition(root);
  return changedParts(before, partsOf(after.charts.get("bachu-income")!, after));
}

test("a chart shows the same as long as nothing of it changes", () => {
  expect(changed("content/charts/bachu-accounts.json", /"zh": "/, '"zh": "另：')).toEqual([]);
  expect(changed(CHART, '"story": "bachu-melon"', '"story": "xingan-rice"')).toEqual([]);
});

test("a word in either language, a colour, a source: each is told apart", () => {
  expect(changed(CHART, /"zh": "据称/, '"zh": "有报道称')).toEqual(["words"]);
  expect(changed(CHART, '"accent": "melon"', '"accent": "rice"')).toEqual(["drawing"]);
  const interview = "content/sources/interview.json";
  expect(changed(interview, '"China Ethnic Groups"', '"Ethnic China"')).toEqual(["sources"]);
});

test("the hash follows from the parts, and from their order in the schema", () => {
  const parts = { words: "a", figures: "b", drawing: "c", sources: "d" };
  // printf 'a\nb\nc\nd' | sha256sum | cut -c1-12
  expect(hashOf(parts)).toBe("f729ae0cbcc8");
  expect(hashOf({ sources: "d", drawing: "c", figures: "b", words: "a" })).toBe("f729ae0cbcc8");
});
