import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { ContentError, shorten, type ContentProblem } from "./error.ts";

/** A JSON path as an editor reads it: `facts[3].evidence.text`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return text.replace(/^\./, "") || "the whole file";
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}

/** The deepest issue of a union: the one that an editor most likely meant. */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const fewest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return fewest.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
}

function expectation(issue: z.core.$ZodIssue): { expected: string; fix: string } {
  switch (issue.code) {
    case "unrecognized_keys":
      return { expected: "only known fields", fix: `remove or rename ${issue.keys.join(", ")}` };
    case "invalid_value":
      return {
        expected: `one of ${issue.values.map(String).join(", ")}`,
        fix: "choose one of these",
      };
    case "invalid_type":
      return { expected: issue.expected, fix: "write a value of this kind" };
    default:
      return { expected: issue.message, fix: "correct the value" };
  }
}

/** What a schema found wrong, in an editor's terms; `prefix` is the path of `data` in its file. */
export function problemsOf(
  file: string,
  data: unknown,
  error: z.ZodError,
  prefix: readonly PropertyKey[] = [],
): ContentProblem[] {
  return error.issues.flatMap(unfold).map((issue) => {
    const given = issue.input !== undefined ? issue.input : at(data, issue.path);
    const received = given === undefined ? "nothing" : shorten(given);
    return { file, field: pathText([...prefix, ...issue.path]), received, ...expectation(issue) };
  });
}

/** Parses `data` or throws a ContentError that names the file and every field at fault. */
export function parse<T>(
  file: string,
  data: unknown,
  schema: z.ZodType<T>,
  prefix: readonly PropertyKey[] = [],
): T {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  throw new ContentError(problemsOf(file, data, result.error, prefix));
}

function lineOf(text: string, message: string): string {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  return Number.isNaN(position)
    ? "the whole file"
    : `line ${text.slice(0, position).split("\n").length}`;
}

/** Reads a text file; a missing one is a ContentError. `file` is relative to `root`. */
export function readText(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    throw new ContentError({
      file,
      field: "the whole file",
      received: "no such file",
      expected: "a file",
      fix: `create ${file}`,
    });
  }
}

/** Reads a JSON file by its schema. Broken JSON and wrong fields are a ContentError. */
export function readJson<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const text = readText(root, file);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    throw new ContentError({
      file,
      field: lineOf(text, message),
      received: message,
      expected: "JSON",
      fix: "look there for a missing comma, quotation mark or bracket",
    });
  }
  return parse(file, data, schema);
}

/** Names of the files of a folder with an ending, in code-unit order; none where the folder is missing. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder));
  } catch {
    return [];
  }
  return names.filter((name) => name.endsWith(ending)).toSorted((a, b) => (a < b ? -1 : 1));
}

/** All JSON files of a folder by name without ending. */
export function readFolder<T>(root: string, folder: string, schema: z.ZodType<T>): Map<string, T> {
  const names = listFiles(root, folder, ".json");
  return new Map(
    names.map((name) => [name.slice(0, -5), readJson(root, `${folder}/${name}`, schema)]),
  );
}
