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

/** A page that is read and parsed when it is first looked into: a thousand pages take a while. */
function lazyPage(path: string, file: string): SitePage {
  let [html, $]: [string?, CheerioAPI?] = [];
  return {
    path,
    get html() {
      return (html ??= readFileSync(file, "utf8"));
    },
    get $() {
      return ($ ??= load(this.html));
    },
  };
}

/** Versions stay as they were frozen, whatever is asked of pages later: they have tests of their own. */
const FROZEN = /\/embed\/[^/]+\/v\//;

/** Every page of the built site but for frozen versions, in the order of their addresses. */
export function sitePages(): SitePage[] {
  const folder = inject("siteFolder");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => {
      const path = name
        .split(sep)
        .join("/")
        .replace(/(^|\/)index\.html$/, "$1");
      return lazyPage(`/${path}`, join(folder, name));
    })
    .filter(({ path }) => !FROZEN.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every page but nine in ten of the counties', which differ from each other in words and outlines alone. */
export function sampleOf(pages: readonly SitePage[]): SitePage[] {
  return pages.filter(({ path }) => !/(places\/|county-)\d{5}[^3]/.test(path));
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
