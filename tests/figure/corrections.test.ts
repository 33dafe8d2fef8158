import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCorrections } from "../../src/figure/corrections.ts";
import { errorText, ledger } from "../facts/fixtures.ts";

let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "corrections-"));
  mkdirSync(join(root, "content/stories/en"), { recursive: true });
  writeFileSync(join(root, "content/stories/en/bachu-melon.mdx"), "");
});
afterAll(() => rmSync(root, { recursive: true }));

function load(entries: unknown) {
  writeFileSync(join(root, "content/corrections.json"), JSON.stringify(entries));
  return loadCorrections(root, ledger, ["bachu-income"]);
}

const text = { en: "The number was wrong: {fact:bachu.households}.", zh: "数字有误。" };

test("a correction with its figures filled in", () => {
  const [entry] = load([{ date: "2026-12-01", stories: ["bachu-melon"], text }]);
  expect(entry).toEqual({
    date: "2026-12-01",
    stories: ["bachu-melon"],
    charts: [],
    text: { en: "The number was wrong: 500 households.", zh: "数字有误。" },
  });
});

test("a chart that does not exist", () => {
  expect(errorText(() => load([{ date: "2026-12-01", charts: ["bachu-incme"], text }])))
    .toBe(`content/corrections.json › [0].charts[0]
  received  "bachu-incme"
  expected  the name of a story or chart of the site
  to mend   check the spelling; nearest are bachu-income`);
});

test("a story, a figure or a day that does not exist", () => {
  const entry = { date: "2026-12-01", text };
  expect(errorText(() => load([{ ...entry, stories: ["melons"] }]))).toContain("[0].stories[0]");
  const unknown = { en: "{fact:bachu.none}", zh: "无" };
  expect(errorText(() => load([{ ...entry, text: unknown }]))).toContain("[0].text");
  expect(errorText(() => load([{ ...entry, date: "2026-02-30" }]))).toContain("[0].date");
});
