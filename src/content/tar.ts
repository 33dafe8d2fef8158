const BLOCK = 512;
const NAME = 100;

function textAt(block: Uint8Array, start: number, length: number): string {
  const end = block.indexOf(0, start);
  const stop = end < 0 ? start + length : Math.min(end, start + length);
  return new TextDecoder().decode(block.subarray(start, stop));
}

/** The `path` of a pax header, whose records read `LENGTH key=value\n`, LENGTH in bytes. */
function paxPath(body: Uint8Array): string | undefined {
  for (let at = 0; at < body.length;) {
    const length = Number.parseInt(textAt(body, at, 20), 10);
    if (!(length > 0)) return undefined;
    const record = new TextDecoder().decode(body.subarray(at, at + length - 1));
    const [, key, value] = /^\d+ ([^=]+)=([\s\S]*)$/.exec(record) ?? [];
    if (key === "path") return value;
    at += length;
  }
  return undefined;
}

/** The files of a tar archive by path. Understands what npm writes: ustar headers with a prefix, and pax paths. */
export function readTar(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = Number.parseInt(textAt(header, 124, 12), 8);
    const body = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const type = textAt(header, 156, 1);
    const prefix = textAt(header, 345, 155);
    const path = longPath ?? (prefix ? `${prefix}/` : "") + textAt(header, 0, NAME);
    longPath = type === "x" ? paxPath(body) : undefined;
    if (type === "0" || type === "") files.set(path, body);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

const octal = (value: number, length: number) => `${value.toString(8).padStart(length, "0")}\0`;

/** A ustar header of a plain file: nobody's, of no date, so that the same files give the same bytes. */
function headerOf(path: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(path) > NAME) throw new RangeError(`${path} is too long for an archive`);
  block.write(path, 0);
  block.write(octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(0, 11), 100);
  block.write(" ".repeat(8), 148);
  block.write("0", 156);
  block.write("ustar\u000000", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)} `, 148);
  return block;
}

/** Files by path as a tar archive (ustar). */
export function writeTar(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const blocks = [...files].flatMap(([path, body]) => {
    const rest = Buffer.alloc(-body.length & (BLOCK - 1));
    return [headerOf(path, body.length), body, rest];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}
