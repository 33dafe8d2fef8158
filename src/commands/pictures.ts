import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { countyPngs } from "../exports/county-pngs.ts";
import { copyCached, pruneCache, type Cached } from "../exports/cache.ts";
import { writePictures } from "../exports/write.ts";
import { filesBelow } from "./files.ts";
import type { Edition } from "../figure/edition.ts";
import { pictureJobsOf } from "./edition.ts";
import { siteAddress } from "./site-address.ts";

/** What pictures are made from, besides the packages and the site's address. */
const FOLDERS = ["content", "src"];

/** What a build notes in the cache, so that the next one need not even lay the charts out. */
interface Note {
  /** Hash of all that the pictures were made from. */
  inputs: string;
  files: Cached[];
}

/** The hash of everything that decides what the pictures show. */
function hashInputs(root: string, site: string): string {
  const hash = createHash("sha256").update(site);
  const folders = FOLDERS.flatMap((name) => filesBelow(join(root, name)));
  for (const file of [join(root, "package.json"), ...folders].toSorted()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join("/")}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function readNote(file: string): Note | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Note;
  } catch {
    // None yet, or cut short: everything is looked at again.
    return null;
  }
}

/** Draws every picture of the site into the built site at `folder`; what is in the cache is not drawn again. */
export async function buildPictures(root: string, folder: string, edition: Edition): Promise<void> {
  const start = performance.now();
  const site = siteAddress(root);
  const cache = join(root, ".cache", "pictures");
  const [note, inputs] = [join(cache, "last.json"), hashInputs(root, site)];
  const last = readNote(note);
  let [drawn, files] = [0, last?.files ?? []];
  if (last?.inputs !== inputs || !copyCached(files, folder, cache)) {
    const jobs = [...(await pictureJobsOf(edition, site)), ...countyPngs(folder)];
    ({ drawn, files } = await writePictures(root, jobs, folder, cache));
    // Moved when it is whole: another build may read it.
    const whole = `${note}.${process.pid}`;
    writeFileSync(whole, JSON.stringify({ inputs, files } satisfies Note));
    renameSync(whole, note);
  }
  pruneCache(cache, Date.now());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${files.length} pictures, ${drawn} of them drawn anew, after ${seconds} s.`);
}
