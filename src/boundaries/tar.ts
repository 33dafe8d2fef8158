import { gunzipSync } from "node:zlib";
import { readTar } from "../content/tar.ts";

/** The files of an npm package's tarball by path, without the first folder (`package/`). */
export function readTarball(gzipped: Uint8Array): Map<string, Uint8Array> {
  const files = [...readTar(gunzipSync(gzipped))];
  return new Map(files.map(([path, body]) => [path.slice(path.indexOf("/") + 1), body]));
}
