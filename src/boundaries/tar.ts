import { gunzipSync } from "node:zlib";

const BLOCK = 512;

function text(block: Uint8Array, start: number, length: number): string {
  const end = block.indexOf(0, start);
  const stop = end < 0 ? start + length : Math.min(end, start + length);
  return new TextDecoder().decode(block.subarray(start, stop));
}

/** The `path` of a pax header, whose records read `LENGTH key=value\n`, LENGTH in bytes. */
function paxPath(body: Uint8Array): string | undefined {
  for (let at = 0; at < body.length;) {
    const length = Number.parseInt(text(body, at, 20), 10);
    if (!(length > 0)) return undefined;
    const record = new TextDecoder().decode(body.subarray(at, at + length - 1));
    const [, key, value] = /^\d+ ([^=]+)=([\s\S]*)$/.exec(record) ?? [];
    if (key === "path") return value;
    at += length;
  }
  return undefined;
}

/**
 * The files of a gzipped tarball by path, without the first folder (`package/`).
 * Understands what npm writes: ustar headers with a prefix, and pax paths.
 */
export function readTarball(gzipped: Uint8Array): Map<string, Uint8Array> {
  const bytes = gunzipSync(gzipped);
  const files = new Map<string, Uint8Array>();
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, 124, 12), 8);
    const body = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const type = text(header, 156, 1);
    const prefix = text(header, 345, 155);
    const path = longPath ?? (prefix ? `${prefix}/` : "") + text(header, 0, 100);
    longPath = type === "x" ? paxPath(body) : undefined;
    if (type === "0" || type === "") files.set(path.slice(path.indexOf("/") + 1), body);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
