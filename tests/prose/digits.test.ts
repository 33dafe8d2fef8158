import { expect, test } from "vitest";
import { findDigit } from "../../src/prose/digits.ts";
import { FIRST, frontMatter, problems, storyProblems } from "./fixtures.ts";

test.for<[string, string, string]>([
  ["ASCII", "sold 500 melons", "5"],
  ["full width", "卖出５００个", "５"],
  ["superscript", "per km²", "²"],
  ["fraction", "½ of it", "½"],
  ["circled", "point ① says", "①"],
  ["circled beyond twenty", "point ㉑", "㉑"],
  ["in brackets", "⑴ first", "⑴"],
  ["Roman as one sign", "part Ⅳ", "Ⅳ"],
  ["Arabic-Indic", "٣ melons", "٣"],
  ["Devanagari", "५ melons", "५"],
  ["bold of mathematics", "𝟓 melons", "𝟓"],
  ["the Chinese zero, which only numbers have", "二〇一九年", "〇"],
])("a digit is found, %s", ([, text, digit]) => {
  const found = findDigit(text);
  expect(text.slice(found?.index).startsWith(digit)).toBe(true);
  expect(found?.around).toContain(digit);
});

test.for([
  "three regions",
  "三区三州",
  "a tenth",
  "一亩地",
  "{fact:bachu.farmer-2017|number} yuan",
  "",
])("no digit in %j", (text) => {
  expect(findDigit(text)).toBeNull();
});

test("a digit beside a reference is still found", () => {
  expect(findDigit("{fact:a.b-1} and 7 more")).toEqual({
    around: "{fact:a.b-1} and 7 more",
    index: 17,
  });
});

const FIX =
  '  to mend   write <Fact id="…" /> for a figure, <Day date="…" /> for a date, {fact:ID} in front matter';

test("a digit in prose: its line, the words around it, what to write", () => {
  expect(storyProblems("Melons.\n\nThey sold\nmany melons, 500 in all.")).toEqual([
    [
      `content/stories/en/melon.mdx › line ${FIRST + 3}`,
      '  received  "many melons, 500 in all."',
      "  expected  no digit in prose",
      FIX,
    ].join("\n"),
  ]);
});

/** Line of each problem of a body. */
const lines = (body: string) =>
  storyProblems(body).map((message) => Number(/› line (\d+)/.exec(message)?.[1]) - FIRST);

test.for<[string, string, number[]]>([
  ["a heading", "## Part 2", [0]],
  ["emphasis", "one\n\n*50* melons", [2]],
  ["a link's words", "see [50 melons](https://example.org/)", [0]],
  ["a link's title", '[melons](https://example.org/ "50 melons")', [0]],
  ["an image's words", "![50 melons](melons.png)", [0]],
  ["a definition's title", '[melons][m]\n\n[m]: https://example.org/ "50 melons"', [2]],
  ["code in a line", "`50`", [0]],
  ["a block of code", "```\nnone\n50\n```", [2]],
  ["a list", "- melons\n- 50 melons", [1]],
  ["a quotation", "> 50 melons", [0]],
  ["an entity", "&#53; melons", [0]],
  ["within a component", "<Aside>\n\n50 melons\n\n</Aside>", [2]],
  ["a table", "| what |\n| --- |\n| 50 |", [2]],
  ["a footnote's mark", "melons[^1]", [0]],
  ["an address in the text", "https://example.org/50", [0]],
])("a digit is refused in %s", ([, body, expected]) => {
  expect(lines(body)).toEqual(expected);
});

test.for<[string, string]>([
  ["a link's address", "[melons](https://example.org/2019/50.html)"],
  ["a definition's address", "[melons][m]\n\n[m]: https://example.org/2019"],
  ["a day", 'In <Day date="2019-06" /> they came.'],
  ["the numbers of an ordered list", "1. melons\n2. dates"],
  ["a comment", "{/* 50 melons */}\n\nmelons {/* 20 */} here"],
])("a digit is taken in %s", ([, body]) => {
  expect(storyProblems(body)).toEqual([]);
});

/** Problems of a story with this title in both languages, those of the Chinese one left out. */
function titled(title: string): string[] {
  const text = frontMatter().replace("A melon", title);
  const files = { "content/stories/en/melon.mdx": text, "content/stories/zh/melon.mdx": text };
  return problems(files).filter((message) => message.includes("/en/"));
}

test("digits in front matter are refused, references are filled", () => {
  expect(titled("The 500 melons")).toEqual([
    [
      "content/stories/en/melon.mdx › title",
      '  received  "The 500 melons"',
      "  expected  no digit in prose",
      FIX,
    ].join("\n"),
  ]);
  expect(titled('"{fact:melon.sold} melons"')).toEqual([]);
  expect(titled('"{fact:melon.sould} melons"')).toEqual([
    [
      "content/stories/en/melon.mdx › title",
      '  received  "melon.sould"',
      "  expected  the id of a fact in content/facts",
      "  to mend   check the spelling; nearest are melon.sold, melon.eaten",
    ].join("\n"),
  ]);
});

const WORDS = '{ "en": "5 melons", "zh": "瓜" }';

test.for<[string, string, string]>([
  ["content/ui/zh.json", '{ "topic.melon": "瓜", "nav.melons": "５个瓜" }', "nav.melons"],
  [
    "content/charts/melon.json",
    `{ "options": { "rows": [{ "label": ${WORDS} }] } }`,
    "options.rows[0].label.en",
  ],
  ["content/charts/melon.json", `{ "title": ${WORDS} }`, "title.en"],
  ["content/facts/melon.json", `{ "facts": [{ "label": ${WORDS} }] }`, "facts[0].label.en"],
  ["content/facts/melon.json", `{ "checks": [{ "note": ${WORDS} }] }`, "checks[0].note.en"],
  ["content/corrections.json", `[{ "text": ${WORDS} }]`, "[0].text.en"],
  ["content/glossary.json", `[{ "text": ${WORDS} }]`, "[0].text.en"],
  ["content/site.json", `{ "description": ${WORDS} }`, "description.en"],
])("a digit in the words of %s", ([file, text, field]) => {
  const found = problems({ [file]: text });
  expect(found).toEqual([
    [
      `${file} › ${field}`,
      `  received  ${file.includes("zh") ? '"５个瓜"' : '"5 melons"'}`,
      "  expected  no digit in words",
      "  to mend   name a fact: {fact:ID}",
    ].join("\n"),
  ]);
});

test("names of sources, evidence, the licence's name and the site's dates may hold digits", () => {
  const words = '{ "en": "Report of 2019", "zh": "2019年报告" }';
  expect(
    problems({
      "content/sources/report.json": `{ "title": ${words}, "publisher": ${words} }`,
      "content/facts/melon.json":
        '{ "facts": [{ "evidence": { "text": "500个", "language": "zh" } }] }',
      "content/site.json": '{ "licence": { "name": "CC BY 4.0" }, "dates": { "updated": "2026" } }',
    }),
  ).toEqual([]);
});
