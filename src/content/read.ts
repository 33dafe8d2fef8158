import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { ContentError, shorten, type ContentProblem } from "./error.ts";
import { brokenJson } from "./json.ts";
import { problemsOf } from "./problems.ts";

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

/** Reads a text file; a missing one is a ContentError. `file` is relative to `root`. */
export function readText(root: string, file: string): string {
  try {
    // Some editors on Windows put a byte order mark in front, which JSON does not take.
    return readFileSync(join(root, file), "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ContentError({
      file,
      field: "the whole file",
      received: code === "ENOENT" ? "no such file" : message,
      expected: "a file that can be read",
      fix: code === "ENOENT" ? `create ${file}` : "see what stands there, and who may read it",
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
    throw new ContentError(brokenJson(file, text, (error as Error).message));
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

/** What is wrong with a file's name, or null: it becomes an id and a part of addresses. */
export function nameProblem(file: string, id: string): ContentProblem | null {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null;
  return {
    file,
    field: "its name",
    received: shorten(id),
    expected: "lower-case letters, digits and hyphens, for example bachu-income",
    fix: "rename the file",
  };
}

/** All JSON files of a folder by name without ending. A name that cannot be an id is a ContentError. */
export function readFolder<T>(root: string, folder: string, schema: z.ZodType<T>): Map<string, T> {
  const names = listFiles(root, folder, ".json");
  return new Map(
    names.map((name) => {
      const file = `${folder}/${name}`;
      const id = name.slice(0, -".json".length);
      const problem = nameProblem(file, id);
      if (problem) throw new ContentError(problem);
      return [id, readJson(root, file, schema)];
    }),
  );
}
