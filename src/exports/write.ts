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

interface Png {
  target: string;
  cached: string;
  svg: string;
  scale: number;
}

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

function keyOf({ svg, scale }: PictureJob, versions: string): string {
  return createHash("sha256").update(`${versions}\n${scale}\n${svg}`).digest("hex");
}

/** One line that is overwritten on a terminal, and nothing until the end elsewhere. */
function progressLine(total: number): (done: number) => void {
  return (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\rPictures ${done} of ${total} `);
    if (process.stdout.isTTY && done === total) process.stdout.write("\n");
  };
}

/** Draws PNGs into the cache: each file there is whole, since it is moved there when it is done. */
async function drawMissing(root: string, pngs: readonly Png[], cache: string): Promise<void> {
  const folder = mkdtempSync(join(cache, "drawing-"));
  try {
    const texts = pngs.map(({ svg }) => svg);
    const fonts = await cutPictureFonts(root, texts, folder);
    const orders = pngs.map(({ svg, scale }, i) => ({
      svg,
      scale,
      file: join(folder, `${i}.png`),
    }));
    await drawAll(orders, fonts, progressLine(pngs.length));
    for (const [i, { cached }] of pngs.entries()) renameSync(orders[i]?.file ?? "", cached);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes every picture below `folder`. PNGs are kept in `cache` by what they show, so that only what
 * changed is drawn again. Gives how many were drawn anew and how many there are.
 */
export async function writePictures(
  root: string,
  jobs: readonly PictureJob[],
  folder: string,
  cache: string,
): Promise<{ drawn: number; all: number }> {
  mkdirSync(cache, { recursive: true });
  const versions = versionsOf(root);
  const pngs: Png[] = [];
  for (const job of jobs) {
    const target = join(folder, job.path);
    mkdirSync(dirname(target), { recursive: true });
    if (job.scale === null) writeFileSync(target, job.svg);
    else {
      const cached = join(cache, `${keyOf(job, versions)}.png`);
      pngs.push({ target, cached, svg: job.svg, scale: job.scale });
    }
  }
  const unique = [...new Map(pngs.map((png) => [png.cached, png])).values()];
  const missing = unique.filter(({ cached }) => !existsSync(cached));
  if (missing.length > 0) await drawMissing(root, missing, cache);
  for (const { cached, target } of pngs) copyFileSync(cached, target);
  return { drawn: missing.length, all: jobs.length };
}
