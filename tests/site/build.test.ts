import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { writeText } from "../files.ts";
import { copyProject, runNode, start } from "../commands/project.ts";

const BUILD = "src/commands/build.ts";
const PICTURES = ".cache/pictures";
const LAST = "the last good build";

/** A copy of the project with a dist/ that must not change. */
function copyWithDist(): string {
  const root = copyProject();
  writeText(root, "dist/index.html", LAST);
  return root;
}

/** What is left of builds: dist/'s only file, and every unfinished folder. */
function remains(root: string): [string, string[]] {
  expect(readdirSync(join(root, "dist"))).toEqual(["index.html"]);
  const unfinished = readdirSync(root).filter((name) => name.startsWith(".dist"));
  return [readFileSync(join(root, "dist/index.html"), "utf8"), unfinished];
}

test("a page that cannot be built leaves dist/ as it was, and says why without a stack trace", async () => {
  const root = copyWithDist();
  writeText(root, "src/pages/broken.astro", "---\nthrow new Error('no such field');\n---\n<p />\n");
  const { code, output } = await runNode(root, [BUILD]);
  expect(code).toBe(1);
  expect(output).toContain("The build stopped; dist/ is as it was.\n");
  expect(output).toContain("no such field");
  expect(output).not.toMatch(/^\s+at /m);
  expect(output.split("\n").length).toBeLessThanOrEqual(30);
  expect(remains(root)).toEqual([LAST, []]);
});

test("a build that is stopped half-way leaves dist/ as it was, and nothing beside it", async () => {
  const root = copyWithDist();
  const building = start(root, [process.execPath, BUILD]);
  const unfinished = join(root, `.dist-${building.process.pid}`);
  await expect.poll(() => existsSync(unfinished), { timeout: 60_000, interval: 20 }).toBe(true);
  building.process.kill("SIGTERM");
  expect((await building.ended).signal).toBe("SIGTERM");
  expect(remains(root)).toEqual([LAST, []]);
});

/** Every file below a folder with its bytes, as Base64. */
function bytesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    files.map((file) => [file.slice(folder.length), readFileSync(file).toString("base64")]),
  );
}

test("another build, in another folder, gives the same bytes", { timeout: 300_000 }, async () => {
  const root = copyProject();
  // Pictures drawn anew are compared in tests/exports/pictures.test.ts.
  cpSync(join(inject("siteFolder"), "..", PICTURES), join(root, PICTURES), { recursive: true });
  const { code, output } = await runNode(root, [BUILD]);
  expect({ code, output }).toMatchObject({ code: 0 });
  const [one, other] = [bytesBelow(inject("siteFolder")), bytesBelow(join(root, "dist"))];
  expect([...other.keys()]).toEqual([...one.keys()]);
  expect([...one.keys()].filter((name) => one.get(name) !== other.get(name))).toEqual([]);
});
