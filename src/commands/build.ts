import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { spawnSync } from "node:child_process";
import { checkContent } from "./check.ts";
import { CommandError, run } from "./run.ts";

const COMPRESSED = /\.(?:html|css|js|json|svg|xml|txt)$/;
const SMALLEST = 1024;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Files below a folder, in code-unit order. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) return;
  writeFileSync(
    `${file}.br`,
    await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
  writeFileSync(`${file}.gz`, await zip(bytes, { level: 9 }));
}

function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    if (name.startsWith(".dist-")) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function astroBuild(root: string, folder: string): void {
  const astro = join(root, "node_modules", "astro", "bin", "astro.mjs");
  const done = spawnSync(process.execPath, [astro, "build", "--silent", "--outDir", folder], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (done.status === 0) return;
  const lines = `${done.stdout}${done.stderr}`.split("\n").filter((line) => !/^\s+at /.test(line));
  throw new CommandError(`The build stopped; dist/ is as it was.\n${lines.join("\n").trim()}`);
}

/** Puts the finished folder in the place of dist/ in one step. */
function swap(root: string, folder: string): void {
  const dist = join(root, "dist");
  const old = join(root, ".dist-old");
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(folder, dist);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Checks the content, builds the site and puts it at dist/. On any failure dist/ stays as it was and
 * nothing half-written remains.
 */
export async function build(root: string): Promise<void> {
  const start = performance.now();
  console.log(await checkContent(root));
  removeLeftovers(root);
  const folder = resolve(root, `.dist-${process.pid}`);
  try {
    console.log("Building the site …");
    astroBuild(root, folder);
    const files = filesIn(folder);
    await Promise.all(files.filter((file) => COMPRESSED.test(file)).map(compress));
    swap(root, folder);
    const pages = files.filter((file) => file.endsWith(".html")).length;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${pages} pages in ${relative(root, join(root, "dist"))}/ after ${seconds} s.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await run(() => build(process.cwd()));
