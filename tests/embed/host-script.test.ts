import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hostScript } from "../../src/embed/scripts.ts";
import { root } from "../facts/fixtures.ts";

const folder = join(root, "public");
const numberOf = (name: string) => Number(/^embed-(\d+)\.js$/.exec(name)?.[1] ?? 0);
const scripts = readdirSync(folder).filter((name) => numberOf(name) > 0);

/** What each numbered script is, for ever: pages of others load it. A new one is added here, an old one never changed. */
const PINNED: Readonly<Record<string, string>> = {
  "embed-1.js": "8d5183fc1a465064055292472b791cfac429e6a7d06c8a1be44595dc2da3f351",
};

test("scripts that were given a number are what they were", () => {
  const hashes = scripts.map((name) => [
    name,
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex"),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(PINNED);
});

test("the script of today has a number", () => {
  const last = scripts.toSorted((a, b) => numberOf(b) - numberOf(a))[0] ?? "";
  const next = `embed-${numberOf(last) + 1}.js`;
  expect(
    hostScript,
    `/embed.js is another script now: copy what it serves to public/${next}, and pin it here`,
  ).toBe(readFileSync(join(folder, last), "utf8"));
});
