import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { ContentError, type ContentProblem } from "./error.ts";
import { readFolder } from "./read.ts";
import { readTar } from "./tar.ts";
import { PARTS, version, type Version, type VersionFile } from "../schemas/version.ts";

const FOLDER = "content/versions";
/** Digits of a version's hash in its address. */
const DIGITS = 12;

/** The SHA-256 of bytes or text. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");

/** A version's part of its address: it follows from what the chart shows and from nothing else. */
export function hashOf(parts: VersionFile["parts"]): string {
  return sha256(PARTS.map((part) => parts[part]).join("\n")).slice(0, DIGITS);
}

/** Where a version stands below the root, without the end of its two files' names. */
export const placeOf = ({ id, hash }: Pick<Version, "id" | "hash">): string =>
  `${FOLDER}/${id}/${hash}`;
const archiveOf = (frozen: Version) => `${placeOf(frozen)}.tar.br`;

/** What does not hold in a version is a file that somebody touched: there is one way to mend it. */
function touched(file: string, field: string, received: string, expected: string): ContentProblem {
  const fix = `a frozen version never changes: take ${file} back from the repository's history`;
  return { file, field, received, expected, fix };
}

function checkName(id: string, hash: string, file: VersionFile): void {
  const expected = hashOf(file.parts);
  if (hash === expected) return;
  const problem = touched(
    `${placeOf({ id, hash })}.json`,
    "parts",
    expected,
    `${hash}, as it is named`,
  );
  throw new ContentError(problem);
}

/** The versions of every chart that was ever frozen, by its id, the newest first. Throws a ContentError for one that was touched. */
export function readVersions(root: string): Map<string, Version[]> {
  const folder = join(root, FOLDER);
  const ids = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return new Map(
    ids.map((id) => {
      const files = [...readFolder(root, `${FOLDER}/${id}`, version)];
      const list = files.map(([hash, file]): Version => {
        checkName(id, hash, file);
        return { ...file, id, hash };
      });
      return [id, list.toSorted((a, b) => b.number - a.number)];
    }),
  );
}

function openArchive(root: string, frozen: Version): Map<string, Uint8Array> {
  const file = archiveOf(frozen);
  try {
    return readTar(brotliDecompressSync(readFileSync(join(root, file))));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const received = code === "ENOENT" ? "no such file" : message;
    throw new ContentError(
      touched(file, "the whole file", received, "an archive as it was written"),
    );
  }
}

/** The files of a version by path, byte for byte as they were frozen. Throws a ContentError where one was touched. */
export function readVersionFiles(root: string, frozen: Version): Map<string, Uint8Array> {
  const files = openArchive(root, frozen);
  const paths = new Set([...files.keys(), ...Object.keys(frozen.files)]);
  for (const path of paths) {
    const bytes = files.get(path);
    const received = bytes ? sha256(bytes) : "no such file";
    const expected = frozen.files[path] ?? "no such file";
    if (received !== expected) {
      throw new ContentError(touched(archiveOf(frozen), path, received, expected));
    }
  }
  return files;
}
