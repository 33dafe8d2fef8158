import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { PictureJob } from "./jobs.ts";

/** A picture's file in the cache, by its path below the built site. */
export type Cached = readonly [path: string, name: string];

/** What decides a PNG besides its SVG: the versions of what draws it and of the typefaces … */
const MAKERS = [
  "@resvg/resvg-js",
  "sharp",
  "@fontsource-variable/noto-sans-sc",
  "@fontsource-variable/source-sans-3",
];

/** … and our own code that hands it over, from this folder on. */
const CODE = ["png.ts", "worker.ts", "fonts.ts", "../fonts/merge.ts", "../fonts/slices.ts"];

/** What decides every PNG alike, as text. `code` is the folder of our own files. */
export function makersOf(root: string, code = import.meta.dirname): string {
  const own = CODE.map((name) => readFileSync(join(code, name), "utf8"));
  const versions = MAKERS.map((name) => {
    const file = join(root, "node_modules", name, "package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  });
  return [...versions, ...own].join("\n");
}

/** The name of a picture in the cache: it follows from what is shown and from what draws it. */
export function nameOf({ svg, scale }: PictureJob, makers: string): string {
  const key = createHash("sha256").update(`${makers}\n${scale}\n${svg}`).digest("hex");
  return `${key}.${scale === null ? "svg" : "png"}`;
}

/** Copies pictures from the cache, which notes that they were used, to their places below `folder`; false, and nothing copied, where one is missing. */
export function copyCached(files: readonly Cached[], folder: string, cache: string): boolean {
  if (files.some(([, name]) => !existsSync(join(cache, name)))) return false;
  const now = new Date();
  for (const [path, name] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(cache, name), target);
    utimesSync(join(cache, name), now, now);
  }
  return true;
}

/** How long a picture that no build uses is kept, in ms: thirty days. */
const UNUSED = 30 * 24 * 3600 * 1000;

/** Removes pictures last used, and folders of builds killed while drawing, long before `now` (ms since 1970); gives their names. */
export function pruneCache(cache: string, now: number): string[] {
  const old = readdirSync(cache).filter(
    (name) =>
      /\.(png|svg)$|^drawing-/.test(name) && now - statSync(join(cache, name)).mtimeMs > UNUSED,
  );
  for (const name of old) rmSync(join(cache, name), { recursive: true, force: true });
  return old;
}
