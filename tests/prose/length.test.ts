import { expect, test } from "vitest";
import { proseFiles, readingOf } from "./stories.ts";

/** Words of a text: a number with its separators is one. */
function words(lines: readonly string[]): number {
  return lines.join(" ").match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
}

/** Characters of a Chinese text: a number or a Latin word is one. */
function characters(lines: readonly string[]): number {
  return lines.join(" ").match(/\p{Script=Han}|[\p{Script=Latin}\p{N}.,]+/gu)?.length ?? 0;
}

test.for(proseFiles("stories"))("%s has 900 to 1,400 words of English", (name) => {
  const count = words(readingOf("stories", "en", name));
  expect(count).toBeGreaterThanOrEqual(900);
  expect(count).toBeLessThanOrEqual(1400);
});

/*
 * “As much in Chinese”: news prose in Chinese takes some three characters for two words of English. A
 * text that is much under that leaves something out; one that is much over it adds something.
 */
test.for(proseFiles("stories"))("%s has as much in Chinese", (name) => {
  const ratio =
    characters(readingOf("stories", "zh", name)) / words(readingOf("stories", "en", name));
  expect(ratio).toBeGreaterThan(1.2);
  expect(ratio).toBeLessThan(1.7);
});

test("numbers and words are counted as one each, Chinese by the character", () => {
  expect(words(["In 2018, 1,250.5 mu: don’t say “half-way”."])).toBe(7);
  expect(characters(["2018年有1,250亩，Taobao上。"])).toBe(7);
});
