import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { finishPages } from "../hosting/finish.ts";
import { checkContent, contentLine } from "./check.ts";
import { runNode } from "./child.ts";
import { compressFiles } from "./compress.ts";
import { filesBelow } from "./files.ts";
import { buildPictures } from "./pictures.ts";
import { CommandError, run } from "./run.ts";
import { buildSearch } from "./search-index.ts";
import { siteAddress } from "./site-address.ts";

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes what builds that were killed left below `root`; where one had set dist/ aside, it is put back. */
export function removeLeftovers(root: string): void {
  const dist = join(root, "dist");
  for (const name of readdirSync(root)) {
    const [, pid, old] = /^\.dist-(\d+)(-old)?$/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (old && !existsSync(dist)) renameSync(join(root, name), dist);
    else rmSync(join(root, name), { recursive: true, force: true });
  }
}

async function astroBuild(root: string, folder: string, stop: AbortSignal): Promise<void> {
  const astro = join("node_modules", "astro", "bin", "astro.mjs");
  const args = [astro, "build", "--silent", "--outDir", folder] as const;
  // Whatever the shell says: a build for development would hold drafts.
  const env = { NODE_ENV: "production" };
  const { ok, output } = await runNode(root, args, { stop, quiet: true, env });
  if (ok) return;
  const lines = output.split("\n").filter((line) => !/^\s+at /.test(line));
  throw new CommandError(`The build stopped; dist/ is as it was.\n${lines.join("\n").trim()}`);
}

/** The end of some work, or of waiting for it: what it still does ends with the process. */
function unless<T>(stop: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    stop.addEventListener("abort", () => reject(stop.reason as Error));
    if (stop.aborted) reject(stop.reason as Error);
    work.then(resolve, reject);
  });
}

/** Puts the finished folder in the place of dist/. */
function swap(root: string, folder: string): void {
  const dist = join(root, "dist");
  const old = `${folder}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(folder, dist);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Checks the content, builds the site and puts it at dist/. On any failure, and when `stop` is
 * aborted, dist/ stays as it was and nothing half-written remains.
 */
export async function build(root: string, stop: AbortSignal): Promise<void> {
  const start = performance.now();
  const edition = await checkContent(root);
  console.log(contentLine(edition));
  removeLeftovers(root);
  const folder = join(root, `.dist-${process.pid}`);
  try {
    console.log("Building the site …");
    await astroBuild(root, folder, stop);
    await unless(stop, buildPictures(root, folder, edition));
    const made = filesBelow(folder);
    finishPages(folder, made, new URL(siteAddress(root)).pathname);
    await unless(stop, buildSearch(folder, made, edition));
    const files = filesBelow(folder);
    await compressFiles(files);
    stop.throwIfAborted();
    swap(root, folder);
    const pages = files.filter((file) => file.endsWith(".html")).length;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${pages} pages in dist/ after ${seconds} s.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await run((stop) => build(process.cwd(), stop));
