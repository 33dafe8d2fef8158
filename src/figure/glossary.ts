import { z } from "zod";
import { ContentError, shorten, type ContentProblem } from "../content/error.ts";
import { listFiles, readJson } from "../content/read.ts";
import type { Ledger } from "../facts/load.ts";
import { nearest } from "../facts/nearest.ts";
import { fillWords, ReferenceProblem } from "../facts/template.ts";
import { term, type Term } from "../schemas/term.ts";

const FILE = "content/glossary.json";

/** Throws a ContentError where a figure in a term's text cannot be printed. */
function prove({ text }: Term, i: number, { facts, units }: Ledger): void {
  try {
    fillWords(text, facts, units);
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    throw new ContentError({ file: FILE, field: `[${i}].text`, received, expected, fix });
  }
}

/** A term that is explained twice would have two anchors of one name. */
function repeated(terms: readonly Term[]): ContentProblem[] {
  return terms.flatMap(({ id }, i) => {
    if (terms.findIndex((other) => other.id === id) === i) return [];
    const expected = "each term once";
    const fix = "join the two entries, or rename one";
    return [{ file: FILE, field: `[${i}].id`, received: shorten(id), expected, fix }];
  });
}

function unknownStories(terms: readonly Term[], stories: readonly string[]): ContentProblem[] {
  return terms.flatMap(({ story }, i) => {
    if (story === undefined || stories.includes(story)) return [];
    const expected = "the name of a story in content/stories";
    const fix = nearest(story, stories);
    return [{ file: FILE, field: `[${i}].story`, received: shorten(story), expected, fix }];
  });
}

/** Reads the glossary, its figures proved and not filled in: a page links them. Throws a ContentError for what does not hold. */
export function loadGlossary(root: string, ledger: Ledger): Term[] {
  const terms = readJson(root, FILE, z.array(term));
  const stories = listFiles(root, "content/stories/en", ".mdx").map((name) => name.slice(0, -4));
  const problems = [...repeated(terms), ...unknownStories(terms, stories)];
  if (problems.length > 0) throw new ContentError(problems);
  terms.forEach((entry, i) => prove(entry, i, ledger));
  return terms;
}
