import { ContentError } from "../../src/content/error.ts";
import type { Edition } from "../../src/figure/edition.ts";
import { checkProse } from "../../src/prose/check.ts";
import { number, units } from "../drawing/fixtures.ts";
import { temporaryFolder } from "../files.ts";

/** Front matter that holds, for a body that shows these charts. */
export function frontMatter(charts: readonly string[] = []): string {
  return [
    "---",
    "title: A melon",
    "standfirst: What it brought.",
    "accent: melon",
    "order: 1",
    'published: "2026-11-24"',
    'updated: "2026-11-24"',
    `charts: [${charts.join(", ")}]`,
    "---",
    "",
    "",
  ].join("\n");
}

/** The line of the body that comes first after `frontMatter`. */
export const FIRST = 11;

/** What the checks ask of an edition: two facts and two charts. */
const edition = {
  facts: new Map(
    [number("melon.sold", 500), number("melon.eaten", 20, { qualifier: "over" })].map((fact) => [
      fact.id,
      fact,
    ]),
  ),
  units,
  charts: new Map([
    ["melon-sales", {}],
    ["melon-map", {}],
  ]),
  glossary: [{ id: "mu" }, { id: "jin" }],
} as unknown as Edition;

const SOUND = {
  "content/corrections.json": "[]",
  "content/glossary.json": "[]",
  "content/site.json": "{}",
  "content/ui/en.json": '{ "topic.melon": "Melons" }',
  "content/ui/zh.json": '{ "topic.melon": "瓜" }',
  "content/facts/melon.json": "{}",
};

/** Every problem of content/ with these files, as the text that an editor reads. */
export function problems(files: Readonly<Record<string, string>>): string[] {
  const root = temporaryFolder({ ...SOUND, ...files });
  return checkProse(root, edition).map((problem) => new ContentError(problem).message);
}

/** The problems of one story with this body in both languages, those of the Chinese one left out. */
export function storyProblems(body: string, charts: readonly string[] = []): string[] {
  const text = frontMatter(charts) + body;
  const found = problems({
    "content/stories/en/melon.mdx": text,
    "content/stories/zh/melon.mdx": text,
  });
  return found.filter((message) => message.startsWith("content/stories/en/"));
}
