import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { sum } from "d3";
import { runNode } from "../../src/commands/child.ts";
import { compressFiles } from "../../src/commands/compress.ts";
import { CommandError } from "../../src/commands/run.ts";
import { markdownTable, writeReadme } from "./readme.ts";

/** All counties' pages and embeds, pictures aside, are made in so many seconds. */
const MOST = 20;
/** A line of Astro's log: a page and how long it took. */
const PAGE = /[├└]─ (\/\S+\.html) \(\+([\d.]+)(ms|s)\)/g;
const KINDS = [
  { name: "pages of counties", path: /^\/(?:zh\/)?places\/\d{6}\/index\.html$/ },
  { name: "embeds of counties", path: /^\/(?:zh\/)?embed\/county-\d{6}\/index\.html$/ },
] as const;

/** Seconds that each page of a build took, by its path, from what Astro said of it. */
function secondsOf(log: string): Map<string, number> {
  const found = stripVTControlCharacters(log).matchAll(PAGE);
  return new Map(
    [...found].map(([, path = "", time, unit]) => [
      path,
      Number(time) / (unit === "ms" ? 1000 : 1),
    ]),
  );
}

/** Builds the site into a folder of its own; what Astro said meanwhile. */
async function buildInto(root: string, folder: string, stop: AbortSignal): Promise<string> {
  const astro = join("node_modules", "astro", "bin", "astro.mjs");
  const { ok, output } = await runNode(root, [astro, "build", "--outDir", folder], {
    stop,
    quiet: true,
  });
  if (!ok) throw new CommandError(`The site could not be built:\n${output}`);
  return output;
}

async function timed(work: Promise<void>): Promise<number> {
  const start = performance.now();
  await work;
  return (performance.now() - start) / 1000;
}

/**
 * Builds the site once and prints how long the counties' pages and embeds took in both languages:
 * drawing and printing on one core, compressing on all. Throws where all of it takes over 20 s.
 */
export async function benchCounties(
  root: string,
  write: boolean,
  stop: AbortSignal,
): Promise<void> {
  const folder = mkdtempSync(join(root, ".dist-bench-"));
  try {
    const seconds = secondsOf(await buildInto(root, folder, stop));
    const rows: [string, number, number, number][] = [];
    for (const { name, path } of KINDS) {
      const pages = [...seconds.keys()].filter((page) => path.test(page));
      const made = sum(pages, (page) => seconds.get(page));
      const files = pages.map((page) => join(folder, page));
      rows.push([name, pages.length, made, await timed(compressFiles(files))]);
    }
    const table = markdownTable(
      ["both languages", "number", "made", `compressed on ${availableParallelism()} cores`],
      rows.map(([name, count, ...parts]) => [
        name,
        `${count}`,
        ...parts.map((part) => `${part.toFixed(1)} s`),
      ]),
    );
    console.log(table);
    if (write) writeReadme(root, "bench:counties", table);
    const all = sum(rows, ([, , made, compressed]) => made + compressed);
    if (all > MOST) throw new CommandError(`All of it takes ${all.toFixed(1)} s, over ${MOST} s.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
