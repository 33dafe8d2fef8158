import type { ContentProblem } from "../content/error.ts";
import { listFiles, nameProblem, readText } from "../content/read.ts";
import type { Edition } from "../figure/edition.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";
import { brokenMdx, checkDocument, SCHEMAS, type Kind } from "./document.ts";
import { checkStoryLinks } from "./links.ts";
import { checkJsonWords } from "./json.ts";
import { MdxProblem, readMdx, type Document } from "./mdx.ts";
import { checkParity, type Pair } from "./parity.ts";
import { checkTopics } from "./topics.ts";

const ENDING = ".mdx";

interface Read {
  /** Undefined where it is broken. */
  document: Document | undefined;
  problems: ContentProblem[];
}

function readDocument(root: string, kind: Kind, locale: Locale, name: string, edition: Edition) {
  const file = `content/${kind}/${locale}/${name}`;
  const source = readText(root, file);
  try {
    const document = readMdx(source);
    return { document, problems: checkDocument(file, kind, locale, document, edition) };
  } catch (error) {
    if (!(error instanceof MdxProblem)) throw error;
    return { document: undefined, problems: [brokenMdx(file, source, error)] };
  }
}

/** A story or page in every language, and what does not hold of each by itself. */
function readPair(root: string, kind: Kind, name: string, edition: Edition) {
  const problems: ContentProblem[] = [];
  const read = (locale: Locale): Read | null =>
    listFiles(root, `content/${kind}/${locale}`, ENDING).includes(name)
      ? readDocument(root, kind, locale, name, edition)
      : null;
  const documents = LOCALES.map((locale) => {
    const found = read(locale);
    if (found === null) return null;
    const misnamed = nameProblem(
      `content/${kind}/${locale}/${name}`,
      name.slice(0, -ENDING.length),
    );
    problems.push(...(misnamed ? [misnamed] : []), ...found.problems);
    return found.document;
  });
  const pair: Pair = { kind, name, documents };
  return { pair, problems };
}

/** Everything that does not hold in the words of content/: digits, unknown names, broken MDX, missing translations, links to drafts. */
export function checkProse(root: string, edition: Edition): ContentProblem[] {
  const pairs = (Object.keys(SCHEMAS) as Kind[]).flatMap((kind) => {
    const found = LOCALES.flatMap((locale) => listFiles(root, `content/${kind}/${locale}`, ENDING));
    return [...new Set(found)].toSorted().map((name) => readPair(root, kind, name, edition));
  });
  return [
    ...checkJsonWords(root),
    ...checkTopics(root),
    ...pairs.flatMap(({ pair, problems }) => [...problems, ...checkParity(pair)]),
    ...checkStoryLinks(pairs.map(({ pair }) => pair)),
  ];
}
