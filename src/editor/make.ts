import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ContentError } from "../content/error.ts";
import { listFiles, parse, readJson } from "../content/read.ts";
import { chart } from "../schemas/chart.ts";
import { factFile, statedFact } from "../schemas/fact.ts";
import { source } from "../schemas/source.ts";
import { LOCALES } from "../schemas/words.ts";
import type { Answers, Kind } from "./fields.ts";
import { storyBody } from "./story.ts";

/** A file as it shall stand: path relative to the project's root, and text. */
export interface NewFile {
  path: string;
  text: string;
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Throws a ContentError for an id that is no name, or that is taken. */
function requireFree(root: string, file: string, id: string): void {
  const [expected, fix] = NAME.test(id)
    ? ["a name that is not taken", "choose another id, or change that file"]
    : ["lower case letters, digits and hyphens", "choose an id such as bachu-income"];
  if (NAME.test(id) && !existsSync(join(root, file))) return;
  throw new ContentError({ file, field: "its name", received: id, expected, fix });
}

const both = (answers: Answers, name: string) => ({
  en: answers[`${name}.en`],
  zh: answers[`${name}.zh`],
});

const json = (path: string, data: unknown): NewFile => ({
  path,
  text: JSON.stringify(data, null, 2),
});

function makeSource(root: string, answers: Answers): NewFile[] {
  const { id = "", date, url, language, claimant, confidence } = answers;
  const file = `content/sources/${id}.json`;
  requireFree(root, file, id);
  const [title, publisher] = [both(answers, "title"), both(answers, "publisher")];
  const data = { title, publisher, date, url, language, claimant, confidence };
  return [json(file, parse(file, data, source))];
}

function makeFact(root: string, answers: Answers): NewFile[] {
  const { id = "", value = "", unit, qualifier, asOf, place, language, paragraph } = answers;
  const file = `content/facts/${id.split(".")[0]}.json`;
  const made = {
    id,
    label: both(answers, "label"),
    value: unit === "date" ? value : Number(value),
    unit,
    qualifier,
    asOf: asOf ?? null,
    place: place ?? null,
    source: answers["source"],
    evidence: {
      text: answers["evidence"],
      language,
      kind: "phrase",
      ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    },
  };
  const fact = parse(file, made, statedFact);
  const known = existsSync(join(root, file)) ? readJson(root, file, z.unknown()) : { facts: [] };
  // As it stands, not as the schema fills it in: only the new fact changes the file.
  const { facts, ...rest } = known as z.input<typeof factFile>;
  return [json(file, { facts: [...facts, fact], ...rest })];
}

function makeChart(root: string, answers: Answers): NewFile[] {
  const { id = "", like = "", story, accent } = answers;
  const file = `content/charts/${id}.json`;
  requireFree(root, file, id);
  const { type, options } = readJson(root, `content/charts/${like}.json`, chart);
  const [title, subtitle] = [both(answers, "title"), both(answers, "subtitle")];
  const data = { type, story, accent, title, subtitle, options };
  parse(file, data, chart);
  return [json(file, data)];
}

function makeStory(root: string, answers: Answers, today: string): NewFile[] {
  const { id = "", accent, charts = "" } = answers;
  const ids = charts.split(/[\s,]+/).filter((each) => each !== "");
  const order = listFiles(root, "content/stories/en", ".mdx").length + 1;
  return LOCALES.map((locale) => {
    const path = `content/stories/${locale}/${id}.mdx`;
    requireFree(root, path, id);
    // JSON is YAML too, and quotes what needs it.
    const front = [
      `title: ${JSON.stringify(answers[`title.${locale}`])}`,
      `standfirst: ${JSON.stringify(answers[`standfirst.${locale}`])}`,
      `accent: ${accent}`,
      `order: ${order}`,
      `published: "${today}"`,
      `updated: "${today}"`,
      "draft: true",
      `charts: [${ids.join(", ")}]`,
    ];
    return { path, text: `---\n${front.join("\n")}\n---\n\n${storyBody(locale, ids)}` };
  });
}

const MAKERS = { source: makeSource, fact: makeFact, chart: makeChart, story: makeStory } as const;

/** The files of a new thing, proved as far as each can be alone. `today` dates a story. Throws a ContentError. */
export function make(root: string, kind: Kind, answers: Answers, today: string): NewFile[] {
  return MAKERS[kind](root, answers, today);
}
