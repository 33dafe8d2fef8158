import { array, assert, property, tuple, uint8Array, stringMatching } from "fast-check";
import { expect, test } from "vitest";
import { readTar, writeTar } from "../../src/content/tar.ts";

test("files come back as they were, whatever their size", () => {
  const file = tuple(
    stringMatching(/^[a-z@.]{1,8}(\/[a-z]{1,8}){0,3}$/),
    uint8Array({ maxLength: 1500 }),
  );
  assert(
    property(array(file), (entries) => {
      const files = new Map(entries);
      const back = readTar(writeTar(files));
      expect([...back].map(([path, body]) => [path, [...body]])).toEqual(
        [...files].map(([path, body]) => [path, [...body]]),
      );
    }),
  );
});

test("an archive is one that any tar reads: ustar, blocks of 512 bytes, a sum over the header", () => {
  const archive = writeTar(new Map([["en/index.html", Buffer.from("chart")]]));
  // A header, a block of content, two empty blocks.
  expect(archive.length).toBe(4 * 512);
  expect(archive.toString("latin1", 257, 263)).toBe("ustar\0");
  expect(archive.toString("latin1", 124, 135)).toBe("00000000005");
  const header = Buffer.from(archive.subarray(0, 512)).fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  expect(Number.parseInt(archive.toString("latin1", 148, 154), 8)).toBe(sum);
});

test("a path that a header has no room for is refused", () => {
  const long = "a".repeat(101);
  expect(() => writeTar(new Map([[long, Buffer.alloc(0)]]))).toThrow("is too long for an archive");
});
