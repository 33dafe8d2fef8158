import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/content/read.ts";
import { printFact } from "../../src/facts/template.ts";
import type { Locale } from "../../src/schemas/words.ts";
import { root } from "../facts/fixtures.ts";
import { edition } from "../figure/editions.ts";

const folder = (kind: string, locale: Locale) => `content/${kind}/${locale}`;

/** File names of the stories or pages that are published. */
export function proseFiles(kind: "stories" | "pages"): string[] {
  return listFiles(root, folder(kind, "en"), ".mdx").filter(
    (name) => !/^draft: true$/m.test(readFileSync(join(root, folder(kind, "en"), name), "utf8")),
  );
}

/** The paragraphs, headings and list items of a story or page as they are read: figures printed, other tags gone, front matter left out. */
export function readingOf(kind: "stories" | "pages", locale: Locale, name: string): string[] {
  const mdx = readFileSync(join(root, folder(kind, locale), name), "utf8");
  const body = mdx.slice(mdx.indexOf("\n---\n", 3) + 5);
  const { facts, units } = edition;
  return body
    .replace(/<Fact id="([^"]+)"(?: form="([^"]+)")?[^>]*\/>/g, (_, id: string, form = "full") =>
      printFact(id, form as string, locale, facts, units),
    )
    .replace(/<[^>]+>/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .split(/\n+/)
    .filter((line) => line.trim() !== "");
}
