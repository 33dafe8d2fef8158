import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { listedPage, sitemap, type ListedPage } from "../exports/sitemap.ts";
import { withPolicy } from "./policy.ts";

/**
 * What can only be said of pages that are finished: each page's content security policy, which
 * names the hashes of its styles and scripts, and a sitemap of those that search engines may list.
 * `files` are all the files of the site below `folder`.
 */
export function finishPages(folder: string, files: readonly string[]): void {
  const listed: ListedPage[] = [];
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    writeFileSync(file, withPolicy(relative(folder, file).split(sep).join("/"), html));
    const page = listedPage(html);
    if (page) listed.push(page);
  }
  writeFileSync(join(folder, "sitemap.xml"), sitemap(listed));
}
