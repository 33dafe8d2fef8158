import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { licenceTexts } from "../src/layouts/licences.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { license?: string }>;
};

/** The rows of README's table of what ships: package, licence. */
const rows = [...readme.matchAll(/^\| `([^`]+)` +\| [^|]+\| ([^|]+?) +\|$/gm)]
  .map(([, name = "", licence = ""]) => [name, licence] as const)
  .filter(([name]) => !name.startsWith("npm "));

/** Modules of others that scripts for the browser import, by the packages that they come from. */
function imported(): string[] {
  const folders = ["explorer", "scripts", "embed/builder.ts", "embed/snippet.ts"];
  const files = folders.flatMap((name) =>
    name.endsWith(".ts") ? [join(root, "src", name)] : filesBelow(join(root, "src", name)),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^import (?!type\b)[^;]*?from "([a-z@][^"]*)"/gms)].map(
      ([, module = ""]) => /^(@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? "",
    ),
  );
  return [...new Set(found)].filter((name) => !name.startsWith("node:"));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Sections of /licences.txt: the package, and its licence. */
const sections = [
  ...licenceTexts(root, "maplibre-gl").matchAll(
    /^(\S+) \(.+\)\n=+\n\n([^]*?)(?=\n\n\S+ \(.+\)\n=+\n|$(?![^]))/gm,
  ),
].map(([, name = "", text = ""]) => [name, text] as const);

test("README lists what /licences.txt holds, in its order, and the other engine beside it", () => {
  const named = rows.map(([name]) => name);
  expect(sections.map(([name]) => name)).toEqual(named.filter((name) => name !== "mapbox-gl"));
  expect(named).toContain("mapbox-gl");
});

test("each package that scripts for the browser import is in the list", () => {
  const named = rows.map(([name]) => name);
  expect(imported().toSorted()).toEqual(["mapbox-gl", "maplibre-gl", "topojson-client"]);
  expect(named).toEqual(expect.arrayContaining(imported()));
  // Pagefind is copied as it is, not imported.
  expect(named).toContain("pagefind");
});

test("each text in /licences.txt is that of its licence", () => {
  const words: Readonly<Record<string, RegExp>> = {
    "OFL-1.1": /SIL OPEN FONT LICENSE/,
    MIT: /Permission is hereby granted, free of charge/,
    ISC: /Permission to use, copy, modify, and\/or distribute/,
    "BSD-3-Clause": /Redistribution and use in source and binary forms/,
  };
  const licences = new Map(rows);
  for (const [name, text] of sections) expect(text, name).toMatch(words[licences.get(name) ?? ""]!);
});

test("each licence is the one that its package declares", () => {
  for (const [name, licence] of rows) {
    const declared = packages[`node_modules/${name}`]?.license;
    if (declared === undefined || declared.startsWith("SEE")) continue;
    expect(licence, name).toBe(declared);
  }
});

test("no package that the site is built with takes more than the site can give", () => {
  const free =
    /^(\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|CC-BY-[34]\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|LGPL-3\.0-or-later|MIT-0|WTFPL|Zlib)( (AND|OR) )?)+/;
  const odd = Object.entries(packages).flatMap(([path, { license }]) =>
    path !== "" && license !== undefined && !free.test(license) ? [`${path} ${license}`] : [],
  );
  // Mapbox GL JS is loaded only where the site is built with a token of the person who runs it.
  expect(odd).toEqual(["node_modules/mapbox-gl SEE LICENSE IN LICENSE.txt"]);
});
