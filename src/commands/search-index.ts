import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import * as pagefind from "pagefind";
import { kindOfPage, searchRecords, type SearchRecord } from "../exports/search.ts";
import type { Edition } from "../figure/edition.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import { CommandError } from "./run.ts";

/** Parts of pages that say nothing about them, or that are found as records of their own. */
const SKIPPED = [
  ".contents",
  ".origin-place",
  ".picture",
  ".share",
  ".next",
  ".ledger",
  ".kicker",
  ".source",
  ".legend",
  "summary",
  ".use",
  ".downloads",
  "textarea",
  "button",
];

/** Of what Pagefind offers, the code and the index; its own interfaces stay behind. */
const KEPT = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.+\.(?:pf_\w+|pagefind))$/;

/** Fails with Pagefind's own words. */
function demand(errors: readonly string[]): void {
  if (errors.length > 0) throw new CommandError(`The search index: ${errors.join("; ")}`);
}

/** Objects in the order of their keys: Pagefind's come in a different one each time. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** A finished page as it is added; the mark tells its kind. Null for one that is not searched. */
function pageOf(folder: string, file: string): pagefind.HTMLFile | null {
  const path = relative(folder, file).split(sep).join("/");
  const kind = kindOfPage(path);
  if (kind === null) return null;
  const marks = `data-pagefind-filter="kind:${kind}" data-pagefind-meta="kind:${kind}"`;
  const main = '<main id="main"';
  const content = readFileSync(file, "utf8").replace(main, `${main} ${marks}`);
  return { url: `/${path.replace(/index\.html$/, "")}`, content };
}

function recordOf({ url, locale, kind, title, content }: SearchRecord): pagefind.CustomRecord {
  const language = LANGUAGE_TAG[locale].toLowerCase();
  return { url, content, language, meta: { title, kind }, filters: { kind: [kind] } };
}

/** Makes the search of the pages among `files`, all below `folder`, and of figures and terms, at pagefind/. */
export async function buildSearch(
  folder: string,
  files: readonly string[],
  edition: Edition,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    rootSelector: "main",
    excludeSelectors: SKIPPED,
  });
  try {
    demand(errors);
    if (!index) throw new CommandError("The search index could not be begun.");
    const pages = files.flatMap((file) => pageOf(folder, file) ?? []);
    const records = searchRecords(edition).map(recordOf);
    const added = await Promise.all([
      ...pages.map((page) => index.addHTMLFile(page)),
      ...records.map((record) => index.addCustomRecord(record)),
    ]);
    demand(added.flatMap((each) => each.errors));
    const made = await index.getFiles();
    demand(made.errors);
    for (const { path, content } of made.files.filter((file) => KEPT.test(file.path))) {
      const target = join(folder, "pagefind", path);
      mkdirSync(dirname(target), { recursive: true });
      const entry = path.endsWith("-entry.json");
      writeFileSync(
        target,
        entry ? JSON.stringify(sortKeys(JSON.parse(Buffer.from(content).toString()))) : content,
      );
    }
  } finally {
    await pagefind.close();
  }
}
