import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listedPage, sitemap } from "../exports/sitemap.ts";

/**
 * What can only be said of pages that are finished: a sitemap of those that search engines may list.
 * `files` are all the files of the site below `folder`.
 */
export function finishPages(folder: string, files: readonly string[]): void {
  const pages = files.filter((file) => file.endsWith(".html"));
  const listed = pages.flatMap((file) => listedPage(readFileSync(file, "utf8")) ?? []);
  writeFileSync(join(folder, "sitemap.xml"), sitemap(listed));
}
