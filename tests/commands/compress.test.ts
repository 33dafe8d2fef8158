import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressFiles } from "../../src/commands/compress.ts";
import { filesBelow } from "../../src/commands/files.ts";
import { temporaryFolder } from "../files.ts";

test("text of a kilobyte and more gets its .br and .gz, which hold it; pictures and small files stay alone", async () => {
  const long = "harvest ".repeat(200);
  const folder = temporaryFolder({
    "index.html": long,
    "zh/data.csv": long,
    "small.css": "a{}",
    "picture.png": long,
  });
  await compressFiles(filesBelow(folder));
  const names = ["index.html", "index.html.br", "index.html.gz", "picture.png", "small.css"];
  const below = ["data.csv", "data.csv.br", "data.csv.gz"].map((name) => join("zh", name));
  expect(filesBelow(folder)).toEqual([...names, ...below].map((name) => join(folder, name)));
  const made = (ending: string) => readFileSync(join(folder, `index.html.${ending}`));
  expect(brotliDecompressSync(made("br")).toString()).toBe(long);
  expect(gunzipSync(made("gz")).toString()).toBe(long);
});
