import { ALWAYS, KEPT, SECURE, VALUES } from "./headers.ts";

/** A rule of a `_headers` file: a path, and the headers of what it matches. */
type Rule = readonly [path: string, headers: Readonly<Record<string, string>>];

const print = ([path, headers]: Rule) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");

/** Folders of frames, which others may hold; every other part of the site may be held by itself alone. */
const isFrames = (part: string) => /^(zh\/)?embed\/$/.test(part);

/**
 * Headers for hosts that read a file `_headers` in the published folder (Netlify, Cloudflare Pages).
 * They join the headers of all rules that match and know no "everywhere but", so that the parts of the
 * site are named one by one. `parts` are its outermost folders and pages, with those of /zh/. Pages
 * need no rule for keeping: these hosts ask again by default.
 */
export function headersFile(base: string, parts: readonly string[]): string {
  const own = parts.filter((part) => !isFrames(part));
  const rules: Rule[] = [
    [`${base}*`, { ...ALWAYS, ...SECURE }],
    ...own.map((part): Rule => [
      part.endsWith("/") && part !== "zh/" ? `${base}${part}*` : base + part,
      { "Content-Security-Policy": VALUES.ancestors },
    ]),
    ...KEPT.map((folder): Rule => [`${base}${folder}*`, { "Cache-Control": VALUES.kept }]),
  ];
  return `${rules.map(print).join("\n\n")}\n`;
}

/** Redirects for the same hosts: addresses that people try. Unknown ones get 404.html without a rule. */
export function redirectsFile(base: string): string {
  return [
    [`${base}en/*`, `${base}:splat`, 301],
    [`${base}rss.xml`, `${base}feed.xml`, 301],
    [`${base}zh/rss.xml`, `${base}zh/feed.xml`, 301],
  ]
    .map((rule) => rule.join("  "))
    .join("\n")
    .concat("\n");
}
