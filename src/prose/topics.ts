import type { ContentProblem } from "../content/error.ts";
import { listFiles, readText } from "../content/read.ts";
import { LOCALES } from "../schemas/words.ts";

/** Topics of facts (files of content/facts) that have no name in the interface's words, under which the ledger lists them. */
export function checkTopics(root: string): ContentProblem[] {
  const topics = listFiles(root, "content/facts", ".json").map((name) => name.slice(0, -5));
  return LOCALES.flatMap((locale) => {
    const file = `content/ui/${locale}.json`;
    const words = JSON.parse(readText(root, file)) as Record<string, string>;
    return topics
      .filter((topic) => words[`topic.${topic}`] === undefined)
      .map((topic) => ({
        file,
        field: `topic.${topic}`,
        received: "nothing",
        expected: `a name for the figures of content/facts/${topic}.json`,
        fix: `add "topic.${topic}" in both languages`,
      }));
  });
}
