import { readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { listedPage, sitemap, type ListedPage } from "../exports/sitemap.ts";
import { withPolicy } from "./policy.ts";
import { withOneStyle } from "./styles.ts";
import { headersFile, redirectsFile } from "./static-hosts.ts";

/** The outermost part of the site that a page lies in: `charts/`, `zh/`, `zh/charts/`, `404.html`, or "" for the front page. */
function partOf(page: string): string {
  const [, part = ""] = /^((?:zh\/)?(?:[^/]+\/|(?!index\.)[^/]+$)?)/.exec(page) ?? [];
  return part;
}

/**
 * What can only be said of a site that is finished: each page's one style sheet, and its content security
 * policy, which names the hashes of its styles and scripts; a sitemap of the pages that search engines may list; headers
 * and redirects for static hosts. `files` are all the files below `folder`; `base` is the path that
 * the site stands at, with a slash at both ends.
 */
export function finishPages(folder: string, files: readonly string[], base: string): void {
  const listed: ListedPage[] = [];
  const parts = new Set<string>();
  const names = files.map((file) => relative(folder, file).split(sep).join("/"));
  for (const name of names.filter((each) => each.endsWith(".html"))) {
    const file = join(folder, name);
    const html = withOneStyle(readFileSync(file, "utf8"));
    writeFileSync(file, withPolicy(name, html));
    const page = listedPage(html);
    if (page) listed.push(page);
    parts.add(partOf(name));
  }
  writeFileSync(join(folder, "sitemap.xml"), sitemap(listed));
  writeFileSync(join(folder, "_headers"), headersFile(base, [...parts]));
  writeFileSync(join(folder, "_redirects"), redirectsFile(base));
}
