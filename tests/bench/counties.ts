import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { compressFiles } from "../../src/commands/compress.ts";
import { filesBelow } from "../../src/commands/files.ts";
import { CommandError } from "../../src/commands/run.ts";
import { markdownTable, writeReadme } from "../../src/commands/readme.ts";

/** On two cores all of it takes so many seconds at most. */
const MOST = 20;
const PAGE = /^(?:zh\/)?(?:places\/|embed\/county-)\d{6}\/index\.html$/;

/** Seconds of CPU time that work takes: not the clock, since whatever else the machine does would count. */
async function cpuSeconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Copies the counties' pages and embeds of the built site into a folder; their copies. */
function copyPages(root: string, folder: string): string[] {
  const dist = join(root, "dist");
  const pages = filesBelow(dist).filter((file) =>
    PAGE.test(relative(dist, file).split(sep).join("/")),
  );
  if (pages.length === 0) throw new CommandError("There is no built site: npm run build first.");
  return pages.map((file, i) => {
    const copy = join(folder, `${i}.html`);
    copyFileSync(file, copy);
    return copy;
  });
}

/**
 * Draws all counties' maps as a build does (`draw` says how many), compresses their pages and embeds
 * as they were built, and prints how long that takes. Throws where it would take two cores over 20 s.
 */
export async function benchCounties(
  root: string,
  draw: () => number,
  write: boolean,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-counties-"));
  try {
    const pages = copyPages(root, folder);
    let drawn = 0;
    const drawing = await cpuSeconds(() => (drawn = draw()));
    const compressing = await cpuSeconds(() => compressFiles(pages));
    // Drawing has one core, compressing has both.
    const all = drawing + compressing / 2;
    const table = markdownTable(
      ["counties, both languages", "number", "CPU time"],
      [
        ["maps drawn, printed for page and embed", `${drawn}`, `${drawing.toFixed(1)} s`],
        ["pages and embeds compressed", `${pages.length}`, `${compressing.toFixed(1)} s`],
        ["all of it on two cores", "", `${all.toFixed(1)} s (≤ ${MOST})`],
      ],
    );
    console.log(table);
    if (write) await writeReadme(root, "bench:counties", table);
    if (all > MOST) throw new CommandError(`All of it takes ${all.toFixed(1)} s, over ${MOST} s.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
