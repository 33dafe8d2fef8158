import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles } from "../../src/content/read.ts";
import { fillText } from "../../src/facts/template.ts";
import { root, sharedFile } from "../facts/fixtures.ts";
import { edition } from "../figure/editions.ts";
import { proseFiles, readingOf } from "./stories.ts";

/** The longest run of Chinese characters that may be the source's too. */
const LONGEST = 13;

/** What may be longer: phrases quoted as evidence stand in their own field and are not read here; official names do not get shorter. */
const NAMES: readonly string[] = [];

/** Chinese characters alone: figures, punctuation and spaces do not make a sentence another one. */
const bare = (text: string) => text.replace(/[^\p{Script=Han}]/gu, "");

/** The first run of a text that is longer than `LONGEST` and stands in the source as well, or null. */
function sharedRun(text: string, source: string): string | null {
  const own = bare(NAMES.reduce((rest, name) => rest.replaceAll(name, "，"), text));
  const starts = Array.from({ length: Math.max(0, own.length - LONGEST) }, (_, i) => i);
  const at = starts.find((i) => source.includes(own.slice(i, i + LONGEST + 1)));
  return at === undefined ? null : own.slice(at, at + LONGEST + 1);
}

/** Every Chinese text below a value, evidence left out. */
function chineseIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "evidence") return [];
    return typeof inner === "string" ? (key === "zh" ? [inner] : []) : chineseIn(inner);
  });
}

const { facts, units } = edition;

/** Every Chinese text of the site, by where it stands. */
function textsOf(): { file: string; text: string }[] {
  const folders = ["content/charts", "content/facts", "content/places", "content/sources"];
  const files = ["content", ...folders].flatMap((folder) =>
    listFiles(root, folder, ".json").map((name) => `${folder}/${name}`),
  );
  const json = files.flatMap((file) =>
    chineseIn(JSON.parse(readFileSync(join(root, file), "utf8"))).map((text) => ({ file, text })),
  );
  const ui = Object.values(
    JSON.parse(readFileSync(join(root, "content/ui/zh.json"), "utf8")) as Record<string, string>,
  ).map((text) => ({ file: "content/ui/zh.json", text }));
  const prose = (["stories", "pages"] as const).flatMap((kind) =>
    proseFiles(kind).flatMap((file) =>
      readingOf(kind, "zh", file).map((text) => ({ file: `${kind}/zh/${file}`, text })),
    ),
  );
  const filled = [...json, ...ui].map(({ file, text }) => ({
    file,
    text: fillText(text, "zh", facts, units),
  }));
  return [...filled, ...prose];
}

const source = sharedFile("source/interview.zh.txt");

describe.skipIf(source === null)("no sentence of the interview is ours", () => {
  const theirs = bare(source ?? "");

  test("no text of the site shares a run of 14 or more characters with it", () => {
    const texts = textsOf();
    expect(texts.length).toBeGreaterThan(1000);
    const copied = texts.flatMap(({ file, text }) => {
      const run = sharedRun(text, theirs);
      return run === null ? [] : [`${file}: ${run}`];
    });
    expect(copied).toEqual([]);
  });

  test("a sentence with other figures and marks than the source’s is still found", () => {
    const said = bare("帮助500户贫困户收入从平均每亩400元提升到3600元");
    const copy = "也就是说，“有７００户”贫困户，收入从平均每亩４元提升到";
    expect(theirs).toContain(said);
    expect(sharedRun(copy, said)).toBe("户贫困户收入从平均每亩元提升");
    expect(sharedRun(copy.slice(0, -2), said)).toBeNull();
  });
});
