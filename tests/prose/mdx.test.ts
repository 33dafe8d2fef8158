import { expect, test } from "vitest";
import { FIRST, frontMatter, problems, storyProblems } from "./fixtures.ts";

const FILE = "content/stories/en/melon.mdx";

/** The three lines below the place of a problem. */
const said = (line: number | string, received: string, expected: string, fix: string) =>
  [
    `${FILE} › ${typeof line === "number" ? `line ${FIRST + line}` : line}`,
    `  received  ${received}`,
    `  expected  ${expected}`,
    `  to mend   ${fix}`,
  ].join("\n");

test("a story that holds has no problem", () => {
  const body = 'They sold <Fact id="melon.sold" form="number" />.\n\n<Chart id="melon-map" />\n';
  expect(storyProblems(body, ["melon-map"])).toEqual([]);
});

test("an unclosed component: its line and the parser's reason", () => {
  const [problem, ...rest] = storyProblems("Melons.\n\n<Aside>\n\nMore.");
  expect(rest).toEqual([]);
  expect(problem).toContain(
    `${FILE} › line ${FIRST + 2}\n  received  "<Aside>"\n  expected  MDX: `,
  );
  expect(problem).toMatch(/to mend {3}look there for an unclosed tag, brace or quotation mark$/);
});

test("an open brace", () => {
  expect(storyProblems("Melons {and more.")[0]).toContain(
    `${FILE} › line ${FIRST}\n  received  "Melons {and more."\n  expected  MDX: `,
  );
});

test("a reference of front matter in the text says what to write there", () => {
  expect(storyProblems("They sold {fact:melon.sold}.")[0]).toMatch(
    /to mend {3}write <Fact id="…" \/>: \{fact:ID\} serves in front matter only$/,
  );
});

test.for<[string, string, number]>([
  ["{5}", "{5}", 0],
  ["{melons}", "They sold {melons} of them", 0],
  ['import Map from "./map.js"', 'Melons.\n\nimport Map from "./map.js"\n', 2],
  ["export const n = 5", "export const n = 5", 0],
])("code is refused: %s", ([code, body, line]) => {
  expect(storyProblems(body)).toEqual([
    said(
      line,
      JSON.stringify(code),
      "Markdown and components, no code",
      'remove it; a figure is <Fact id="…" />',
    ),
  ]);
});

const FACT = "line 11 › <Fact>";

test.for<[string, string, string]>([
  [
    "an unknown component",
    "<Melon />",
    said(
      0,
      "<Melon>",
      "one of Aside, Chart, Contact, CorrectionLog, Day, Fact, Glossary, Licence, Note, PullFact, Step, Steps, Term, Todo, Unknown",
      "use a known component or plain Markdown",
    ),
  ],
  [
    "an unknown fact",
    'They sold <Fact id="melon.sould" />.',
    said(
      FACT,
      '"melon.sould"',
      "the id of a fact in content/facts",
      "check the spelling; nearest are melon.sold, melon.eaten",
    ),
  ],
  [
    "an unknown form",
    'They sold <Fact id="melon.sold" form="short" />.',
    said(
      FACT,
      '"melon.sold|short"',
      "one of full, number, value, plain, words, metric, when",
      "correct the form",
    ),
  ],
  [
    "an unknown term",
    'Each <Term id="moo">field</Term>.',
    said(
      "line 11 › <Term>",
      '"moo"',
      "the id of a term in content/glossary.json",
      "check the spelling; nearest are mu, jin",
    ),
  ],
  [
    "a form that drops the qualifier",
    'They ate <Fact id="melon.eaten" form="plain" />.',
    said(
      FACT,
      '"melon.eaten|plain"',
      "a form that keeps the qualifier",
      'use full or number (form "plain" would drop "over" from melon.eaten)',
    ),
  ],
  [
    "a fact without id",
    "They sold <Fact /> of them.",
    said(FACT, "<Fact> without id", "id, form, cap", "add id"),
  ],
  [
    "an attribute that is misspelt",
    'They sold <Fact id="melon.sold" from="words" />.',
    said(FACT, "from", "id, form, cap", "check the spelling; nearest are form, cap, id"),
  ],
  [
    "a computed attribute",
    'They sold <Fact id={"melon.sold"} />.',
    said(FACT, "id in braces", "plain text in quotation marks", 'write id="…"'),
  ],
  [
    "an attribute with words that nothing checks",
    '<Aside aria-label="5 melons">\n\nMelons.\n\n</Aside>',
    said("line 11 › <Aside>", "aria-label", "no attribute", "remove aria-label"),
  ],
  [
    "a fact on a line of its own",
    'They sold\n\n<Fact id="melon.sold" />\n\nof them.',
    said(
      "line 13 › <Fact>",
      "<Fact> on a line of its own",
      "<Fact> within a sentence",
      "join it with the text before or after it",
    ),
  ],
  [
    "a day that is none",
    'In <Day date="2019-13" /> they came.',
    said(
      "line 11 › <Day>",
      '"2019-13"',
      "a date: 2019, 2019-06 or 2019-06-30",
      "correct the value",
    ),
  ],
  [
    "a part of a day that is none",
    'In <Day date="2019" part="spring" /> they came.',
    said(
      "line 11 › <Day>",
      '"spring"',
      "one of early-year, late-year, second-half, early-month, late-month",
      "correct the value",
    ),
  ],
])("%s", ([, body, expected]) => {
  expect(storyProblems(body)).toEqual([expected]);
});

test("an unknown chart, and a list of charts that is not what the story shows", () => {
  expect(storyProblems('<Chart id="melon-salse" />', ["melon-salse"])).toEqual([
    said(
      "line 11 › <Chart>",
      '"melon-salse"',
      "the name of a file in content/charts",
      "check the spelling; nearest are melon-sales, melon-map",
    ),
  ]);
  expect(storyProblems('<Chart id="melon-sales" />', ["melon-map", "melon-sales"])).toEqual([
    said(
      "charts",
      "melon-map, melon-sales",
      "the charts that it shows, in their order: melon-sales",
      "correct the list, or the story",
    ),
  ]);
});

/** Problems of a story with this front matter in English and a good one in Chinese. */
const front = (text: string) =>
  problems({
    [FILE]: text,
    "content/stories/zh/melon.mdx": frontMatter(),
  }).filter((message) => message.startsWith(FILE));

test("front matter that is missing or lacks a field", () => {
  const [first, ...rest] = front("Melons.");
  expect(first).toBe(said("title", "nothing", "a text", "add it"));
  expect(rest).toHaveLength(6);
  expect(front(frontMatter().replace("order: 1\n", ""))).toEqual([
    said("order", "nothing", "a number", "add it"),
  ]);
});

test("a date without quotation marks, which Astro would not take", () => {
  expect(front(frontMatter().replace('updated: "2026-11-24"', "updated: 2026-11-24"))).toEqual([
    said("updated", '"2026-11-24T00:00:00.000Z"', "a text", "put it in quotation marks"),
  ]);
});

test("front matter that is no YAML: its line", () => {
  expect(front(frontMatter().replace("standfirst: What", 'standfirst: "What'))).toEqual([
    said(
      "line 3",
      '"standfirst: \\"What it brought."',
      'MDX: Missing closing "quote',
      "look there for an unclosed tag, brace or quotation mark",
    ),
  ]);
  const [problem] = front(frontMatter().replace("order: 1", "title: Another"));
  expect(problem).toMatch(/› line 5\n {2}received {2}"title: Another"\n.*unique/);
});
