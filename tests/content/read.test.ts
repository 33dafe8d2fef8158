import { expect, test } from "vitest";
import { z } from "zod";
import { ContentError } from "../../src/content/error.ts";
import { readFolder, readJson, readText } from "../../src/content/read.ts";
import { temporaryFolder } from "../files.ts";

/** The text of the ContentError that `run` throws. */
function complaint(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  throw new Error("nothing was thrown");
}

function readBroken(text: string): string[] {
  const root = temporaryFolder({ "content/a.json": text });
  return complaint(() => readJson(root, "content/a.json", z.unknown())).split("\n");
}

test("a comma that is missing: the line after it, and what to look for", () => {
  expect(readBroken('{\n  "a": 1\n  "b": 2\n}')).toEqual([
    "content/a.json › line 3",
    '  received  "\\"b\\": 2"',
    "  expected  JSON: expected ',' or '}' after property value",
    "  to mend   look at the end of the line before, and there, for a comma, quotation mark or bracket",
  ]);
});

test.for<[string, string, number, string]>([
  ["a comma too many", '{\n  "a": 1,\n}', 3, "}"],
  ["a word that is no value", '{\n  "a": 1,\n  "b": yes,\n  "c": [\n1\n]\n}', 3, '"b": yes,'],
  ["a token on the last line", '{\n  "a": 1,\n  "b": -}', 3, '"b": -}'],
  ["a string over two lines", '{\n  "a": "one\ntwo"\n}', 2, '"a": "one'],
  ["a bracket of the wrong kind", '{\n  "a": [1, 2\n}', 3, "}"],
  ["a brace too many", '{\n  "a": 1\n}\n}', 4, "}"],
  ["single quotation marks", "{\n  'a': 1\n}", 2, "'a': 1"],
  ["an end that comes too early", '{\n  "a": [\n    1,', 3, "1,"],
])("broken JSON, %s: its line", ([, text, line, there]) => {
  const [where, received] = readBroken(text);
  expect(where).toBe(`content/a.json › line ${line}`);
  expect(received).toBe(`  received  ${JSON.stringify(there)}`);
});

test("an empty file is broken JSON too", () => {
  expect(readBroken("").slice(0, 3)).toEqual([
    "content/a.json › line 1",
    "  received  nothing",
    "  expected  JSON: unexpected end of json input",
  ]);
});

test("a byte order mark, as Windows editors write it, is no fault", () => {
  const root = temporaryFolder({ "a.json": '\uFEFF{"a": 1}' });
  expect(readJson(root, "a.json", z.unknown())).toEqual({ a: 1 });
});

test("a missing file, and one that cannot be read", () => {
  const root = temporaryFolder({ "content/folder/a.json": "{}" });
  expect(complaint(() => readText(root, "content/site.json"))).toBe(
    [
      "content/site.json › the whole file",
      "  received  no such file",
      "  expected  a file that can be read",
      "  to mend   create content/site.json",
    ].join("\n"),
  );
  const folder = complaint(() => readText(root, "content/folder"));
  expect(folder).toMatch(/received {2}EISDIR/);
  expect(folder).not.toContain("create");
});

test("a folder's files by name in code-unit order; a missing folder has none", () => {
  const root = temporaryFolder({ "c/b.json": "2", "c/a-1.json": "1", "c/note.txt": "" });
  expect([...readFolder(root, "c", z.number())]).toEqual([
    ["a-1", 1],
    ["b", 2],
  ]);
  expect(readFolder(root, "none", z.number()).size).toBe(0);
});

test.for(["Bachu Income", "Bachu", "a_b", "-a", "a--b", "图"])(
  "a file called %s cannot be an address",
  (name) => {
    const root = temporaryFolder({ [`content/charts/${name}.json`]: "1" });
    expect(complaint(() => readFolder(root, "content/charts", z.number()))).toBe(
      [
        `content/charts/${name}.json › its name`,
        `  received  ${JSON.stringify(name)}`,
        "  expected  lower-case letters, digits and hyphens, for example bachu-income",
        "  to mend   rename the file",
      ].join("\n"),
    );
  },
);
