import type { ContentProblem } from "../content/error.ts";
import { listFiles, readText } from "../content/read.ts";
import type { Edition } from "../figure/edition.ts";
import { LOCALES } from "../schemas/words.ts";

/** Words of the interface that name something which is not known to code: those that a language lacks. */
function missingNames(root: string, names: readonly { key: string; expected: string }[]) {
  return LOCALES.flatMap((locale) => {
    const file = `content/ui/${locale}.json`;
    const words = JSON.parse(readText(root, file)) as Record<string, string>;
    return names
      .filter(({ key }) => words[key] === undefined)
      .map(({ key, expected }): ContentProblem => {
        const fix = `add "${key}" in both languages`;
        return { file, field: key, received: "nothing", expected, fix };
      });
  });
}

/** Topics of facts (files of content/facts) that have no name, under which the ledger lists them. */
export function checkTopics(root: string): ContentProblem[] {
  const topics = listFiles(root, "content/facts", ".json").map((name) => name.slice(0, -5));
  const named = topics.map((topic) => ({
    key: `topic.${topic}`,
    expected: `a name for the figures of content/facts/${topic}.json`,
  }));
  return missingNames(root, named);
}

/** Types of charts in use that have no name, by which the gallery filters them. */
export function checkTypes(root: string, { charts }: Pick<Edition, "charts">): ContentProblem[] {
  const types = [...new Set([...charts.values()].map(({ typeName }) => typeName))];
  const named = types.map((type) => ({
    key: `type.${type}`,
    expected: `a name for charts of src/charts/${type}.ts`,
  }));
  return missingNames(root, named);
}
