import { cpSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyCached, makersOf, nameOf, pruneCache } from "../../src/exports/cache.ts";
import { root } from "../facts/fixtures.ts";
import { temporaryFolder, writeText } from "../files.ts";

const job = { path: "a.png", svg: "<svg/>", scale: 2 };

test("a change of our own drawing code gives every picture another name", () => {
  const copy = temporaryFolder({});
  for (const folder of ["exports", "fonts"])
    cpSync(join(root, "src", folder), join(copy, folder), { recursive: true });
  const name = () => nameOf(job, makersOf(root, join(copy, "exports")));
  const names = [nameOf(job, makersOf(root)), name()];
  for (const file of [
    "exports/png.ts",
    "exports/worker.ts",
    "exports/fonts.ts",
    "fonts/merge.ts",
  ]) {
    writeText(copy, file, "export const other = 1;\n");
    names.push(name());
  }
  // The copy gives the same name as the original; each change gives a new one.
  expect(new Set(names).size).toBe(5);
  expect(names[0]).toBe(names[1]);
});

test("what no build has used for thirty days is pruned, and use is noted", () => {
  const cache = temporaryFolder({
    "used.png": "1",
    "old.png": "2",
    "old.svg": "3",
    "last.json": "{}",
    "drawing-killed/half.png": "4",
  });
  const now = Date.now();
  const ago = (days: number) => new Date(now - days * 24 * 3600 * 1000);
  for (const name of readdirSync(cache)) utimesSync(join(cache, name), ago(31), ago(31));
  expect(copyCached([["site/used.png", "used.png"]], temporaryFolder({}), cache)).toBe(true);
  expect(statSync(join(cache, "used.png")).mtimeMs).toBeGreaterThan(now - 60_000);
  expect(pruneCache(cache, now).toSorted()).toEqual(["drawing-killed", "old.png", "old.svg"]);
  expect(readdirSync(cache).toSorted()).toEqual(["last.json", "used.png"]);
  // Twenty-nine days later it still stands, thirty-one days later no longer.
  expect(pruneCache(cache, now + 29 * 24 * 3600 * 1000)).toEqual([]);
  expect(pruneCache(cache, now + 31 * 24 * 3600 * 1000)).toEqual(["used.png"]);
});
