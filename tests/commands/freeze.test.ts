import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readIds, writeFreezing } from "../../src/commands/freeze.ts";
import { describeRelease } from "../../src/commands/release.ts";
import { prepareVersions } from "../../src/versions/make.ts";
import { releaseOf } from "../../src/versions/release.ts";
import { readVersionFiles, readVersions } from "../../src/content/versions.ts";
import { copyProject, runNode } from "./project.ts";

const CHART = "content/charts/bachu-scale.json";

const SITE = "https://harvests.example/";

const freeze = (root: string, ids: readonly string[] | "all", date: string) =>
  writeFreezing(root, prepareVersions(root, ids, { date, site: SITE }));

/** A copy of the project in which nothing was ever frozen. */
function unfrozenProject(): string {
  const root = copyProject();
  rmSync(join(root, "content/versions"), { recursive: true, force: true });
  return root;
}

/** Everything below content/versions, as Base64 by path. */
function stored(root: string): Record<string, string> {
  const folder = join(root, "content/versions");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      name,
      readFileSync(join(parentPath, name)).toString("base64"),
    ]),
  );
}

const rewrite = (root: string, file: string, from: string, to: string) => {
  const text = readFileSync(join(root, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replace(from, to));
};

/** What the first test froze. */
let first: Record<string, string> = {};

test("a chart is frozen whole, once, and again only when it shows something else", async () => {
  const root = unfrozenProject();
  const [said] = await freeze(root, ["bachu-scale"], "2026-12-01");
  const [version] = readVersions(root).get("bachu-scale") ?? [];
  if (!version) throw new Error("nothing was frozen");
  expect(said).toBe(
    `bachu-scale: version 1 at /embed/bachu-scale/v/${version.hash}/, in content/versions/bachu-scale/.`,
  );
  const pages = ["index.html", "light/index.html", "dark/index.html"];
  const data = ["datapackage.json", "figures.csv", "figures.json", "table-en.csv", "table-zh.csv"];
  const expected = ["en", "zh"].flatMap((locale) => {
    const name = `bachu-scale-${locale}`;
    const pictures = [`${name}.svg`, `${name}-dark.svg`, `${name}@2x.png`];
    return [...pages, ...pictures, ...data.map((file) => `data/${file}`)].map(
      (file) => `${locale}/${file}`,
    );
  });
  expect([...readVersionFiles(root, version).keys()].toSorted()).toEqual(expected.toSorted());

  // The next day nothing is different.
  const before = stored(root);
  first = before;
  const [again] = await freeze(root, ["bachu-scale"], "2026-12-02");
  expect(again).toBe(
    `bachu-scale is as it was frozen on 2026-12-01 (version 1, ${version.hash}): nothing written.`,
  );
  expect(stored(root)).toEqual(before);
  expect(releaseOf(root).changed).toEqual([]);

  // Another title is another version; the first stays as it is.
  rewrite(root, CHART, '"title": {\n    "en": "', '"title": {\n    "en": "Indeed, ');
  const lines = describeRelease(releaseOf(root));
  expect(lines).toContain(
    "bachu-scale: words changed since version 1 of 2026-12-01; no correction in content/corrections.json names it",
  );
  expect(lines).toContain("To keep what is shown now: npm run freeze bachu-scale");
  await freeze(root, ["bachu-scale"], "2026-12-03");
  expect(stored(root)).toMatchObject(before);
  const list = readVersions(root).get("bachu-scale") ?? [];
  expect(list.map(({ number, date }) => [number, date])).toEqual([
    [2, "2026-12-03"],
    [1, "2026-12-01"],
  ]);
  expect(releaseOf(root).changed).toEqual([]);

  // Back to the old title: the old version is the one of today, and nothing is written.
  rewrite(root, CHART, "Indeed, ", "");
  expect(await freeze(root, ["bachu-scale"], "2026-12-04")).toEqual([again]);
});

test("in another folder the same day gives the same bytes; a correction is told from a change that nobody explained, and stands in the embed", async () => {
  const root = unfrozenProject();
  await freeze(root, ["bachu-scale"], "2026-12-01");
  expect(stored(root)).toEqual(first);
  rewrite(root, CHART, '"title": {\n    "en": "', '"title": {\n    "en": "Indeed, ');
  const text = { en: "The title was wrong.", zh: "标题有误。" };
  const entry = { date: "2026-12-05", charts: ["bachu-scale"], text };
  writeFileSync(join(root, "content/corrections.json"), JSON.stringify([entry]));
  expect(describeRelease(releaseOf(root))).toContain(
    "bachu-scale: words changed since version 1 of 2026-12-01",
  );

  await freeze(root, ["bachu-scale"], "2026-12-06");
  const [last] = readVersions(root).get("bachu-scale") ?? [];
  const files = readVersionFiles(root, last!);
  const page = (path: string) => Buffer.from(files.get(path)!).toString();
  expect(page("en/index.html")).toContain(
    'Corrected on 5 December 2026: <a href="../../../../charts/bachu-scale/#corrections" target="_top">what was wrong</a>',
  );
  expect(page("zh/light/index.html")).toContain(
    '本图于2026年12月5日更正，<a href="../../../../../../zh/charts/bachu-scale/#corrections"',
  );
});

test("what cannot be frozen is said, and nothing is written", async () => {
  const root = unfrozenProject();
  const unknown = await runNode(root, ["src/commands/freeze.ts", "bachu-scale", "bachu-scal"]);
  expect(unknown.code).toBe(1);
  expect(unknown.output.trim().split("\n")).toEqual([
    "content/charts/bachu-scal.json › the whole file",
    "  received  no such file",
    "  expected  a chart that can be frozen",
    expect.stringMatching(/^ {2}to mend {3}check the spelling; nearest are bachu-scale, /),
  ]);
  const none = await runNode(root, ["src/commands/freeze.ts"]);
  expect(none.code).toBe(1);
  expect(none.output).toContain("npm run freeze bachu-income");
  expect(existsSync(join(root, "content/versions"))).toBe(false);
});

test("several charts are named one after the other, and all by --all alone", () => {
  expect(readIds(["bachu-scale", "regions-map"])).toEqual(["bachu-scale", "regions-map"]);
  expect(readIds(["--all"])).toBe("all");
  expect(() => readIds([])).toThrow("npm run freeze -- --all");
  for (const args of [["--all", "bachu-scale"], ["--everything"]])
    expect(() => readIds(args)).toThrow(`${args[0]} is no option here`);
});

test("all charts are those of content/charts, and none that is as it was frozen is frozen again", () => {
  const root = copyProject();
  const { frozen, unfrozen, changed } = releaseOf(root);
  const list = prepareVersions(root, "all", { date: "2026-12-01", site: SITE });
  const same = list.flatMap((each) => ("same" in each ? [each.id] : []));
  expect(same.toSorted()).toEqual(frozen.toSorted());
  expect(list.map(({ id }) => id).toSorted()).toEqual(
    [...frozen, ...unfrozen, ...changed.map(({ id }) => id)].toSorted(),
  );
});
