import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { writeTar } from "../content/tar.ts";
import { placeOf } from "../content/versions.ts";
import type { Version } from "../schemas/version.ts";

/** Writes a version: the archive first, so that none is ever named that is not there. */
export function writeVersion(
  root: string,
  { id, hash, ...file }: Version,
  files: ReadonlyMap<string, Uint8Array>,
): void {
  const name = join(root, placeOf({ id, hash }));
  mkdirSync(dirname(name), { recursive: true });
  const archive = writeTar(files);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: archive.length,
  };
  try {
    writeFileSync(`${name}.tar.br`, brotliCompressSync(archive, { params }));
    writeFileSync(`${name}.json`, `${JSON.stringify(file, null, 2)}\n`);
  } catch (error) {
    rmSync(`${name}.tar.br`, { force: true });
    throw error;
  }
}
