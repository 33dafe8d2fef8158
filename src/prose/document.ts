import { shorten, type ContentProblem } from "../content/error.ts";
import { problemsOf } from "../content/problems.ts";
import { fillText, ReferenceProblem } from "../facts/template.ts";
import type { Edition } from "../figure/edition.ts";
import { page, type Page } from "../schemas/page.ts";
import { story, type Story } from "../schemas/story.ts";
import { STRAIGHT_APOSTROPHE, type Locale } from "../schemas/words.ts";
import { checkComponent } from "./component.ts";
import { ruleOf } from "./components.ts";
import { findDigit } from "./digits.ts";
import { checkEmphasis } from "./emphasis.ts";
import { isDraft, MdxProblem, type Document, type Run } from "./mdx.ts";
import { checkSteps } from "./steps.ts";

/** Kinds of prose: folders of content/, with the schema of their front matter. */
export const SCHEMAS = { stories: story, pages: page } as const;

/** A kind of prose. */
export type Kind = keyof typeof SCHEMAS;

/** Ids of the charts that a document shows, in order of appearance. */
export function chartsIn({ components }: Document): string[] {
  return components
    .filter(({ name }) => ruleOf(name)?.shows === "chart")
    .map(({ attributes }) => attributes["id"] ?? "");
}

function digits(file: string, texts: readonly { text: string; field(index: number): string }[]) {
  return texts.flatMap(({ text, field }): ContentProblem[] => {
    const found = findDigit(text);
    if (!found) return [];
    const expected = "no digit in prose";
    const fix =
      'write <Fact id="…" /> for a figure, <Day date="…" /> for a date, {fact:ID} in front matter';
    return [{ file, field: field(found.index), received: shorten(found.around), expected, fix }];
  });
}

/** Typewriter's apostrophes inside words. */
function apostrophes(
  file: string,
  texts: readonly { text: string; field(index: number): string }[],
) {
  return texts.flatMap(({ text, field }): ContentProblem[] => {
    const index = text.search(STRAIGHT_APOSTROPHE);
    if (index < 0) return [];
    const received = shorten(text.slice(Math.max(0, index - 20), index + 20).trim());
    return [
      { file, field: field(index), received, expected: "the apostrophe ’", fix: "write ’ for '" },
    ];
  });
}

const lineIn = ({ text, line }: Run) => ({
  text,
  field: (index: number) => `line ${line + text.slice(0, index).split("\n").length - 1}`,
});

function checkReferences(
  file: string,
  field: string,
  text: string,
  locale: Locale,
  { facts, units }: Edition,
): ContentProblem[] {
  try {
    fillText(text, locale, facts, units);
    return [];
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    return [{ file, field, received: shorten(received), expected, fix }];
  }
}

/** The front matter's charts are those that the story shows. */
function checkCharts(file: string, listed: readonly string[], document: Document) {
  const shown = [...new Set(chartsIn(document))];
  if (listed.join(" ") === shown.join(" ")) return [];
  const expected = `the charts that it shows, in their order: ${shown.join(", ") || "none"}`;
  const fix = "correct the list, or the story";
  return [{ file, field: "charts", received: listed.join(", ") || "none", expected, fix }];
}

/** What is still to be written stands in drafts alone. */
function checkTodos(file: string, document: Document): ContentProblem[] {
  if (isDraft(document)) return [];
  return document.components
    .filter(({ name }) => name === "Todo")
    .map(({ line }) => ({
      file,
      field: `line ${line} › <Todo>`,
      received: "what is still to be written",
      expected: "a finished text",
      fix: "write it, or keep `draft: true` in the front matter",
    }));
}

function checkFrontMatter(
  file: string,
  kind: Kind,
  locale: Locale,
  document: Document,
  edition: Edition,
): ContentProblem[] {
  const data = document.frontMatter;
  const parsed = SCHEMAS[kind].safeParse(data, { reportInput: true });
  if (!parsed.success) return problemsOf(file, data, parsed.error);
  const { title, standfirst, name, charts }: Partial<Page & Story> = parsed.data;
  const given = Object.entries({ title, standfirst, name });
  const texts = given.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
  const fields = texts.map(([key, text]) => ({ text, field: () => key }));
  return [
    ...digits(file, fields),
    ...apostrophes(file, fields),
    ...texts.flatMap(([key, text]) => checkReferences(file, key, text, locale, edition)),
    ...(charts ? checkCharts(file, charts, document) : []),
  ];
}

function checkCode(file: string, code: readonly Run[]): ContentProblem[] {
  return code.map(({ text, line }) => ({
    file,
    field: `line ${line}`,
    received: shorten(text),
    expected: "Markdown and components, no code",
    fix: 'remove it; a figure is <Fact id="…" />',
  }));
}

/** What does not hold in a story or page of one language. */
export function checkDocument(
  file: string,
  kind: Kind,
  locale: Locale,
  document: Document,
  edition: Edition,
): ContentProblem[] {
  return [
    ...checkFrontMatter(file, kind, locale, document, edition),
    ...digits(file, document.texts.map(lineIn)),
    ...apostrophes(file, document.texts.map(lineIn)),
    ...checkCode(file, document.code),
    ...checkEmphasis(file, document),
    ...document.components.flatMap((component) => checkComponent(file, component, locale, edition)),
    ...checkTodos(file, document),
    ...checkSteps(file, document.components, edition),
  ];
}

/** Broken MDX as a problem; `source` is what was read. */
export function brokenMdx(file: string, source: string, { line, message }: MdxProblem) {
  const there = source.split("\n")[line - 1]?.trim() ?? "";
  return {
    file,
    field: `line ${line}`,
    received: shorten(there),
    expected: `MDX: ${message}`,
    fix: there.includes("{fact:")
      ? 'write <Fact id="…" />: {fact:ID} serves in front matter only'
      : "look there for an unclosed tag, brace or quotation mark",
  };
}
