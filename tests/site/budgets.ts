import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a kind of page may cost a reader who comes for the first time, Brotli applied. */
export interface Budget {
  /** What the pages are. */
  kind: string;
  /** Their addresses after the language; the first line that fits counts. */
  pages: RegExp;
  /** KiB of the page with all that it loads before anything is touched: fonts, scripts. */
  kib: number;
  /** Requests for them, the page's own among them. */
  requests: number;
  /** KiB of script, inline and loaded. */
  script: number;
}

const folder = join(import.meta.dirname, "../../content/charts");

/** Embeds of the charts of a type. */
function embedsOf(...types: readonly string[]): RegExp {
  const ids = readdirSync(folder).flatMap((name) => {
    const { type } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { type: string };
    return types.includes(type) ? [name.replace(/\.json$/, "")] : [];
  });
  return new RegExp(`^embed/(${ids.join("|")})/`);
}

/** The budgets of all kinds of pages. Chinese headings carry forty KiB of glyphs. */
export const BUDGETS: readonly Budget[] = [
  { kind: "embed of a county", pages: /^embed\/county-/, kib: 12, requests: 1, script: 2 },
  { kind: "embed of a locator", pages: embedsOf("locator"), kib: 14, requests: 1, script: 2 },
  {
    kind: "embed of a map",
    pages: embedsOf("choropleth", "camera"),
    kib: 32,
    requests: 1,
    script: 2,
  },
  { kind: "embed of a chart", pages: /^embed\//, kib: 8, requests: 1, script: 2 },
  { kind: "front page", pages: /^$/, kib: 120, requests: 5, script: 4 },
  { kind: "story", pages: /^stories\//, kib: 195, requests: 6, script: 12 },
  { kind: "gallery", pages: /^charts\/$/, kib: 160, requests: 5, script: 4 },
  // It is a picture for systems that strip everything else: at twice the size.
  { kind: "picture", pages: /^charts\/[^/]+\/image\//, kib: 210, requests: 5, script: 4 },
  { kind: "chart", pages: /^charts\/[^/]+\//, kib: 110, requests: 6, script: 5 },
  // The filters of both share a script, in a file of its own.
  { kind: "ledger", pages: /^data\//, kib: 80, requests: 6, script: 4 },
  { kind: "places", pages: /^places\//, kib: 72, requests: 6, script: 4 },
  // The library of the map comes when the map is started, and is not counted.
  { kind: "map", pages: /^map\//, kib: 110, requests: 7, script: 12 },
  { kind: "prose and all else", pages: /./, kib: 72, requests: 6, script: 5 },
];
