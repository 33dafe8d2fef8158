import type { ContentProblem } from "../content/error.ts";
import { LOCALES } from "../schemas/words.ts";
import { OF_CHARTS, OF_FACTS } from "./components.ts";
import type { Document } from "./mdx.ts";

/** The same story or page in every language: null where it is missing, undefined where it could not be read. */
export interface Pair {
  kind: string;
  name: string;
  documents: readonly (Document | null | undefined)[];
}

const ids = (document: Document, names: readonly string[]) =>
  document.components
    .filter((component) => names.includes(component.name))
    .map(({ attributes }) => attributes["id"] ?? "");

const unique = (values: string[]) => [...new Set(values)].toSorted();

function difference(
  file: string,
  field: string,
  one: readonly string[],
  other: readonly string[],
): ContentProblem[] {
  if (one.join(" ") === other.join(" ")) return [];
  const extra = other.filter((value) => !one.includes(value));
  const missing = one.filter((value) => !other.includes(value));
  const received = [
    ...missing.map((value) => `without ${value}`),
    ...extra.map((value) => `with ${value}`),
  ].join(", ");
  return [
    {
      file,
      field,
      received: received || "another order",
      expected: "the same as in English",
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
    ...difference(file, "<Chart>", ids(en, OF_CHARTS), ids(zh, OF_CHARTS)),
    ...difference(file, "<Fact>", unique(ids(en, OF_FACTS)), unique(ids(zh, OF_FACTS))),
    ...difference(file, "headings", en.headings.map(String), zh.headings.map(String)),
  ];
}
