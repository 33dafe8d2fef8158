import type { ContentProblem } from "../content/error.ts";
import { LOCALES } from "../schemas/words.ts";
import { ruleOf } from "./components.ts";
import { chartsIn } from "./document.ts";
import { isDraft, type Document } from "./mdx.ts";
import { stepsIn } from "./steps.ts";

/** The same story or page in every language: null where it is missing, undefined where it could not be read. */
export interface Pair {
  kind: string;
  name: string;
  documents: readonly (Document | null | undefined)[];
}

/** The facts that a section names, each once. Within it the order is the language's own. */
function factsIn({ components }: Document, section: number): string[] {
  const facts = components
    .filter((one) => one.section === section && ruleOf(one.name)?.shows === "fact")
    .map(({ attributes }) => attributes["id"] ?? "");
  return [...new Set(facts)].toSorted();
}

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

/** A draft beside what is none. */
function draftProblem(file: string, en: Document, zh: Document): ContentProblem[] {
  const [ours, theirs] = [zh, en].map((one) => (isDraft(one) ? "true" : "nothing"));
  if (ours === theirs) return [];
  const fix = "publish both languages together";
  return [{ file, field: "draft", received: `${ours}`, expected: `as in English: ${theirs}`, fix }];
}

/** What differs between the languages: a missing translation, a draft beside what is none, other charts or facts, other sections. */
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
  const sections = [0, ...en.headings.map((_, i) => i + 1)];
  return [
    ...draftProblem(file, en, zh),
    ...difference(file, "levels of headings", en.headings.map(String), zh.headings.map(String)),
    ...difference(file, "charts shown", chartsIn(en), chartsIn(zh)),
    ...difference(file, "steps", stepsIn(en.components), stepsIn(zh.components)),
    ...sections.flatMap((n) => {
      const field =
        n === 0 ? "facts named before the first heading" : `facts named in section ${n}`;
      return difference(file, field, factsIn(en, n), factsIn(zh, n));
    }),
  ];
}
