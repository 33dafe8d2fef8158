import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Ledger } from "../../src/facts/load.ts";
import { fillUi } from "../../src/figure/interface.ts";
import { number, units } from "../drawing/fixtures.ts";

const ROOT = join(import.meta.dirname, "../..");

const ledger: Ledger = {
  facts: new Map([["melon.sold", number("melon.sold", 500)]]),
  units,
  sources: new Map(),
  checks: [],
};

const fill = (en: Record<string, string>, zh: Record<string, string>) => fillUi([en, zh], ledger);

test("figures are filled in, names in braces stay for the code", () => {
  expect(fill({ a: "{fact:melon.sold} of {all}" }, { a: "{all}中的{fact:melon.sold}" })).toEqual([
    { a: "500 trees of {all}" },
    { a: "{all}中的500棵" },
  ]);
});

test.for([
  [{ a: "A", b: "B" }, { a: "甲" }, "zh"],
  [{ a: "A" }, { a: "甲", b: "乙" }, "en"],
] as const)("a word that a language lacks", ([en, zh, locale]) => {
  expect(() => fill(en, zh)).toThrow(
    [
      `content/ui/${locale}.json › b`,
      "  received  nothing",
      "  expected  the same keys in every language",
      '  to mend   translate "b", or remove it from the other language',
    ].join("\n"),
  );
});

test("an unknown fact in a word", () => {
  expect(() => fill({ a: "A" }, { a: "{fact:melon.sould}" })).toThrow(
    [
      "content/ui/zh.json › a",
      "  received  melon.sould",
      "  expected  the id of a fact in content/facts",
      "  to mend   check the spelling; nearest are melon.sold",
    ].join("\n"),
  );
});

test("a word that leaves out a value of the other language", () => {
  expect(() => fill({ a: "{n} of {all}" }, { a: "共{all}" })).toThrow(
    [
      "content/ui/zh.json › a",
      "  received  {all}",
      "  expected  as in English: {all} {n}",
      "  to mend   put the same names into both languages",
    ].join("\n"),
  );
});

/** The text of every source file. */
function sources(): string {
  const names = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(ts|astro|js|mjs)$/.test(name))
    .map((name) => readFileSync(join(ROOT, "src", name), "utf8"))
    .join("\n");
}

test("the site's words are those that its code asks for: none is missing, none is left over", () => {
  const code = sources();
  const keys = Object.keys(
    JSON.parse(readFileSync(join(ROOT, "content/ui/en.json"), "utf8")) as object,
  );
  const asked = [...code.matchAll(/\bui\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  const begun = [...code.matchAll(/`([a-zA-Z][\w.-]*[.-])\$\{/g)].map((match) => match[1] ?? "");
  const words = new Set(code.match(/[\w-]+/g));
  const left = keys.filter(
    (key) =>
      !code.includes(`"${key}"`) &&
      !begun.some((start) => key.startsWith(start)) &&
      // Keys that are put together from two names: both names stand in the code.
      !key.split(".").every((name) => words.has(name)),
  );
  expect(left).toEqual([]);
});
