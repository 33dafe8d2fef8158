import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { load, type CheerioAPI } from "cheerio";
import { inject } from "vitest";

/** A page of the built site, parsed. */
export interface SitePage {
  /** Its address: `/zh/charts/`, or `/404.html`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** Host that relative addresses are resolved against; nothing is fetched. */
export const HOST = "https://site.invalid";

/** Every page of the built site, in the order of their addresses. */
export function sitePages(): SitePage[] {
  const folder = inject("siteFolder");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => {
      const html = readFileSync(join(folder, name), "utf8");
      const path = `/${name
        .split(sep)
        .join("/")
        .replace(/(^|\/)index\.html$/, "$1")}`;
      return { path, html, $: load(html) };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a page is a chart alone, for frames. */
export function isEmbed({ path }: SitePage): boolean {
  return /^\/(zh\/)?embed\//.test(path);
}

/** The page's address in the other language. */
export function counterpart(path: string): string {
  return path.startsWith("/zh/") ? path.slice("/zh".length) : `/zh${path}`;
}

/** Whether the site answers this path with a file. */
export function isServed(path: string): boolean {
  const file = join(inject("siteFolder"), decodeURIComponent(path));
  return path.endsWith("/") ? existsSync(join(file, "index.html")) : existsSync(file);
}

/** The site's own address, as the pages' canonical links have it, with a slash at the end. */
export function siteAddress(pages: readonly SitePage[]): string {
  const home = pages.find(({ path }) => path === "/");
  return home?.$("link[rel=canonical]").attr("href") ?? "";
}
