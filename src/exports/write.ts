import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { cutPictureFonts } from "./fonts.ts";
import type { PictureJob } from "./jobs.ts";
import { drawAll } from "./pool.ts";

/** A picture's file in the cache, by its path below the built site. */
export type Cached = readonly [path: string, name: string];

/** What decides a PNG besides its SVG: the versions of what draws it and of the typefaces. */
const MAKERS = [
  "@resvg/resvg-js",
  "sharp",
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/source-sans-3",
];

function versionsOf(root: string): string {
  const versions = MAKERS.map((name) => {
    const file = join(root, "node_modules", name, "package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  });
  return versions.join(" ");
}

/** The name of a picture in the cache: it follows from what is shown. */
function nameOf({ svg, scale }: PictureJob, versions: string): string {
  const key = createHash("sha256").update(`${versions}\n${scale}\n${svg}`).digest("hex");
  return `${key}.${scale === null ? "svg" : "png"}`;
}

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

/** Copies pictures from the cache to their places below `folder`; false, and nothing copied, where one is missing. */
export function copyCached(files: readonly Cached[], folder: string, cache: string): boolean {
  if (files.some(([, name]) => !existsSync(join(cache, name)))) return false;
  for (const [path, name] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(cache, name), target);
  }
  return true;
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
  const versions = versionsOf(root);
  const named = jobs.map((job) => [nameOf(job, versions), job] as const);
  const missing = new Map(named.filter(([name]) => !existsSync(join(cache, name))));
  if (missing.size > 0) await drawMissing(root, missing, cache);
  const files = named.map(([name, { path }]): Cached => [path, name]);
  copyCached(files, folder, cache);
  return { drawn: [...missing.values()].filter(({ scale }) => scale !== null).length, files };
}
