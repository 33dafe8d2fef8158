import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXTS = /\.(?:html|css|csv|js|json|svg|xml|txt)$/;
const SMALLEST = 1024;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) return;
  writeFileSync(
    `${file}.br`,
    // Quality 11 takes three times as long for the same size, give or take a per cent.
    await brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  );
  writeFileSync(`${file}.gz`, await zip(bytes, { level: 9 }));
}

/** Writes a .br and a .gz beside each of these files that is text and not tiny. */
export async function compressFiles(files: readonly string[]): Promise<void> {
  await Promise.all(files.filter((file) => TEXTS.test(file)).map(compress));
}
