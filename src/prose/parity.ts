import type { ContentProblem } from "../content/error.ts";
import { LOCALES } from "../schemas/words.ts";
import { ruleOf } from "./components.ts";
import { chartsIn } from "./document.ts";
import type { Document } from "./mdx.ts";

/** The same story or page in every language: null where it is missing, undefined where it could not be read. */
export interface Pair {
  kind: string;
  name: string;
  documents: readonly (Document | null | undefined)[];
}

const factsIn = ({ components }: Document) =>
  components
    .filter(({ name }) => ruleOf(name)?.shows === "fact")
    .map(({ attributes }) => attributes["id"] ?? "");

const unique = (values: string[]) => [...new Set(values)].toSorted();

/** What stands in Chinese against what stands in English: the names that differ, or the whole lists where only order or number do. */
function difference(
  file: string,
  field: string,
  en: readonly string[],
  zh: readonly string[],
): ContentProblem[] {
  if (en.join(" ") === zh.join(" ")) return [];
  const differing = [
    ...en.filter((value) => !zh.includes(value)).map((value) => `without ${value}`),
    ...zh.filter((value) => !en.includes(value)).map((value) => `with ${value}`),
  ];
  const same = differing.length === 0;
  return [
    {
      file,
      field,
      received: (same ? zh : differing).join(", "),
      expected: same ? `as in English: ${en.join(", ")}` : "the same as in English",
      fix: "bring the two languages together",
    },
  ];
}

/** What differs between the languages: a missing translation, other charts or facts, other sections. */
export function checkParity({ kind, name, documents }: Pair): ContentProblem[] {
  const absent = LOCALES.filter((_, i) => documents[i] === null);
  if (absent.length > 0) {
    return absent.map((locale) => ({
      file: `content/${kind}/${locale}/${name}`,
      field: "the whole file",
      received: "no such file",
      expected: "every story and page in both languages",
      fix: `write it, or remove content/${kind}/${LOCALES.find((other) => other !== locale)}/${name}`,
    }));
  }
  const [en, zh] = documents;
  if (!en || !zh) return [];
  const file = `content/${kind}/zh/${name}`;
  return [
    ...difference(file, "charts shown", chartsIn(en), chartsIn(zh)),
    ...difference(file, "facts named", unique(factsIn(en)), unique(factsIn(zh))),
    ...difference(file, "levels of headings", en.headings.map(String), zh.headings.map(String)),
  ];
}
