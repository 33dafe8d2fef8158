import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkTopics, checkTypes } from "../../src/prose/topics.ts";
import { edition } from "../figure/editions.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "topics-"));
  for (const folder of ["facts", "ui"])
    mkdirSync(join(root, "content", folder), { recursive: true });
  writeFileSync(join(root, "content/facts/melons.json"), "{}");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeUi(en: object, zh: object): void {
  writeFileSync(join(root, "content/ui/en.json"), JSON.stringify(en));
  writeFileSync(join(root, "content/ui/zh.json"), JSON.stringify(zh));
}

test("a topic that has a name in both languages is no problem", () => {
  writeUi({ "topic.melons": "Melons" }, { "topic.melons": "瓜" });
  expect(checkTopics(root)).toEqual([]);
});

test("a topic without a name says where to add it", () => {
  writeUi({ "topic.melons": "Melons" }, {});
  expect(checkTopics(root)).toEqual([
    {
      file: "content/ui/zh.json",
      field: "topic.melons",
      received: "nothing",
      expected: "a name for the figures of content/facts/melons.json",
      fix: 'add "topic.melons" in both languages',
    },
  ]);
});

test("a type of chart in use without a name says where to add it", () => {
  const chart = edition.charts.get("bachu-income")!;
  writeUi({ "type.dumbbell": "Before and after" }, {});
  expect(checkTypes(root, { charts: new Map([["one", chart]]) })).toEqual([
    {
      file: "content/ui/zh.json",
      field: "type.dumbbell",
      received: "nothing",
      expected: "a name for charts of src/charts/dumbbell.ts",
      fix: 'add "type.dumbbell" in both languages',
    },
  ]);
});
