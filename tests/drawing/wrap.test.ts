import { assert, property, integer } from "fast-check";
import { expect, test } from "vitest";
import { LABEL, textWidth } from "../../src/drawing/text-width.ts";
import { keepNumbers, pieces, wordPieces, wrap } from "../../src/drawing/wrap.ts";
import { someWords } from "./fixtures.ts";

test("Chinese breaks between characters, but never before closing or after opening punctuation", () => {
  expect(pieces("瓜田，（夏）季")).toEqual(["瓜", "田，", "（夏）", "季"]);
  expect(pieces("《民族》。")).toEqual(["《民", "族》。"]);
});

test("words of Chinese keep together with their punctuation and with their numbers", () => {
  const listed = ["贫困县", "从未", "列入", "名单，", "大部分"];
  expect(wordPieces(listed.join(""))).toEqual(listed);
  expect(wordPieces("截至2019年7月的统计")).toEqual(["截至", "2019年7月的", "统计"]);
  // The dictionary knows neither 凉山 nor 摘帽: a single character goes with what stands before.
  expect(wordPieces("凉山最后摘帽")).toEqual(["凉山", "最后摘帽"]);
  // Nor 塔克拉玛干, and a conjunction belongs to what it joins: a single character opens no line by itself.
  expect(wordPieces("西端，塔克拉玛干沙漠")).toEqual(["西端，", "塔克拉玛干", "沙漠"]);
  expect(wordPieces("数字，与其他来源")).toEqual(["数字，", "与其他", "来源"]);
  expect(wordPieces("共500户")).toEqual(["共", "500户"]);
  expect(wordPieces("two words")).toEqual(["two ", "words"]);
});

test("a number stays with the character that counts it", () => {
  expect(pieces("共500户")).toEqual(["共", "500户"]);
  expect(pieces("涨9.8%了")).toEqual(["涨", "9.8%", "了"]);
});

test("on a page no line ends between a number and the word that it counts", () => {
  expect(keepNumbers("nearly 20,000 mu (about 1,300 hectares)")).toBe(
    "nearly 20,000\u00A0mu (about 1,300\u00A0hectares)",
  );
  expect(keepNumbers("30 March 2019, 15 more")).toBe("30\u00A0March 2019, 15\u00A0more");
  expect(keepNumbers("超过1000万棵")).toBe("超过1000万棵");
});

test("English breaks at spaces only", () => {
  expect(pieces("more than 3,000 yuan")).toEqual(["more ", "than ", "3,000 ", "yuan"]);
});

test("eight characters in 72 px stand on two lines of four, not of six and two", () => {
  // 6 characters of 12 px fit into 72 px; two lines are needed, balanced they are 4 + 4.
  expect(wrap("巴楚全县甜瓜种植", 72, LABEL)).toEqual(["巴楚全县", "甜瓜种植"]);
});

test("a comma that would open the second line takes its character with it", () => {
  // 巴楚全县 is 48 px and fits into 50; its comma does not, and may not open a line.
  expect(wrap("巴楚全县，甜瓜", 50, LABEL)).toEqual(["巴楚全", "县，甜瓜"]);
});

test("Chinese breaks after a clause, else between words, where that costs no line", () => {
  // 13 characters on lines of at most 8: after the comma they are 5 and 8, evenly they would be 7 and 6.
  expect(wrap("留香瓜田，只占全县一小部分", 96, LABEL)).toEqual(["留香瓜田，", "只占全县一小部分"]);
  // 11 characters without a clause: 6 and 5, and neither 贫困县 nor 那些 is cut in two.
  expect(wrap("国家级的那些贫困县名单", 84, LABEL)).toEqual(["国家级的那些", "贫困县名单"]);
  // 13 characters on lines of at most 7: the 8 after the comma would need a third line.
  expect(wrap("巴楚全县，甜瓜种植面积不小", 84, LABEL)).toEqual(["巴楚全县，甜瓜", "种植面积不小"]);
});

test("what fits on one line stays there; an empty text has none", () => {
  expect(wrap("before the scheme", 200, LABEL)).toEqual(["before the scheme"]);
  expect(wrap("", 200, LABEL)).toEqual([]);
});

test("a word wider than the width stands alone", () => {
  expect(wrap("a misunderstandings b", 40, LABEL)).toEqual(["a", "misunderstandings", "b"]);
});

test("no line is wider than the width, none opens with closing punctuation, nothing is lost", () => {
  assert(
    property(someWords, integer({ min: 110, max: 600 }), ({ en, zh }, width) => {
      for (const text of [en, zh]) {
        const lines = wrap(text, width, LABEL);
        for (const line of lines) {
          expect(textWidth(line, LABEL)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/^[，。、）》”]/);
          expect(line).not.toMatch(/[（《“]$/);
        }
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }
    }),
    { numRuns: 200 },
  );
});
