import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** npm scripts that a text names: `npm start`, `npm test`, `npm run NAME`. */
function scriptsIn(text: string): string[] {
  return [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, bare]) => run ?? bare ?? "",
  );
}

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (file) => {
  const text = read(file);

  test("names only npm scripts that exist", () => {
    expect(scriptsIn(text).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("links only to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to]) => to ?? "");
    expect(links.filter((to) => !existsSync(join(root, to)))).toEqual([]);
  });
});

describe("README.md", () => {
  test("opens with the two commands", () => {
    const [, first = ""] = /```sh\n([^`]*)```/.exec(read("README.md")) ?? [];
    expect(scriptsIn(first)).toEqual(["start", "test"]);
  });

  test("names every npm script that a person runs", () => {
    const named = new Set(scriptsIn(read("README.md")));
    expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
  });
});

test("CI runs the README's test command", () => {
  expect(read(".ci/run")).toMatch(/\bnpm test\b/);
});
