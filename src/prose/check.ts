import { readdirSync } from "node:fs";
import { join } from "node:path";
import { shorten, type ContentProblem } from "../content/error.ts";
import { problemsOf } from "../content/problems.ts";
import { readText } from "../content/read.ts";
import { nearest } from "../facts/nearest.ts";
import { printFact, ReferenceProblem } from "../facts/template.ts";
import type { Edition } from "../figure/edition.ts";
import { page } from "../schemas/page.ts";
import { story } from "../schemas/story.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";
import { COMPONENTS, INLINE, OF_CHARTS, OF_FACTS } from "./components.ts";
import { findDigit } from "./digits.ts";
import { checkJsonWords } from "./json.ts";
import { MdxProblem, readMdx, type Component, type Document } from "./mdx.ts";
import { checkParity, type Pair } from "./parity.ts";
import { checkTopics } from "./topics.ts";

const SCHEMAS = { stories: story, pages: page } as const;

type Kind = keyof typeof SCHEMAS;

function digitProblem(file: string, field: string, found: string): ContentProblem {
  return {
    file,
    field,
    received: shorten(found),
    expected: "no digit in prose",
    fix: 'write <Fact id="…" /> for a figure, <Day date="…" /> for a date, {fact:ID} in front matter',
  };
}

function checkFact(
  file: string,
  { name, attributes, line }: Component,
  locale: Locale,
  edition: Edition,
): ContentProblem[] {
  try {
    printFact(
      attributes["id"] ?? "",
      attributes["form"] ?? "full",
      locale,
      edition.facts,
      edition.units,
    );
    return [];
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    return [
      { file, field: `line ${line} › <${name}>`, received: shorten(received), expected, fix },
    ];
  }
}

function checkComponent(
  file: string,
  component: Component,
  locale: Locale,
  edition: Edition,
): ContentProblem[] {
  const { name, attributes, line, block } = component;
  if (block && INLINE.includes(name)) {
    return [
      {
        file,
        field: `line ${line}`,
        received: `<${name}> on a line of its own`,
        expected: `<${name}> within a sentence`,
        fix: "join it with the text before or after it",
      },
    ];
  }
  if (OF_FACTS.includes(name)) return checkFact(file, component, locale, edition);
  if (OF_CHARTS.includes(name) && !edition.charts.has(attributes["id"] ?? "")) {
    const received = attributes["id"] ?? "";
    return [
      {
        file,
        field: `line ${line} › <${name}>`,
        received: shorten(received),
        expected: "the name of a file in content/charts",
        fix: nearest(received, edition.charts.keys()),
      },
    ];
  }
  if (COMPONENTS.includes(name)) return [];
  const expected = `one of ${COMPONENTS.join(", ")}`;
  return [
    {
      file,
      field: `line ${line}`,
      received: `<${name}>`,
      expected,
      fix: "use a known component or plain Markdown",
    },
  ];
}

function frontMatterTexts(data: unknown): [string, string][] {
  const entries = Object.entries((data ?? {}) as Record<string, unknown>);
  return entries.flatMap(([key, value]) =>
    typeof value === "string" && ["title", "standfirst"].includes(key) ? [[key, value]] : [],
  );
}

function checkDocument(
  file: string,
  kind: Kind,
  locale: Locale,
  document: Document,
  edition: Edition,
): ContentProblem[] {
  const parsed = SCHEMAS[kind].safeParse(document.frontMatter, { reportInput: true });
  const front = parsed.success ? [] : problemsOf(file, document.frontMatter, parsed.error);
  const typed = frontMatterTexts(document.frontMatter).flatMap(([key, text]) => {
    const found = findDigit(text);
    return found === null ? [] : [digitProblem(file, key, found)];
  });
  const prose = document.texts.flatMap(({ text, line }) => {
    const found = findDigit(text);
    return found === null ? [] : [digitProblem(file, `line ${line}`, found)];
  });
  return [
    ...front,
    ...typed,
    ...prose,
    ...document.components.flatMap((component) => checkComponent(file, component, locale, edition)),
  ];
}

function names(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).filter((name) => name.endsWith(".mdx"));
  } catch {
    return [];
  }
}

function readPair(
  root: string,
  kind: Kind,
  name: string,
  edition: Edition,
): { pair: Pair; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const documents = LOCALES.map((locale) => {
    const file = `content/${kind}/${locale}/${name}`;
    if (!names(root, `content/${kind}/${locale}`).includes(name)) return null;
    try {
      const document = readMdx(readText(root, file));
      problems.push(...checkDocument(file, kind, locale, document, edition));
      return document;
    } catch (error) {
      if (!(error instanceof MdxProblem)) throw error;
      const fix = "look there for an unclosed tag or brace";
      problems.push({
        file,
        field: `line ${error.line}`,
        received: error.message,
        expected: "MDX",
        fix,
      });
      return undefined;
    }
  });
  return { pair: { kind, name, documents }, problems };
}

/** Everything that does not hold in the words of content/: digits, unknown names, broken MDX, missing translations. */
export function checkProse(root: string, edition: Edition): ContentProblem[] {
  const pairs = (Object.keys(SCHEMAS) as Kind[]).flatMap((kind) => {
    const found = LOCALES.flatMap((locale) => names(root, `content/${kind}/${locale}`));
    return [...new Set(found)].toSorted().map((name) => readPair(root, kind, name, edition));
  });
  return [
    ...checkJsonWords(root),
    ...checkTopics(root),
    ...pairs.flatMap(({ problems }) => problems),
    ...pairs.flatMap(({ pair }) => checkParity(pair)),
  ];
}
