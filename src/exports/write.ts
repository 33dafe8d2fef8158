import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyCached, makersOf, nameOf, type Cached } from "./cache.ts";
import { cutPictureFonts } from "./fonts.ts";
import type { PictureJob } from "./jobs.ts";
import { drawAll } from "./pool.ts";

/** One line that is overwritten on a terminal, and nothing until the end elsewhere. */
function progressLine(total: number): (done: number) => void {
  return (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\rPictures ${done} of ${total} `);
    if (process.stdout.isTTY && done === total) process.stdout.write("\n");
  };
}

/** Draws pictures into the cache: each file there is whole, since it is moved there when it is done. */
async function drawMissing(
  root: string,
  missing: ReadonlyMap<string, PictureJob>,
  cache: string,
): Promise<void> {
  const folder = mkdtempSync(join(cache, "drawing-"));
  try {
    const pngs = [...missing].flatMap(([name, { svg, scale }]) =>
      scale === null ? [] : [{ svg, scale, file: join(folder, name) }],
    );
    for (const [name, { svg, scale }] of missing) {
      if (scale === null) writeFileSync(join(folder, name), svg);
    }
    if (pngs.length > 0) {
      const texts = pngs.map(({ svg }) => svg);
      const fonts = await cutPictureFonts(root, texts, folder);
      await drawAll(pngs, fonts, progressLine(pngs.length));
    }
    for (const name of missing.keys()) renameSync(join(folder, name), join(cache, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes every picture below `folder`. They are kept in `cache` by what they show, so that only what
 * changed is drawn again. Gives how many PNGs were drawn anew, and all files.
 */
export async function writePictures(
  root: string,
  jobs: readonly PictureJob[],
  folder: string,
  cache: string,
): Promise<{ drawn: number; files: Cached[] }> {
  mkdirSync(cache, { recursive: true });
  const makers = makersOf(root);
  const named = jobs.map((job) => [nameOf(job, makers), job] as const);
  const missing = new Map(named.filter(([name]) => !existsSync(join(cache, name))));
  if (missing.size > 0) await drawMissing(root, missing, cache);
  const files = named.map(([name, { path }]): Cached => [path, name]);
  copyCached(files, folder, cache);
  return { drawn: [...missing.values()].filter(({ scale }) => scale !== null).length, files };
}
